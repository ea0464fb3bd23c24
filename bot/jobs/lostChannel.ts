/**
 * Notices when a channel cannot be written to, and when it can again. One deleted message is not a
 * deleted channel: that one is only told from a post of its own that Teams refuses (404), or from
 * any refusal of the bot itself (403).
 */
import type { Logger } from 'pino';
import { placeKey, type Place } from '../process/places';
import { DeliveryError, type Channels, type Messenger } from '../process/ports';

export interface ChannelWatchPorts {
  channels: Pick<Channels, 'lose' | 'regain'>;
  log: Pick<Logger, 'warn'>;
}

/** What waits for a lost channel looks for it this often, in case nobody tells that it is back. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * The same messenger; a channel that Teams refuses is marked as lost, and what was to be said there
 * is to be said later.
 */
export function watchingChannels(messenger: Messenger, ports: ChannelWatchPorts): Messenger {
  return {
    send: (place, content, threadOf) =>
      watched(ports, { place, isNewPost: !threadOf }, () =>
        messenger.send(place, content, threadOf),
      ),
    update: (place, posted, content) =>
      watched(ports, { place, isNewPost: false }, () => messenger.update(place, posted, content)),
    resend: (activity) => messenger.resend(activity),
  };
}

async function watched<T>(
  { channels, log }: ChannelWatchPorts,
  { place, isNewPost }: { place: Place; isNewPost: boolean },
  send: () => Promise<T>,
): Promise<T> {
  if (place.kind === 'person') return send();
  let sent: T;
  try {
    sent = await send();
  } catch (error) {
    const code = whyLost(error, isNewPost);
    if (!code) throw error;
    await channels.lose({ place }, code);
    const message = `The channel ${placeKey(place)} is lost (${code})`;
    throw new DeliveryError('later', message, { cause: error, retryAfterMs: LOOK_AGAIN_MS });
  }
  await channels.regain({ place }).catch((error: unknown) => {
    // It was sent: that the mark stays for a while must not send it again.
    log.warn(
      { err: error, place: placeKey(place) },
      'a channel that is back could not be unmarked',
    );
  });
  return sent;
}

/** Teams' code; null when the channel is there. */
function whyLost(error: unknown, isNewPost: boolean): string | null {
  if (!(error instanceof DeliveryError)) return null;
  const { outcome, cause } = error;
  const { status, code } = { ...(cause as { status?: unknown; code?: unknown } | undefined) };
  const isRefused = outcome === 'unreachable' || (outcome === 'refused' && status === 403);
  const isGone = outcome === 'gone' && isNewPost;
  if (!isRefused && !isGone) return null;
  if (typeof code === 'string' && code) return code;
  return isGone ? 'ConversationNotFound' : '403';
}
