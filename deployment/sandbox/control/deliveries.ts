import type { From } from '../activities';
import { BotSilent, type BotAnswer, type WireActivity } from '../botLine';
import type { Parts } from '../parts';
import type { SandboxPerson } from '../people';
import { type Address, installationOf } from '../teams';
import { refuse } from './refusals';

/** Brings what people do to the bot, and says so if it does not take it. */
export class Deliveries {
  constructor(private readonly parts: Parts) {}

  /** What an activity of this person starts from. */
  from(person: SandboxPerson, address: Address): From {
    const { line, clock, state } = this.parts;
    const channelName = state.channels.get(address.conversation.id)?.name;
    return { person, address, serviceUrl: line.serviceUrl, now: clock.now(), channelName };
  }

  /** Throws 409 where nobody can reach the bot because it is not installed. */
  requireInstalled({ conversation }: Address): void {
    if (this.parts.state.isInstalled(installationOf(conversation))) return;
    throw refuse(409, `The bot is not installed in « ${conversation.name} ».`);
  }

  /** Resolves when the bot's turn is over. Throws 502 if it failed. */
  async deliver(activity: WireActivity): Promise<BotAnswer> {
    try {
      const answer = await this.parts.line.deliver(activity);
      if (answer.status >= 200 && answer.status < 300) return answer;
      throw refuse(502, `The bot answered ${answer.status} to « ${String(activity.type)} ».`);
    } catch (error) {
      if (error instanceof BotSilent) throw refuse(502, 'The bot did not answer.');
      throw error;
    } finally {
      this.parts.truth.mayHaveChanged();
    }
  }

  /** Keeps an activity about a message, so that it can be delivered again. */
  async remember(
    messageId: string,
    about: { person: SandboxPerson; activity: WireActivity; cardIndex?: number },
  ): Promise<void> {
    const { person, activity, cardIndex } = about;
    await this.parts.state.deliveries.set(messageId, {
      personId: person.id,
      activity: this.parts.line.withoutBase(activity),
      ...(cardIndex !== undefined && { cardIndex }),
    });
  }
}
