/** To an administrator: channels of one department cannot be written to, and how to mend it. */
import type { ChannelLink } from '../../bot/process/channels';
import type { DepartmentView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
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
    ...lost.map((link) => text(reasonOf(link))),
    said.waits,
    said.mend(linkingWords(first.place, around)),
  ]);

  function reasonOf(link: ChannelLink): string {
    const code = link.lost?.code ?? '';
    const channel = channelName(link, t);
    const { why } = said;
    switch (code) {
      case 'botRemoved':
      case 'BotNotInConversationRoster':
        return why.botRemoved(channel);
      case 'channelDeleted':
      case 'ConversationNotFound':
        return why.channelDeleted(channel);
      case 'teamDeleted':
        return why.teamDeleted(channel);
      case 'teamArchived':
        return why.teamArchived(channel);
      default:
        return why.other(channel, code);
    }
  }
}
