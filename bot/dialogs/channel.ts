/** A message to the bot in a channel. People act on the posts; words are for help. */
import type { Audience } from '../process/question';
import { hasRole } from '../process/people';
import { showRefusal } from './handlers';
import { showHelp } from './home';
import { showOpenFor } from './managers';
import type { Turn } from './turn';
import { understand } from './words';

export interface ChannelLink {
  audience: Audience | 'teachers';
  department: string | null;
}

/** Answers a message that mentions the bot in a channel that is linked (or not: `link` null). */
export async function onChannelMessage(
  turn: Turn,
  { text, link }: { text: string; link: ChannelLink | null },
): Promise<void> {
  const command = understand(text);
  if (command?.name === 'openFor' && link?.audience === 'managers' && link.department) {
    return hasRole(turn.person, 'manager', link.department)
      ? showOpenFor(turn, link.department)
      : showRefusal(turn, { code: 'notYours' });
  }
  await showHelp(turn);
}
