/** A channel was let go: what waits from now on, and the way back. */
import type { ChannelLink } from '../../bot/process/channels';
import { mayHaveCopies } from '../../bot/process/channelFiles';
import type { Shown } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';
import { placeName } from './names';

export function unlinkedCard(
  { reader, university }: Shown,
  { link: { place } }: { link: ChannelLink },
): AdaptiveCard {
  const t = texts(reader.language);
  const { channels } = t.staff;
  const { audience, department } = place;
  const again = { audience, ...(department && { department }) };
  return card(t, {
    title: channels.unlinked(placeName(place, { texts: t, university })),
    body: [
      text(channels.waits),
      ...(mayHaveCopies(place, university) ? [text(channels.filesGo)] : []),
    ],
    actions: [press('channel.link', again, { title: channels.linkAgain })],
  });
}
