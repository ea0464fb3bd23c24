/**
 * Step 5, the signatures: who has signed on the paper and when, what the student can record, where
 * the copies are and to whom to bring them. A click here is never a signature.
 */
import { localDay } from '../bot/process/calendar';
import { valuesOf, type Signatory } from '../bot/process/internship';
import { missingSignatures, requiredSignatories } from '../bot/process/signatures';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { since } from '../bot/texts/format';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { deskInWords } from './deskLines';
import { doNotStart } from './doNotStart';
import { box, group, hint, text, type CardNotice } from './elements';
import { nameOf } from './names';
import { whereToBring } from './progressNow';
import { isAtUniversity, recordingElements } from './signaturesForms';

export function signaturesCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const required = requiredSignatories(file);
  const missing = missingSignatures(file);
  return card(t, {
    title: t.signatures.title(required.length - missing.length, required.length),
    ...(notice && { notice }),
    body: [
      ...doNotStart(view),
      ...returned(view),
      text(nextStep(view, missing)),
      ...required.map((signatory) => row(view, signatory)),
      ...holder(view),
      ...afterwards(view, missing),
      hint(t.signatures.paperOnly),
      ...recordingElements(view),
    ],
  });
}

function returned({ file, reader }: FileView): Element[] {
  if (!file.copiesReturned) return [];
  const words = texts(reader.language).signatures.returned(file.copiesReturned.reason);
  return [box({ tone: 'warning', text: words })];
}

function row(view: FileView, signatory: Signatory): Element {
  const t = texts(view.reader.language);
  const signature = view.file.signatures[signatory];
  const name = signature?.name ?? nameOfSignatory(view, signatory);
  const { toStudent } = t.signatories[signatory];
  const who = name ? t.labelled(toStudent, name) : toStudent;
  const state = signature ? t.signatures.signed(signature.on) : t.signatures.notYet;
  const by = signature && recordedBy(view, signature.recordedBy);
  const look = signature ? { isSubtle: true as const } : { weight: 'Bolder' as const };
  return group([text(who), text(by ? `${state}, ${by}` : state, { ...look, spacing: 'None' })], {
    spacing: 'Small',
  });
}

/** « noté par Isabelle Caron »; what the student noted needs no name. */
function recordedBy(view: FileView, id: string): string | null {
  if (id === view.file.student.id) return null;
  return texts(view.reader.language).signatures.recordedBy(nameOf(view, id));
}

export function nameOfSignatory(view: FileView, signatory: Signatory): string {
  const values = valuesOf(view.file);
  const fullName = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
  switch (signatory) {
    case 'student':
      return '';
    case 'university':
      return view.university.establishment.representedBy.name;
    case 'legalRepresentative':
      return values.legalRepresentative ?? '';
    case 'tutor':
      return fullName(values.tutorFirstName, values.tutorLastName);
    case 'host':
      return fullName(values.signatoryFirstName, values.signatoryLastName);
    case 'referent':
      return nameOf(view, view.file.referentId);
  }
}

const isUniversitys = (signatory: Signatory) => signatory === 'university';

/** Have it signed; once only the university is missing, the manager to bring the copies to. */
function nextStep(view: FileView, missing: readonly Signatory[]): string {
  const { file, reader } = view;
  const { progress, signatures } = texts(reader.language);
  if (isAtUniversity(file)) return signatures.atUniversity;
  if (!missing.every(isUniversitys)) return progress.signing;
  return whereToBring(view);
}

function afterwards(view: FileView, missing: readonly Signatory[]): Element[] {
  const { file, reader } = view;
  if (isAtUniversity(file) || missing.every(isUniversitys)) return [];
  const { signatures } = texts(reader.language);
  return [text(signatures.bringLater(deskInWords(view, file.department)))];
}

function holder({ file, now, reader, university }: FileView): Element[] {
  const t = texts(reader.language);
  if (!file.copies) return [];
  const when = since(file.copies.since, now, { language: reader.language, university });
  const day = localDay(file.copies.since, university);
  const words = t.signatures.holder(t.holders[file.copies.holder], when, day);
  return [text(words)];
}
