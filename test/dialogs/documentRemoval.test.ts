/** A manager deletes a paper of a file, after having read what goes and what is kept. */
import { randomUUID } from 'node:crypto';
import type { MadeKind } from '../../bot/process/documents';
import type { Internship } from '../../bot/process/internship';
import { openChat, withUuid, type Chat } from '../support/chat';
import { claire, internshipApproved, isabelle, lea } from '../support/situations';

const student = withUuid(lea);
const teacher = withUuid(claire);
const manager = withUuid(isabelle);
let chat: Chat;
let file: Internship;

beforeEach(async () => {
  chat = await openChat([student, teacher, manager]);
  const approved = internshipApproved({ referentId: teacher.id }, student);
  file = await chat.keeps({ ...approved, referentId: teacher.id });
});
afterEach(() => chat.storage.drop());

const keeps = (kind: MadeKind, madeBy = student.id) =>
  chat.storage.store.documents.keep({
    ...{ id: randomUUID(), internshipId: file.id, kind, variant: '', language: 'fr', madeBy },
    ...{ version: 1, missingGlyphs: [], name: `${kind}.pdf`, contentType: 'application/pdf' },
    ...{ bytes: Buffer.from('%PDF-'), requestKey: randomUUID() },
  });
const asks = (who = manager) => chat.presses(who, 'document.askRemove', { file: file.id });
const removes = (document: string, some: object = {}, who = manager) =>
  chat.presses(who, 'document.remove', { file: file.id, version: file.version, document, ...some });
const left = async () =>
  (await chat.storage.prisma.document.findMany()).map(({ kind }) => kind).sort();

test('the card says what goes and what is kept; then the papers of that kind are gone', async () => {
  await keeps('contactForm');
  await keeps('contactForm', teacher.id);
  await keeps('attestation');
  const asked = await asks();
  expect(asked).toMatch(/Supprimé : ce document pour toutes les personnes/);
  expect(asked).toMatch(/Gardé : le dossier lui-même/);
  expect(await left()).toHaveLength(3);
  chat.storage.enqueued.length = 0;
  expect(await removes('contactForm')).toMatch(/C’est supprimé : « Imprimé contact »/);
  expect(await left()).toEqual(['attestation']);
  const order = { kind: 'removeFromChannel', internshipId: file.id, documentKind: 'contactForm' };
  expect(chat.storage.enqueued).toContainEqual(order);
  const history = await chat.storage.store.history(file.id);
  expect(history.at(-1)).toMatchObject({
    by: manager.id,
    event: { type: 'documentRemoved', document: 'contactForm' },
  });
});

test('a second press changes nothing more', async () => {
  await keeps('contactForm');
  await keeps('attestation');
  await removes('contactForm');
  const lines = (await chat.storage.store.history(file.id)).length;
  expect(await removes('contactForm')).not.toMatch(/est supprimé/);
  expect((await chat.storage.store.history(file.id)).length).toBe(lines);
  expect(await removes('')).toMatch(/Choisissez d’abord le document/);
  expect(await left()).toEqual(['attestation']);
});

test('nobody else may, and nothing but a paper can be deleted', async () => {
  await keeps('contactForm');
  for (const other of [student, teacher]) {
    expect(await asks(other)).not.toMatch(/Supprimé/);
    expect(await removes('contactForm', {}, other)).not.toMatch(/est supprimé/);
  }
  expect(await removes('insuranceCertificate')).toMatch(/Choisissez d’abord/);
  expect(await left()).toEqual(['contactForm']);
});

test('a convention that somebody has signed is kept with the file', async () => {
  const signature = { on: '2026-12-01', recordedBy: student.id, recordedAt: '', name: null };
  file = await chat.keeps({
    ...internshipApproved({ referentId: teacher.id }, student),
    signatures: { student: signature },
  });
  await keeps('convention');
  expect(await removes('convention')).toMatch(/porte déjà une signature/);
  expect(await left()).toEqual(['convention']);
});
