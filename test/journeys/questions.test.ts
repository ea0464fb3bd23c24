/** A question at any moment: from the student's chat to the advisers' channel and back. */
import { setStage, type Stage } from '../support/journey';
import { answerText, textOf, type Player } from '../support/player';
import { rootPosts, startsAnInternship, type Story } from './story';

describe('a question', () => {
  let stage: Stage;
  let story: Story;
  let marc: Player;
  let channel: string;

  beforeAll(async () => {
    stage = await setStage();
  });
  beforeEach(async () => {
    story = await stage.begin();
    marc = await story.sandbox.as('marc-olivier');
    channel = marc.channel(/Questions/);
  });
  afterAll(() => stage.end());

  const posts = () => rootPosts(marc, channel);

  async function asks(words: string): Promise<void> {
    await story.student.type(words);
    await story.sandbox.settle();
  }

  test('« question … » goes to the channel at once, with what the student was doing kept', async () => {
    await startsAnInternship(story);
    await asks('question : Puis-je faire deux stages ?');
    expect(await story.student.lastText()).toContain('Votre question est envoyée');
    const [post] = await posts();
    const text = textOf(post!);
    expect(text).toContain('Question de Léa Dubois');
    expect(text).toContain('Puis-je faire deux stages ?');
    expect(text).toContain('À prendre : personne ne s’en occupe encore.');
    expect(text).not.toMatch(/22504117|2006|lea\.dubois@/);
    await story.student.type('statut');
    expect(await story.student.lastText()).toContain('Étape 1 sur 6');
  });

  test.each(['parler à quelqu’un', 'poser une question', 'talk to someone'])(
    '« %s », and the next message is the question',
    async (words) => {
      await startsAnInternship(story);
      await story.student.type('statut');
      await asks(words);
      expect(await posts()).toHaveLength(0);
      await asks('Atelier du Canal veut me payer en bons d’achat');
      expect(await posts()).toHaveLength(1);
      await story.student.type('Atelier du Canal');
      await story.sandbox.settle();
      expect(await posts()).toHaveLength(1);
    },
  );

  test('one student alone does not fill the channel: ten questions wait at most', async () => {
    await startsAnInternship(story);
    for (let count = 1; count <= 12; count += 1) await asks(`question : La ${count}e chose ?`);
    expect(await posts()).toHaveLength(10);
    expect(await story.student.lastText()).toContain('10 de vos questions attendent déjà');
    await marc.press('question.answer', { answer: 'Oui.' }, { conversation: channel });
    await asks('question : La 13e chose ?');
    expect(await posts()).toHaveLength(11);
  });

  test('typed into the card: the same question once', async () => {
    await startsAnInternship(story);
    await story.student.press('question.open');
    await story.student.press('question.ask', { text: '  ' });
    expect(await story.student.lastText()).toMatch(/Quelle est votre question/);
    await story.student.press('question.ask', { text: 'Qui signe en premier ?' });
    await asks('question Qui signe en premier ?');
    expect(await posts()).toHaveLength(1);
  });

  test('taken, answered, read with the adviser’s name', async () => {
    const { student, adviser: julie, sandbox } = story;
    await asks('question Combien d’exemplaires ?');
    await julie.press('question.take', {}, { conversation: channel });
    await sandbox.settle();
    const [taken] = await posts();
    expect(textOf(taken!)).toContain('Mme Julie Fontaine s’en occupe');

    const answer = 'Quatre en France, cinq à l’étranger.';
    const late = await marc.press('question.answer', { answer: 'Trois.' }, inChannel());
    expect(answerText(late)).toContain('Mme Julie Fontaine s’en occupe déjà');
    await sandbox.settle();
    expect(await student.reads()).not.toContain('Trois.');

    await julie.press('question.answer', { answer }, { conversation: channel });
    await sandbox.settle();
    const read = await student.lastText();
    expect(read).toContain('Mme Julie Fontaine');
    expect(read).toContain('CAP AVENIR');
    expect(read).toContain(answer);
    expect(read).toContain('Combien d’exemplaires ?');
    const [answered] = await posts();
    expect(textOf(answered!)).toMatch(/Répondu par Mme Julie Fontaine/);
    const again = await marc.press('question.answer', { answer: 'Trois.' }, inChannel());
    expect(answerText(again)).toMatch(/déjà reçu sa réponse/);
    expect(await student.lastText()).toBe(read);

    function inChannel() {
      return { conversation: channel, message: taken!.id };
    }
  });

  test('a colleague can take over, and then answers', async () => {
    const { adviser: julie, sandbox, student } = story;
    await asks('question Combien d’exemplaires ?');
    await julie.press('question.take', {}, { conversation: channel });
    await sandbox.settle();
    await marc.press('question.take', {}, { conversation: channel });
    await sandbox.settle();
    const refused = await julie.press(
      'question.answer',
      { answer: 'Deux.' },
      onPost(await posts()),
    );
    expect(answerText(refused)).toContain('M. Marc Olivier s’en occupe déjà');
    await marc.press('question.answer', { answer: 'Quatre.' }, { conversation: channel });
    await sandbox.settle();
    expect(await student.lastText()).toContain('M. Marc Olivier');

    function onPost([post]: Awaited<ReturnType<typeof posts>>) {
      return { conversation: channel, message: post!.id };
    }
  });

  test('an empty answer is asked for again', async () => {
    await asks('question Combien d’exemplaires ?');
    const answer = await marc.press('question.answer', { answer: ' ' }, { conversation: channel });
    expect(answerText(answer)).toMatch(/Écrivez votre réponse/);
    expect(answerText(answer)).toContain('Envoyer la réponse');
  });

  test('open, taken and answered can be told apart in the channel', async () => {
    const { adviser: julie, sandbox, student } = story;
    for (const words of ['Une ?', 'Deux ?', 'Trois ?']) await asks(`question ${words}`);
    await julie.press('question.answer', { answer: 'Oui.' }, { conversation: channel });
    const second = (await posts())[1]!.id;
    await marc.press('question.take', {}, { conversation: channel, message: second });
    await sandbox.settle();
    const [first, taken, answered] = await posts();
    expect(first!.summary).toMatch(/à prendre/);
    expect(taken!.summary).toMatch(/prise par M\. Marc Olivier/);
    expect(answered!.summary).toMatch(/répondu par Mme Julie Fontaine/);
    expect(await student.lastText()).toContain('Trois ?');
  });

  test('an English-speaking student is answered in English around the adviser’s words', async () => {
    const emma = await story.sandbox.as('emma-wilson');
    await emma.type('ask: May I start on Monday?');
    await story.sandbox.settle();
    expect(textOf((await posts())[0]!)).toContain('Question d’Emma Wilson');
    await marc.press('question.answer', { answer: 'Not yet.' }, { conversation: channel });
    await story.sandbox.settle();
    expect(await emma.lastText()).toMatch(/M\. Marc Olivier .* answers you/);
    expect(await emma.lastText()).toContain('Not yet.');
  });
});
