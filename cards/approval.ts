/**
 * The card of whoever decides, in their personal chat: a request to read in twenty seconds and to
 * decide. Once it is decided it says by whom and when, without the form; for somebody who is not (or no
 * longer) asked it says nothing about the student at all.
 */
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dayInWords, since } from '../bot/texts/format';
import type { AdaptiveCard } from './adaptiveCard';
import { decisions, type InTurn } from './approvalActs';
import { whyAsked } from './approvalAsked';
import { approvalChanges, approvalForm, approvalWarnings } from './approvalBody';
import { changesToRead, type ToRead } from './approvalChanges';
import { decided } from './approvalDecided';
import { isReadersAcceptance, type ApprovalState } from './approvalState';
import { card } from './card';
import { hint, text, type CardNotice } from './elements';
import { hostOf, lineOf } from './fileLine';
import { personOf, studentName } from './names';

export interface ApprovalOptions {
  state: ApprovalState;
  notice?: CardNotice;
  /** Said beside the reason, which may be far below the title on a phone. */
  reasonNotice?: CardNotice;
  inTurn?: InTurn;
}

export function approvalCard(view: FileView, options: ApprovalOptions): AdaptiveCard {
  const { state, notice } = options;
  const t = texts(view.reader.language);
  if (state === 'open' && view.file.submission) return openCard(view, options);
  const { title, lines, actions = [] } = decided(view, state);
  const body = lines.map((line) => text(line));
  return card(t, { title, body, actions, ...(notice && { notice }) });
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
      ...whyAsked(view),
      ...approvalWarnings(view, { toRead, isInTurn: inTurn !== undefined }),
      ...(toRead ? approvalChanges(view, toRead) : approvalForm(view)),
      ...decisions(view, {
        ...(reasonNotice && { reasonNotice }),
        ...(inTurn && { inTurn }),
      }),
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
  // One after the other they are read now; a card in the chat may be read a month later.
  return inTurn
    ? validation.list.waits(since(sent, now, { language, university }))
    : approval.sentOn(day);
}
