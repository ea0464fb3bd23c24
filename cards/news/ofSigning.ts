/** What a student is told while the convention is being signed, and once it is. */
import { localDay } from '../../bot/process/calendar';
import type { Internship, Signatory } from '../../bot/process/internship';
import { missingSignatures, requiredSignatories } from '../../bot/process/signatures';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dateInWords, listInWords } from '../../bot/texts/format';
import { Temporal } from 'temporal-polyfill';
import { group, text } from '../elements';
import { startDateOf } from '../fileLine';
import { sourceOf } from '../names';
import { message, type Message } from './message';
import { bringCopies, doNotStart, goOn, studentNow } from './studentNow';

/** Signatures that somebody else recorded; the last one of all is told as « tout est signé ». */
export function signaturesRecorded(view: FileView): Message | null {
  const { file, reader } = view;
  const latest = latestByOthers(file);
  if (phaseOf(file) !== 'signing' || !latest) return null;
  const { news, signer } = texts(reader.language).staff;
  const names = listInWords(latest.signed.map((who) => signer[who]), reader.language);
  const total = requiredSignatories(file).length;
  return message(
    news.signaturesRecorded.title(total - missingSignatures(file).length, total),
    [
      studentNow(view),
      doNotStart(view),
      text(news.signaturesRecorded.text(sourceOf(view, latest.by), names), { isSubtle: true }),
    ],
    goOn(view),
  );
}

/** The signatures recorded last by somebody who is not the student, and by whom. */
function latestByOthers({ signatures, student }: Internship) {
  const others = (Object.entries(signatures) as [Signatory, (typeof signatures)['host'] & {}][])
    .filter(([, { recordedBy }]) => recordedBy !== student.id)
    .sort(([, a], [, b]) => Temporal.Instant.compare(b.recordedAt, a.recordedAt));
  const newest = others[0]?.[1];
  if (!newest) return null;
  const signed = others.filter(([, { recordedAt }]) => recordedAt === newest.recordedAt);
  return { by: newest.recordedBy, signed: signed.map(([who]) => who) };
}

export function copiesReceived(view: FileView): Message | null {
  const { file, reader } = view;
  const holder = file.copies?.holder;
  const atUniversity = holder === 'manager' || holder === 'presidency';
  if (phaseOf(file) !== 'signing' || !atUniversity) return null;
  const { news } = texts(reader.language).staff;
  return message(
    news.copiesReceived.title,
    [
      news.copiesReceived.text(sourceOf(view, null)),
      doNotStart(view),
      news.copiesReceived.next,
    ],
    goOn(view),
  );
}

export function copiesReturned(view: FileView): Message | null {
  const { file, reader } = view;
  if (phaseOf(file) !== 'signing' || !file.copiesReturned) return null;
  const t = texts(reader.language);
  const { news } = t.staff;
  return message(
    news.copiesReturned.title,
    [
      news.copiesReturned.text(sourceOf(view, null)),
      group([text(file.copiesReturned.reason)], { style: 'emphasis' }),
      news.copiesReturned.next,
      t.sentence(bringCopies(view)),
      doNotStart(view),
    ],
    goOn(view),
  );
}

/** The only message that says « vous pouvez commencer »; the date only while it is ahead. */
export function fullySigned(view: FileView): Message | null {
  const { file, reader, now, university } = view;
  const { host, student } = file.handover;
  if (phaseOf(file) !== 'signed' || (host && student)) return null;
  const { news } = texts(reader.language).staff;
  const start = startDateOf(file);
  const isAhead = start !== null && start >= localDay(now, university);
  return message(
    news.fullySigned.title,
    [
      studentNow(view),
      isAhead ? news.fullySigned.canStart(dateInWords(start, reader.language)) : null,
    ],
    goOn(view),
  );
}
