/** What managers do in their channel, and what it means for the student. */
import { setStage, type Stage } from '../support/journey';
import { answerText, buttonsOf, textOf } from '../support/player';
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
  startsAnInternship,
  submits,
  today,
  type Story,
} from './story';

const SIGNED_BY = 'Mme Odile Marchand, vice-présidente';

describe('in the managers’ channel', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  async function withPrintedCopies(): Promise<Story> {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await printsTheConvention(story);
    return story;
  }

  async function presses(story: Story, verb: string, data: Record<string, unknown> = {}) {
    const conversation = managersChannel(story);
    const answer = await story.manager.press(verb, data, { conversation });
    await story.sandbox.settle();
    return answerText(answer);
  }

  async function postOf(story: Story): Promise<string> {
    const posts = await rootPosts(story.manager, managersChannel(story));
    expect(posts).toHaveLength(1);
    return textOf(posts[0]!);
  }

  test('copies are received, and given back with a reason that the student reads', async () => {
    const story = await withPrintedCopies();
    await collectsSignatures(story, await today(story));
    await presses(story, 'manager.receive');
    expect(await story.student.lastText()).toContain('Vos exemplaires sont bien arrivés');
    expect(await postOf(story)).toMatch(/chez vous/);

    expect(await presses(story, 'manager.return', { reason: '' })).toMatch(
      /Écrivez d’abord le motif/,
    );
    expect(await story.student.lastText()).not.toContain('rendus');
    const reason = 'Il manque le cachet de l’organisme.';
    await presses(story, 'manager.return', { reason });
    expect(await story.student.lastText()).toContain(reason);
    expect(await story.student.lastText()).toContain('Vos exemplaires vous sont rendus');
    expect(await postOf(story)).toContain(reason);

    await presses(story, 'manager.receive');
    expect(await postOf(story)).not.toContain(reason);
    await presses(story, 'manager.sign', { on: await today(story), name: SIGNED_BY });
    expect(await story.student.lastText()).toContain('entièrement signée');
  });

  test('signatures in any order, the university’s first', async () => {
    const story = await withPrintedCopies();
    const on = await today(story);
    await presses(story, 'manager.sign', { on, name: SIGNED_BY });
    expect(await story.student.lastText()).toMatch(/1 signature sur 5/);
    expect(await story.student.lastText()).toContain('Ne commencez pas');
    await presses(story, 'manager.record', { host: on, tutor: on });
    expect(await story.student.lastText()).toMatch(/3 signatures sur 5/);
    await story.student.type('statut');
    await story.student.press('signatures.show');
    await story.student.press('signatures.record', { student: on });
    await presses(story, 'manager.record', { referent: on });
    expect(await story.student.lastText()).toContain('entièrement signée');
    expect(await story.student.lastText()).not.toContain('Ne commencez pas');
    await story.student.type('historique');
    expect(await story.student.lastText()).toContain(`Université (${SIGNED_BY})`);
  });

  test('the referent records their own signature on the reminder, and nobody else’s', async () => {
    const story = await withPrintedCopies();
    await story.student.type('statut');
    await story.student.press('signatures.show');
    await story.student.press('copies.move', { holder: 'referent' });
    await story.sandbox.moveTo('2026-12-07T09:00:00Z');
    expect(await story.referent.lastText()).toMatch(/signez chaque exemplaire/);
    await story.referent.press('approval.recordSignature', { on: '2026-12-07' });
    await story.sandbox.settle();
    expect(await story.student.lastText()).toMatch(/1 signature sur 5/);
    expect(await story.student.lastText()).toContain('Mme Claire Martin a noté');
  });

  test('a date in the future or before the approval is not one', async () => {
    const story = await withPrintedCopies();
    const sign = (on: string) => presses(story, 'manager.sign', { on, name: SIGNED_BY });
    expect(await sign('2026-10-06')).toMatch(
      /Indiquez au plus tard aujourd’hui, lundi 5 octobre 2026/,
    );
    expect(await sign('2026-10-01')).toMatch(/trop ancienne/);
    expect(await sign('')).toMatch(/Choisissez d’abord la date/);
    const on = '2026-10-05';
    expect(await presses(story, 'manager.sign', { on, name: ' ' })).toMatch(/Il manque un nom/);
    await story.student.type('statut');
    expect(await story.student.lastText()).toContain('il manque 5 signatures sur 5');
  });

  test('closed with a reason, and opened again: the student reads both', async () => {
    const story = await withPrintedCopies();
    expect(await presses(story, 'manager.askClose')).toMatch(/Fermer le dossier de Léa Dubois \?/);
    expect(await presses(story, 'manager.close', { reason: ' ' })).toMatch(/motif/);
    await presses(story, 'manager.close', { reason: 'L’organisme a renoncé.' });
    expect(await story.student.lastText()).toContain('Votre dossier de stage est fermé');
    expect(await story.student.lastText()).toContain('L’organisme a renoncé.');
    expect(await postOf(story)).toContain('dossier fermé');
    await story.student.type('statut');
    expect(await story.student.lastText()).toContain('Ce dossier est fermé');

    expect(await presses(story, 'manager.resume', { reason: '' })).toMatch(/motif/);
    await presses(story, 'manager.resume', { reason: 'Fermé par erreur.' });
    expect(await story.student.lastText()).toContain('Votre dossier de stage est rouvert');
    await story.student.type('statut');
    expect(await story.student.lastText()).toContain('Étape 5 sur 6');
    await collectsSignatures(story, await today(story));
    await presses(story, 'manager.receive');
    await presses(story, 'manager.sign', { on: await today(story), name: SIGNED_BY });
    expect(await story.student.lastText()).toContain('entièrement signée');
  });

  test('a file for a student who never opened a chat: found by name, told, taken over', async () => {
    const story = await stage.begin('tom-leroy');
    const { student: tom, manager, sandbox } = story;
    const conversation = managersChannel(story);
    await manager.type('@Stages ouvrir un dossier', conversation);
    const form = await manager.find('manager.open', conversation);
    const found = await sandbox.post<{ value: { results: { title: string; value: string }[] } }>(
      `conversations/${encodeURIComponent(conversation)}/search`,
      { as: manager.id, messageId: form.id, dataset: 'students', text: 'leroy' },
    );
    expect(found.value.results).toMatchObject([
      { title: 'Tom Leroy – tom.leroy@univ-exemple.test' },
    ]);
    const student = found.value.results[0]!.value;
    const slip = await presses(story, 'manager.open', { student, reason: '' });
    expect(slip).toMatch(/Écrivez d’abord le motif/);
    expect(slip).toContain('Tom Leroy');
    await presses(story, 'manager.open', { student, reason: 'Stage commencé sur papier.' });
    expect(await tom.lastText()).toContain('Un dossier de stage est ouvert pour vous');
    expect(await tom.lastText()).toContain('Stage commencé sur papier.');
    expect(await tom.lastText()).toContain('Mme Isabelle Caron');
    await findsAHost(story);
    await tom.type('statut');
    expect(await tom.lastText()).toContain('Atelier du Canal');
  });

  test('a file can be opened from the manager’s own chat, too', async () => {
    const { manager, sandbox, student: lea } = await stage.begin();
    await manager.type('ouvrir un dossier');
    const student = await personId(sandbox, 'lea-dubois');
    await manager.press('manager.open', { student, reason: 'Stage commencé sur papier.' });
    await sandbox.settle();
    expect(await lea.lastText()).toContain('Un dossier de stage est ouvert pour vous');
  });

  test('opened twice by a slip: one file', async () => {
    const story = await stage.begin('tom-leroy');
    const { manager } = story;
    const conversation = managersChannel(story);
    await manager.type('@Stages ouvrir un dossier', conversation);
    const message = (await manager.find('manager.open', conversation)).id;
    const student = await personId(story.sandbox, 'tom-leroy');
    const data = { student, reason: 'Stage commencé sur papier.' };
    const press = () => manager.press('manager.open', data, { conversation, message });
    await Promise.all([press(), press()]);
    await press();
    await story.student.type('mes stages');
    expect(await story.student.lastText()).toContain('1 stage dans votre liste');
  });

  test('only a manager is shown how to open a file', async () => {
    const { sandbox, manager } = await stage.begin();
    const conversation = manager.channel(/Gestionnaires/);
    const anne = await sandbox.as('anne-leclercq');
    const said = await anne.type('@Stages ouvrir un dossier', conversation);
    expect(buttonsOf(said.map(({ cards }) => cards))).toEqual([]);
    expect(said.map(textOf).join('\n')).toMatch(/revient à quelqu’un d’autre/);
  });

  test('a stage that has started already: the manager lets it through, with a reason', async () => {
    const story = await stage.begin();
    const { student, manager, sandbox } = story;
    await startsAnInternship(story);
    await findsAHost(story);
    await fillsInTheForm(story);
    const started = { startDate: '2026-10-05', endDate: '2026-11-13' };
    await student.press('form.section', { section: 'dates' });
    await student.press('form.save', started);
    expect(await student.lastText()).toMatch(/ni aujourd’hui ni dans le passé/);
    await student.press('form.summary');
    await student.press('form.submit');
    await sandbox.settle();
    const conversation = manager.channel(/Gestionnaires/);
    await manager.press(
      'manager.allowLateStart',
      { reason: 'Convenu en décembre.' },
      { conversation },
    );
    await sandbox.settle();
    expect(await student.lastText()).toContain('Votre date de début est acceptée');
    await student.press('form.summary');
    await submits(story);
    expect(await story.referent.lastText()).toContain('Léa Dubois attend votre validation');
  });
});
