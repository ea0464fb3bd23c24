/** What people drop in their chat, with the real dialogs over a real database. */
import type { Draft } from '../../../bot/process/form';
import type { Internship } from '../../../bot/process/internship';
import type { Person } from '../../../bot/process/people';
import type { Downloaded } from '../../../bot/teams/files/fileTransfer';
import { openChat, withUuid, type Chat } from '../../support/chat';
import { pdfOf, png } from '../../support/fileHost';
import { cardText } from '../../support/player';
import {
  claire,
  internshipApproved,
  internshipClosed,
  internshipFilling,
  lea,
} from '../../support/situations';

const teacher = withUuid(claire);
const student: Person = { ...withUuid(lea), aadObjectId: withUuid(lea).id };
let chat: Chat;
let file: Internship;
let asked: string[];
let gives: Downloaded;

beforeEach(async () => {
  chat = await openChat([student, teacher]);
  asked = [];
  gives = { kind: 'pdf', bytes: pdfOf(200) };
  chat.download = async (address) => {
    asked.push(address);
    return gives;
  };
  file = await chat.keeps(internshipFilling({}, student));
});

afterEach(() => chat.storage.drop());

const words = { contentType: 'text/html', content: '<p></p>' };
const attached = (name: string, content: object = {}) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: 'https://univ-my.sharepoint.com/x',
  name,
  content: { downloadUrl: `https://univ-my.sharepoint.com/${name}`, uniqueId: 'u', ...content },
});
const drops = (attachments: object[], some: object = {}, who = student) =>
  chat.arrives(who, { type: 'message', attachments: [...attachments, words], ...some });
/** What was sent in answer to the latest thing that was done. */
const answerTo = async (deed: Promise<unknown>): Promise<string> => {
  chat.forget();
  await deed;
  return chat.sent
    .map(({ attachments = [] }) => attachments.map(({ content }) => cardText(content)).join())
    .join('\n');
};
const uploads = () => chat.storage.prisma.upload.findMany();
const documents = () => chat.storage.store.documents.latestOf(file.id);
const certificate = async () =>
  (await chat.storage.store.internship(file.id))!.draft.insuranceCertificate;
const pressed = (as: string, upload: string, who = student) =>
  chat.presses(who, 'upload.use', { file: file.id, upload, as });

test('the certificate that was asked for is kept and attached, whatever it is called', async () => {
  expect(await chat.presses(student, 'certificate.ask', { file: file.id })).toMatch(/Déposez/);
  gives = { kind: 'png', bytes: png };
  const said = await answerTo(drops([attached('scan\u202Efdp.exe')]));
  expect(said).toMatch(/Votre attestation d’assurance est jointe/);
  const [kept, ...more] = await documents();
  expect(more).toEqual([]);
  expect(kept).toMatchObject({
    kind: 'insuranceCertificate',
    name: 'scan fdp.exe.png',
    contentType: 'image/png',
    size: png.length,
    madeBy: student.id,
  });
  expect(await certificate()).toBe(kept!.id);
  expect(await uploads()).toEqual([]);
  // The next one is not taken for it.
  expect(await answerTo(drops([attached('autre.pdf')]))).toMatch(/À quoi sert ce fichier/);
});

test('what is not clear is asked for, kept meanwhile, and used once', async () => {
  const said = await answerTo(drops([attached('maif.pdf')]));
  expect(said).toMatch(/maif\.pdf.*Attestation d’assurance.*Imprimé rempli.*Rien/s);
  const [upload] = await uploads();
  expect(await pressed('certificate', upload!.id)).toMatch(/est jointe/);
  const id = await certificate();
  expect((await documents()).map((one) => one.id)).toEqual([id]);
  expect(await uploads()).toEqual([]);
  // Pressed again, or on a card that is a day old.
  expect(await pressed('certificate', upload!.id)).toMatch(/Déposez-le à nouveau/);
  expect(await certificate()).toBe(id);
});

const gave = async (name: string, contents = name) => {
  gives = { kind: 'pdf', bytes: Buffer.from(`%PDF-${contents}`) };
  await drops([attached(name)]);
  return pressed('certificate', (await uploads())[0]!.id);
};

test('a newer certificate takes the place of the one before, which is dropped', async () => {
  await gave('2026.pdf');
  expect(await gave('2027.pdf')).toMatch(/est jointe/);
  expect(await chat.storage.prisma.document.count()).toBe(1);
  expect(await documents()).toMatchObject([{ id: await certificate(), name: '2027.pdf' }]);
  // And back again.
  expect(await gave('2026.pdf')).toMatch(/est jointe/);
  expect(await documents()).toMatchObject([{ id: await certificate(), name: '2026.pdf' }]);
});

test('the same certificate twice, whatever it is called, is one', async () => {
  await gave('2026.pdf', 'the same');
  const id = await certificate();
  expect(await gave('encore.pdf', 'the same')).toMatch(/déjà jointe. Rien n’a changé/);
  expect(await chat.storage.prisma.document.count()).toBe(1);
  expect([await certificate(), await uploads()]).toEqual([id, []]);
});

test('certificates are taken ten times a day for one internship, then calmly not', async () => {
  for (let n = 1; n <= 10; n += 1) expect(await gave(`${n}.pdf`)).toMatch(/est jointe/);
  const id = await certificate();
  expect(await gave('11.pdf')).toMatch(/Revenez demain/);
  expect([await certificate(), await chat.storage.prisma.document.count()]).toEqual([id, 1]);
  const before = chat.storage.clock.now();
  chat.storage.clock.moveTo(before.add({ hours: 25 }).toString());
  expect(await gave('12.pdf')).toMatch(/est jointe/);
  chat.storage.clock.moveTo(before.toString());
});

test('after the approval too, which stands', async () => {
  file = await chat.keeps(internshipApproved({ referentId: teacher.id }, student));
  await chat.presses(student, 'certificate.ask', { file: file.id });
  await drops([attached('a.pdf')]);
  const { approval, submission } = (await chat.storage.store.internship(file.id))!;
  expect(approval).not.toBeNull();
  expect(submission!.values.insuranceCertificate).toBe((await documents())[0]!.id);
});

test('our own form is known by itself, also where a certificate was asked for', async () => {
  await chat.presses(student, 'certificate.ask', { file: file.id });
  chat.readForm = async () => ({ outcome: 'outdated' });
  expect(await answerTo(drops([attached('a.pdf')]))).not.toMatch(/jointe|À quoi sert/);
  expect([await certificate(), await documents()]).toEqual([undefined, []]);
});

test('where too many files are read, the press and the drop can be repeated', async () => {
  await drops([attached('a.pdf')]);
  const [upload] = await uploads();
  chat.readForm = async () => ({ outcome: 'busy' });
  expect(await pressed('form', upload!.id)).toMatch(/Réessayez dans un instant/);
  expect(await answerTo(drops([attached('b.pdf')]))).toMatch(/Réessayez dans un instant/);
  expect((await uploads()).map(({ id }) => id)).toEqual([upload!.id]);
  chat.readForm = async () => ({ outcome: 'outdated' });
  expect(await pressed('form', upload!.id)).toMatch(/ancienne version/);
  expect(await uploads()).toEqual([]);
});

test('« rien » forgets it', async () => {
  await drops([attached('a.pdf')]);
  expect(await pressed('nothing', (await uploads())[0]!.id)).toMatch(/oublié/);
  expect([await uploads(), await documents()]).toEqual([[], []]);
});

test('nobody uses what somebody else dropped', async () => {
  await drops([attached('a.pdf')]);
  const [upload] = await uploads();
  await pressed('certificate', upload!.id, teacher);
  expect([await certificate(), (await uploads()).length]).toEqual([undefined, 1]);
});

test('a certificate that comes too late is not kept beside the file', async () => {
  await drops([attached('a.pdf')]);
  const [upload] = await uploads();
  const over = await chat.keeps(internshipClosed(internshipFilling({}, student)));
  const use = { file: over.id, upload: upload!.id, as: 'certificate' };
  expect(await chat.presses(student, 'upload.use', use)).toMatch(/je n’attends plus de fichier/);
  expect(await chat.storage.prisma.document.count()).toBe(0);
});

test('a social-security number is kept as no file’s name', async () => {
  await drops([attached('attestation_1 85 05 78 006 084 36.pdf')]);
  expect((await uploads()).map(({ name }) => name)).toEqual(['document.pdf']);
});

describe('the tutor’s answers', () => {
  const internshipId = () => file.id;
  const says = (values: Draft, made = internshipId()) => {
    const marker = { form: 'contact', version: '1', internshipId: made, language: 'fr' } as const;
    chat.readForm = async () => ({ outcome: 'form', marker, values, prefilled: {} });
  };
  const accept = (data: object) => chat.presses(student, 'tutor.accept', data);
  const drafted = async (id = file.id) => (await chat.storage.store.internship(id))!.draft;

  test('are taken over into the internship that they were given for, and no other', async () => {
    says({ tutorRole: 'Gérante' });
    await drops([attached('a.pdf')]);
    const [upload] = await uploads();
    const other = await chat.keeps(internshipFilling({}, student));
    await accept({ file: other.id, upload: upload!.id, 'take-tutor': 'tutorRole' });
    expect((await drafted(other.id)).tutorRole).toBeUndefined();
    await accept({ file: file.id, upload: upload!.id, 'take-tutor': 'tutorRole' });
    expect((await drafted()).tutorRole).toBe('Gérante');
  });

  test('what was typed since the card was made is not written over unseen', async () => {
    says({ tutorRole: 'Gérante', tutorFirstName: 'Maud' });
    await drops([attached('a.pdf')]);
    const [upload] = await uploads();
    const typed = { file: file.id, section: 'tutor', tutorRole: 'Cheffe' };
    await chat.presses(student, 'form.save', typed);
    const ticked = { file: file.id, upload: upload!.id, 'take-tutor': 'tutorRole,tutorFirstName' };
    expect(await accept(ticked)).toMatch(/Gérante.*Cheffe/);
    expect(await drafted()).toMatchObject({ tutorRole: 'Cheffe' });
    const chosen = { ...ticked, 'take-tutor': 'tutorFirstName', 'instead-tutor': 'tutorRole' };
    await accept(chosen);
    expect(await drafted()).toMatchObject({ tutorRole: 'Gérante', tutorFirstName: 'Maud' });
  });

  test('are nothing that is the student’s to say, whatever box is forged', async () => {
    says({ tutorRole: 'Gérante', studentCity: 'Lille', referentId: teacher.id });
    await drops([attached('a.pdf')]);
    const boxes = { 'take-student': 'studentCity', 'take-referent': 'referentId' };
    await accept({ file: file.id, upload: (await uploads())[0]!.id, ...boxes });
    const { studentCity, referentId } = await drafted();
    expect([studentCity, referentId]).not.toContain('Lille');
    expect(referentId).not.toBe(teacher.id);
  });
});

test('no card says which document is the certificate', async () => {
  const forged = { file: file.id, section: 'insurance', insurer: 'MAIF' };
  await chat.presses(student, 'form.save', { ...forged, insuranceCertificate: file.id });
  const { draft } = (await chat.storage.store.internship(file.id))!;
  expect([draft.insurer, draft.insuranceCertificate]).toEqual(['MAIF', undefined]);
});

test.each<[string, Downloaded, RegExp]>([
  ['too big', { problem: 'tooBig' }, /trop gros : 5 Mo/],
  ['failed', { problem: 'failed' }, /Je n’ai pas pu prendre ce fichier/],
  ['at another address', { problem: 'refused' }, /Je n’ai pas pu prendre ce fichier/],
  ['of another kind', { kind: 'other', bytes: new Uint8Array() }, /Je lis les PDF et les photos/],
])('a file that is %s: one calm sentence, and nothing is kept', async (_what, got, sentence) => {
  gives = got;
  const said = await answerTo(drops([attached('a.docx')]));
  expect(said.replaceAll('\u00a0', ' ')).toMatch(sentence);
  expect(chat.sent).toHaveLength(1);
  expect([await uploads(), await documents()]).toEqual([[], []]);
});

test('several at once are not fetched', async () => {
  expect(await answerTo(drops([attached('a.pdf'), attached('b.pdf')]))).toMatch(
    /Un fichier à la fois/,
  );
  expect(asked).toEqual([]);
});

test('nothing is fetched for staff', async () => {
  expect(await answerTo(drops([attached('a.pdf')], {}, teacher))).toMatch(/que des étudiants/);
  expect(asked).toEqual([]);
});

test('a file without its address is a failed one', async () => {
  const odd = { ...attached('a.pdf'), content: { uniqueId: 'u' } };
  expect(await answerTo(drops([odd]))).toMatch(/Je n’ai pas pu prendre/);
});

test('words go on as always: every message of Teams has an attachment of its own', async () => {
  expect(await answerTo(drops([], { text: 'aide' }))).toMatch(/statut/i);
  const image = { contentType: 'image/png', contentUrl: 'https://smba.test/image' };
  expect(await answerTo(drops([image], { text: 'aide' }))).toMatch(/statut/i);
  expect(await answerTo(drops([image]))).toMatch(/collé dans un message/);
  expect(await answerTo(drops([]))).toMatch(/collé dans un message/);
  expect(asked).toEqual([]);
});

test('delivered again, it is taken once', async () => {
  const activity = { id: 'one', localTimestamp: '2026-11-20T10:00:00.000+01:00' };
  await drops([attached('a.pdf')], activity);
  await drops([attached('a.pdf')], activity);
  await drops([attached('a.pdf')], { ...activity, id: 'again' });
  expect([asked.length, (await uploads()).length]).toEqual([1, 1]);
});

test('without an internship, or with one that is over, it says so', async () => {
  await chat.storage.prisma.internship.deleteMany();
  expect(await answerTo(drops([attached('a.pdf')]))).toMatch(/vous n’en avez pas encore/);
  await chat.keeps(internshipClosed(internshipFilling({}, student)));
  expect(await answerTo(drops([attached('a.pdf')]))).toMatch(/je n’attends plus de fichier/);
});
