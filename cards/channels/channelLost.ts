/** To an administrator: channels of one department cannot be written to, and how to mend it. */
import type { ChannelLink } from '../../bot/process/channels';
import type { DepartmentView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import type { ChannelTexts } from '../../bot/texts/channels.fr';
import { text } from '../elements';
import { message, type Message } from '../news/message';
import { channelName, linkingWords, placeName } from './names';

/** `variant`: whose they were, as `lose` found it. Null once all are found again, or linked anew. */
export function channelLostNews(
  { reader, university, lostChannels }: DepartmentView,
  variant: string,
): Message | null {
  const lost = lostChannels.filter(({ place }) => variant.split(',').includes(place.audience));
  const [first] = lost;
  if (!first) return null;
  const t = texts(reader.language);
  const around = { texts: t, university };
  const said = t.staff.channels.lost;
  const names = t.list(lost.map(({ place }) => placeName(place, around)));
  return message(said.title(lost.length, names), [
    ...lost.map((link) => text(said.why[whyOf(link)](channelName(link, t), link.lost?.code ?? ''))),
    said.waits,
    ...[...new Set(lost.map(whyOf))].map((why) => said.mend[why]),
    said.inIt(t.list(lost.map(({ place }) => said.command(linkingWords(place, around))))),
  ]);
}

type Why = keyof ChannelTexts['lost']['why'];

function whyOf({ lost }: ChannelLink): Why {
  switch (lost?.code) {
    case 'botRemoved':
    case 'BotNotInConversationRoster':
      return 'botRemoved';
    case 'channelDeleted':
    case 'ConversationNotFound':
      return 'channelDeleted';
    case 'teamDeleted':
      return 'teamDeleted';
    case 'teamArchived':
      return 'teamArchived';
    default:
      return 'other';
  }
}
