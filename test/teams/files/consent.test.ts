/** What people answer to a file that is offered in their chat. */
import { randomUUID } from 'node:crypto';
import type { DocumentKind, StoredDocument } from '../../../bot/process/documents';
import type { Internship } from '../../../bot/process/internship';
import type { Person } from '../../../bot/process/people';
import { openChat, withUuid, type Chat } from '../../support/chat';
import { cardText } from '../../support/player';
import {
  claire,
  hugo,
  internshipAwaitingTeacher,
  isabelle,
  lea,
  theo,
} from '../../support/situations';

const people = [lea, theo, claire, hugo, isabelle].map((person): Person => {
  const known = withUuid(person);
  return { ...known, aadObjectId: known.id };
});
const [student, another, referent, stranger, manager] = people as [
  Person,
  Person,
  Person,
  Person,
  Person,
];
let chat: Chat;
let file: Internship;
let document: StoredDocument;

const keep = (version: number, kind: DocumentKind = 'contactFormFillable') =>
  chat.storage.store.documents.keep({
    id: randomUUID(),
    internshipId: file.id,
    kind,
    variant: '',
    missingGlyphs: [],
    language: 'fr',
    version,
    name: 'Imprimé.pdf',
    contentType: 'application/pdf',
    bytes: Buffer.from('%PDF-1.7'),
    madeBy: student.id,
    requestKey: randomUUID(),
  });

beforeEach(async () => {
  chat = await openChat(people);
  const facts = internshipAwaitingTeacher({ referentId: referent.id }, student);
  file = await chat.keeps(facts);
  document = (await keep(1))!;
});

afterEach(() => chat.storage.drop());

const uploadInfo = {
  uploadUrl: 'https://univ-my.sharepoint.com/upload',
  contentUrl: 'https://univ-my.sharepoint.com/Imprimé.pdf',
  name: 'Imprimé.pdf',
  uniqueId: 'u',
  fileType: 'pdf',
};
const value = (some: object = {}) => ({
  type: 'fileUpload',
  action: 'accept',
  context: { document: document.id },
  uploadInfo,
  ...some,
});
const declined = () => {
  const { uploadInfo: _none, ...rest } = value({ action: 'decline' });
  return rest;
};
const answers = async (what: object, some: object = {}, who = student): Promise<string> => {
  chat.forget();
  const invoke = { type: 'invoke', name: 'fileConsent/invoke', replyToId: 'offer-1', value: what };
  expect(await chat.arrives(who, { ...invoke, ...some })).toBeUndefined();
  return chat.sent
    .map(
      ({ id, attachments = [] }) =>
        `${id ?? 'new'}: ${attachments.map(({ content }) => cardText(content)).join()}`,
    )
    .join('\n');
};
const uploads = () => chat.storage.enqueued.filter(({ kind }) => kind === 'upload');

test('accepted: the offer says so at once, and the upload is a job', async () => {
  expect(await answers(value())).toMatch(/^offer-1: « Imprimé.pdf » va dans vos fichiers/);
  expect(uploads()).toEqual([
    { kind: 'upload', documentId: document.id, personId: student.id, target: uploadInfo },
  ]);
});

test('accepted twice, or declined after: the first answer counts', async () => {
  await answers(value());
  expect(
    await answers(
      value({ uploadInfo: { ...uploadInfo, uploadUrl: 'https://x.sharepoint.com/2' } }),
    ),
  ).toBe('');
  expect(await answers(declined(), { id: 'other' })).toBe('');
  expect(uploads()).toHaveLength(1);
  // Another offer of the same document is another question.
  expect(await answers(value(), { replyToId: 'offer-2' })).toMatch(/^offer-2: /);
});

test('declined: a link in the place of the offer, which opens the document', async () => {
  const said = await answers(declined());
  expect(said).toMatch(/^offer-1: .*est prêt.*Rien n’a été mis.*Télécharger.*Nouveau lien/s);
  const json = JSON.stringify(chat.sent[0]!.attachments);
  const [, id, token] = /documents\/([\w-]+)\?token=([\w-]+)/.exec(json)!;
  expect(id).toBe(document.id);
  expect(await chat.storage.store.documents.openLink(document.id, token!)).toMatchObject({
    state: 'open',
    personId: student.id,
  });
  expect(uploads()).toEqual([]);
});

test.each<[string, () => Promise<string>]>([
  ['gone', () => answers(value({ context: { document: randomUUID() } }))],
  ['nonsense', () => answers(value({ context: { document: '../../etc/passwd' } }))],
  ['somebody else’s', () => answers(value(), {}, another)],
  ['a teacher’s who is not the referent', () => answers(value(), {}, stranger)],
])('a document that is %s: a calm sentence, and nothing else', async (_what, answer) => {
  expect((await answer()).replaceAll('\u00a0', ' ')).toMatch(
    /^offer-1: Ce document n’est plus disponible/,
  );
  expect([uploads(), await chat.storage.prisma.documentLink.count()]).toEqual([[], 0]);
});

test('the referent has neither the student’s form nor their certificate', async () => {
  expect(await answers(value(), {}, referent)).toMatch(/n’est plus disponible/);
  const { id } = (await keep(1, 'insuranceCertificate'))!;
  const asked = value({ context: { document: id } });
  expect(await answers(asked, { replyToId: 'another' }, referent)).toMatch(/n’est plus disponible/);
  expect(uploads()).toEqual([]);
  await answers(asked);
  expect(uploads()).toMatchObject([{ personId: student.id, documentId: id }]);
});

test('one that was made again since: the latest one, by a link', async () => {
  const newer = await keep(2);
  expect(await answers(value())).toMatch(/a été refait depuis/);
  expect(JSON.stringify(chat.sent)).toContain(`documents/${newer!.id}?`);
  expect(uploads()).toEqual([]);
});

test('a draft, which is for the screen only, is never uploaded: a link instead', async () => {
  const draft = (await keep(1, 'conventionDraft'))!;
  const said = await answers(value({ context: { document: draft.id } }));
  expect(said).toMatch(/ni à imprimer ni à signer.*Ouvrir dans le navigateur/s);
  expect(uploads()).toEqual([]);
});

test('what is not understood does nothing', async () => {
  expect(await answers({ action: 'accept', context: { document: document.id } })).toBe('');
  expect(await answers({ action: 'explode' })).toBe('');
  expect(await answers({})).toBe('');
  const channel = { id: '19:x@thread.tacv2', conversationType: 'channel' };
  const channelData = { tenant: { id: 'tenant-of-tests' }, channel: { id: '19:x' } };
  expect(await answers(value(), { conversation: channel, channelData })).toBe('');
  expect(uploads()).toEqual([]);
});

describe('a new link', () => {
  const press = (who: Person, id = document.id) =>
    chat.presses(who, 'document.link', { document: id });

  test('is made when it is asked for, for who asks', async () => {
    const { id } = (await keep(1, 'insuranceCertificate'))!;
    expect(await press(student, id)).toMatch(/Télécharger/);
    expect(await press(manager, id)).toMatch(/Télécharger/);
    expect(await press(referent, id)).toMatch(/n’est plus disponible/);
    const links = await chat.storage.prisma.documentLink.findMany();
    expect(links.map(({ personId }) => personId).sort()).toEqual([student.id, manager.id].sort());
  });

  test('is not made for others, nor of what is not there', async () => {
    expect(await press(another)).toMatch(/n’est plus disponible/);
    expect(await press(student, randomUUID())).toMatch(/n’est plus disponible/);
    expect(await chat.storage.prisma.documentLink.count()).toBe(0);
  });
});

test('« documents » lists them, each with a button for its link', async () => {
  chat.forget();
  await chat.types(student, 'documents');
  expect(chat.reads()).toMatch(
    /Un document pour ce stage.*Faire : Imprimé contact.*Imprimé contact à remplir.*fait .*par vous/s,
  );
});

test('a document is asked for by a button: the job has everything, and the card says that it comes', async () => {
  const said = await chat.presses(student, 'document.ask', { file: file.id, kind: 'contactForm' });
  expect(said).toMatch(/Je prépare l’imprimé contact/);
  expect(chat.storage.enqueued.at(-1)).toEqual({
    kind: 'document',
    internshipId: file.id,
    documentKind: 'contactForm',
    variant: '',
    language: 'fr',
    personId: student.id,
    requestKey: `${file.id} contactForm fr ${file.papersVersion} ${student.id}`,
    version: file.version,
  });
  const before = chat.storage.enqueued.length;
  await chat.presses(another, 'document.ask', { file: file.id, kind: 'contactForm' });
  expect(chat.storage.enqueued).toHaveLength(before);
});
