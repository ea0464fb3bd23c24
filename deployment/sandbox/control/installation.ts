import { z } from 'zod';
import { installationActivities } from '../activities';
import type { Parts } from '../parts';
import { sandboxPeople, type SandboxPerson } from '../people';
import type { Answer, Call, Route } from '../routes';
import {
  type Address,
  channelsOfTeam,
  findAddress,
  installationOf,
  isSeenBy,
  personalChat,
} from '../teams';
import { json } from './body';
import { Deliveries } from './deliveries';
import { personBy } from './places';
import { refuse } from './refusals';

const order = z
  .strictObject({
    as: z.string().optional(),
    /** The id of a channel or of its team. */
    channel: z.string().optional(),
    installed: z.boolean(),
  })
  .refine(({ as, channel }) => (as === undefined) !== (channel === undefined), {
    error: 'give a person (as) or a channel',
  });

/** Installs and removes the bot, and tells it as Teams does. Repeating it tells it again. */
export function installationRoutes(parts: Parts): Route[] {
  const deliveries = new Deliveries(parts);

  async function install(call: Call): Promise<Answer> {
    const { as, channel, installed } = json(call, order);
    const { address, person } = as ? chatOf(as) : channelBy(channel ?? '');
    const { conversation } = address;
    await parts.state.installations.set(installationOf(conversation), { installed });
    parts.changes.tell({ conversation: conversation.id });
    const from = deliveries.from(person, address);
    for (const activity of installationActivities(from, installed)) {
      await deliveries.deliver(activity);
    }
    return { body: { installed } };
  }

  return [{ method: 'POST', path: '/sandbox/install', handle: install }];
}

interface Where {
  address: Address;
  /** Who does it. */
  person: SandboxPerson;
}

function chatOf(id: string): Where {
  const person = personBy(id);
  return { address: { conversation: personalChat(person) }, person };
}

/** The bot is in a whole team; Teams names the channel from which somebody added it. */
function channelBy(id: string): Where {
  const [first] = channelsOfTeam(id);
  const address = findAddress(first?.channelId ?? id);
  if (address?.conversation.kind !== 'channel') {
    throw refuse(404, `There is no channel or team « ${id} ».`);
  }
  const { conversation } = address;
  const person = sandboxPeople.find((candidate) => isSeenBy(conversation, candidate));
  if (!person) throw refuse(404, `Nobody is in « ${conversation.name} ».`);
  return { address: { conversation }, person };
}
