/** The one welcome in a team to which the bot was added: how its channels are linked. */
import { channelPlace, type ChannelPlace } from '../../bot/process/channels';
import type { Shown } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { hint, text } from '../elements';
import { linkingWords } from './names';

export function teamWelcomeCard({ reader, university }: Shown): AdaptiveCard {
  const t = texts(reader.language);
  const { welcome, ask } = t.staff.channels;
  const example = university.departments[0]?.id ?? '';
  const places = [
    channelPlace('managers', example),
    channelPlace('teachers', example),
    channelPlace('advisers', null),
  ].filter((place): place is ChannelPlace => place !== null);
  return card(t, {
    title: welcome.title,
    body: [
      text(welcome.text),
      ...places.map((place) =>
        text(linkingWords(place, { texts: t, university }), {
          weight: 'Bolder',
          spacing: 'Small',
        }),
      ),
      hint(welcome.who),
    ],
    actions: [press('channel.ask', {}, { title: ask.link, style: 'positive' })],
  });
}
