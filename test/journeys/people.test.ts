/** People who are not the student that the guide has in mind, and those who help them. */
import { setStage, type Stage } from '../support/journey';
import { answerText, textOf } from '../support/player';
import { fileOf } from '../support/witness';
import {
  approves,
  asksForApproval,
  fillsInTheForm,
  findsAHost,
  personId,
  printsTheConvention,
  rootPosts,
  submits,
  today,
} from './story';

describe('people', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  test('somebody the directory does not know asks, prepares, is confirmed, and sends', async () => {
    const story = await stage.begin('yasmine-haddad');
    const { student: yasmine, manager, sandbox } = story;
    await yasmine.type('bonjour');
    await yasmine.type('question Suis-je bien au bon endroit ?');
    expect(await yasmine.lastText()).toContain('Votre question est envoyée');
    await yasmine.press('student.start', {}, { message: (await yasmine.messages())[1]!.id });
    await yasmine.press('situation.choose', { situation: 'initial' });
    expect(await yasmine.reads()).toMatch(/Choisissez votre composante/);
    await yasmine.press('situation.choose', { situation: 'initial', department: 'iut-bethune' });
    await sandbox.settle();

    const conversation = manager.channel(/Gestionnaires/);
    const [request] = await rootPosts(manager, conversation);
    expect(textOf(request!)).toContain('Yasmine Haddad n’est pas dans l’annuaire : à confirmer');
    expect(textOf(request!)).toContain('yasmine.haddad@univ-exemple.test');

    await findsAHost(story);
    await fillsInTheForm(story);
    expect(await yasmine.reads()).toMatch(/L’annuaire ne vous connaît pas encore/);
    const message = (await yasmine.find('form.section')).id;
    const refused = await yasmine.press('form.submit', { file: await fileOf(story) }, { message });
    expect(answerText(refused)).toMatch(/si cela presse, voyez : Mme Isabelle Caron, bureau A 112/);
    expect(answerText(refused)).toMatch(/gardé/);

    await manager.press('manager.confirmStudent', {}, { conversation });
    await sandbox.settle();
    expect(await yasmine.lastText()).toMatch(/Vous pourrez envoyer votre demande/);
    expect(await yasmine.lastText()).toMatch(
      /gestionnaires de stage \(IUT de Béthune\) a confirmé/,
    );
    await yasmine.press('form.summary');
    await submits(story);
    expect(await story.referent.lastText()).toContain('Yasmine Haddad attend votre validation');
    const [settled] = await rootPosts(manager, conversation);
    expect(textOf(settled!)).toMatch(/^Yasmine Haddad · .* · à valider par Mme Claire Martin/);
  });

  test('a guest is refused once, politely, in English', async () => {
    const { sandbox } = await stage.begin();
    const peter = await sandbox.as('peter-novak');
    await peter.type('hello');
    await peter.type('I am the tutor of Léa, may I sign here?');
    await sandbox.settle();
    const said = (await peter.messages()).filter(({ from }) => from === 'bot');
    expect(said).toHaveLength(1);
    expect(textOf(said[0]!)).toMatch(/for the university’s students and staff/);
  });

  test('two roles: a referent in her chat, a manager in her channel, on the same file', async () => {
    const story = await stage.begin('karim-benali');
    const { student: karim, sandbox } = story;
    const nadia = await sandbox.as('nadia-roussel');
    const hers = { ...story, referent: nadia, manager: nadia };
    await nadia.type('bonjour');
    expect(await nadia.lastText()).toMatch(/Aucune demande n’attend/);
    await asksForApproval(hers, { referentId: await idOfNadia() });
    await nadia.type('mes demandes');
    expect(await nadia.lastText()).toContain('Karim Benali');
    await approves(hers);
    expect(await karim.lastText()).toContain('Mme Nadia Roussel a validé');
    await printsTheConvention(hers);
    const conversation = nadia.channel(/Gestionnaires/);
    const on = await today(hers);
    await nadia.press('manager.record', { referent: on }, { conversation });
    await sandbox.settle();
    expect(await karim.lastText()).toMatch(/1 signature sur 5/);

    async function idOfNadia() {
      return personId(sandbox, 'nadia-roussel');
    }
  });

  test('she starts no internship of her own', async () => {
    const { sandbox } = await stage.begin();
    const nadia = await sandbox.as('nadia-roussel');
    await nadia.type('nouveau stage');
    expect(await nadia.lastText()).toMatch(/réservé aux étudiants|revient à quelqu’un d’autre/);
  });

  test('another situation is for a person: shown whom, asked for, answered by name', async () => {
    const story = await stage.begin('karim-benali');
    const { student: karim, manager: otherManager, sandbox } = story;
    const paul = await sandbox.as('paul-delattre');
    await karim.type('bonjour');
    await karim.press('student.start');
    await karim.press('situation.choose', { situation: 'cesure' });
    await sandbox.settle();
    const shown = await karim.lastText();
    expect(shown).toMatch(/césure/);
    expect(shown).toContain('M. Paul Delattre, bâtiment D, bureau 204');
    const conversation = paul.channel(/Gestionnaires/);
    const [request] = await rootPosts(paul, conversation);
    expect(textOf(request!)).toContain('Karim Benali est en césure : à orienter');
    const others = otherManager.channel(/Gestionnaires/);
    expect(await rootPosts(otherManager, others)).toHaveLength(0);

    const answer = 'Passez mardi, nous regarderons ensemble.';
    await paul.press('question.answer', { answer }, { conversation });
    await sandbox.settle();
    expect(await karim.lastText()).toContain('M. Paul Delattre');
    expect(await karim.lastText()).toContain(answer);
    const [answered] = await rootPosts(paul, conversation);
    expect(textOf(answered!)).toMatch(/Répondu par M\. Paul Delattre/);
  });

  test('« je ne le connais pas encore »: the manager names a teacher, who gets the card', async () => {
    const story = await stage.begin();
    const { student, manager, sandbox } = story;
    await asksForApproval(story, { referentUnknown: 'true' });
    expect(await student.lastText()).toMatch(/désignent un·e enseignant·e référent·e/);
    const conversation = manager.channel(/Gestionnaires/);
    const [request] = await rootPosts(manager, conversation);
    expect(textOf(request!)).toContain('Léa Dubois n’a pas de référent·e : à désigner');

    const nobody = await manager.press('manager.assign', { teacher: '' }, { conversation });
    expect(answerText(nobody)).toMatch(/Choisissez un nom dans la liste des enseignants/);
    expect(answerText(nobody)).toContain('Confier à cette personne');
    const teacher = await choiceInChannel('petit');
    await manager.press('manager.assign', { teacher }, { conversation });
    await sandbox.settle();
    const hugo = await sandbox.as('hugo-petit');
    expect(await hugo.lastText()).toContain('Léa Dubois attend votre validation');
    expect(await student.lastText()).toContain('Votre demande est chez M. Hugo Petit');
    const [settled] = await rootPosts(manager, conversation);
    expect(textOf(settled!)).toContain('à valider par M. Hugo Petit');
    await hugo.press('approval.approve');
    await sandbox.settle();
    expect(await student.lastText()).toContain('M. Hugo Petit a validé');

    async function choiceInChannel(text: string) {
      const { id: messageId } = await manager.find('manager.assign', conversation);
      const path = `conversations/${encodeURIComponent(conversation)}/search`;
      const body = { as: manager.id, messageId, dataset: 'teachers', text };
      const found = await sandbox.post<{ value: { results: { value: string }[] } }>(path, body);
      return found.value.results[0]!.value;
    }
  });

  test('« je ne suis pas son référent »: hidden at once, and the manager names another', async () => {
    const story = await stage.begin();
    const { student, referent, manager, sandbox } = story;
    await asksForApproval(story);
    const message = (await referent.find('approval.more')).id;
    await referent.press('approval.more', {}, { message });
    const answer = await referent.press('approval.disclaim', {}, { message });
    expect(answerText(answer)).toMatch(/ce dossier n’est pas le vôtre/);
    await sandbox.settle();
    const chat = await referent.reads();
    for (const secret of ['Léa Dubois', 'Refonte du suivi', 'Atelier du Canal']) {
      expect(chat).not.toContain(secret);
    }
    await referent.type('mes demandes');
    expect(await referent.lastText()).toMatch(/Aucune demande/);
    const again = await referent.press('approval.disclaim', {}, { message });
    expect(answerText(again)).toMatch(/Rien à faire pour vous/);
    expect(await student.lastText()).toMatch(/cherche son enseignant·e référent·e/);

    const conversation = manager.channel(/Gestionnaires/);
    const [request] = await rootPosts(manager, conversation);
    expect(textOf(request!)).toContain('à désigner');
    const teacher = await personId(sandbox, 'hugo-petit');
    await manager.press('manager.assign', { teacher }, { conversation });
    await sandbox.settle();
    const hugo = await sandbox.as('hugo-petit');
    await hugo.press('approval.approve');
    await sandbox.settle();
    expect(await student.lastText()).toContain('M. Hugo Petit');
  });

  test('a referent who is away: the manager changes who decides, both cards say so', async () => {
    const story = await stage.begin();
    const { referent, manager, sandbox } = story;
    await asksForApproval(story);
    await sandbox.moveTo('2026-11-04T09:00:00Z');
    const conversation = manager.channel(/Gestionnaires/);
    const teacher = await personId(sandbox, 'hugo-petit');
    await manager.press('manager.assign', { teacher }, { conversation });
    await sandbox.settle();
    expect(await (await sandbox.as('hugo-petit')).lastText()).toContain('attend votre validation');
    const first = (await referent.messages()).find(({ cards }) => cards.length > 0)!;
    expect(textOf(first)).toMatch(/suivi par quelqu’un d’autre/);
  });
});
