/**
 * What students drop in their chat. The insurance certificate is kept and attached to the form; a form
 * that the tutor filled in is read (see tutorForm.ts). When it is not clear which of them a file is,
 * its owner says so.
 */
import { createHash, randomUUID } from 'node:crypto';
import { contentOf } from '../../cards/content';
import { certificateAttachedCard, dropCertificateCard } from '../../cards/documents/certificate';
import { filePurposeCard } from '../../cards/documents/filePurpose';
import { changeInternship } from '../change';
import {
  contentTypeOf,
  MOST_CERTIFICATES_IN_A_DAY,
  type KeptUpload,
  type StoredDocument,
} from '../process/documents';
import { valuesOf, type Internship } from '../process/internship';
import { mayBeStudent } from '../process/people';
import type { DroppedFile } from '../process/ports';
import { permissions } from '../process/roles';
import { phaseOf } from '../process/steps';
import type { FileView } from '../process/view';
import { refusalNotice, textsOf, withFile, type Handlers } from './handlers';
import { showProgress } from './progress';
import { showSentence } from './sentences';
import { readPrint, takesPrint } from './printedConvention';
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
      if (as === 'form' && !(await readTutorForm(turn, view, upload))) return;
      if (as === 'print' && !(await readPrint(turn, view, upload))) return;
      await documents.forgetUpload(uploadId);
      if (as === 'nothing') await showSentence(turn, { tone: 'neutral', text: purpose.forgotten });
    }),
};

export interface Drop {
  /** The file that this student is busy with. */
  current: Internship | null;
  /** The file whose certificate was asked for: the next drop is that. */
  certificateOf: string | null;
  /** The file whose printed convention was asked for: what is dropped before the signatures is that. */
  printOf: string | null;
}

/** Takes what was dropped in this turn. True: it was the certificate that was asked for. */
export async function takeFiles(turn: Turn, drop: Drop): Promise<boolean> {
  const { current, certificateOf, printOf } = drop;
  const [file, ...more] = turn.files ?? [];
  if (!file || more.length > 0) return nothing(say(turn, 'several'));
  if (!current) return nothing(say(turn, mayBeStudent(turn.person) ? 'noInternship' : 'staff'));
  if (!isAwaited(current)) return nothing(say(turn, 'notNow'));
  if (file.kind === 'other') return nothing(say(turn, 'unreadable'));
  const view = await viewOf(turn, current);
  // It says itself that it is our form: then it is no certificate, whatever was asked for last.
  if (await takesTutorForm(turn, view, file)) return false;
  // Nor when it says that it is a convention, and one is waited for.
  if (await takesPrint(turn, view, { file, isAsked: printOf === current.id })) return false;
  if (certificateOf === current.id) {
    await attach(turn, view, file);
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
  await turn.show(contentOf(filePurposeCard(view, { id, name: file.name, kind: file.kind })));
}

/** A certificate, or a form, may still be of use for this file. */
function isAwaited(file: Internship): boolean {
  return permissions.attachCertificate.in.includes(phaseOf(file));
}

type Kept = Pick<KeptUpload, 'name' | 'kind' | 'bytes'>;

/**
 * Keeps the certificate, and has the form say so. A file has one: the same again changes nothing, and
 * the one that it replaces, which nobody needs any more, is dropped.
 */
async function attach(turn: Turn, { file }: FileView, upload: Kept): Promise<void> {
  const { name, kind } = upload;
  if (kind === 'other') return say(turn, 'unreadable');
  const { documents } = turn.ports.store;
  const { kept, isNew } = await keepCertificate(turn, file, { ...upload, kind });
  const before = valuesOf(file).insuranceCertificate;
  if (kept.id !== before && (await wereManyToday(turn, file))) {
    if (isNew) await documents.drop(kept.id);
    return say(turn, 'enough');
  }
  const command = { type: 'attachCertificate', document: kept.id } as const;
  const actor = actorOf(turn);
  const outcome = await changeInternship(turn.ports, { id: file.id, command, actor });
  const after = await viewOf(turn, outcome.file ?? file);
  if (outcome.ok) {
    if (before) await documents.drop(before);
    return turn.show(contentOf(certificateAttachedCard(after, name)));
  }
  if (outcome.refusal.code === 'nothingChanged') {
    const text = textsOf(turn).documents.attached.already;
    return showProgress(turn, after, { tone: 'neutral', text });
  }
  if (isNew) await documents.drop(kept.id);
  await showProgress(turn, after, refusalNotice(outcome.refusal, after));
}

/** The same bytes are stored once. */
async function keepCertificate(
  turn: Turn,
  file: Internship,
  { name, kind, bytes }: Kept & { kind: keyof typeof contentTypeOf },
): Promise<{ kept: StoredDocument; isNew: boolean }> {
  const { documents } = turn.ports.store;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const requestKey = `certificate ${file.id} ${sha256}`;
  const kept = await documents.keep({
    id: randomUUID(),
    internshipId: file.id,
    kind: 'insuranceCertificate',
    variant: '',
    missingGlyphs: [],
    language: turn.person.language,
    version: file.version,
    contentType: contentTypeOf[kind],
    madeBy: turn.person.id,
    name,
    bytes,
    requestKey,
  });
  if (kept) return { kept, isNew: true };
  const known = await documents.ofRequest(requestKey);
  if (!known) throw new Error('A certificate was kept and is not there');
  return { kept: known, isNew: false };
}

async function wereManyToday({ ports }: Turn, { id }: Internship): Promise<boolean> {
  const dayAgo = ports.clock.now().subtract({ hours: 24 }).epochMilliseconds;
  const lines = await ports.store.history(id);
  const today = lines.filter(
    ({ event, at }) => event.type === 'certificateAttached' && Date.parse(at) > dayAgo,
  );
  return today.length >= MOST_CERTIFICATES_IN_A_DAY;
}

type ArrivalSentence = keyof ReturnType<typeof textsOf>['documents']['arrival'];

/** A calm sentence about what was dropped. */
export function say(turn: Turn, what: ArrivalSentence): Promise<void> {
  return showSentence(turn, { tone: 'neutral', text: textsOf(turn).documents.arrival[what] });
}
