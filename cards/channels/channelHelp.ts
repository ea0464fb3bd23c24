/** « aide » in a channel: what it is for, and the words that work there. */
import type { ChannelPlace } from '../../bot/process/channels';
import type { Shown } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { facts, hint, text } from '../elements';
import { placeName } from './names';

/** `place` null: the channel is not linked. */
export function channelHelpCard(
  { reader, university }: Shown,
  { place }: { place: ChannelPlace | null },
): AdaptiveCard {
  const t = texts(reader.language);
  const { help, post } = t.staff.channels;
  const commands = [
    ...(place?.audience === 'managers' ? [help.openFor, help.absence] : []),
    help.link,
    ...(place ? [help.unlink] : []),
    help.list,
  ];
  return card(t, {
    title: place ? post.title(placeName(place, { texts: t, university })) : help.notLinked,
    body: [
      ...(place ? [text(post.shows[place.audience])] : []),
      text(help.intro),
      ...facts(commands),
      hint(help.elsewhere),
    ],
  });
}
