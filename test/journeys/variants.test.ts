import { setStage, type Stage } from '../support/journey';
import { formAbroad } from '../support/contactForm';
import { textOf } from '../support/player';
import {
  approves,
  asksForApproval,
  collectsSignatures,
  handsOver,
  managersChannel,
  printsTheConvention,
  rootPosts,
  theContent,
  theDates,
  startsAnInternship,
  findsAHost,
  fillsInTheForm,
  submits,
  today,
  universitySigns,
} from './story';

describe('the same path, for others', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  test('abroad: five copies, and no gratification is asked for', async () => {
    const story = await stage.begin();
    await asksForApproval(story, formAbroad);
    await approves(story);
    await story.student.type('statut');
    await story.student.press('convention.show');
    await story.student.press('convention.record', {
      number: 'P-1',
      copies: '4',
      documents: 'document1,document2,document3',
    });
    expect(await story.student.lastText()).toMatch(/5 exemplaires/);
    await printsTheConvention(story, '5');
    await collectsSignatures(story, await today(story));
    await universitySigns(story, await today(story));
    await handsOver(story, await today(story));
    expect(await story.student.lastText()).toMatch(/termin|clos/i);
  });

  test('a minor: the parent signs too, and six signatures are counted', async () => {
    const story = await stage.begin('tom-leroy');
    await startsAnInternship(story);
    await findsAHost(story);
    await fillsInTheForm(story);
    expect(await story.student.lastText()).toContain('Compléter : formation et type de stage');
    await story.student.press('form.section', { section: 'training' });
    expect(await story.student.lastText()).toMatch(/parent ou responsable légal/i);
    await story.student.press('form.save', { legalRepresentative: 'Sabine Leroy' });
    await story.student.press('form.summary');
    await submits(story);
    await approves(story);
    await printsTheConvention(story);
    expect(await story.student.lastText()).toMatch(/0 signature.* sur 6/);
    await collectsSignatures(story, await today(story));
    expect(await story.student.lastText()).toMatch(/5 signatures sur 6/);
    await universitySigns(story, await today(story));
    const [post] = await rootPosts(story.manager, managersChannel(story));
    expect(textOf(post!)).not.toMatch(/il manque/);
  });

  test('in English: every word of the bot, and the language of the convention is told', async () => {
    const story = await stage.begin('emma-wilson');
    await asksForApproval(story);
    await approves(story);
    await story.student.type('status');
    await story.student.press('convention.show');
    expect(await story.student.lastText()).toMatch(/in French/);
    await printsTheConvention(story);
    expect(await story.student.lastText()).toContain('Do not start');
    await collectsSignatures(story, await today(story));
    await universitySigns(story, await today(story));
    await handsOver(story, await today(story));
    const text = await story.student.reads();
    for (const french of ['Ne commencez', 'Enregistrer', 'C’est envoyé', 'signatures sur']) {
      expect(text).not.toContain(french);
    }
  });

  test('returned once with a reason at its section, mended, approved', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await story.referent.press('approval.return', { reason: '', sections: 'content' });
    expect(await story.referent.lastText()).toMatch(/motif|raison/i);
    const reason = 'Précisez les tâches, semaine par semaine.';
    await story.referent.press('approval.return', { reason, sections: 'content' });
    await story.sandbox.settle();
    expect(await story.student.lastText()).toContain(reason);
    await story.student.press('form.section', {}, {});
    expect(await story.student.lastText()).toContain(reason);
    const tasks = 'Semaines 1 et 2 : recueil. Semaines 3 à 6 : développement et tests.';
    await story.student.press('form.save', { ...theContent, tasks });
    await story.student.press('form.summary');
    await submits(story);
    await approves(story);
    expect(await story.student.lastText()).toContain('Mme Claire Martin');
  });

  test('changed after the approval: asked first, voided, and the teacher sees just the change', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await printsTheConvention(story);
    await story.student.type('statut');
    const { student, referent } = story;
    const form = await openStageSection(story);
    await student.press('form.save', { ...theDates, endDate: '2027-02-26' }, { message: form });
    expect(await student.lastText()).toMatch(/annule/i);
    await student.press('form.amend', {}, { message: form });
    await story.sandbox.settle();
    const text = await referent.lastText();
    expect(text).toContain('26 février 2027');
    expect(text).not.toContain('Refonte du suivi des commandes');
    await approves(story);
    expect(await student.lastText()).toContain('Mme Claire Martin');
  });

  test('a corrected telephone number voids nothing', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await story.student.press(
      'form.save',
      { tutorPhone: '+33 3 21 00 00 99' },
      { message: await openSection(story, 'tutor') },
    );
    await story.sandbox.settle();
    await story.student.type('statut');
    expect(await story.student.find('convention.show')).toBeDefined();
  });

  async function openStageSection(story: Awaited<ReturnType<Stage['begin']>>) {
    return openSection(story, 'dates');
  }

  /** Through the summary, as a person would; gives the message that shows the section. */
  async function openSection(story: Awaited<ReturnType<Stage['begin']>>, section: string) {
    const { student } = story;
    await student.type('statut');
    await student.press('form.summary');
    const message = (await student.find('form.section')).id;
    await student.press('form.section', { section }, { message });
    return message;
  }
});
