import { z } from 'zod';
import { channelEvent } from '../activities';
import { filesOf } from '../graph/drive';
import type { Parts } from '../parts';
import { sandboxPeople } from '../people';
import type { Answer, Call, Route } from '../routes';
import { type Address, findAddress, isSeenBy, installationOf } from '../teams';
import { json } from './body';
import { Deliveries } from './deliveries';
import { addressFor, messageIn, personBy, reader } from './places';
import { refuse } from './refusals';

const change = z
  .strictObject({
    channel: z.string(),
    /** True deletes it, false restores it. */
    deleted: z.boolean().optional(),
    name: z.string().min(1).max(50).optional(),
  })
  .refine(({ deleted, name }) => (deleted === undefined) !== (name === undefined), {
    error: 'give deleted or a name',
  });
const removal = z.strictObject({ as: z.string(), messageId: z.string() });

/** What people do to channels and to the posts in them: renamed, deleted, restored. */
export function channelRoutes(parts: Parts): Route[] {
  const { state, changes } = parts;
  const deliveries = new Deliveries(parts);

  async function alter(call: Call): Promise<Answer> {
    const { channel: id, ...wanted } = json(call, change);
    const address = findAddress(id);
    if (address?.conversation.kind !== 'channel')
      throw refuse(404, `There is no channel « ${id} ».`);
    const { conversation } = address;
    const before = state.channels.get(id);
    await state.channels.set(id, { ...before, ...wanted });
    changes.tell({ conversation: id });
    // A bot that is not there hears nothing, and finds out when it writes.
    if (state.isInstalled(installationOf(conversation))) {
      const name = wanted.name ?? before?.name ?? conversation.channel.name;
      const eventType = wanted.name
        ? 'channelRenamed'
        : wanted.deleted
          ? 'channelDeleted'
          : 'channelRestored';
      await deliveries.deliver(channelEvent(from(address), { eventType, name }));
    }
    return { body: { channel: id, ...state.channels.get(id) } };
  }

  function from(address: Address) {
    const person = sandboxPeople.find((one) => isSeenBy(address.conversation, one));
    if (!person) throw refuse(404, `Nobody is in « ${address.conversation.name} ».`);
    return deliveries.from(person, address);
  }

  /** An owner of a team may delete anybody's message, and Teams tells nobody. */
  async function remove(call: Call): Promise<Answer> {
    const { as, messageId } = json(call, removal);
    const address = addressFor(call, personBy(as), state);
    const { text: _text, summary: _summary, ...message } = messageIn(state, address, messageId);
    const version = message.version + 1;
    await state.messages.replace({ ...message, attachments: [], deleted: true, version });
    changes.tell({ conversation: address.conversation.id });
    return { body: { id: messageId } };
  }

  /** « Files » of a channel, for whoever is in it. */
  function list(call: Call): Answer {
    const { conversation } = addressFor(call, reader(call), state);
    return { body: filesOf(parts, conversation.id) };
  }

  const path = '/sandbox/conversations/:conversationId/deletions';
  const folder = '/sandbox/conversations/:conversationId/folder';
  return [
    { method: 'GET', path: folder, handle: list },
    { method: 'POST', path: '/sandbox/channels', handle: alter },
    { method: 'POST', path, handle: remove },
  ];
}
