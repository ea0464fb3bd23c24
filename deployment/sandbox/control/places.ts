import { sandboxPeople, type SandboxPerson } from '../people';
import type { Call } from '../routes';
import type { Message, State } from '../state';
import { type Address, findAddress, isSeenBy } from '../teams';
import { refuse } from './refusals';

/** Throws 404 for somebody there is not. */
export function personBy(id: string): SandboxPerson {
  const person = sandboxPeople.find((candidate) => candidate.id === id);
  if (!person) throw refuse(404, `There is no person « ${id} »; see GET /sandbox/people.`);
  return person;
}

/** The reader of a GET: `?as=PERSON`. */
export function reader({ query }: Call): SandboxPerson {
  const id = query.get('as');
  if (!id) throw refuse(400, 'as: say who reads, such as ?as=lea-dubois.');
  return personBy(id);
}

/** The conversation of a path. Throws 404 (also for a deleted channel), or 403 if this person does not see it. */
export function addressFor({ params }: Call, person: SandboxPerson, state: State): Address {
  const id = params.conversationId ?? '';
  const address = findAddress(id);
  if (!address) throw refuse(404, `There is no conversation « ${id} ».`);
  if (!isSeenBy(address.conversation, person)) {
    throw refuse(403, `${person.name} does not see this conversation.`);
  }
  if (state.channels.get(address.conversation.id)?.deleted) {
    throw refuse(404, `The channel « ${address.conversation.name} » was deleted.`);
  }
  return address;
}

/** A message that is still there. Throws 404. */
export function messageIn(state: State, { conversation, rootId }: Address, id: string): Message {
  const message = state.messages.get(id);
  const isThere =
    message?.conversationId === conversation.id &&
    (!rootId || [message.id, message.rootId].includes(rootId));
  if (!message || !isThere) throw refuse(404, `There is no message « ${id} » here.`);
  if (message.deleted) throw refuse(404, `The message « ${id} » was deleted.`);
  return message;
}
