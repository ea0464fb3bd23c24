/** The whole form of a request, and what is rarely meant: delegating it, or saying it is not theirs. */
import { delegationOf } from '../bot/process/deciders';
import { fieldIds, isAsked, isTold, sectionIds, sections, type FieldId } from '../bot/process/form';
import { editionFor } from '../bot/process/roles';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { pdfAction, requestData, standingOf, type InTurn } from './approvalActs';
import { insteadOfWhom } from './approvalAsked';
import { actionSet, card, toggle } from './card';
import { facts, group, heading, hint, type CardNotice } from './elements';
import { fieldValue } from './fieldValue';
import { personInput } from './inputs';
import { nameOf, studentName } from './names';
import { shorten } from './shorten';
import { valuesOf } from '../bot/process/internship';

/** The id of the part that opens in place. */
export const OTHER_CHOICES = 'otherChoices';

/** Teams takes cards of 28 KB; the words of the buttons and the rest of a card need some of it. */
const FORM_CHARACTERS = 20_000;

export function approvalMoreCard(
  view: FileView,
  { notice, inTurn }: { notice?: CardNotice; inTurn?: InTurn } = {},
): AdaptiveCard {
  const t = texts(view.reader.language);
  const { validation } = t.staff;
  const { skipped } = requestData(view, inTurn);
  const here = { file: view.file.id, ...(skipped !== undefined && { skipped }) };
  return card(t, {
    title: validation.wholeTitle(studentName(view)),
    ...(notice && { notice }),
    body: [
      ...insteadOfWhom(view),
      actionSet([
        press('approval.open', here, { title: validation.back, style: 'positive' }),
        pdfAction(view, inTurn),
        toggle(titleOfOthers(view), OTHER_CHOICES),
      ]),
      group(otherChoices(view, inTurn), {
        id: OTHER_CHOICES,
        isVisible: false,
        style: 'emphasis',
      }),
      ...wholeForm(view),
    ],
  });
}

function titleOfOthers(view: FileView): string {
  const { otherChoices } = texts(view.reader.language).staff.validation;
  const standing = standingOf(view);
  if (standing !== 'instead') return otherChoices[standing];
  return otherChoices[delegationOf(view.file)?.kind ?? 'chosen'];
}

function otherChoices(view: FileView, inTurn?: InTurn): Element[] {
  const { file, reader } = view;
  const { approval, validation } = texts(reader.language).staff;
  const request = requestData(view, inTurn);
  const delegation = delegationOf(file);
  const end = (title: string): Action => press('approval.endDelegation', request, { title });
  const standing = standingOf(view);
  if (standing === 'instead') {
    return delegation?.kind === 'chosen'
      ? [actionSet([end(validation.handBack(nameOf(view, file.referentId)))])]
      : [hint(validation.handBackAbsentHint), actionSet([end(validation.handBackAbsent)])];
  }
  const accepts = standing === 'acceptance';
  const disclaim = press('approval.disclaim', request, {
    title: accepts ? validation.decline : approval.disclaim,
  });
  return [
    ...(accepts ? [] : delegating(view, inTurn)),
    ...(delegation?.kind === 'chosen' ? [actionSet([end(validation.takeBack)])] : []),
    hint(accepts ? validation.declineHint : approval.disclaimHint),
    actionSet([disclaim]),
  ];
}

function delegating(view: FileView, inTurn?: InTurn): Element[] {
  const { validation } = texts(view.reader.language).staff;
  return [
    personInput({
      id: 'colleague',
      label: validation.colleague,
      placeholder: validation.colleagueExample,
      dataset: 'teachers',
      choices: [],
    }),
    hint(validation.delegateHint),
    actionSet([
      press('approval.delegate', requestData(view, inTurn), { title: validation.delegate }),
    ]),
  ];
}

/** A name is one name. */
const firstNames: Partial<Record<FieldId, FieldId>> = {
  tutorLastName: 'tutorFirstName',
  signatoryLastName: 'signatoryFirstName',
};
const lineOfNames = (...names: string[]) => names.filter(Boolean).join(' ');

/** « 4,50 € par heure (brut) » says all of the amount. */
const saidElsewhere: readonly FieldId[] = [
  'referentUnknown',
  'tutorFirstName',
  'signatoryFirstName',
  'gratificationUnit',
  'gratificationKind',
  'gratificationCurrency',
];

/** Section by section; long texts are abridged where a card could not hold the whole. */
function wholeForm(view: FileView): Element[] {
  const values = valuesOf(view.file);
  const length = fieldIds.reduce((sum, field) => sum + (values[field]?.length ?? 0), 0);
  const isLong = length > FORM_CHARACTERS / 2;
  const said = (field: FieldId) => {
    const first = firstNames[field];
    const words = lineOfNames(
      first ? fieldValue(view, first, values) : '',
      fieldValue(view, field, values),
    );
    return isLong ? shorten(words) : words;
  };
  const edition = editionFor(view.file, view.reader.person);
  const t = texts(view.reader.language);
  const parts = sectionIds.flatMap((section) => {
    const shown = facts(
      (sections[section] as readonly FieldId[])
        .filter((field) => isAsked(field, values) && !saidElsewhere.includes(field))
        .filter((field) => isTold(edition, field))
        .map((field) => [t.fields[field].label, said(field)] as const),
    );
    return shown.length > 0 ? [heading(t.staff.sections[section]), ...shown] : [];
  });
  return isLong ? [hint(t.staff.validation.shortened), ...parts] : parts;
}
