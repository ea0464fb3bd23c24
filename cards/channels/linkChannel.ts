/** Whose channel this is: asked, and confirmed where it takes something away. */
import { channelAudiences, type ChannelAudience } from '../../bot/process/channels';
import type { ChannelLink, ChannelPlace } from '../../bot/process/channels';
import { mayHaveCopies } from '../../bot/process/channelFiles';
import type { Department } from '../../bot/process/university';
import type { Shown } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { text, type CardNotice } from '../elements';
import { choiceInput } from '../inputs';
import { channelName, placeName } from './names';

export interface LinkChannelOptions {
  /** Those that whoever asks may choose. */
  audiences?: readonly ChannelAudience[];
  departments: readonly Department[];
  /** What is understood so far. */
  audience?: ChannelAudience | null;
  department?: string | null;
  notice?: CardNotice;
}

export function linkChannelCard(
  { reader, university }: Shown,
  options: LinkChannelOptions,
): AdaptiveCard {
  const { audiences = channelAudiences, departments, audience, department, notice } = options;
  const t = texts(reader.language);
  const { ask } = t.staff.channels;
  const { name: careers } = university.careers;
  const titles: Record<ChannelAudience, string> = {
    ...ask.audiences,
    advisers: ask.audiences.advisers(careers),
  };
  const needsDepartment = audiences.some((one) => one !== 'advisers');
  return card(t, {
    title: ask.title,
    ...(notice && { notice }),
    body: [
      text(ask.text),
      choiceInput({
        id: 'audience',
        label: ask.audience,
        style: 'expanded',
        choices: audiences.map((value) => ({ title: titles[value], value })),
        ...(audience && { value: audience }),
      }),
      ...(needsDepartment
        ? [
            choiceInput({
              id: 'department',
              label: audiences.includes('advisers')
                ? ask.departmentOrCareers(careers)
                : ask.department,
              placeholder: ask.departmentExample,
              choices: departments.map(({ id, name }) => ({ title: name, value: id })),
              ...(department && { value: department }),
            }),
          ]
        : []),
    ],
    actions: [press('channel.link', {}, { title: ask.link, style: 'positive' })],
  });
}

export interface ConfirmLinkOptions {
  place: ChannelPlace;
  /** The other channel that is linked for this place. */
  replaces: ChannelLink | null;
  /** What this channel is linked for until now. */
  moves: ChannelLink | null;
}

/** `instead` comes back: somebody else may have linked yet another channel meanwhile. */
export function confirmLinkCard(shown: Shown, options: ConfirmLinkOptions): AdaptiveCard {
  const { place, replaces, moves } = options;
  const t = texts(shown.reader.language);
  const around = { texts: t, university: shown.university };
  const { confirm } = t.staff.channels;
  const { audience, department } = place;
  const places = [...(replaces ? [place] : []), ...(moves ? [moves.place] : [])];
  const mayMove = places.some((one) => mayHaveCopies(one, shown.university));
  return card(t, {
    title: confirm.title(placeName(place, around)),
    body: [
      ...(replaces ? [text(confirm.replaces(channelName(replaces, t)))] : []),
      ...(moves ? [text(confirm.moves(placeName(moves.place, around)))] : []),
      text(confirm.here),
      ...(mayMove ? [text(confirm.files)] : []),
    ],
    actions: [
      press(
        'channel.link',
        { instead: insteadOf(options), audience, ...(department && { department }) },
        { title: confirm.replace, style: 'positive' },
      ),
      press('channel.keep', {}, { title: confirm.keep }),
    ],
  });
}

/** Names what a link would take away, so that only that is taken away. */
export function insteadOf({ replaces, moves }: Omit<ConfirmLinkOptions, 'place'>): string {
  const place = moves && `${moves.place.audience}:${moves.place.department ?? ''}`;
  return [replaces?.channelId ?? '', place ?? ''].join(' ');
}
