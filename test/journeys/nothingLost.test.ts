import { startBot } from '../support/bot';
import { freshDatabase } from '../support/database';
import { setStage, type Stage } from '../support/journey';
import { Sandbox, textOf } from '../support/player';
import { wireTo } from '../support/wire';
import {
  approves,
  asksForApproval,
  cast,
  collectsSignatures,
  fillsInTheForm,
  findsAHost,
  handsOver,
  theHost,
  managersChannel,
  printsTheConvention,
  rootPosts,
  startsAnInternship,
  submits,
  today,
  universitySigns,
} from './story';

/** Each start takes seconds on a busy machine. */
const WITH_RESTARTS_MS = 300_000;

describe('nothing is lost', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  test(
    'killed after every step, and started again: the journey goes on where it was',
    async () => {
      let story = await stage.begin();
      await startsAnInternship(story);
      story = await stage.killAndStart(story);
      await findsAHost(story);
      await story.student.press('form.saveAndContinue', { section: 'host', ...theHost });
      story = await stage.killAndStart(story);
      expect(await story.student.type('statut')).toHaveLength(1);
      await story.student.press('form.section', { section: 'host' });
      expect(await story.student.lastText()).toContain('Réparation de bateaux');
      await fillsInTheForm(story);
      await submits(story);
      story = await stage.killAndStart(story);
      await approves(story);
      story = await stage.killAndStart(story);
      await printsTheConvention(story);
      story = await stage.killAndStart(story);
      await collectsSignatures(story, await today(story));
      story = await stage.killAndStart(story);
      await universitySigns(story, await today(story));
      story = await stage.killAndStart(story);
      await handsOver(story, await today(story));
      expect(await story.student.lastText()).toMatch(/termin|clos/i);
      expect(await rootPosts(story.manager, managersChannel(story))).toHaveLength(1);
    },
    WITH_RESTARTS_MS,
  );

  test(
    'killed with messages still to be sent: they arrive after the start, once',
    async () => {
      const story = await stage.begin();
      await startsAnInternship(story);
      await findsAHost(story);
      await fillsInTheForm(story);
      await story.sandbox.post('faults', { match: 'POST', status: 503, times: 100 });
      await story.student.press('form.submit');
      const again = await stage.killAndStart(story);
      await again.sandbox.advance('PT1H');
      const requests = (await again.referent.messages()).filter((message) =>
        textOf(message).includes('Refonte du suivi des commandes'),
      );
      expect(requests).toHaveLength(1);
    },
    WITH_RESTARTS_MS,
  );

  test('delivered twice, with the same id or a new one: acts once', async () => {
    const story = await stage.begin();
    await startsAnInternship(story);
    await story.student.type('question Quand faut-il rendre la convention ?');
    await story.sandbox.settle();
    const typed = (await story.student.messages()).findLast(
      ({ from }) => from === story.student.id,
    )!;
    await story.sandbox.post('redeliver', { messageId: typed.id });
    await story.sandbox.post('redeliver', { messageId: typed.id, newId: true });
    await story.sandbox.settle();
    const channel = story.adviser.channel(/questions/i);
    expect(await rootPosts(story.adviser, channel)).toHaveLength(1);
    const answers = (await story.student.messages()).filter(
      ({ from }) => from !== story.student.id,
    );
    const before = answers.length;
    await story.sandbox.post('redeliver', { messageId: typed.id, newId: true });
    const after = (await story.student.messages()).filter(({ from }) => from !== story.student.id);
    expect(after).toHaveLength(before);
  });

  test('an approval pressed and delivered twice is one approval, told once', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const request = (await story.referent.find('approval.approve')).id;
    await story.referent.press('approval.approve');
    await story.sandbox.post('redeliver', { messageId: request });
    await story.sandbox.post('redeliver', { messageId: request, newId: true });
    await story.sandbox.settle();
    const told = (await story.student.messages()).filter(({ summary }) =>
      /valid/i.test(summary ?? ''),
    );
    expect(told).toHaveLength(1);
  });

  test('Teams refuses for a while: the answer and the notice arrive later, once', async () => {
    const story = await stage.begin();
    await startsAnInternship(story);
    const before = (await story.student.messages()).length;
    await story.sandbox.post('faults', { match: 'POST', status: 502, times: 6 });
    await story.student.type('statut');
    await story.sandbox.advance('PT1H');
    expect(await story.student.messages()).toHaveLength(before + 2);
  });
});

test('the database is stopped for a while: a clear sentence, and then it works by itself', async () => {
  const database = await freshDatabase();
  const wire = await wireTo(database.url);
  const bot = await startBot({ DATABASE_URL: wire.url });
  const story = await cast(new Sandbox(bot.url));
  await startsAnInternship(story);
  wire.cut();
  await story.student.type('statut');
  expect(await story.student.lastText()).toMatch(/est à l’abri/i);
  wire.mend();
  await story.student.type('statut');
  expect(await story.student.lastText()).toMatch(/étape 1/i);
  await bot.stop();
  await wire.close();
  await database.drop();
});
