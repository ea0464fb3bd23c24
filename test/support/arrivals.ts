/** What the bot has said of its own accord, to whom and when: one line for each message. */
import { Temporal } from 'temporal-polyfill';
import { readersOfChannels } from './witness';
import type { Message, Player, Sandbox } from './player';

/**
 * Every message of the bot since an instant, in everybody's chat and in every channel, by time:
 * « 2026-12-07 09:00 lea-dubois: Votre stage commence le lundi 11 janvier 2027 », Paris time. A
 * reply in a channel is told apart from a post of its own.
 */
export async function arrivalsSince(sandbox: Sandbox, since: string): Promise<string[]> {
  const people = await sandbox.people();
  const chats = people.map(async ({ id }) => {
    const person = await sandbox.as(id);
    return linesOf(id, await person.messages(), since);
  });
  const channels = (await readersOfChannels(sandbox)).map(async ({ person, conversation }) =>
    linesOf(nameOf(person, conversation), await person.messages(conversation), since),
  );
  return (await Promise.all([...chats, ...channels])).flat().sort();
}

function linesOf(place: string, messages: Message[], since: string): string[] {
  return messages
    .filter(
      ({ from, createdAt }) => from === 'bot' && Temporal.Instant.compare(createdAt, since) > 0,
    )
    .map((message) => {
      const where = message.replyTo ? `${place} (réponse)` : place;
      return `${inParis(message.createdAt)} ${where}: ${plain(message.summary ?? message.text)}`;
    });
}

function nameOf({ conversations }: Player, id: string): string {
  const { name = id } = conversations.find((one) => one.id === id) ?? {};
  return name.replace('Stages – ', '').replace(/^(?:IUT de )?([^ ]+).*›/, '$1');
}

function plain(text = ''): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
}

function inParis(instant: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
}
