/**
 * Cards that come back otherwise than they were sent: with data of a wrong kind, from a state that
 * has passed, or with facts that are not the card's to say. The right person presses them all.
 */
import { setStage, type Stage } from '../support/journey';
import { answerText, buttonsOf, type InvokeBody, textOf } from '../support/player';
import { everythingSeen, fileOf, ownMessage } from '../support/witness';
import {
  ALL_DOCUMENTS,
  ALL_THAT_WAS_PRINTED,
  approves,
  asksForApproval,
  fillsInTheForm,
  findsAHost,
  theHost,
  managersChannel,
  personId,
  rootPosts,
  theContent,
  theDates,
  startsAnInternship,
  submits,
  type Story,
} from './story';

const UNREADABLE = /Je n’ai pas pu lire ce que la carte a envoyé\. Rien n’a changé\./;
const FAILED = /Je n’ai pas pu traiter ce message/;

describe('forged data', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  async function changesNothing(story: Story, act: () => Promise<void>): Promise<void> {
    const file = await fileOf(story);
    const before = await everythingSeen(story, file);
    await act();
    await story.sandbox.settle();
    expect(await everythingSeen(story, file)).toEqual(before);
  }

  async function begins(studentId?: string): Promise<Story> {
    const story = await stage.begin(studentId);
    // A card apart from the journey's own, which one message carries from step to step.
    await story.student.type('aide');
    return story;
  }

  test('unknown verbs, and data of a wrong kind', async () => {
    const story = await begins();
    const { student } = story;
    await startsAnInternship(story);
    await findsAHost(story);
    const message = await ownMessage(student);
    const polluted = JSON.parse(
      '{"__proto__": {"tutorRole": "admin"}, "constructor": 1}',
    ) as object;
    const unreadable: [verb: string, data: Record<string, unknown>][] = [
      ['no.such.verb', {}],
      ['', {}],
      ['constructor', {}],
      ['__proto__', {}],
      ['toString', {}],
      ['form.submit', { file: null }],
      ['form.submit', { file: 12 }],
      ['form.submit', { file: 'not-an-id' }],
      ['form.submit', { file: ['a'] }],
      ['form.section', { section: 'payment' }],
      ['form.section', { section: '__proto__' }],
      ['form.save', { section: 'host', hostName: 12 }],
      ['form.save', { section: 'host', hostName: { $ne: '' } }],
      ['form.save', { section: 'host', hostName: 'x'.repeat(60_000) }],
      ['form.amend', { section: 'host', values: { role: 'manager' } }],
      ['form.amend', { section: 'host', values: 'all' }],
      ['search.name', { organisation: true }],
      ['copies.move', { holder: 'moon' }],
      ['handover.confirm', { part: 'others', on: '2026-10-05' }],
      ['signatures.all', { on: '2026-02-30' }],
      ['situation.choose', { ordinal: 1, situation: 'retired' }],
      ['file.new', { ordinal: -3 }],
    ];
    await changesNothing(story, async () => {
      const file = await fileOf(story);
      const wrong: string[] = [];
      for (const [verb, data] of unreadable) {
        const answer = await student.press(verb, { file, ...data }, { message });
        const text = answerText(answer);
        const isCalm = answer.statusCode === 400 && UNREADABLE.test(text);
        if (!isCalm) wrong.push(`${verb} ${JSON.stringify(data).slice(0, 60)}: ${text}`);
      }
      expect(wrong).toEqual([]);
      const submitted = await student.press('form.submit', { file, ...polluted }, { message });
      expect(answerText(submitted)).toMatch(/points à corriger/);
    });
  });

  test('keys of an object’s own kind change no field', async () => {
    const story = await begins();
    await startsAnInternship(story);
    await findsAHost(story);
    await story.student.press('form.saveAndContinue', { section: 'host', ...theHost });
    const polluted = JSON.parse('{"__proto__": {"tutorRole": "x"}, "constructor": {"a": 1}}');
    await changesNothing(story, async () => {
      const file = await fileOf(story);
      const message = await ownMessage(story.student);
      const data = { file, section: 'tutor', ...(polluted as object) };
      expect((await story.student.press('form.save', data, { message })).statusCode).toBe(200);
    });
  });

  test('characters that no database takes', async () => {
    const story = await begins();
    const { student } = story;
    await startsAnInternship(story);
    await findsAHost(story);
    const odd = 'Atelier\u0000 du \ud800Canal \u202e\u200b';
    await student.press('form.saveAndContinue', { section: 'host', ...theHost, hostName: odd });
    await student.type(`question ${odd} ?`);
    await student.type(odd);
    expect(await student.reads()).not.toMatch(FAILED);
    await student.type('statut');
    expect(await student.lastText()).toContain('Atelier du');
  });

  test('a very long message, and a very long question', async () => {
    const story = await begins();
    const { student, adviser } = story;
    await startsAnInternship(story);
    await student.type('x'.repeat(28_000));
    await student.type(`question ${'Pourquoi ? '.repeat(2500)}`);
    expect(await student.lastText()).toMatch(/Ce texte compte 2\d{4} caractères/);
    await student.type(`question ${'Pourquoi ? '.repeat(400)}`);
    expect(await student.lastText()).toContain('Votre question est envoyée');
    expect(await student.reads()).not.toMatch(FAILED);
    await story.sandbox.settle();
    const conversation = adviser.channel(/Questions/);
    const posts = [...(await rootPosts(adviser, conversation)), ...(await student.messages())];
    for (const { cards } of posts) {
      for (const card of cards) {
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
      }
    }
  });

  test('a forged round decides nothing', async () => {
    const story = await begins();
    await asksForApproval(story);
    const { referent } = story;
    const file = await fileOf(story);
    const { id: message } = await referent.find('approval.approve');
    await changesNothing(story, async () => {
      for (const round of [0, 2, 999]) {
        const answers = [
          await referent.press('approval.approve', { round }, { message }),
          await referent.press('approval.return', { round, reason: 'Non.' }, { message }),
          // It is on another card, from which its data is taken.
          await referent.press('approval.disclaim', { file, round }, { message }),
        ];
        for (const answer of answers) {
          expect(answerText(answer)).toMatch(/a changé depuis cette carte|Remplacée/);
        }
      }
      for (const round of ['one', null, {}, 1.5, -1]) {
        const answer = await referent.press('approval.approve', { round }, { message });
        expect(answerText(answer)).toMatch(UNREADABLE);
      }
    });
  });

  test('an old card: returned and sent again, it says so and decides nothing', async () => {
    const story = await begins();
    await asksForApproval(story);
    const { referent, student } = story;
    const file = await fileOf(story);
    const { id: old } = await referent.find('approval.approve');
    await referent.press('approval.return', { reason: 'Précisez.', sections: 'content' });
    await story.sandbox.settle();
    await student.press('form.section');
    await student.press('form.save', { ...theContent, tasks: 'Recueillir, puis développer.' });
    await student.press('form.summary');
    await submits(story);
    await changesNothing(story, async () => {
      for (const verb of ['approval.approve', 'approval.return', 'approval.disclaim']) {
        const data = { file, round: 1, reason: 'Encore.' };
        const answer = await referent.press(verb, data, { message: old });
        expect(answerText(answer)).toMatch(/Remplacée|a changé depuis/);
      }
    });
    await approves(story);
    expect(await student.lastText()).toContain('Mme Claire Martin');
  });

  test('every decision pressed twice is one', async () => {
    const story = await begins();
    await asksForApproval(story);
    const { student, referent, manager, sandbox } = story;
    const file = await fileOf(story);
    const again = async (press: () => Promise<InvokeBody>) => {
      await press();
      await sandbox.settle();
      await changesNothing(story, async () => {
        const answer = await press();
        expect(answer.statusCode).toBe(200);
        expect(answerText(answer)).toMatch(/déjà fait|Rien n’a changé/);
      });
    };
    const request = (await referent.find('approval.approve')).id;
    await again(() => referent.press('approval.approve', { file, round: 1 }, { message: request }));
    const message = await ownMessage(student);
    const recorded = { file, number: 'P-1', copies: '4', documents: ALL_DOCUMENTS };
    await again(() => student.press('convention.record', recorded, { message }));
    const checked = ALL_THAT_WAS_PRINTED;
    await again(() => student.press('print.confirm', { file, checked }, { message }));
    const on = '2026-10-05';
    await again(() => student.press('signatures.all', { file, on }, { message }));
    const conversation = managersChannel(story);
    const post = (await manager.find('manager.receive', conversation)).id;
    const inChannel = { conversation, message: post };
    await again(() => manager.press('manager.receive', { file }, inChannel));
    await again(() => manager.press('manager.sign', { file, on, name: 'Mme Marchand' }, inChannel));
    await again(() => student.press('handover.confirm', { file, part: 'host', on }, { message }));
    await again(() =>
      student.press('handover.confirm', { file, part: 'student', on }, { message }),
    );
    await again(() => manager.press('manager.confirmCopies', { file }, inChannel));
  });

  test('a forged confirmation does not void an approval unasked', async () => {
    const story = await begins();
    await asksForApproval(story);
    await approves(story);
    const { student } = story;
    const file = await fileOf(story);
    const message = await ownMessage(student);
    await changesNothing(story, async () => {
      const changed = { ...theDates, endDate: '2027-02-26' };
      const forged = { file, section: 'dates', ...changed, confirmed: true };
      const answer = await student.press('form.save', forged, { message });
      expect(answerText(answer)).toMatch(/annule la validation/);
    });
  });

  test('only the fields of a section count, whatever else its card says', async () => {
    const story = await begins();
    const { student } = story;
    await startsAnInternship(story);
    await findsAHost(story);
    await fillsInTheForm(story);
    await changesNothing(story, async () => {
      const file = await fileOf(story);
      const message = await ownMessage(student);
      const forged = {
        ...theHost,
        file,
        section: 'host',
        subject: 'Autre chose',
        confirmed: true,
        student: { confirmed: true },
        approval: { round: 1 },
        lateStartAllowed: true,
      };
      await student.press('form.save', forged, { message });
    });
  });

  test('a forged department: the directory’s counts', async () => {
    const story = await stage.begin();
    const { student } = story;
    await student.type('bonjour');
    await student.press('student.start');
    await student.press('situation.choose', { situation: 'initial', department: 'fegass' });
    await findsAHost(story);
    await fillsInTheForm(story);
    await submits(story);
    const fegass = await story.sandbox.as('sophie-lambert');
    expect(await fegass.messages(fegass.channel(/Enseignants/))).toHaveLength(0);
    const iut = story.referent.channel(/Enseignants/);
    expect(await rootPosts(story.referent, iut)).toHaveLength(1);
  });

  test('a file can be opened for a student of one’s own department only', async () => {
    const story = await begins();
    const { manager, sandbox } = story;
    await startsAnInternship(story);
    const conversation = managersChannel(story);
    await manager.type('@Stages ouvrir un dossier', conversation);
    const message = (await manager.find('manager.open', conversation)).id;
    const tom = await personId(sandbox, 'tom-leroy');
    const karim = await personId(sandbox, 'karim-benali');
    const isabelle = await personId(sandbox, 'isabelle-caron');
    const reason = 'Stage commencé sur papier.';
    await changesNothing(story, async () => {
      const forgeries: [Record<string, unknown>, RegExp][] = [
        [{ student: karim, reason }, /Choisissez un nom dans la liste des étudiants/],
        [{ student: karim, department: 'fegass', reason }, /revient à quelqu’un d’autre/],
        [{ student: tom, department: 'nowhere', reason }, /revient à quelqu’un d’autre/],
        [{ student: isabelle, reason }, /Choisissez un nom dans la liste des étudiants/],
        [{ student: 'nobody', reason }, /Choisissez un nom dans la liste des étudiants/],
        [{ student: tom, reason: '  ' }, /motif/],
      ];
      for (const [data, words] of forgeries) {
        const answer = await manager.press('manager.open', data, { conversation, message });
        expect(answerText(answer)).toMatch(words);
      }
    });
  });

  test('students are found by the managers of their department only', async () => {
    const { sandbox } = await stage.begin();
    const finds = async (id: string, dataset: string) => {
      const person = await sandbox.as(id);
      await person.type('aide');
      const path = `conversations/${encodeURIComponent(person.chat)}/search`;
      const messageId = await ownMessage(person);
      const body = { as: id, messageId, dataset, text: 'e' };
      const { value } = await sandbox.post<{ value: { results: { title: string }[] } }>(path, body);
      return value.results.map(({ title }) => title.replace(/ – .*/, ''));
    };
    expect(await finds('isabelle-caron', 'students')).toEqual([
      'Emma Wilson',
      'Léa Dubois',
      'Tom Leroy',
    ]);
    expect(await finds('paul-delattre', 'students')).toEqual(['Karim Benali']);
    for (const id of ['tom-leroy', 'claire-martin', 'julie-fontaine', 'yasmine-haddad']) {
      expect(await finds(id, 'students')).toEqual([]);
      expect(await finds(id, '__proto__')).toEqual([]);
    }
  });

  test('nobody answers their own question, or one that is for others', async () => {
    const story = await stage.begin();
    const { adviser, sandbox } = story;
    await adviser.type('aide');
    await adviser.type('question Qui remplace Marc lundi ?');
    await sandbox.settle();
    const conversation = adviser.channel(/Questions/);
    const post = await adviser.find('question.answer', conversation);
    const carried = buttonsOf(post.cards).find(({ verb }) => verb === 'question.answer')!.data;
    const own = await adviser.press('question.answer', { answer: 'Moi.' }, { conversation });
    expect(answerText(own)).toMatch(/Rien n’a changé/);
    const marc = await sandbox.as('marc-olivier');
    expect(textOf(await marc.find('question.answer', conversation))).toMatch(/personne ne s’en/);
    const others = ['tom-leroy', 'claire-martin', 'isabelle-caron', 'anne-leclercq'];
    for (const id of others) {
      const person = await sandbox.as(id);
      await person.type('aide');
      const message = await ownMessage(person);
      for (const verb of ['question.take', 'question.answer']) {
        const data = { ...carried, answer: 'Moi.' };
        const answer = await person.press(verb, data, { message });
        expect(answerText(answer)).toMatch(/adressée à une autre équipe\. Rien n’a changé/);
      }
    }
    const message = await ownMessage(adviser);
    const unknown = { question: await personId(sandbox, 'tom-leroy'), answer: 'Moi.' };
    const nowhere = await adviser.press('question.answer', unknown, { message });
    expect(answerText(nowhere)).toMatch(/Je ne trouve plus cette question/);
  });
});
