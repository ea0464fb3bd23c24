/** The six steps as sentences that every journey is made of. Invented people and companies only. */
import {
  fillIn,
  formInFrance,
  ofSection,
  type AtTheForm,
  type Effort,
  type Typed,
} from '../support/contactForm';
import type { Message, Player, Sandbox } from '../support/player';

export const theHost = ofSection('host');
export const theDates = ofSection('dates');
export const theContent = ofSection('content');

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

/** The id of the first teacher whom a search finds. */
export async function teacherChoice({ student }: Cast, name = 'martin', message?: string) {
  const messageId = message ?? (await student.find('form.saveAndContinue')).id;
  const path = `conversations/${encodeURIComponent(student.chat)}/search`;
  const body = { as: student.id, messageId, dataset: 'teachers', text: name };
  const answer = await student.sandbox.post<{
    value: { results: { title: string; value: string }[] };
  }>(path, body);
  return answer.value.results[0]!.value;
}

/** The student with the card of the form in front of them: the latest one with a section on it. */
export async function atTheForm(story: Cast): Promise<AtTheForm> {
  const { student } = story;
  let message = (await student.find('form.saveAndContinue')).id;
  return {
    card: async () => (await student.messages()).find(({ id }) => id === message)!.cards[0]!,
    press: (verb, typed) => student.press(verb, typed, { message }),
    teacher: () => teacherChoice(story, 'martin', message),
    drop: async (name, bytes) => {
      await student.drops(name, bytes);
      // The answer is the card in front of them now, and goes on from there.
      message = (await student.find('form.summary')).id;
    },
  };
}

/** Fills in every section, from the one in front to the last; `changes` to a complete form in France. */
export async function fillsInTheForm(story: Cast, changes: Typed = {}): Promise<Effort> {
  return fillIn(await atTheForm(story), { ...formInFrance, ...changes });
}

/** From the list of sections. */
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
export async function asksForApproval(story: Story, changes: Typed = {}): Promise<void> {
  await startsAnInternship(story);
  await findsAHost(story, changes.hostName);
  await fillsInTheForm(story, changes);
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
