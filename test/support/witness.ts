/** What everybody can read, to be compared: the same before and after when nothing was changed. */
import type { Story } from '../journeys/story';
import { answerText, buttonsOf, textOf, type Player, type Sandbox } from './player';

export interface Seen {
  /** « Qui a fait quoi », as the student reads it. */
  history: string;
  status: string;
  /** Every message of everybody's chat, by id; a card that was updated counts as another. */
  chats: Record<string, string[]>;
  /** The words of all posts and replies. */
  channels: Record<string, string[]>;
}

/** For each channel somebody who reads it and presses nothing there. */
const readers: [id: string, channel: RegExp][] = [
  ['anne-leclercq', /Béthune › Gestionnaires/],
  ['anne-leclercq', /FEGASS.*› Gestionnaires/],
  ['claire-martin', /Enseignants/],
  ['sophie-lambert', /Enseignants/],
  ['marc-olivier', /Questions/],
];

export async function readersOfChannels(sandbox: Sandbox) {
  return Promise.all(
    readers.map(async ([id, channel]) => {
      const person = await sandbox.as(id);
      return { person, conversation: person.channel(channel) };
    }),
  );
}

/** The id of the student's present file, as their own cards carry it. */
export async function fileOf({ student }: Pick<Story, 'student'>): Promise<string> {
  const messages = await student.messages();
  const carried = messages.flatMap(({ cards }) => buttonsOf(cards).map(({ data }) => data.file));
  const found = carried.findLast((id) => typeof id === 'string');
  if (typeof found !== 'string') throw new Error(`${student.id} has no card with a file`);
  return found;
}

/** The oldest message of the bot in somebody's own chat: whatever they forge is pressed on it. */
export async function ownMessage(person: Player): Promise<string> {
  const first = (await person.messages()).find(({ from }) => from !== person.id);
  if (!first) throw new Error(`${person.id} has no message of the bot: say « bonjour » first`);
  return first.id;
}

export async function everythingSeen(story: Story, file: string): Promise<Seen> {
  const { student, sandbox } = story;
  const message = await ownMessage(student);
  const history = answerText(await student.press('file.history', { file }, { message }));
  const status = answerText(await student.press('student.status', { file }, { message }));
  const everybody = await sandbox.people();
  const chats = await Promise.all(
    everybody.map(async ({ id }) => [id, await idsIn(await sandbox.as(id))] as const),
  );
  const channels = await Promise.all(
    (await readersOfChannels(sandbox)).map(
      async ({ person, conversation }) =>
        [conversation, (await person.messages(conversation)).map(textOf)] as const,
    ),
  );
  return {
    history,
    status,
    chats: Object.fromEntries(chats),
    channels: Object.fromEntries(channels),
  };
}

async function idsIn(person: Player): Promise<string[]> {
  return (await person.messages()).map(({ id, updatedAt }) => `${id} ${updatedAt ?? ''}`);
}
