/** The six steps as sentences that every journey is made of. Invented people and companies only. */
import type { Message, Player, Sandbox } from '../support/player';

export const hostInFrance = {
  hostName: 'Atelier du Canal',
  hostAddress: '12 quai des Bateliers',
  hostPostcode: '62300',
  hostCity: 'Lens',
  hostCountry: 'FR',
  hostSiret: '732 829 320 00074',
  workplace: '',
};

export const hostAbroad = {
  ...hostInFrance,
  hostName: 'Kanaal Atelier',
  hostAddress: 'Oude Gracht 4',
  hostPostcode: '3511 AB',
  hostCity: 'Utrecht',
  hostCountry: 'NL',
  hostSiret: '',
};

export const peopleAtTheHost = {
  tutorFirstName: 'Maud',
  tutorLastName: 'Vasseur',
  tutorRole: 'Responsable de l’atelier',
  tutorEmail: 'maud.vasseur@atelier-canal.test',
  tutorPhone: '+33 3 21 00 00 01',
  signatoryFirstName: 'Yves',
  signatoryLastName: 'Carpentier',
  signatoryRole: 'Gérant',
};

/** 11 January to 19 February 2027: 30 working days, 210 hours, no gratification due. */
export const stage = {
  subject: 'Refonte du suivi des commandes',
  tasks: 'Recueillir les besoins, modéliser, développer, tester.',
  competences: 'Analyse, développement web, conduite de projet.',
  startDate: '2027-01-11',
  endDate: '2027-02-19',
  weeklyHours: '35',
  hourlyGratification: '4,50',
};

export interface Cast {
  student: Player;
  referent: Player;
  manager: Player;
  adviser: Player;
}

export interface Story extends Cast {
  sandbox: Sandbox;
}

/** Léa (IUT de Béthune), her referent Mme Martin, Mme Caron who follows her, Mme Fontaine. */
export async function cast(sandbox: Sandbox, studentId = 'lea-dubois'): Promise<Story> {
  const [student, referent, manager, adviser] = await Promise.all(
    [studentId, 'claire-martin', 'isabelle-caron', 'julie-fontaine'].map((id) => sandbox.as(id)),
  );
  return {
    sandbox,
    student: student!,
    referent: referent!,
    manager: manager!,
    adviser: adviser!,
  };
}

export function managersChannel({ manager }: Cast): string {
  return manager.channel(/gestionnaires/i);
}

export async function startsAnInternship({ student }: Cast): Promise<void> {
  await student.type('bonjour');
  await student.press('student.start');
  await student.press('situation.choose', { situation: 'initial' });
}

export async function findsAHost({ student }: Cast, organisation = 'Atelier du Canal') {
  await student.press('search.show');
  await student.press('search.name', { organisation });
}

export async function teacherChoice(story: Cast, name: RegExp | string = 'martin') {
  const { student } = story;
  const card = await student.find('form.saveAndContinue');
  const path = `conversations/${encodeURIComponent(student.chat)}/search`;
  const body = { as: student.id, messageId: card.id, dataset: 'teachers', text: String(name) };
  const answer = await student.sandbox.post<{
    value: { results: { title: string; value: string }[] };
  }>(path, body);
  return answer.value.results[0]!.value;
}

export interface FormTyped {
  host?: Record<string, string>;
  people?: Record<string, string>;
  stage?: Record<string, string>;
  referent?: Record<string, string>;
}

/** Fills in the four sections and submits. */
export async function fillsInTheForm(story: Cast, typed: FormTyped = {}): Promise<void> {
  const { student } = story;
  await student.press('form.saveAndContinue', typed.host ?? hostInFrance);
  await student.press('form.saveAndContinue', typed.people ?? peopleAtTheHost);
  await student.press('form.saveAndContinue', typed.stage ?? stage);
  const referent = typed.referent ?? { referentId: await teacherChoice(story) };
  await student.press('form.saveAndContinue', referent);
}

export async function submits({ student, sandbox }: Story): Promise<void> {
  await student.press('form.submit');
  await sandbox.settle();
}

export async function approves({ referent, sandbox }: Story): Promise<void> {
  await referent.press('approval.approve');
  await sandbox.settle();
}

export async function printsTheConvention(story: Story, copies = '4'): Promise<void> {
  await recordsTheConvention(story, copies);
  await story.student.press('print.confirm', { checked: ALL_THAT_WAS_PRINTED });
  await story.sandbox.settle();
}

export const ALL_THAT_WAS_PRINTED = 'dates,hours,tutor,signatory,gratification,place,subject';
export const ALL_DOCUMENTS = 'document1,document2,document3';

/** Created and printed; not compared yet with what was approved. */
export async function recordsTheConvention({ student }: Cast, copies = '4'): Promise<void> {
  await student.type('statut');
  await student.press('convention.show');
  const typed = { number: 'P-2027-0042', copies, documents: ALL_DOCUMENTS };
  await student.press('convention.record', typed);
}

/** Everybody but the university signs on a day; the student records it at once. */
export async function collectsSignatures({ student, sandbox }: Story, on: string): Promise<void> {
  await student.press('signatures.all', { on });
  await sandbox.settle();
}

export async function universitySigns(story: Story, on: string): Promise<void> {
  const conversation = managersChannel(story);
  await story.manager.press('manager.receive', {}, { conversation });
  await story.sandbox.settle();
  const signed = { on, name: 'Mme Odile Marchand, vice-présidente' };
  await story.manager.press('manager.sign', signed, { conversation });
  await story.sandbox.settle();
}

export async function handsOver(story: Story, on: string): Promise<void> {
  const { student, manager, sandbox } = story;
  await student.type('statut');
  await student.press('handover.show');
  await student.press('handover.confirm', { on }, { index: 0 });
  await student.press('handover.confirm', { on }, { index: 0 });
  await sandbox.settle();
  await manager.press('manager.confirmCopies', {}, { conversation: managersChannel(story) });
  await sandbox.settle();
}

/** From « bonjour » to a file that waits for its referent. */
export async function asksForApproval(story: Story, typed: FormTyped = {}): Promise<void> {
  await startsAnInternship(story);
  await findsAHost(story);
  await fillsInTheForm(story, typed);
  await submits(story);
}

/** The id by which the directory knows somebody of the sandbox. */
export async function personId(sandbox: Sandbox, id: string): Promise<string> {
  const person = (await sandbox.people()).find((one) => one.id === id);
  if (!person) throw new Error(`The sandbox has no ${id}`);
  return person.aadObjectId;
}

/** The local date of the sandbox's clock. */
export async function today({ sandbox }: Story): Promise<string> {
  return (await sandbox.now()).slice(0, 10);
}

/** The root posts (no replies) of a channel that hold a card. */
export async function rootPosts(player: Player, conversation: string): Promise<Message[]> {
  return (await player.messages(conversation)).filter((m) => !m.replyTo && m.cards.length > 0);
}
