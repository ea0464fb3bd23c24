/** What people type at any moment, in either language: nothing that they wrote is ever lost. */
import { setStage, type Stage } from '../support/journey';
import { answerText, buttonsOf, textOf, type Player } from '../support/player';
import { ofSection } from '../support/contactForm';
import { fileOf } from '../support/witness';
import {
  approves,
  asksForApproval,
  collectsSignatures,
  fillsInTheForm,
  findsAHost,
  managersChannel,
  printsTheConvention,
  rootPosts,
  startsAnInternship,
  today,
  type Story,
} from './story';

describe('at any moment', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  /** What the bot answers to some words, as one text. */
  async function says(person: Player, words: string): Promise<string> {
    return (await person.type(words)).map(textOf).join('\n');
  }

  async function inTheMiddleOfTheForm(studentId?: string): Promise<Story> {
    const story = await stage.begin(studentId);
    await startsAnInternship(story);
    await findsAHost(story);
    await story.student.press('form.saveAndContinue', {
      section: 'hostAddress',
      ...ofSection('hostAddress'),
    });
    return story;
  }

  async function expectNothingLost({ student }: Story): Promise<void> {
    await student.type('statut');
    await student.press('form.read', { file: await fileOf({ student }) }, await lastCard(student));
    expect(await student.lastText()).toContain('12 quai des Bateliers');
  }

  async function lastCard(student: Player) {
    const message = (await student.messages()).findLast(({ cards }) => cards.length > 0)!;
    return { message: message.id };
  }

  test.each([
    ['bonjour', /Bonjour, je vous accompagne pour votre stage/],
    ['Salut !', /Bonjour, je vous accompagne pour votre stage/],
    ['hello', /Bonjour, je vous accompagne pour votre stage/],
    ['hi', /Bonjour, je vous accompagne pour votre stage/],
    ['aide', /Voici ce que je comprends/],
    ['AIDE !', /Voici ce que je comprends/],
    ['help', /Voici ce que je comprends/],
    ['?', /Voici ce que je comprends/],
    ['statut', /Quelle est votre situation/],
    ['status', /Quelle est votre situation/],
    ['mes stages', /Vous n’avez pas encore de stage/],
    ['mes données', /Ce que je garde/],
    ['qui a fait quoi', /Quelle est votre situation/],
    ['annuler', /Rien n’était en cours/],
    ['recommencer', /Quelle est votre situation/],
  ])('before anything, « %s » has its answer', async (words, answer) => {
    const { student } = await stage.begin();
    expect(await says(student, words)).toMatch(answer);
  });

  test.each([
    ['claire-martin', 'hello', /Aucune demande n’attend votre validation/],
    ['claire-martin', 'aide', /Les demandes de stage à valider arrivent ici/],
    ['isabelle-caron', 'bonjour', /Chaque stage a sa carte dans votre canal/],
    ['isabelle-caron', 'help', /Chaque stage a sa carte dans votre canal/],
    ['julie-fontaine', 'bonjour', /Les questions des étudiants arrivent dans votre canal/],
    ['nadia-roussel', 'bonjour', /Aucune demande n’attend votre validation/],
    ['nadia-roussel', 'aide', /Les demandes de stage.*|Chaque stage/],
    ['anne-leclercq', 'bonjour', /./],
  ])('%s says « %s »', async (id, words, answer) => {
    const { sandbox } = await stage.begin();
    expect(await says(await sandbox.as(id), words)).toMatch(answer);
  });

  test('a teacher writes « help » in English and reads English', async () => {
    const { sandbox } = await stage.begin();
    const claire = await sandbox.as('claire-martin');
    await claire.type('English');
    expect(await says(claire, 'help')).toMatch(/Internship requests/i);
  });

  test('the language changes in mid-way, and back, and nothing else does', async () => {
    const story = await inTheMiddleOfTheForm();
    const { student } = story;
    expect(await says(student, 'English')).toMatch(/I will speak English/);
    expect(await says(student, 'status')).toMatch(/Step 2 of 6/);
    await student.press('form.section', { section: 'hostAddress' });
    expect(await student.lastText()).toMatch(/Postcode|Postal code/i);
    expect(await student.lastText()).toContain('12 quai des Bateliers');
    expect(await says(student, 'français')).toContain('je vous parle en français');
    await expectNothingLost(story);
  });

  test('a chosen language is the one of what comes later, too', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await story.student.type('English');
    await story.referent.type('anglais');
    await approves(story);
    expect(await story.student.lastText()).toMatch(/Mme Claire Martin (has )?approved/);
    await story.sandbox.advance('P70D');
    expect(await story.student.lastText()).toMatch(/Your internship starts|has not moved|Do not/);
  });

  test.each(['retour', 'annuler', 'back', 'cancel', 'bonjour', 'aide', 'mes stages', 'historique'])(
    '« %s » in the middle of the form loses nothing',
    async (words) => {
      const story = await inTheMiddleOfTheForm();
      expect(await says(story.student, words)).not.toBe('');
      await expectNothingLost(story);
    },
  );

  test('« annuler » while a question is asked for takes the question back, and nothing else', async () => {
    const story = await inTheMiddleOfTheForm();
    const { student, adviser, sandbox } = story;
    await student.type('parler à quelqu’un');
    expect(await says(student, 'annuler')).toMatch(/on s’arrête là/);
    await student.type('Decathlon');
    await sandbox.settle();
    expect(await rootPosts(adviser, adviser.channel(/Questions/))).toHaveLength(0);
    await expectNothingLost(story);
  });

  test('« recommencer » asks first; « non » leaves everything as it was', async () => {
    const story = await inTheMiddleOfTheForm();
    const { student } = story;
    expect(await says(student, 'recommencer')).toMatch(/Recommencer ce stage \?/);
    expect(await says(student, 'non')).toMatch(/Étape 2 sur 6/);
    await expectNothingLost(story);
  });

  test('« recommencer », « oui »: a new file, and the old one keeps its history', async () => {
    const story = await inTheMiddleOfTheForm();
    const { student } = story;
    await student.type('recommencer');
    await student.type('hein ?');
    expect(await says(student, 'oui')).toMatch(/Étape 1 sur 6/);
    expect(await says(student, 'mes stages')).toContain('2 stages dans votre liste');
    expect(await student.lastText()).toContain('dossier fermé');
    await student.press('file.open', {}, { index: 1 });
    expect(await student.lastText()).toMatch(/Vous avez recommencé/);
    await student.press('file.history');
    const history = await student.lastText();
    const places = [
      /recommence : ce dossier/,
      /enregistre « Adresse et contacts/,
      /choisit l’organ/,
      /ouvre/,
    ].map((words) => history.search(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('« abandonner » before a signature asks first, and closes', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const { student, referent } = story;
    expect(await says(student, 'abandonner')).toMatch(/Abandonner ce stage \?/);
    await student.press('file.abandon');
    await story.sandbox.settle();
    expect(await student.lastText()).toMatch(/Vous avez abandonné ce stage le/);
    const request = (await referent.messages()).find(({ cards }) => cards.length > 0)!;
    expect(textOf(request)).toMatch(/Retirée/);
    expect(buttonsOf(request.cards).map(({ verb }) => verb)).not.toContain('approval.approve');
  });

  test('« abandonner » after a signature is for a person: the managers read why', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await printsTheConvention(story);
    const { student, manager, sandbox } = story;
    await student.type('statut');
    await student.press('signatures.show');
    await student.press('signatures.record', { student: await today(story) });
    expect(await says(student, 'abandonner')).toMatch(/une personne s’en occupe avec vous/);
    const text = 'L’atelier ferme en décembre.';
    await student.press('leaving.ask', { text });
    await sandbox.settle();
    const posts = await rootPosts(manager, managersChannel(story));
    const request = posts.map(textOf).find((words) => words.includes(text));
    expect(request).toMatch(/Léa Dubois veut quitter un stage déjà signé/);
    expect(await says(student, 'statut')).toMatch(/Étape 5 sur 6/);
    await manager.press('question.answer', { answer: 'Venez me voir.' }, inChannel());
    await sandbox.settle();
    expect(await student.lastText()).toMatch(/Mme Isabelle Caron/);
    expect(await student.lastText()).toContain('Venez me voir.');

    function inChannel() {
      return { conversation: managersChannel(story) };
    }
  });

  test('two internships: each is its own file, and the student says which', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const { student } = story;
    expect(await says(student, 'nouveau stage')).toMatch(/Quelle est votre situation/);
    await student.press('situation.choose', { situation: 'initial' });
    expect(await student.lastText()).toMatch(/Étape 1 sur 6/);
    await findsAHost(story, 'Musée de la Mine');
    expect(await says(student, 'statut')).toContain('Musée de la Mine');
    await student.reads();
    expect(await says(student, 'statut')).toContain('Musée de la Mine');
    const list = await says(student, 'mes stages');
    expect(list).toContain('Atelier du Canal');
    expect(list).toContain('Musée de la Mine');
    await opens('Atelier du Canal');
    expect(await says(student, 'statut')).toMatch(/Atelier du Canal[\s\S]*Mme Claire Martin/);
    await approves(story);
    await printsTheConvention(story);
    await collectsSignatures(story, await today(story));
    await student.type('mes stages');
    await opens('Musée de la Mine');
    await fillsInTheForm(story, { hostName: 'Musée de la Mine' });
    expect(answerText(await student.press('form.read'))).toContain('Musée de la Mine');
    expect(await says(student, 'statut')).toMatch(/Étape 2 sur 6/);

    async function opens(name: string) {
      const list = await student.find('file.open');
      const buttons = buttonsOf(list.cards).filter(({ verb }) => verb === 'file.open');
      const index = buttons.findIndex(({ title }) => title.includes(name));
      await student.press('file.open', {}, { message: list.id, index });
      if (name === 'Musée de la Mine') await student.press('form.section', { section: 'host' });
    }
  });

  test('words that nobody understands twice offer a person', async () => {
    const { student } = await stage.begin();
    expect(await says(student, 'blabla')).toContain('blabla');
    expect(await says(student, 'bloubloub')).toMatch(/Une personne peut vous aider/);
  });
});
