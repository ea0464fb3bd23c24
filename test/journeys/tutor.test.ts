import { inputsOf } from '../support/contactForm';
import { setStage, type Stage } from '../support/journey';
import { buttonsOf, cardText, textOf, type Message } from '../support/player';
import { fillInByPdftk, isInstalled, unless } from '../pdf/otherPrograms';
import { fieldsOf, fillIn } from '../pdf/pdfjs';
import {
  approves,
  asksForApproval,
  atTheForm,
  findsAHost,
  startsAnInternship,
  type Story,
} from './story';

// The tutor's round trip: the form goes out as a PDF, another program fills it in, the student drops it.

/** What the tutor knows better. */
const tutorSays = {
  hostName: 'Atelier du Canal SARL',
  tutorLastName: 'Vasseur-Łuczak',
  tutorRole: 'Gérante',
  tasks: 'Recueillir les besoins.\nTester avec l’équipe.',
  startDate: '11/01/2027',
};

describe('the form that the tutor fills in', () => {
  let stage: Stage;
  let story: Story;

  beforeAll(async () => {
    stage = await setStage();
  });
  beforeEach(async () => {
    story = await stage.begin();
    await startsAnInternship(story);
    await findsAHost(story);
    await atTheForm(story);
  });
  afterAll(() => stage.end());

  /** From the button to the file that the student has. */
  async function getsTheForm(language: 'fr' | 'en' = 'fr'): Promise<Uint8Array> {
    const { student, sandbox } = story;
    await student.press('form.filled');
    const shown = await student.press('tutor.ask');
    const index = buttonsOf(shown.value)
      .filter(({ verb }) => verb === 'document.ask')
      .findIndex(({ data }) => data.language === language);
    await student.press('document.ask', {}, { index });
    await sandbox.settle();
    await student.answersOffer(true);
    await sandbox.settle();
    const file = (await student.messages()).findLast(({ files }) => files.length > 0)!.files[0]!;
    return new Uint8Array(await (await fetch(file.url)).arrayBuffer());
  }

  async function drops(bytes: Uint8Array): Promise<Message> {
    return (await story.student.drops('imprime-rempli.pdf', bytes)).at(-1)!;
  }

  const programs: [string, typeof fillIn][] = [
    ['pdf.js', fillIn],
    [
      `pdftk${unless('pdftk')}`,
      async (bytes, values) =>
        isInstalled('pdftk') ? fillInByPdftk(bytes, values) : fillIn(bytes, values),
    ],
  ];

  test.each(programs)(
    'filled in by %s: what changes is shown, and taken over',
    async (_by, fill) => {
      const { student } = story;
      const reply = await drops(await fill(await getsTheForm(), tutorSays));
      expect(textOf(reply)).toMatch(/Votre tuteur ou tutrice propose 5 réponses/);
      expect(textOf(reply)).toContain('Vasseur-Łuczak');
      const left = { ...ticked(reply), 'take-host': '' };
      const answer = await student.press('tutor.accept', left, { message: reply.id });
      expect(cardText(answer.value)).toMatch(/4 réponses de votre tuteur ou tutrice sont reprises/);
      const read = cardText((await student.press('form.read')).value);
      expect(read).toContain('Vasseur-Łuczak');
      expect(read).toContain('lundi 11 janvier 2027');
      expect(read).not.toContain('SARL');
    },
  );

  test('in English, left as it is: nothing to say', async () => {
    const bytes = await getsTheForm('en');
    expect((await fieldsOf(bytes)).length).toBeGreaterThan(40);
    expect(textOf(await drops(bytes))).toMatch(/il dit la même chose que votre imprimé/);
  });

  test('what the student typed meanwhile is kept, unless they say otherwise', async () => {
    const { student } = story;
    const bytes = await fillIn(await getsTheForm(), {
      tutorRole: 'Gérante',
      tutorPhone: '03 21 00 00 09',
    });
    const file = await formFor(story);
    const message = await anyCard(story);
    await student.press(
      'form.save',
      { ...file, section: 'tutor', tutorRole: 'Cheffe' },
      { message },
    );
    const reply = await drops(bytes);
    expect(textOf(reply)).toMatch(/changé aussi par vous/);
    await student.press('tutor.accept', ticked(reply), { message: reply.id });
    const read = cardText((await student.press('form.read')).value);
    expect(read).toContain('Cheffe');
    expect(read).toContain('03 21 00 00 09');
  });

  test('made for another internship: not taken over here', async () => {
    const bytes = await fillIn(await getsTheForm(), tutorSays);
    story = await stage.begin();
    await startsAnInternship(story);
    await findsAHost(story);
    expect(textOf(await drops(bytes))).toMatch(/fait pour un autre stage/);
  });
});

test('after the approval, what voids it is asked first', async () => {
  const stage = await setStage();
  try {
    const story = await stage.begin();
    const { student, sandbox } = story;
    await asksForApproval(story);
    await student.press('document.ask', await formFor(story), { message: await anyCard(story) });
    await sandbox.settle();
    await student.answersOffer(true);
    await sandbox.settle();
    await approves(story);
    const given = (await student.messages()).findLast(({ files }) => files.length > 0)!.files[0]!;
    const bytes = new Uint8Array(await (await fetch(given.url)).arrayBuffer());
    const reply = (
      await student.drops('rempli.pdf', await fillIn(bytes, { subject: 'Autre sujet' }))
    ).at(-1)!;
    const asked = await student.press('tutor.accept', ticked(reply), { message: reply.id });
    expect(cardText(asked.value)).toMatch(/nouvelle validation/);
    await student.press('tutor.accept', {}, { message: reply.id });
    await sandbox.settle();
    expect(await story.referent.lastText()).toMatch(/Autre sujet/);
  } finally {
    await stage.end();
  }
});

/** What the client sends of the boxes as they are. */
function ticked({ cards }: Message): Record<string, string> {
  const boxes = inputsOf(cards[0]).filter(({ value }) => typeof value === 'string');
  return Object.fromEntries(boxes.map(({ id, value }) => [id, value as string]));
}

/** As from a card of before the approval. */
async function formFor(story: Story) {
  const json = JSON.stringify((await story.student.messages()).map(({ cards }) => cards));
  const file = /"file":"([\w-]{36})"/.exec(json)![1]!;
  return { file, kind: 'contactFormFillable', language: 'fr' };
}

async function anyCard({ student }: Story): Promise<string> {
  return (await student.messages()).findLast(({ cards }) => cards.length > 0)!.id;
}
