/**
 * Writing to one person: their chat, made where there is none yet. Whatever keeps Teams from bringing
 * a message to this one person comes out as `unreachable`, with Teams' code: not all codes are
 * documented (an app that is blocked or removed gives several), but a 403 for a person's own chat
 * always means that they do not get it.
 */
import type { PersonId } from '../process/people';
import { DeliveryError, type Posted, type TeamsAddress } from '../process/ports';
import { ConnectorError } from './connectorError';
import type { MessengerOptions } from './messenger';
import type { OutgoingActivity } from './outgoingActivity';

/** Sends to somebody's chat; a chat that Teams no longer knows is made anew, once. */
export async function sendToPerson(
  options: MessengerOptions,
  personId: PersonId,
  activity: OutgoingActivity,
): Promise<Posted> {
  const known = await options.ledger.personal(personId);
  if (known) {
    try {
      return await post(options, known, activity);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  return post(options, await startChat(options, personId), activity);
}

/** Where somebody's chat is; one that does not exist yet is made. */
export async function chatOf(options: MessengerOptions, personId: PersonId): Promise<TeamsAddress> {
  return (await options.ledger.personal(personId)) ?? (await startChat(options, personId));
}

/** What Teams refuses to this one person, as `unreachable`; anything else is thrown as it is. */
export async function asUnreachable<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.status !== 403) throw error;
    throw new DeliveryError('unreachable', error.message, { cause: error });
  }
}

async function post(
  { connector }: MessengerOptions,
  chat: TeamsAddress,
  activity: OutgoingActivity,
): Promise<Posted> {
  const { id } = await asUnreachable(() => connector.sendToConversation({ ...chat, activity }));
  return { conversationId: chat.conversationId, activityId: id ?? null };
}

async function startChat(options: MessengerOptions, personId: PersonId): Promise<TeamsAddress> {
  const person = await options.store.person(personId);
  if (!person) throw new DeliveryError('refused', `There is no person ${personId}`);
  const { connector, ledger, tenantId } = options;
  const serviceUrl = (await ledger.anyServiceUrl()) ?? options.defaultServiceUrl;
  const memberId = person.aadObjectId;
  // Brought by the university under an e-mail: Teams can be asked for them once they have written.
  if (memberId === null) throw new DeliveryError('unreachable', 'NotMet', { cause: new NotMet() });
  const { conversationId } = await existing(() =>
    asUnreachable(() => connector.createConversation({ kind: 'personal', serviceUrl, memberId })),
  );
  const chat = { conversationId, serviceUrl };
  await ledger.rememberPersonal({ personId, tenantId, teamsUserId: memberId, ...chat });
  return chat;
}

/** An account that was disabled or removed since the university brought it. */
async function existing<T>(create: () => Promise<T>): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!isGone(error)) throw error;
    throw new DeliveryError('unreachable', error.message, { cause: error });
  }
}

class NotMet extends Error {
  readonly code = 'NotMet';
}

function isGone(error: unknown): error is ConnectorError {
  return error instanceof ConnectorError && error.outcome === 'gone';
}
