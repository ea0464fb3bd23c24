import { formInFrance, inputsOf, ofSection, sectionOf, type Effort } from '../support/contactForm';
import type { SectionId } from '../../bot/process/form';
import { setStage, type Stage } from '../support/journey';
import { answerText, buttonsOf, cardText, textOf } from '../support/player';
import {
  approves,
  asksForApproval,
  fillsInTheForm,
  findsAHost,
  startsAnInternship,
  submits,
  type Story,
} from './story';

// Step 2 as people live it: the imprimé contact on a phone, twice, with two devices, with what is known.

/** What a student needs at most for a first internship in France, in minutes of activity. */
const MOST_MINUTES = 12;

describe('the imprimé contact', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  async function begins(studentId?: string): Promise<Story> {
    const story = await stage.begin(studentId);
    await startsAnInternship(story);
    await findsAHost(story);
    return story;
  }

  /** The card of the form as the student sees it now. */
  async function formCard({ student }: Story) {
    return (await student.find('form.saveAndContinue')).cards[0];
  }

  const valueOf = (card: unknown, field: string) =>
    inputsOf(card).find(({ id }) => id === field)?.value;

  const inWords = ({ cards, inputs, taps, seconds }: Effort) =>
    `${cards} cards, ${inputs} inputs, ${taps} taps, ${(seconds / 60).toFixed(1)} minutes`;

  test('a first internship in France takes at most twelve active minutes on a phone', async () => {
    const story = await begins();
    const effort = await fillsInTheForm(story);
    await submits(story);
    expect(await story.referent.reads()).toContain('Refonte du suivi des commandes');
    console.info(`The imprimé contact, for the first time: ${inWords(effort)}`);
    expect(effort.seconds / 60).toBeLessThanOrEqual(MOST_MINUTES);
    expect(effort.inputs).toBeLessThanOrEqual(50);
    expect(effort.cards).toBeLessThanOrEqual(18);
  });

  test('a second one asks much less: what was said before is there, to be checked', async () => {
    const story = await begins();
    const first = await fillsInTheForm(story);
    await submits(story);
    const { student } = story;
    await student.type('nouveau stage');
    await student.press('situation.choose', { situation: 'initial' });
    await findsAHost(story, 'Librairie du Beffroi');
    const card = await formCard(story);
    expect(sectionOf(card)).toBe('student');
    expect(valueOf(card, 'studentAddress')).toBe(formInFrance.studentAddress);
    expect(cardText(card)).toMatch(/réponses sont déjà remplies pour vous/);
    const second = await fillsInTheForm(story, { hostName: 'Librairie du Beffroi' });
    console.info(`The imprimé contact, for the second time: ${inWords(second)}`);
    expect(second.inputs).toBeLessThanOrEqual(first.inputs - 10);
    expect(second.seconds).toBeLessThan(first.seconds);
    await student.press('form.read');
    const read = await student.lastText();
    expect(read).toContain('Librairie du Beffroi');
    expect(read).toContain('Mutuelle d’Exemple');
    // The host and the people of the first one are nobody's to take over.
    expect(first.seconds - second.seconds).toBeLessThan(3 * 60);
  });

  test('two devices at once: no section is lost, and a conflict shows both values', async () => {
    const story = await begins();
    const { student } = story;
    const phone = await opens(story, 'content');
    const computer = await opens(story, 'content');
    const words = ofSection('content');

    // The computer fills in everything; the phone, which still shows an empty section, says other tasks.
    await student.press('form.save', words, { message: computer });
    const sent = { tasks: 'Vendre.', details: 'Le samedi aussi.' };
    const answer = await student.press('form.save', sent, { message: phone });
    const shown = answerText(answer);
    expect(shown).toContain('Une réponse a changé sur un autre appareil');
    expect(shown).toContain(words.tasks);
    expect(shown).toContain('Vendre.');

    const settled = await student.press(
      'form.settle',
      { 'keep-tasks': 'typed' },
      { message: phone },
    );
    const form = settled.value;
    expect(valueOf(form, 'tasks')).toBe('Vendre.');
    expect(valueOf(form, 'details')).toBe('Le samedi aussi.');
    expect(valueOf(form, 'subject')).toBe(words.subject);

    // The computer's card is old now: what was not changed there does not come back.
    const old = { ...words, competences: 'Compter.' };
    const kept = await student.press('form.save', old, { message: computer });
    expect(valueOf(kept.value, 'tasks')).toBe('Vendre.');
    expect(valueOf(kept.value, 'competences')).toBe('Compter.');
  });

  /** By the list of sections, on the latest card; gives its message. */
  async function opens({ student }: Story, section: SectionId): Promise<string> {
    await student.type('j’ai déjà un imprimé rempli');
    const message = (await student.find('form.section')).id;
    await student.press('form.section', { section }, { message });
    return message;
  }

  test('« j’ai déjà un imprimé rempli »: straight to the sections, in any order', async () => {
    const story = await begins();
    const { student } = story;
    const card = await formCard(story);
    expect(buttonsOf(card).map(({ verb }) => verb)).toContain('form.filled');
    const said = (await student.type('j’ai déjà un imprimé rempli')).map(textOf).join('\n');
    expect(said).toMatch(/Recopiez votre imprimé ici/);
    const answer = await student.press('form.section', { section: 'signatory' });
    expect(answerText(answer)).toContain('signataire de l’organisme');
    await student.press('form.save', ofSection('signatory'));
    expect(answerText(await student.press('form.summary'))).toMatch(
      /Signataire de l’organisme\ncomplet/,
    );
  });

  test('an organisation that took interns is found, and its information taken over', async () => {
    const story = await begins();
    await submitsAndApproves(story);
    const tom = { ...story, student: await story.sandbox.as('tom-leroy') };
    await startsAnInternship(tom);
    await findsAHost(tom, 'Atelier');
    const { student } = tom;
    const message = await opens(tom, 'host');
    const path = `conversations/${encodeURIComponent(student.chat)}/search`;
    const body = { as: student.id, messageId: message, dataset: 'hosts', text: 'atelier canal' };
    const found = await student.sandbox.post<{
      value: { results: { title: string; value: string }[] };
    }>(path, body);
    const [host] = found.value.results;
    expect(host?.title).toContain('Atelier du Canal');
    const typed = { known: host!.value, hostSize: '10-49' };
    const taken = (await student.press('form.takeHost', typed, { message })).value;
    expect(cardText(taken)).toMatch(/Les informations d’Atelier du Canal sont reprises/);
    expect(valueOf(taken, 'hostName')).toBe('Atelier du Canal');
    expect(valueOf(taken, 'hostSiret')).toBe('73282932000074');
    expect(valueOf(taken, 'hostSize')).toBe('10-49');
    // Organisation only: whoever followed Léa there is not told to anybody else.
    const tutor = await student.press('form.section', { section: 'tutor' }, { message });
    expect(answerText(tutor)).not.toContain('Vasseur');
    const address = await student.press('form.section', { section: 'hostAddress' }, { message });
    expect(valueOf(address.value, 'hostCity')).toBe('Lens');

    // What the student says themself is not overwritten unasked.
    const own = { section: 'host', hostActivity: 'Croisières' };
    await student.press('form.save', own, { message });
    const asked = await student.press('form.takeHost', { known: host!.value }, { message });
    expect(answerText(asked)).toMatch(/remplacer vos réponses/);
    const kept = await student.press('form.takeHost', { replace: 'no' }, { message });
    expect(valueOf(kept.value, 'hostActivity')).toBe('Croisières');
  });

  async function submitsAndApproves(story: Story): Promise<void> {
    await fillsInTheForm(story);
    await submits(story);
    await approves(story);
  }

  test('in English, and a social-security number goes nowhere', async () => {
    const story = await begins('emma-wilson');
    const { student } = story;
    const number = '2 05 03 62 193 042 48';
    const answer = await student.press('form.save', {
      ...ofSection('student'),
      studentAddress: `3 place des Tilleuls, ${number}`,
    });
    expect(answerText(answer)).toMatch(/social.security/i);
    expect(JSON.stringify(answer)).not.toContain('193 042');
    expect(valueOf(answer.value, 'studentCity')).toBe('Béthune');
    expect(stage.bot.log()).not.toContain('193 042');
    await asksForApproval({ ...story, student: await story.sandbox.as('karim-benali') });
  });
});
