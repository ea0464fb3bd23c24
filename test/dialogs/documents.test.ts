/** Whose document is whose: an imprimé contact is made for one reader, who may know what it says. */
import { randomUUID } from 'node:crypto';
import type { DocumentKind } from '../../bot/process/documents';
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import { openChat, withUuid, type Chat } from '../support/chat';
import { claire, internshipAwaitingTeacher, isabelle, lea } from '../support/situations';

const student = withUuid(lea);
const teacher = withUuid(claire);
const manager = withUuid(isabelle);
let chat: Chat;
let file: Internship;

beforeEach(async () => {
  chat = await openChat([student, teacher, manager]);
  file = await chat.keeps({
    ...internshipAwaitingTeacher({ referentId: teacher.id }, student),
    referentId: teacher.id,
  });
});
afterEach(() => chat.storage.drop());

const keeps = async (person: Person, version: number, kind: DocumentKind = 'contactForm') =>
  (await chat.storage.store.documents.keep({
    id: randomUUID(),
    internshipId: file.id,
    kind,
    language: 'fr',
    version,
    name: `Imprimé de ${person.id} ${version}.pdf`,
    contentType: 'application/pdf',
    bytes: Buffer.from('%PDF-'),
    madeBy: person.id,
    requestKey: randomUUID(),
  }))!;

test('what was made for the student is linked and listed for nobody else', async () => {
  const theirs = await keeps(student, 1);
  for (const other of [teacher, manager]) {
    const linked = await chat.presses(other, 'document.link', { document: theirs.id });
    expect(linked).not.toContain(theirs.name);
    const listed = await chat.presses(other, 'documents.show', { file: file.id });
    expect(listed).not.toContain(theirs.name);
  }
  const linked = await chat.presses(student, 'document.link', { document: theirs.id });
  expect(linked).toContain(theirs.name);
  const links = await chat.storage.prisma.documentLink.findMany();
  expect(links.map(({ personId }) => personId)).toEqual([student.id]);
});

test('a newer one of somebody else takes the place of nobody’s own', async () => {
  const own = await keeps(teacher, 1);
  const theirs = await keeps(student, 2);
  const linked = await chat.presses(teacher, 'document.link', { document: own.id });
  expect(linked).toContain(own.name);
  expect(linked).not.toContain(theirs.name);
  const newer = await keeps(teacher, 3);
  expect(await chat.presses(teacher, 'document.link', { document: own.id })).toContain(newer.name);
  expect(await chat.presses(teacher, 'documents.show', { file: file.id })).toContain(newer.name);
});

test('a certificate is for whoever sees the file, and the form for the tutor is not', async () => {
  const certificate = await keeps(student, 1, 'insuranceCertificate');
  const form = await keeps(student, 1, 'contactFormFillable');
  const gets = (id: string) => chat.presses(teacher, 'document.link', { document: id });
  expect(await gets(certificate.id)).toContain(certificate.name);
  expect(await gets(form.id)).not.toContain(form.name);
});
