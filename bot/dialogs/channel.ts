/** A message to the bot in a channel. People act on the posts; words are for help. */
import { channelHelpCard } from '../../cards/channels/channelHelp';
import { contentOf } from '../../cards/content';
import type { ChannelPlace } from '../process/channels';
import { hasRole } from '../process/people';
import { showAbsences } from './absences';
import { showRefusal } from './handlers';
import { answerLinking } from './linking';
import { showOpenFor } from './managers';
import { shown, type Turn } from './turn';
import { understand } from './words';

/** Answers a message that mentions the bot in a channel that is linked (or not: `place` null). */
export async function onChannelMessage(
  turn: Turn,
  { text, place }: { text: string; place: ChannelPlace | null },
): Promise<void> {
  if (await answerLinking(turn, text)) return;
  const command = understand(text);
  if (command?.name === 'openFor' && place?.audience === 'managers') {
    return hasRole(turn.person, 'manager', place.department)
      ? showOpenFor(turn, place.department)
      : showRefusal(turn, { code: 'notYours' });
  }
  if (command?.name === 'absence' && place?.audience === 'managers') {
    return showAbsences(turn, { department: place.department });
  }
  await turn.show(contentOf(channelHelpCard(await shown(turn), { place })));
}
