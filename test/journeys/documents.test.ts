import { setStage, type Stage } from '../support/journey';
import { cardText, linksOf, textOf, type Message, type Player } from '../support/player';
import { findsAHost, startsAnInternship, type Story } from './story';

// Documents by the chat: asked for, made, taken or left, and an attestation given. Against the real bot.

/** Each start takes seconds on a busy machine. */
const WITH_RESTARTS_MS = 300_000;

describe('documents', () => {
  let stage: Stage;
  let story: Story;
  let file: string;

  beforeAll(async () => {
    stage = await setStage();
  });
  beforeEach(async () => {
    story = await stage.begin();
    await startsAnInternship(story);
    await findsAHost(story);
    file = await fileOf(story.student);
  });
  afterAll(() => stage.end());

  /** As from the button of the form. */
  async function asksForTheForm({ student }: Story): Promise<string> {
    const message = (await student.messages()).findLast(({ cards }) => cards.length > 0)!;
    const path = `conversations/${encodeURIComponent(student.chat)}/actions`;
    const answer = await student.sandbox.post<{ value: object }>(path, {
      ...{ as: student.id, messageId: message.id, verb: 'document.ask' },
      data: { file, kind: 'contactFormFillable' },
    });
    return cardText(answer.value);
  }

  const filesOf = (messages: Message[]) =>
    messages.flatMap(({ from, files }) => (from === 'bot' ? files : []));

  test('asked for, made after the answer, accepted: it is in the chat, and opens', async () => {
    const { student, sandbox } = story;
    expect(await asksForTheForm(story)).toMatch(/Je prépare l’imprimé contact à remplir/);
    await sandbox.settle();
    const [offer] = await student.offers();
    expect(offer!.other[0]).toMatchObject({ name: expect.stringMatching(/\.pdf$/) });
    await student.answersOffer(true);
    await sandbox.settle();
    const messages = await student.messages();
    const accepted = messages.find(({ id }) => id === offer!.id)!;
    expect(textOf(accepted)).toMatch(/va dans vos fichiers/);
    expect(accepted.other).toEqual([]);
    const [delivered, ...more] = filesOf(messages);
    expect(more).toEqual([]);
    const answer = await fetch(delivered!.url);
    const { sizeInBytes } = offer!.other[0]!.content as { sizeInBytes: number };
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.subarray(0, 5).toString(), bytes.length]).toEqual(['%PDF-', sizeInBytes]);
  });

  test('refused: a link, for five minutes; then a new one by its button', async () => {
    const { student, sandbox } = story;
    await asksForTheForm(story);
    await sandbox.settle();
    const offer = await student.answersOffer(false);
    const card = (await student.messages()).find(({ id }) => id === offer)!;
    const [url] = linksOf(card.cards);
    const got = await fetch(url!);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(Buffer.from(await got.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/);
    await sandbox.advance('PT6M');
    const late = await fetch(url!);
    expect([late.status, (await late.text()).includes('Nouveau')]).toEqual([410, true]);
    const answer = await student.press('document.link', {}, { message: offer });
    const [another] = linksOf(answer.value);
    expect((await fetch(another!)).status).toBe(200);
    expect(stage.bot.log()).not.toContain(new URL(another!).searchParams.get('token'));
    expect(textOf((await student.type('documents')).at(-1)!)).toMatch(/Un document pour ce stage/);
  });

  test('Teams does not take the upload: a link all the same', async () => {
    const { student, sandbox } = story;
    await asksForTheForm(story);
    await sandbox.settle();
    await sandbox.post('faults', { match: 'PUT /connector/uploads', status: 404, times: 9 });
    await student.answersOffer(true);
    await sandbox.settle();
    expect(await student.lastText()).toMatch(/Teams n’a pas pris le fichier/);
    const [url] = linksOf((await student.messages()).at(-1)!.cards);
    expect((await fetch(url!)).status).toBe(200);
  });

  test(
    'killed between making and giving: one document, one offer, and links that still work',
    async () => {
      await story.sandbox.post('faults', { match: 'POST', status: 503, times: 100 });
      await asksForTheForm(story);
      await story.sandbox.settle();
      expect(await story.student.offers()).toEqual([]);
      story = await stage.killAndStart(story);
      await story.sandbox.advance('PT1H');
      expect(await story.student.offers()).toHaveLength(1);
      const offer = await story.student.answersOffer(false);
      const [url] = linksOf((await story.student.messages()).find(({ id }) => id === offer)!.cards);
      story = await stage.killAndStart(story);
      expect((await fetch(url!)).status).toBe(200);
      expect(textOf((await story.student.type('documents')).at(-1)!)).toMatch(/Un document/);
    },
    WITH_RESTARTS_MS,
  );

  test('an attestation that is dropped is asked about, and attached', async () => {
    const { student } = story;
    const pdf = Buffer.from('%PDF-1.7\nattestation');
    const [asked] = await student.drops('attestation.pdf', pdf);
    expect(textOf(asked!)).toMatch(/À quoi sert ce fichier/);
    const answer = await student.press('upload.use', {}, { message: asked!.id, index: 0 });
    expect(cardText(answer.value)).toMatch(/est jointe/);
    const url = `${stage.bot.url}/sandbox/conversations`;
    expect((await fetch(url, { headers: { Origin: 'http://evil.test' } })).status).toBe(403);
    const [refused] = await student.drops('note.docx', Buffer.from('PK\u0003\u0004 not for us'));
    expect(textOf(refused!)).toMatch(/Je lis les PDF/);
  });
});

async function fileOf(student: Player): Promise<string> {
  const json = JSON.stringify((await student.messages()).map(({ cards }) => cards));
  return /"file":"([\w-]{36})"/.exec(json)![1]!;
}
