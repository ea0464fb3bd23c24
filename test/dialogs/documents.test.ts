/** Whose document is whose: an imprimé contact is made for one reader, who may know what it says. */
import { randomUUID } from 'node:crypto';
import type { DocumentKind } from '../../bot/process/documents';
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import { openChat, withUuid, type Chat } from '../support/chat';
import { entryOf } from '../support/testStorage';
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

/** As it is made for them: whoever decides has an edition of their own. */
const variantOf = (person: Person, kind: DocumentKind) =>
  person === teacher && kind === 'contactForm' ? 'decider' : '';
const keeps = async (person: Person, version: number, kind: DocumentKind = 'contactForm') =>
  (await chat.storage.store.documents.keep({
    id: randomUUID(),
    internshipId: file.id,
    kind,
    variant: variantOf(person, kind),
    missingGlyphs: [],
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

test('a card says which paper is wanted, never in which language', async () => {
  const data = { file: file.id, kind: 'contactForm', variant: '', language: 'en' };
  await chat.presses(student, 'document.ask', data);
  expect(chat.storage.enqueued.at(-1)).toMatchObject({
    ...{ kind: 'document', documentKind: 'contactForm', variant: '', language: 'fr' },
    version: file.version,
  });
});

test('whoever decides has an edition of their own made, whatever their card names', async () => {
  for (const variant of ['', 'decider']) {
    await chat.presses(teacher, 'document.ask', { file: file.id, kind: 'contactForm', variant });
    expect(chat.storage.enqueued.at(-1)).toMatchObject({ variant: 'decider' });
  }
  await chat.presses(teacher, 'approval.pdf', { file: file.id, round: file.submission!.round });
  expect(chat.storage.enqueued.at(-1)).toMatchObject({ kind: 'document', variant: 'decider' });
  await chat.presses(manager, 'document.ask', { file: file.id, kind: 'contactForm' });
  expect(chat.storage.enqueued.at(-1)).toMatchObject({ variant: '' });
});

test('a whole form is not opened by who had it made once they are no manager any more', async () => {
  const whole = await keeps(manager, 1);
  const opens = async () => chat.presses(manager, 'document.link', { document: whole.id });
  expect(await opens()).toContain(whole.name);
  await chat.storage.directory.saveDirectory([
    entryOf({ ...manager, roles: [{ role: 'teacher', department: file.department }] }),
  ]);
  await chat.storage.prisma.$executeRaw`
    update internship set facts = jsonb_set(facts, '{referentId}', to_jsonb(${manager.id}::text))`;
  expect(await opens()).not.toContain(whole.name);
  const listed = await chat.presses(manager, 'documents.show', { file: file.id });
  expect(listed).toContain('Faire : Imprimé contact');
  expect(listed).not.toContain('fait ');
});

test('a newer one of somebody else takes the place of nobody’s own', async () => {
  const own = await keeps(teacher, 1);
  const theirs = await keeps(student, 2);
  const linked = await chat.presses(teacher, 'document.link', { document: own.id });
  expect(linked).toContain(own.name);
  expect(linked).not.toContain(theirs.name);
  const newer = await keeps(teacher, 3);
  expect(await chat.presses(teacher, 'document.link', { document: own.id })).toContain(newer.name);
  expect(await chat.presses(teacher, 'documents.show', { file: file.id })).toMatch(
    /Un document pour ce stage.*fait .*, par vous/s,
  );
});

test('a certificate, which may say where somebody lives, is for the student and the managers', async () => {
  const certificate = await keeps(student, 1, 'insuranceCertificate');
  const gets = async (person: Person) =>
    (await chat.presses(person, 'document.link', { document: certificate.id })) +
    (await chat.presses(person, 'documents.show', { file: file.id }));
  expect(await gets(student)).toContain(certificate.name);
  expect(await gets(manager)).toContain(certificate.name);
  expect(await gets(teacher)).not.toContain(certificate.name);
  const links = await chat.storage.prisma.documentLink.findMany();
  expect(links.map(({ personId }) => personId).sort()).toEqual([student.id, manager.id].sort());
});

test('so many are made in a day for one person and internship, and those that are there are given', async () => {
  for (let version = 1; version <= 20; version += 1) await keeps(student, version);
  const asks = (who: Person) =>
    chat.presses(who, 'document.ask', { file: file.id, kind: 'contactForm' });
  const asked = () => chat.storage.enqueued.splice(0).map(({ kind }) => kind);
  asked();
  expect(await asks(student)).toContain('Revenez demain');
  expect(asked()).toEqual([]);
  expect(await asks(teacher)).toContain('Je prépare');
  expect(asked()).toEqual(['document']);
  const pressed = { file: file.id, round: file.submission!.round };
  expect(await chat.presses(teacher, 'approval.pdf', pressed)).toContain('Le PDF arrive');
  const made = (await chat.storage.prisma.document.findFirst({ where: { version: 20 } }))!;
  const again = [file.id, 'contactForm', 'fr', file.papersVersion, student.id].join(' ');
  await chat.storage.prisma.document.update({
    where: { id: made.id },
    data: { requestKey: again },
  });
  asked();
  expect(await asks(student)).toContain('Voici l’imprimé contact');
  expect(asked()).toEqual(['give']);
  await chat.storage.prisma.document.update({
    where: { id: made.id },
    data: { requestKey: randomUUID() },
  });
  chat.storage.clock.moveTo(chat.storage.clock.now().add({ hours: 25 }).toString());
  expect(await asks(student)).toContain('Je prépare');
});

test('the form for the tutor is the student’s alone', async () => {
  const form = await keeps(student, 1, 'contactFormFillable');
  for (const other of [teacher, manager]) {
    const linked = await chat.presses(other, 'document.link', { document: form.id });
    expect(linked).not.toContain(form.name);
  }
});
