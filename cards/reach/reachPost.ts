/**
 * The call list: one post for each department in its managers' channel, updated in place. Who cannot
 * be reached in Teams and why, what went to them by e-mail, what a manager has to say.
 */
import { callsOf, reasonOf, type OutOfReach } from '../../bot/process/reach';
import type { DepartmentView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { sinceDay } from '../../bot/texts/format';
import { press } from '../actions';
import type { Action, AdaptiveCard, Element } from '../adaptiveCard';
import { actionSet, card, toggle } from '../card';
import { group, heading, hint, text, type CardNotice } from '../elements';
import { lineOf } from '../fileLine';
import { choiceInput } from '../inputs';
import { nameOf, personOf } from '../names';
import { distinctMissed, missedLine } from './missed';

/** More would not fit a card; they are in the list to choose from. */
const SHOWN_PEOPLE = 8;
const SHOWN_MISSED = 4;
const LISTED_PEOPLE = 100;
const HELP = 'help';

export function reachPostIsNeeded({ outOfReach }: DepartmentView): boolean {
  return outOfReach.length > 0;
}

export function reachPostCard(
  view: DepartmentView,
  { notice, chosen }: { notice?: CardNotice; chosen?: string } = {},
): AdaptiveCard {
  const t = texts(view.reader.language);
  const { post } = t.staff.reach;
  const { outOfReach } = view;
  const rest = outOfReach.length - SHOWN_PEOPLE;
  return card(t, {
    title: titleOf(view),
    ...(notice && { notice }),
    body:
      outOfReach.length === 0
        ? [text(post.nothing)]
        : [
            hint(post.intro),
            ...outOfReach.slice(0, SHOWN_PEOPLE).map((person) => onePerson(view, person)),
            ...(rest > 0 ? [text(post.others(rest))] : []),
            ...acts(view, chosen),
          ],
  });
}

function titleOf({ outOfReach, reader }: DepartmentView): string {
  const { post } = texts(reader.language).staff.reach;
  if (outOfReach.length === 0) return post.everybody;
  const count = outOfReach.length;
  const calls = outOfReach.filter((person) => callsOf(person).length > 0).length;
  return calls > 0 ? post.titleCalls(calls, count) : post.title(count);
}

function onePerson(view: DepartmentView, person: OutOfReach): Element {
  const { post } = texts(view.reader.language).staff.reach;
  const missed = distinctMissed(person);
  const shown = missed.slice(-SHOWN_MISSED);
  const toCall = callsOf(person).length > 0;
  const email = personOf(view, person.personId)?.email;
  return group(
    [
      text(
        lineOf(nameOf(view, person.personId), roleOf(view, person), toCall ? post.toCall : null),
        {
          weight: 'Bolder',
        },
      ),
      ...(toCall && email ? [hint(email)] : []),
      hint(whyOf(view, person)),
      ...shown.map((one) => text(missedLine(view, person, one), { spacing: 'Small' })),
      ...(missed.length > shown.length ? [hint(post.more(missed.length - shown.length))] : []),
    ],
    { separator: true, ...(toCall && { style: 'warning' as const }) },
  );
}

function roleOf(view: DepartmentView, { personId, files }: OutOfReach): string {
  const t = texts(view.reader.language);
  const { post } = t.staff.reach;
  if (files.some(({ student }) => student.id === personId)) return post.student;
  const students = [...new Set(files.map(({ student }) => nameOf(view, student.id)))];
  return students.length > 0 ? post.referentOf(t.list(students)) : post.staff;
}

function whyOf({ reader, now, university }: DepartmentView, { mark }: OutOfReach): string {
  const { language } = reader;
  const { post, why } = texts(language).staff.reach;
  if (!mark) return post.refusedOnce;
  return post.whySince(
    why[reasonOf(mark.code)],
    sinceDay(mark.since, now, { language, university }),
  );
}

function acts(view: DepartmentView, chosen: string | undefined): Element[] {
  const { department, outOfReach, help, reader } = view;
  const { post } = texts(reader.language).staff.reach;
  const here = { department: department?.id ?? '' };
  const listed = outOfReach.slice(0, LISTED_PEOPLE).map(({ personId }) => personId);
  const value = listed.find((id) => id === chosen) ?? (listed.length === 1 ? listed[0] : undefined);
  const main = { style: 'positive' } as const;
  const mustCall = outOfReach.some((person) => callsOf(person).length > 0);
  const hasSomethingToTell = outOfReach.some(({ missed }) => missed.some((one) => !one.settled));
  const told = press('reach.told', here, { title: post.markTold, ...(mustCall && main) });
  const install = press('reach.install', here, { title: post.install, ...(!mustCall && main) });
  const actions: Action[] = [
    ...(hasSomethingToTell && mustCall ? [told] : []),
    ...(help.canInstall ? [install] : []),
    ...(hasSomethingToTell && !mustCall ? [told] : []),
    toggle(post.help, HELP),
  ];
  return [
    ...(actions.length > 1
      ? [
          choiceInput({
            id: 'person',
            label: post.person,
            placeholder: post.choose,
            choices: listed.map((id) => ({ title: nameOf(view, id), value: id })),
            ...(value && { value }),
          }),
        ]
      : []),
    actionSet(actions),
    group(howToHelp(view), { id: HELP, isVisible: false }),
  ];
}

/** The link is shown to be copied: managers send it by their own means. */
function howToHelp({ outOfReach, help, reader }: DepartmentView): Element[] {
  const { post } = texts(reader.language).staff.reach;
  const reasons = new Set(outOfReach.map(({ mark }) => (mark ? reasonOf(mark.code) : 'other')));
  return [
    heading(post.helpTitle),
    ...(help.link ? [text(post.link), text(help.link)] : []),
    ...[...reasons].map((reason) => text(post.howTo[reason])),
  ];
}
