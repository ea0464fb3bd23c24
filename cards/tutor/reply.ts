/**
 * What the tutor wrote, answer by answer: what it would change, each with its box. The card carries no
 * answer, only the file that was dropped: it is read again when the student has chosen.
 */
import { sectionIds, sectionOf, type SectionId } from '../../bot/process/form';
import { hasSocialSecurityNumber } from '../../bot/process/form/socialSecurity';
import type { Proposal } from '../../bot/process/form/tutorReply';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press, type ButtonData } from '../actions';
import type { Action, AdaptiveCard, Element } from '../adaptiveCard';
import { card, toggle } from '../card';
import { box, group, heading, hint, text, type CardNotice } from '../elements';
import { fieldValue } from '../fieldValue';
import { choiceInput } from '../inputs';
import { nameOf } from '../names';
import { shorten } from '../shorten';
import { valuesOf } from '../../bot/process/internship';

export interface TutorReplyOptions {
  /** The id under which the dropped file is kept. */
  upload: string;
  proposals: readonly Proposal[];
  /** What was ticked, where it must be confirmed because it voids the approval. */
  confirming?: ButtonData<'tutor.accept'>;
  notice?: CardNotice;
}

const WHOLE_TEXTS = 'wholeTexts';
/** Longer ones are cut on the boxes, and to be read in full under them. */
const SHOWN = 120;
/** Where there are so many boxes that a card of Teams would not hold them. */
const MANY = 40;
const SHOWN_OF_MANY = 40;
/** So many long texts are there in full, and so many characters of all of them together. */
const MOST_WHOLE = 25;
const WHOLE_TOGETHER = 12_000;

export function tutorReplyCard(view: FileView, options: TutorReplyOptions): AdaptiveCard {
  const { proposals, notice, confirming } = options;
  const t = texts(view.reader.language);
  const { reply } = t.tutor;
  return card(t, {
    title: reply.title(proposals.length),
    ...(notice && { notice }),
    body: confirming
      ? [box({ tone: 'attention', text: reply.voids(nameOf(view, view.file.referentId)) })]
      : [
          hint(reply.text),
          ...sectionIds.flatMap((id) => inSection(view, id, proposals)),
          ...whole(view, proposals),
        ],
    actions: actions(view, options),
  });
}

function actions(
  { file, reader }: FileView,
  { upload, proposals, confirming }: TutorReplyOptions,
): Action[] {
  const { reply } = texts(reader.language).tutor;
  const ignore = press('tutor.ignore', { file: file.id, upload }, { title: reply.ignore });
  if (confirming) {
    const look = { title: reply.confirm, style: 'destructive' as const };
    return [press('tutor.accept', { ...confirming, confirmed: 'yes' }, look), ignore];
  }
  const accept = press(
    'tutor.accept',
    { file: file.id, upload },
    { title: reply.accept, style: 'positive' },
  );
  return [accept, ignore, ...(hasLong(proposals) ? [toggle(reply.whole, WHOLE_TEXTS)] : [])];
}

/** The boxes of a section: those that nothing speaks against are ticked. */
function inSection(view: FileView, section: SectionId, all: readonly Proposal[]): Element[] {
  const t = texts(view.reader.language);
  const own = all.filter(({ field }) => sectionOf(field) === section);
  const boxes = (isContested: boolean): Element[] => {
    const proposals = own.filter((one) => one.isContested === isContested);
    if (proposals.length === 0) return [];
    const name = t.sections[section];
    return [
      choiceInput({
        id: isContested ? (`instead-${section}` as const) : (`take-${section}` as const),
        label: isContested ? t.tutor.reply.contestedIn(name) : name,
        style: 'expanded',
        isMultiSelect: true,
        choices: proposals.map((proposal) => ({
          title: inOneLine(view, proposal, all.length > MANY ? SHOWN_OF_MANY : SHOWN),
          value: proposal.field,
        })),
        ...(!isContested && { value: ticked(proposals).join(',') }),
      }),
    ];
  };
  return [...boxes(false), ...boxes(true)];
}

const isNeverKept = ({ proposed }: Proposal) => hasSocialSecurityNumber(proposed);
const ticked = (proposals: readonly Proposal[]) =>
  proposals.filter((one) => !isNeverKept(one)).map(({ field }) => field);

function inOneLine(view: FileView, proposal: Proposal, atMost: number): string {
  const t = texts(view.reader.language);
  const { label } = t.fields[proposal.field];
  if (isNeverKept(proposal)) return t.tutor.reply.neverKept(label);
  const { before, after } = inWords(view, proposal);
  return t.tutor.reply.change(label, shorten(before, atMost), shorten(after, atMost));
}

function inWords(view: FileView, { field, present, proposed }: Proposal) {
  const draft = valuesOf(view.file);
  const shown = (value: string) => fieldValue(view, field, { ...draft, [field]: value });
  return { before: present ? shown(present) : '', after: shown(proposed) };
}

const isLong = (one: Proposal) =>
  (one.present.length > SHOWN || one.proposed.length > SHOWN) && !isNeverKept(one);
const hasLong = (proposals: readonly Proposal[]) => proposals.some(isLong);

function whole(view: FileView, proposals: readonly Proposal[]): Element[] {
  if (!hasLong(proposals)) return [];
  const t = texts(view.reader.language);
  const { reply } = t.tutor;
  const long = proposals.filter(isLong).slice(0, MOST_WHOLE);
  const atMost = Math.floor(WHOLE_TOGETHER / (2 * long.length));
  const items = long.flatMap(({ field, present, proposed }) => [
    heading(t.fields[field].label),
    hint(reply.before),
    text(shorten(present, atMost) || reply.nothingYet),
    hint(reply.after),
    text(shorten(proposed, atMost)),
  ]);
  return [{ ...group(items), id: WHOLE_TEXTS, isVisible: false }];
}
