/** The first post in a channel that was linked: what will be shown there. */
import type { ChannelPlace } from '../../bot/process/channels';
import type { Shown } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { hint, text } from '../elements';
import { placeName } from './names';

export function channelPostCard(
  { reader, university }: Shown,
  { place }: { place: ChannelPlace },
): AdaptiveCard {
  const t = texts(reader.language);
  const { post } = t.staff.channels;
  return card(t, {
    title: post.title(placeName(place, { texts: t, university })),
    body: [text(post.shows[place.audience]), hint(post.undo)],
  });
}
