/**
 * The card of whoever decides, in their personal chat: a request to read in twenty seconds and to
 * decide. Once it is decided it says by whom and when, without buttons and without the form; for
 * somebody who is not (or no longer) asked it says nothing about the student at all.
 */
import { delegateOf, delegationOf, isAcceptance } from '../bot/process/deciders';
import { sectionsOf } from '../bot/process/form';
import { valuesOf, type Internship } from '../bot/process/internship';
import { hasRole, type PersonId } from '../bot/process/people';
import { decidesOn } from '../bot/process/roles';
import type { FileView } from '../bot/process/view';
import { assertNever } from '../bot/process/assertNever';
import { texts } from '../bot/texts';
import { dateInWords, dayInWords, since } from '../bot/texts/format';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { approvalChanges, approvalForm, approvalWarnings } from './approvalBody';
import { changesToRead, type ToRead } from './approvalChanges';
import { actionSet, card, toggle } from './card';
import { box, group, hint, text, type CardNotice } from './elements';
import { hostOf, lineOf } from './fileLine';
import { choiceInput, textInput } from './inputs';
import { nameOf, personOf, studentName } from './names';

export { changesSinceApproval } from './approvalChanges';

/** The id of the part that opens in place. */
export const GIVE_BACK = 'giveBack';

export type ApprovalState =
  | 'open'
  | 'approved'
  | 'returned'
  | 'replaced'
  | 'disclaimed'
  | 'reassigned'
  /** Somebody was asked in the referent's place, and is no more. */
  | 'handedBack'
  | 'closed';

/** In a list of requests: how many were left for later so far, and how many come after this one. */
export interface InTurn {
  skipped: number;
  left: number;
}

export interface ApprovalOptions {
  state: ApprovalState;
  notice?: CardNotice;
  /** Said beside the reason, which may be far below the title on a phone. */
  reasonNotice?: CardNotice;
  inTurn?: InTurn;
}

/** What has become of one request, shown to one teacher, from the present facts. */
export function approvalStateOf(
  file: Internship,
  {
    teacherId,
    round,
    asked = file.asked,
  }: {
    teacherId: PersonId;
    /** The one that was shown; null: the present one. */
    round: number | null;
    /** Which time a teacher was asked; see `Internship`. */
    asked?: number;
  },
): ApprovalState {
  const isReferent = file.referentId === teacherId;
  if (!isReferent && delegateOf(file) !== teacherId) {
    return notTheirs(file, { teacherId, round, asked });
  }
  const isBefore = round !== null && round < (file.submission?.first ?? file.rounds);
  if (asked < file.asked || isBefore) return 'replaced';
  if (file.approval) return 'approved';
  if (!file.submission) return 'returned';
  return file.closure ? 'closed' : 'open';
}

/**
 * The same for the view's reader, who may have lost since the file named them what let them read it:
 * they teach no more, or whom they stood in for is back.
 */
export function approvalStateFor(
  { file, reader: { person }, ...moment }: FileView,
  about: { round: number | null; asked?: number },
): ApprovalState {
  if (!person || !hasRole(person, 'teacher')) return 'handedBack';
  const state = approvalStateOf(file, { teacherId: person.id, ...about });
  return state === 'open' && !decidesOn(file, person, moment) ? 'handedBack' : state;
}

/** Of the present request only somebody else than its referent was asked: that is over. */
function notTheirs(
  file: Internship,
  { teacherId, round, asked }: { teacherId: PersonId; round: number | null; asked: number },
): ApprovalState {
  const { delegation } = file;
  if (delegation?.kind === 'standingIn' && delegation.declinedBy === teacherId) return 'handedBack';
  const isThisRound = round === null || file.submission?.round === round;
  if (file.referentId === null && isThisRound) return 'disclaimed';
  return file.referentId !== null && asked === file.asked ? 'handedBack' : 'reassigned';
}

export function approvalCard(view: FileView, options: ApprovalOptions): AdaptiveCard {
  const { state, notice } = options;
  const t = texts(view.reader.language);
  if (state === 'open' && view.file.submission) return openCard(view, options);
  const { title, body } = decided(view, state);
  return card(t, { title, body, ...(notice && { notice }) });
}

/** The line that the feed shows. It names nobody once the file is not the reader's. */
export function approvalSummary(view: FileView, { state }: Pick<ApprovalOptions, 'state'>): string {
  if (state !== 'open') return decided(view, state).title;
  return lineOf(titleOf(view, changesToRead(view)), hostOf(view.file));
}

function titleOf(view: FileView, toRead: ToRead | null): string {
  const { approval, validation } = texts(view.reader.language).staff;
  const name = studentName(view);
  if (isReadersAcceptance(view)) return validation.acceptTitle(name);
  if (!toRead) return approval.title(name);
  return toRead.since === 'approved'
    ? approval.changedTitle(name)
    : validation.resubmittedTitle(name);
}

function isReadersAcceptance({ file, reader }: FileView): boolean {
  return isAcceptance(file) && reader.person?.id === file.referentId;
}

function openCard(view: FileView, { notice, reasonNotice, inTurn }: ApprovalOptions): AdaptiveCard {
  const t = texts(view.reader.language);
  const { validation } = t.staff;
  const toRead = changesToRead(view);
  const left = inTurn ? validation.list.left(inTurn.left) : '';
  return card(t, {
    title: titleOf(view, toRead),
    ...(notice && { notice }),
    body: [
      hint(lineOf(personOf(view, view.file.student.id)?.formation, waiting(view, inTurn), left)),
      ...insteadOfWhom(view),
      ...acceptance(view),
      ...approvalWarnings(view, { toRead, isInTurn: inTurn !== undefined }),
      ...(toRead ? approvalChanges(view, toRead) : approvalForm(view)),
      ...decisions(view, { reasonNotice, inTurn }),
    ],
  });
}

function waiting(view: FileView, inTurn?: InTurn): string {
  const { file, now, reader, university } = view;
  const { approval, validation } = texts(reader.language).staff;
  const { language } = reader;
  const sent = file.submission?.at ?? file.openedAt;
  const day = dayInWords(sent, language, university);
  if (file.submission && file.submission.round > file.submission.first) {
    return validation.changedMeanwhile(day);
  }
  const waits = validation.list.waits(since(sent, now, { language, university }));
  // One after the other, « attend depuis 4 jours » says enough.
  return inTurn ? waits : lineOf(approval.sentOn(day), waits);
}

/** Who decides in whose place: said to both of them. */
export function insteadOfWhom(view: FileView): Element[] {
  const { file, reader } = view;
  const delegation = delegationOf(file);
  if (!delegation) return [];
  const t = texts(reader.language);
  const { validation } = t.staff;
  const day = delegation.kind === 'standingIn' ? t.date(delegation.until) : null;
  if (reader.person?.id === delegation.to) {
    const referent = nameOf(view, file.referentId);
    const words =
      day === null ? validation.insteadOf(referent) : validation.standingIn(referent, day);
    return [text(words, { weight: 'Bolder' })];
  }
  if (!delegation.to) return [text(validation.nobodyDecides)];
  const who = nameOf(view, delegation.to);
  return [text(day === null ? validation.givenTo(who) : validation.standInDecides(who, day))];
}

function acceptance(view: FileView): Element[] {
  if (!isReadersAcceptance(view)) return [];
  const { validation } = texts(view.reader.language).staff;
  return [text(validation.acceptText(nameOf(view, view.file.lastApproved?.referentId)))];
}

/** What a button about the request on the card carries. */
export function requestData({ file }: FileView, inTurn?: InTurn) {
  const round = file.submission?.round ?? file.rounds;
  return { file: file.id, round, ...(inTurn && { skipped: inTurn.skipped }) };
}

/** Two buttons; the reason opens in place; everything else is behind « Plus ». */
function decisions(
  view: FileView,
  { reasonNotice, inTurn }: Pick<ApprovalOptions, 'reasonNotice' | 'inTurn'>,
): Element[] {
  const t = texts(view.reader.language);
  const { approval, validation } = t.staff;
  const request = requestData(view, inTurn);
  const asked = sectionsOf(valuesOf(view.file));
  const choices = asked.map((id) => ({ title: t.staff.sections[id], value: id }));
  const sendBack = press('approval.return', request, { title: approval.sendBack });
  const main = isReadersAcceptance(view) ? validation.accept : approval.approve;
  const later =
    inTurn && inTurn.left > 0
      ? press('requests.next', { skipped: inTurn.skipped + 1 }, { title: validation.list.later })
      : pdfAction(view);
  return [
    actionSet([
      press('approval.approve', request, { title: main, style: 'positive' }),
      toggle(approval.giveBack, GIVE_BACK),
      toggle(t.buttons.more, 'more'),
    ]),
    group(
      [
        ...(reasonNotice ? [box(reasonNotice)] : []),
        textInput({
          id: 'reason',
          label: approval.reason,
          placeholder: approval.reasonExample,
          isMultiline: true,
          maxLength: 1000,
        }),
        choiceInput({
          id: 'sections',
          label: approval.sections,
          style: 'compact',
          isMultiSelect: true,
          choices,
        }),
        actionSet([sendBack]),
      ],
      { id: GIVE_BACK, isVisible: false, style: 'emphasis' },
    ),
    {
      ...actionSet([press('approval.more', request, { title: validation.readWhole }), later]),
      id: 'more',
      isVisible: false,
    },
  ];
}

/** The form as a PDF, given in the chat. */
export function pdfAction(view: FileView, inTurn?: InTurn) {
  const { validation } = texts(view.reader.language).staff;
  return press('approval.pdf', requestData(view, inTurn), { title: validation.pdf });
}

/** What is left for the referent: nothing yet, their signature, or nothing any more. */
function afterApproval({ file, reader }: FileView): string[] {
  if (reader.person && reader.person.id !== file.referentId) return [];
  const { approval: words } = texts(reader.language).staff;
  const signed = file.signatures.referent;
  if (!signed) return [words.approvedNext];
  const day = dateInWords(signed.on, reader.language);
  return [file.copies?.holder === 'referent' ? words.signedToPassOn(day) : words.signed(day)];
}

function decided(view: FileView, state: ApprovalState): { title: string; body: Element[] } {
  const { file, reader, university } = view;
  const { approval: words, validation } = texts(reader.language).staff;
  const day = (at: string) => dayInWords(at, reader.language, university);
  const said = (title: string, ...lines: string[]) => ({
    title,
    body: lines.map((line) => text(line)),
  });
  switch (state) {
    case 'approved': {
      const { approval } = file;
      const lines = approval ? [decidedBy(view, approval)] : [];
      return said(words.approvedTitle(studentName(view)), ...lines, ...afterApproval(view));
    }
    case 'returned': {
      if (!file.returned) return said(words.replacedTitle(studentName(view)), words.replacedText);
      const { by, at, reason } = file.returned;
      const referent = nameOf(view, file.referentId);
      const line =
        by === file.referentId
          ? words.returnedText(nameOf(view, by), day(at))
          : validation.returnedFor(nameOf(view, by), referent, day(at));
      return said(words.returnedTitle(studentName(view)), line, words.returnedReason(reason));
    }
    case 'open':
    case 'replaced':
      return said(words.replacedTitle(studentName(view)), words.replacedText);
    case 'disclaimed':
      return said(words.disclaimedTitle, words.disclaimedText);
    case 'reassigned':
      return said(words.reassignedTitle, words.reassignedText);
    case 'handedBack':
      return said(validation.handedBackTitle, validation.handedBackText);
    case 'closed':
      return said(words.closedTitle(studentName(view)), words.closedText);
    default:
      return assertNever(state);
  }
}

/** « Par Hugo Bernard, par délégation de Claire Martin, mercredi 18 novembre 2026. » */
function decidedBy(view: FileView, { by, at }: { by: PersonId; at: string }): string {
  const { file, reader, university } = view;
  const { approval, validation } = texts(reader.language).staff;
  const day = dayInWords(at, reader.language, university);
  const who = nameOf(view, by);
  return by === file.referentId
    ? approval.approvedText(who, day)
    : validation.approvedFor(who, nameOf(view, file.referentId), day);
}
