/** Two presses at the same moment, by one person or by two: exactly one of them has an effect. */
import { setStage, type Stage } from '../support/journey';
import { answerText, type InvokeBody, type Player, textOf } from '../support/player';
import { fileOf, ownMessage } from '../support/witness';
import {
  approves,
  asksForApproval,
  collectsSignatures,
  fillsInTheForm,
  findsAHost,
  managersChannel,
  personId,
  printsTheConvention,
  rootPosts,
  theDates,
  startsAnInternship,
  today,
  type Story,
} from './story';

describe('at once', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  /** How often this is in « Qui a fait quoi ». */
  async function timesInHistory({ student }: Story, words: RegExp): Promise<number> {
    const file = await fileOf({ student });
    const message = await ownMessage(student);
    const history = answerText(await student.press('file.history', { file }, { message }));
    return history.split('\n').filter((line) => words.test(line)).length;
  }

  async function asksAQuestion(story: Story): Promise<Player> {
    await startsAnInternship(story);
    await story.student.type('question Puis-je signer en bleu ?');
    await story.sandbox.settle();
    return story.sandbox.as('marc-olivier');
  }

  test('two advisers take the same question: one has it, the other reads who', async () => {
    const story = await stage.begin();
    const { adviser: julie } = story;
    const marc = await asksAQuestion(story);
    const conversation = julie.channel(/Questions/);
    const message = (await julie.find('question.take', conversation)).id;
    const answers = await Promise.all(
      [julie, marc].map((adviser) => adviser.press('question.take', {}, { conversation, message })),
    );
    await story.sandbox.settle();
    const told = answers.map(answerText).filter((text) => /s’en occupe déjà/.test(text));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/(Mme Julie Fontaine|M\. Marc Olivier) s’en occupe déjà/);
    const [post] = await rootPosts(story.adviser, conversation);
    expect(textOf(post!)).toMatch(/s’en occupe depuis/);
  });

  test('two advisers answer the same question: the student reads one answer', async () => {
    const story = await stage.begin();
    const { adviser: julie } = story;
    const marc = await asksAQuestion(story);
    const conversation = julie.channel(/Questions/);
    const message = (await julie.find('question.answer', conversation)).id;
    const answers = await Promise.all([
      julie.press('question.answer', { answer: 'Oui, en bleu.' }, { conversation, message }),
      marc.press('question.answer', { answer: 'Non, en noir.' }, { conversation, message }),
    ]);
    await story.sandbox.settle();
    const refused = answers.map(answerText).filter((text) => /déjà reçu sa réponse/.test(text));
    expect(refused).toHaveLength(1);
    const read = (await story.student.messages()).filter((one) =>
      /en bleu\.|en noir\./.test(textOf(one)),
    );
    expect(read).toHaveLength(1);
  });

  test('the same question sent twice is one post', async () => {
    const story = await stage.begin();
    await startsAnInternship(story);
    await story.student.type('parler à quelqu’un');
    const text = 'Qui garde le deuxième exemplaire ?';
    await twice(() => story.student.press('question.ask', { text }));
    await story.sandbox.settle();
    expect(await rootPosts(story.adviser, story.adviser.channel(/Questions/))).toHaveLength(1);
  });

  test('a first internship started twice is one file', async () => {
    const story = await stage.begin();
    await story.student.type('bonjour');
    await story.student.press('student.start');
    await twice(() => story.student.press('situation.choose', { situation: 'initial' }));
    await story.student.type('mes stages');
    expect(await story.student.lastText()).toContain('1 stage dans votre liste');
  });

  test('a form sent twice is one request', async () => {
    const story = await stage.begin();
    await startsAnInternship(story);
    await findsAHost(story);
    await fillsInTheForm(story);
    const answers = await twice(() => story.student.press('form.submit'));
    await story.sandbox.settle();
    expect(answers.filter((text) => /C’est déjà fait/.test(text))).toHaveLength(1);
    expect(await timesInHistory(story, /envoie la demande/)).toBe(1);
    expect(requestsIn(await story.referent.messages())).toHaveLength(1);
  });

  test('a request approved and returned on two devices has one decision', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const { referent } = story;
    const message = (await referent.find('approval.approve')).id;
    await Promise.all([
      referent.press('approval.approve', {}, { message }),
      referent.press('approval.return', { reason: 'À préciser.', section: '' }, { message }),
    ]);
    await story.sandbox.settle();
    expect(await timesInHistory(story, /valide la demande|renvoie la demande/)).toBe(1);
    const told = (await story.student.messages()).filter(({ summary }) =>
      /est validé|vous demande une correction/.test(summary ?? ''),
    );
    expect(told).toHaveLength(1);
  });

  test('changed by the student while the referent approves: never approved unread', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const { student, referent } = story;
    await student.type('statut');
    await student.press('form.summary');
    const message = (await student.find('form.section')).id;
    await student.press('form.section', { section: 'dates' }, { message });
    const endDate = '2027-02-26';
    const [changed] = await Promise.all([
      student.press('form.save', { ...theDates, endDate }, { message }),
      referent.press('approval.approve'),
    ]);
    await story.sandbox.settle();
    const approved = await timesInHistory(story, /valide la demande/);
    const sentAgain = await timesInHistory(story, /envoi n° 2/);
    expect(approved + sentAgain).toBe(1);
    if (approved) expect(answerText(changed)).toMatch(/annule la validation/);
    else expect(await referent.lastText()).toContain('26 février 2027');
  });

  test('signed for the university twice: told once', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await printsTheConvention(story);
    await collectsSignatures(story, await today(story));
    const conversation = managersChannel(story);
    await story.manager.press('manager.receive', {}, { conversation });
    await story.sandbox.settle();
    const signed = { on: await today(story), name: 'Mme Odile Marchand' };
    const message = (await story.manager.find('manager.sign', conversation)).id;
    const answers = await twice(() =>
      story.manager.press('manager.sign', signed, { conversation, message }),
    );
    await story.sandbox.settle();
    expect(answers.filter((text) => /C’est déjà fait/.test(text))).toHaveLength(1);
    const told = (await story.student.messages()).filter(({ summary }) =>
      /entièrement signée/.test(summary ?? ''),
    );
    expect(told).toHaveLength(1);
    const replies = (await story.manager.messages(conversation)).filter(({ replyTo }) => replyTo);
    expect(replies).toHaveLength(1);
  });

  test('two managers name two teachers: one teacher is asked', async () => {
    const story = await stage.begin('karim-benali');
    await asksForApproval(story, { referentUnknown: 'true' });
    const [paul, nadia] = await Promise.all(
      ['paul-delattre', 'nadia-roussel'].map((id) => story.sandbox.as(id)),
    );
    const conversation = paul!.channel(/Gestionnaires/);
    const sophie = await personId(story.sandbox, 'sophie-lambert');
    const martin = await personId(story.sandbox, 'claire-martin');
    const answers = await Promise.all([
      paul!.press('manager.assign', { teacher: sophie }, { conversation }),
      nadia!.press('manager.assign', { teacher: martin }, { conversation }),
    ]);
    await story.sandbox.settle();
    const refused = answers.map(answerText).filter((text) => /a changé depuis/.test(text));
    expect(refused).toHaveLength(1);
    expect(await timesInHistory(story, /confie la demande/)).toBe(1);
    const asked = await Promise.all(
      ['sophie-lambert', 'claire-martin'].map(async (id) =>
        requestsIn(await (await story.sandbox.as(id)).messages()),
      ),
    );
    expect(asked.flat()).toHaveLength(1);
  });

  test('started over twice: one new file', async () => {
    const story = await stage.begin();
    await startsAnInternship(story);
    await story.student.type('recommencer');
    await twice(() => story.student.press('file.restart'));
    await story.student.type('mes stages');
    expect(await story.student.lastText()).toContain('2 stages dans votre liste');
  });

  test('two messages at once are both answered', async () => {
    const story = await stage.begin();
    await startsAnInternship(story);
    await Promise.all([story.student.type('statut'), story.student.type('aide')]);
    const text = await story.student.reads();
    expect(text).toContain('Voici ce que je comprends');
    expect(text).not.toContain('Je n’ai pas pu traiter ce message');
  });
});

async function twice(act: () => Promise<InvokeBody>): Promise<string[]> {
  const answers = await Promise.all([act(), act()]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  for (const answer of answers) {
    expect(answerText(answer)).not.toContain('Je n’ai pas pu traiter ce message');
  }
  return answers.map(answerText);
}

function requestsIn(messages: Awaited<ReturnType<Player['messages']>>) {
  return messages.filter((message) => textOf(message).includes('attend votre validation'));
}
