/** The cards about linking channels, in the situations they are for. */
import { newsCard } from '../../cards/news';
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { channelHelpCard } from '../../cards/channels/channelHelp';
import { channelPostCard } from '../../cards/channels/channelPost';
import { confirmLinkCard, linkChannelCard } from '../../cards/channels/linkChannel';
import { teamWelcomeCard } from '../../cards/channels/teamWelcome';
import { unlinkedCard } from '../../cards/channels/unlinked';
import type { ChannelLink, ChannelPlace } from '../../bot/process/channels';
import type { Language } from '../../bot/process/people';
import { artois } from './university';
import { departmentViewOf, shownTo } from './views';

export const managersOf = (department: string): ChannelPlace => ({
  kind: 'channel',
  audience: 'managers',
  department,
});
export const teachersOf = (department: string): ChannelPlace => ({
  kind: 'channel',
  audience: 'teachers',
  department,
});
export const theAdvisers: ChannelPlace = {
  kind: 'channel',
  audience: 'advisers',
  department: null,
};

export function linkOf(place: ChannelPlace, changes: Partial<ChannelLink> = {}): ChannelLink {
  return {
    place,
    teamId: '19:team',
    channelId: '19:channel',
    serviceUrl: 'https://smba.example/fr/',
    tenantId: 'tenant',
    name: 'Stages *2027* [x](https://evil.test)',
    teamName: 'IUT_de_Béthune',
    linked: null,
    lost: null,
    ...changes,
  };
}

const lost = (code: string) => ({ code, at: '2026-12-10T09:00:00Z' });
const iut = managersOf('iut-bethune');

export const lostCard = (links: ChannelLink[], language: Language = 'fr') => {
  const variant = links.map(({ place }) => place.audience).join(',');
  const view = { ...departmentViewOf([], { language }), lostChannels: links };
  return newsCard(view, 'channelLost', variant);
};

type Made = (language: Language) => AdaptiveCard;

export const channelCards: [string, Made][] = [
  [
    'link channel',
    (language) => linkChannelCard(shownTo({ language }), { departments: artois.departments }),
  ],
  [
    'link channel, half understood',
    (language) =>
      linkChannelCard(shownTo({ language }), {
        departments: artois.departments,
        audience: 'managers',
        department: 'iut-bethune',
        notice: { tone: 'warning', text: 'Je ne connais pas « *iut* ».' },
      }),
  ],
  [
    'confirm link',
    (language) =>
      confirmLinkCard(shownTo({ language }), {
        place: iut,
        replaces: linkOf(iut),
        moves: linkOf(teachersOf('fegass')),
      }),
  ],
  [
    'confirm link, names unknown',
    (language) =>
      confirmLinkCard(shownTo({ language }), {
        place: theAdvisers,
        replaces: linkOf(theAdvisers, { name: null, teamName: null }),
        moves: null,
      }),
  ],
  ...[iut, teachersOf('fegass'), theAdvisers, managersOf('no-longer-there')].map(
    (place): [string, Made] => [
      `channel post, ${place.audience} ${place.department}`,
      (language) => channelPostCard(shownTo({ language }), { place }),
    ],
  ),
  ['unlinked', (language) => unlinkedCard(shownTo({ language }), { link: linkOf(iut) })],
  ['channel help', (language) => channelHelpCard(shownTo({ language }), { place: iut })],
  [
    'channel help, not linked',
    (language) => channelHelpCard(shownTo({ language }), { place: null }),
  ],
  ['team welcome', (language) => teamWelcomeCard(shownTo({ language }))],
  [
    'channels lost',
    (language) =>
      lostCard(
        [
          linkOf(iut, { lost: lost('botRemoved') }),
          linkOf(teachersOf('iut-bethune'), { lost: lost('MessageWritesBlocked') }),
        ],
        language,
      )!.card,
  ],
];
