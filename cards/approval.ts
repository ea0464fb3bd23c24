/**
 * The referent's card, in their personal chat: a request to read in twenty seconds and to decide.
 * Once it is decided it says by whom and when, without buttons and without the form; for somebody
 * who is not (or no longer) the referent it says nothing about the student at all.
 */
import { changedFields, sectionIds, type Draft } from '../bot/process/form';
import type { FieldChange, Internship } from '../bot/process/internship';
import type { PersonId } from '../bot/process/people';
import type { FileView } from '../bot/process/view';
import { assertNever } from '../bot/process/assertNever';
import { texts } from '../bot/texts';
import { dateInWords, dayInWords } from '../bot/texts/format';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { approvalChanges, approvalForm, approvalWarnings } from './approvalBody';
import { actionSet, card, toggle } from './card';
import { group, hint, text, type CardNotice } from './elements';
import { hostOf, lineOf } from './fileLine';
import { choiceInput, textInput } from './inputs';
import { nameOf, personOf, studentName } from './names';

/** The id of the part that opens in place. */
export const GIVE_BACK = 'giveBack';

export type ApprovalState =
  'open' | 'approved' | 'returned' | 'replaced' | 'disclaimed' | 'reassigned' | 'closed';

export interface ApprovalOptions {
  state: ApprovalState;
  /** What changed since an earlier approval; worked out from the facts where it is not given. */
  changes?: FieldChange[];
  notice?: CardNotice;
}

/** What has become of one request (a round, sent to one referent), from the present facts. */
export function approvalStateOf(
  file: Internship,
  { referentId, round }: { referentId: PersonId; round: number },
): ApprovalState {
  if (file.referentId !== referentId) {
    const stillThisRound = file.submission?.round === round;
    return file.referentId === null && stillThisRound ? 'disclaimed' : 'reassigned';
  }
  if (file.approval?.round === round) return 'approved';
  if (file.rounds > round) return 'replaced';
  if (!file.submission) return 'returned';
  return file.closure ? 'closed' : 'open';
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
  const { approval } = texts(view.reader.language).staff;
  if (state !== 'open') return decided(view, state).title;
  const name = studentName(view);
  return lineOf(
    isAgain(view) ? approval.changedTitle(name) : approval.title(name),
    hostOf(view.file),
  );
}

function openCard(view: FileView, { changes, notice }: ApprovalOptions): AdaptiveCard {
  const t = texts(view.reader.language);
  const { approval } = t.staff;
  const name = studentName(view);
  const again = isAgain(view);
  const formation = personOf(view, view.file.student.id)?.formation;
  const found = changes ?? changesSinceApproval(view.file);
  return card(t, {
    title: again ? approval.changedTitle(name) : approval.title(name),
    ...(notice && { notice }),
    body: [
      hint(again ? lineOf(formation, waiting(view)) : waiting(view)),
      ...approvalWarnings(view, { again, changes: found }),
      ...(again ? approvalChanges(view, found) : approvalForm(view)),
      ...decisions(view),
    ],
  });
}

/** The same teacher approved an earlier version: only the difference is to be read. */
function isAgain({ file }: FileView): boolean {
  return file.lastApproved !== null && file.lastApproved.referentId === file.referentId;
}

export function changesSinceApproval(file: Internship): FieldChange[] {
  const now: Draft = file.submission?.values ?? file.draft;
  // « Je ne le connais pas encore » changes with the referent: one of the two tells it.
  const changes = file.lastApproved ? changedFields(file.lastApproved, now) : [];
  return changes.filter(({ field }) => field !== 'referentUnknown');
}

function waiting(view: FileView): string {
  const { file, reader, university } = view;
  const { approval } = texts(reader.language).staff;
  const sent = file.submission?.at ?? file.openedAt;
  return approval.sentOn(dayInWords(sent, reader.language, university));
}

/** Two buttons; the reason opens in place; what is rarely meant is behind « Plus ». */
function decisions({ file, reader }: FileView): Element[] {
  const t = texts(reader.language);
  const { approval } = t.staff;
  const request = { file: file.id, round: file.submission?.round ?? file.rounds };
  const choices = sectionIds.map((id) => ({ title: t.staff.sections[id], value: id }));
  const sendBack = press('approval.return', request, { title: approval.sendBack });
  const disclaim = press('approval.disclaim', request, { title: approval.disclaim });
  return [
    actionSet([
      press('approval.approve', request, { title: approval.approve, style: 'positive' }),
      toggle(approval.giveBack, GIVE_BACK),
      toggle(t.buttons.more, 'more'),
    ]),
    group(
      [
        textInput({
          id: 'reason',
          label: approval.reason,
          placeholder: approval.reasonExample,
          isMultiline: true,
          maxLength: 1000,
        }),
        choiceInput({
          id: 'section',
          label: approval.section,
          placeholder: approval.wholeForm,
          choices,
        }),
        actionSet([sendBack]),
      ],
      { id: GIVE_BACK, isVisible: false, style: 'emphasis' },
    ),
    group([hint(approval.disclaimHint), actionSet([disclaim])], { id: 'more', isVisible: false }),
  ];
}

/** What is left for the referent: nothing yet, their signature, or nothing any more. */
function afterApproval({ file, reader }: FileView): string {
  const { approval: words } = texts(reader.language).staff;
  const signed = file.signatures.referent;
  if (!signed) return words.approvedNext;
  const day = dateInWords(signed.on, reader.language);
  return file.copies?.holder === 'referent' ? words.signedToPassOn(day) : words.signed(day);
}

function decided(view: FileView, state: ApprovalState): { title: string; body: Element[] } {
  const { file, reader, university } = view;
  const { approval: words } = texts(reader.language).staff;
  const day = (at: string) => dayInWords(at, reader.language, university);
  const said = (title: string, ...lines: string[]) => ({
    title,
    body: lines.map((line) => text(line)),
  });
  switch (state) {
    case 'approved': {
      const { approval } = file;
      const lines = approval
        ? [words.approvedText(nameOf(view, approval.by), day(approval.at))]
        : [];
      return said(words.approvedTitle(studentName(view)), ...lines, afterApproval(view));
    }
    case 'returned': {
      if (!file.returned) return said(words.replacedTitle(studentName(view)), words.replacedText);
      const { by, at, reason } = file.returned;
      const line = words.returnedText(nameOf(view, by), day(at));
      return said(words.returnedTitle(studentName(view)), line, words.returnedReason(reason));
    }
    case 'open':
    case 'replaced':
      return said(words.replacedTitle(studentName(view)), words.replacedText);
    case 'disclaimed':
      return said(words.disclaimedTitle, words.disclaimedText);
    case 'reassigned':
      return said(words.reassignedTitle, words.reassignedText);
    case 'closed':
      return said(words.closedTitle(studentName(view)), words.closedText);
    default:
      return assertNever(state);
  }
}
