/**
 * What students drop in their chat. The insurance certificate is kept and attached to the form; a form
 * that the tutor filled in is read (see tutorForm.ts). When it is not clear which of them a file is,
 * its owner says so.
 */
import { randomUUID } from 'node:crypto';
import { contentOf } from '../../cards/content';
import { certificateAttachedCard, dropCertificateCard } from '../../cards/documents/certificate';
import { filePurposeCard } from '../../cards/documents/filePurpose';
import { changeInternship } from '../change';
import { contentTypeOf, type KeptUpload } from '../process/documents';
import type { Internship } from '../process/internship';
import { mayBeStudent } from '../process/people';
import type { DroppedFile } from '../process/ports';
import { permissions } from '../process/roles';
import { phaseOf } from '../process/steps';
import type { FileView } from '../process/view';
import { refusalNotice, textsOf, withFile, type Handlers } from './handlers';
import { showProgress } from './progress';
import { showSentence } from './sentences';
import { readTutorForm, takesTutorForm } from './tutorForm';
import { actorOf, viewOf, type Turn } from './turn';

export const fileActions: Handlers<'certificate.ask' | 'upload.use'> = {
  // The conversation remembers that the next file is the certificate: see conversation.ts.
  'certificate.ask': (turn, { file }) =>
    withFile(turn, file, async (found, view) => {
      if (!isAwaited(found)) return say(turn, 'notNow');
      await turn.show(contentOf(dropCertificateCard(view)));
    }),

  'upload.use': (turn, { file: id, upload: uploadId, as }) =>
    withFile(turn, id, async (file, view) => {
      const { documents } = turn.ports.store;
      const upload = await documents.upload(uploadId, turn.person.id);
      const { purpose } = textsOf(turn).documents;
      if (!upload) return showSentence(turn, { tone: 'neutral', text: purpose.gone });
      if (as !== 'nothing' && !isAwaited(file)) return say(turn, 'notNow');
      if (as === 'certificate') await attach(turn, view, upload);
      if (as === 'form') await readTutorForm(turn, view, upload);
      await documents.forgetUpload(uploadId);
      if (as === 'nothing') await showSentence(turn, { tone: 'neutral', text: purpose.forgotten });
    }),
};

export interface Drop {
  /** The file that this student is busy with. */
  current: Internship | null;
  /** The file whose certificate was asked for: the next drop is that. */
  certificateOf: string | null;
}

/** Takes what was dropped in this turn. True: it was the certificate that was asked for. */
export async function takeFiles(turn: Turn, { current, certificateOf }: Drop): Promise<boolean> {
  const [file, ...more] = turn.files ?? [];
  if (!file || more.length > 0) return nothing(say(turn, 'several'));
  if (!current) return nothing(say(turn, mayBeStudent(turn.person) ? 'noInternship' : 'staff'));
  if (!isAwaited(current)) return nothing(say(turn, 'notNow'));
  if (file.kind === 'other') return nothing(say(turn, 'unreadable'));
  const view = await viewOf(turn, current);
  // It says itself that it is our form: then it is no certificate, whatever was asked for last.
  if (await takesTutorForm(turn, view, file)) return false;
  if (certificateOf === current.id) {
    await attach(turn, view, { ...file, id: randomUUID() });
    return true;
  }
  return nothing(askPurpose(turn, view, file));
}

async function nothing(done: Promise<void>): Promise<false> {
  await done;
  return false;
}

async function askPurpose(turn: Turn, view: FileView, file: DroppedFile): Promise<void> {
  const upload = { ...file, personId: turn.person.id };
  const id = await turn.ports.store.documents.keepUpload(upload);
  await turn.show(contentOf(filePurposeCard(view, { id, name: file.name })));
}

/** A certificate, or a form, may still be of use for this file. */
function isAwaited(file: Internship): boolean {
  return permissions.attachCertificate.in.includes(phaseOf(file));
}

type Kept = Pick<KeptUpload, 'id' | 'name' | 'kind' | 'bytes'>;

/** Keeps the certificate, and has the form say so. Done again, it changes nothing. */
async function attach(turn: Turn, { file }: FileView, upload: Kept): Promise<void> {
  const { id, name, kind, bytes } = upload;
  if (kind === 'other') return say(turn, 'unreadable');
  const { documents } = turn.ports.store;
  const requestKey = `certificate ${file.id} ${id}`;
  const kept =
    (await documents.keep({
      id: randomUUID(),
      internshipId: file.id,
      kind: 'insuranceCertificate',
      language: turn.person.language,
      version: file.version,
      contentType: contentTypeOf[kind],
      madeBy: turn.person.id,
      name,
      bytes,
      requestKey,
    })) ?? (await documents.ofRequest(requestKey));
  if (!kept) throw new Error('A certificate was kept and is not there');
  const command = { type: 'attachCertificate', document: kept.id } as const;
  const actor = actorOf(turn);
  const outcome = await changeInternship(turn.ports, { id: file.id, command, actor });
  const after = await viewOf(turn, outcome.file ?? file);
  if (outcome.ok) return turn.show(contentOf(certificateAttachedCard(after, name)));
  if (outcome.refusal.code === 'nothingChanged') {
    const text = textsOf(turn).documents.attached.already;
    return showProgress(turn, after, { tone: 'neutral', text });
  }
  await showProgress(turn, after, refusalNotice(outcome.refusal, after));
}

type ArrivalSentence = keyof ReturnType<typeof textsOf>['documents']['arrival'];

/** A calm sentence about what was dropped. */
export function say(turn: Turn, what: ArrivalSentence): Promise<void> {
  return showSentence(turn, { tone: 'neutral', text: textsOf(turn).documents.arrival[what] });
}
