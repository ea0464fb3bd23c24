/**
 * What a card sends is under the client's control. Here everybody presses what is not theirs, with
 * data that no card of theirs has: they read a calm sentence, and nothing changes for anybody.
 */
import { setStage, type Stage } from '../support/journey';
import { answerText, type Player } from '../support/player';
import { everythingSeen, fileOf, ownMessage } from '../support/witness';
import {
  ALL_DOCUMENTS,
  ALL_THAT_WAS_PRINTED,
  approves,
  collectsSignatures,
  fillsInTheForm,
  findsAHost,
  theHost,
  personId,
  recordsTheConvention,
  theDates,
  startsAnInternship,
  submits,
  today,
  universitySigns,
  type Story,
} from './story';

/** A verb with data that would be right for the person whose verb it is. */
type Attempt = [verb: string, data: Record<string, unknown>];

/** What only the people of the file may read. */
const PRIVATE = /maud\.vasseur|12 quai des Bateliers|Refonte du suivi/;

const NOT_THEIRS = /Ce geste revient à quelqu’un d’autre sur ce dossier\. Rien n’a changé\./;
const NOT_FOUND = /Je ne trouve pas ce dossier/;
/** The same to staff, for whom « mes stages » is no way on. */
const NOT_ON_MY_DESK = /Ce dossier n’est pas chez vous, ou ne l’est plus/;
const RESERVED = /for the university’s students and staff/;

interface Bystander {
  person: Player;
  /** On which card they press: in their own chat, or in a channel that they see. */
  on: { message: string; conversation?: string };
  reads: RegExp;
}

describe('verbs of somebody else, on a file in the right phase', () => {
  let stage: Stage;
  let story: Story;
  let file: string;
  let strangers: Bystander[];
  let student: Bystander;
  let referent: Bystander;
  let manager: Bystander;

  beforeAll(async () => {
    stage = await setStage();
    story = await stage.begin();
    // A card apart from the journey's own, which one message carries from step to step.
    await story.student.type('aide');
    await startsAnInternship(story);
    file = await fileOf(story);
    const meets = async (id: string, reads: RegExp): Promise<Bystander> => {
      const person = await story.sandbox.as(id);
      if (id !== story.student.id) await person.type('bonjour');
      return { person, on: { message: await ownMessage(person) }, reads };
    };
    const inChannel = async (id: string, channel: RegExp, says: string): Promise<Bystander> => {
      const person = await story.sandbox.as(id);
      const conversation = person.channel(channel);
      const [answer] = await person.type(says, conversation);
      return { person, on: { message: answer!.id, conversation }, reads: NOT_ON_MY_DESK };
    };
    student = await meets('lea-dubois', NOT_THEIRS);
    referent = await meets('claire-martin', NOT_ON_MY_DESK);
    manager = await meets('isabelle-caron', NOT_THEIRS);
    strangers = [
      await meets('tom-leroy', NOT_FOUND),
      await meets('hugo-petit', NOT_ON_MY_DESK),
      await meets('paul-delattre', NOT_ON_MY_DESK),
      await meets('nadia-roussel', NOT_ON_MY_DESK),
      await meets('julie-fontaine', NOT_ON_MY_DESK),
      await meets('anne-leclercq', NOT_ON_MY_DESK),
      await meets('yasmine-haddad', NOT_FOUND),
      await meets('peter-novak', RESERVED),
      await inChannel('paul-delattre', /Gestionnaires/, '@Stages ouvrir un dossier'),
      await inChannel('julie-fontaine', /Questions/, '@Stages aide'),
    ];
  });
  afterAll(() => stage.end());

  async function nobodyCan(attempts: Attempt[], people: Bystander[]): Promise<void> {
    const before = await everythingSeen(story, file);
    const wrong: string[] = [];
    for (const [verb, data] of attempts) {
      for (const { person, on, reads } of people) {
        const answer = await person.press(verb, { file, ...data }, on);
        const text = answerText(answer);
        const isCalm = answer.statusCode === 200 && reads.test(text) && !PRIVATE.test(text);
        if (!isCalm) wrong.push(`${person.id} ${verb}: ${answer.statusCode} ${text}`);
      }
    }
    await story.sandbox.settle();
    expect(wrong).toEqual([]);
    expect(await everythingSeen(story, file)).toEqual(before);
  }

  const nobodyButTheStudentCan = (...attempts: Attempt[]) =>
    nobodyCan(attempts, [referent, manager, ...strangers]);
  const nobodyButTheReferentCan = (...attempts: Attempt[]) =>
    nobodyCan(attempts, [student, manager, ...strangers]);
  const nobodyButTheManagerCan = (...attempts: Attempt[]) =>
    nobodyCan(attempts, [student, referent, ...strangers]);

  test('step 1: the search is the student’s', async () => {
    await nobodyButTheStudentCan(
      ['search.show', {}],
      ['search.name', { organisation: 'Ailleurs' }],
      ['file.open', {}],
      ['file.askRestart', {}],
      ['file.restart', {}],
      ['file.askAbandon', {}],
      ['file.abandon', {}],
      ['leaving.ask', { text: 'Je veux partir.' }],
    );
    await nobodyButTheManagerCan(['manager.close', { reason: 'Parce que.' }]);
  });

  test('step 2: the form is the student’s', async () => {
    await findsAHost(story);
    await fillsInTheForm(story);
    await nobodyButTheStudentCan(
      ['form.section', { section: 'host' }],
      ['form.save', { section: 'host', ...theHost, hostName: 'Ailleurs' }],
      ['form.saveAndContinue', { section: 'host', ...theHost, hostName: 'Ailleurs' }],
      ['form.summary', {}],
      ['form.submit', {}],
    );
    await nobodyButTheManagerCan(
      ['manager.confirmStudent', {}],
      ['manager.allowLateStart', { reason: 'Parce que.' }],
    );
  });

  test('step 3: the decision is the referent’s, never the student’s own', async () => {
    await submits(story);
    referent.reads = NOT_THEIRS;
    await nobodyButTheReferentCan(
      ['approval.open', {}],
      ['approval.approve', { round: 1 }],
      ['approval.return', { round: 1, reason: 'Parce que.', sections: 'dates' }],
      ['approval.disclaim', { round: 1 }],
      ['approval.more', { round: 1 }],
      ['approval.pdf', { round: 1 }],
      ['approval.delegate', { round: 1 }],
      ['approval.endDelegation', { round: 1 }],
    );
    const teacher = await personId(story.sandbox, 'hugo-petit');
    await nobodyButTheManagerCan(
      ['manager.assign', { teacher }],
      ['manager.close', { reason: 'Parce que.' }],
    );
    const values = { endDate: '2027-03-26' };
    await nobodyButTheStudentCan(
      ['form.amend', { section: 'dates', values }],
      ['form.save', { section: 'dates', ...theDates, ...values }],
    );
  });

  test('step 4: the convention is the student’s', async () => {
    await approves(story);
    await nobodyButTheStudentCan(
      ['convention.show', {}],
      ['entry.tab', { tab: 1 }],
      ['entry.copy', { field: 'adresseEtudiant' }],
      ['convention.record', { number: 'P-1', copies: '4', documents: ALL_DOCUMENTS }],
      ['form.amend', { section: 'dates', values: { endDate: '2027-03-26' } }],
    );
    await nobodyButTheReferentCan(['approval.approve', { round: 1 }]);
  });

  test('step 5: what was printed, and who signed', async () => {
    await recordsTheConvention(story);
    const checked = ALL_THAT_WAS_PRINTED;
    await nobodyButTheStudentCan(
      ['print.show', {}],
      ['print.confirm', { checked }],
      ['print.reject', {}],
    );
    await story.student.press('print.confirm', { checked });
    const on = await today(story);
    await nobodyButTheStudentCan(
      ['signatures.show', {}],
      ['signatures.record', { student: on, tutor: on, referent: on }],
      ['signatures.all', { on }],
      ['copies.move', { holder: 'tutor' }],
    );
    await nobodyButTheReferentCan(['approval.recordSignature', { on }]);
    await nobodyButTheManagerCan(
      ['manager.receive', {}],
      ['manager.return', { reason: 'Parce que.' }],
      ['manager.record', { student: on, tutor: on, referent: on }],
      ['manager.sign', { on, name: 'Mme Odile Marchand' }],
    );
  });

  test('step 6: each hands over their own copies', async () => {
    await collectsSignatures(story, await today(story));
    await universitySigns(story, await today(story));
    const on = await today(story);
    await nobodyButTheStudentCan(['handover.show', {}], ['handover.confirm', { part: 'host', on }]);
    await nobodyButTheManagerCan(
      ['manager.confirmCopies', {}],
      ['manager.resume', { reason: 'Parce que.' }],
    );
  });
});
