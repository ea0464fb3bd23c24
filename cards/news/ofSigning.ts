/** What a student is told while the convention is being signed, and once it is. */
import { signatories, type Internship, type Signatory } from '../../bot/process/internship';
import { missingSignatures, requiredSignatories } from '../../bot/process/signatures';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { listInWords } from '../../bot/texts/format';
import { Temporal } from 'temporal-polyfill';
import { text } from '../elements';
import { sourceOf } from '../names';
import { press } from '../actions';
import { presentSentences } from '../progressNow';
import { message, type Message } from './message';
import { nextAction, present } from './goOn';
import { doNotStart } from '../doNotStart';

/** Signatures that somebody else recorded; the last one of all is told as « tout est signé ». */
export function signaturesRecorded(view: FileView): Message | null {
  const { file, reader } = view;
  const latest = latestByOthers(file);
  if (phaseOf(file) !== 'signing' || !latest) return null;
  const { signatories: called, staff } = texts(reader.language);
  const { news } = staff;
  const names = listInWords(
    latest.signed.map((who) => called[who].short),
    reader.language,
  );
  const total = requiredSignatories(file).length;
  return message(
    news.signaturesRecorded.title(total - missingSignatures(file).length, total),
    [
      ...present(view),
      ...doNotStart(view),
      text(news.signaturesRecorded.text(sourceOf(view, latest.by), names), { isSubtle: true }),
    ],
    nextAction(view),
  );
}

/** The signatures recorded last by somebody who is not the student, and by whom. */
function latestByOthers({ signatures, student }: Internship) {
  const others = (Object.entries(signatures) as [Signatory, (typeof signatures)['host'] & {}][])
    .filter(([, { recordedBy }]) => recordedBy !== student.id)
    .sort(([, a], [, b]) => Temporal.Instant.compare(b.recordedAt, a.recordedAt));
  const newest = others[0]?.[1];
  if (!newest) return null;
  const together = others.filter(([, { recordedAt }]) => recordedAt === newest.recordedAt);
  const signed = signatories.filter((who) => together.some(([other]) => other === who));
  return { by: newest.recordedBy, signed };
}

export function copiesReceived(view: FileView): Message | null {
  const { file, reader } = view;
  const holder = file.copies?.holder;
  const atUniversity = holder === 'manager' || holder === 'presidency';
  if (phaseOf(file) !== 'signing' || !atUniversity) return null;
  const { buttons, staff } = texts(reader.language);
  const { news } = staff;
  return message(
    news.copiesReceived.title,
    [
      news.copiesReceived.text(sourceOf(view, null)),
      ...presentSentences(view),
      ...doNotStart(view),
    ],
    press('student.status', { file: file.id }, { title: buttons.status, style: 'positive' }),
  );
}

export function copiesReturned(view: FileView): Message | null {
  const { file, reader } = view;
  if (phaseOf(file) !== 'signing' || !file.copiesReturned) return null;
  const { news } = texts(reader.language).staff;
  return message(
    news.copiesReturned.title,
    [news.copiesReturned.text(sourceOf(view, null)), ...present(view), ...doNotStart(view)],
    nextAction(view),
  );
}

/** The only message that says that the stage may start. */
export function fullySigned(view: FileView): Message | null {
  const { file, reader } = view;
  const { host, student } = file.handover;
  if (phaseOf(file) !== 'signed' || (host && student)) return null;
  const { fullySigned: words } = texts(reader.language).staff.news;
  return message(words.title, present(view), nextAction(view));
}
