import { buttonsOf, cardText } from '../support/player';
import { unlinkedCard } from '../../cards/channels/unlinked';
import { readToo } from '../../bot/process/channels';
import { channelHelpCard } from '../../cards/channels/channelHelp';
import { confirmLinkCard, insteadOf, linkChannelCard } from '../../cards/channels/linkChannel';
import { linkOf, lostCard, managersOf, teachersOf, theAdvisers } from '../support/channelCards';
import { plainSpaces } from '../support/plainSpaces';
import { artois } from '../support/university';
import { shownTo } from '../support/views';

const iut = managersOf('iut-bethune');
const { departments } = artois;

test('a confirmation carries what it takes away, and where to', () => {
  const taken = { replaces: linkOf(iut), moves: linkOf(teachersOf('fegass')) };
  const card = confirmLinkCard(shownTo(), { place: iut, ...taken });
  const [link] = buttonsOf(card);
  expect(link).toMatchObject({
    verb: 'channel.link',
    data: { audience: 'managers', department: 'iut-bethune', instead: insteadOf(taken) },
  });
  const another = { ...taken, replaces: linkOf(iut, { channelId: '19:other' }) };
  expect(insteadOf(another)).not.toBe(insteadOf(taken));
  expect(insteadOf({ ...taken, moves: null })).not.toBe(insteadOf(taken));
});

describe('papers in the files of a channel that changes', () => {
  const shown = shownTo();
  const channelFiles = { managers: true, teachers: false };
  const withFiles = { ...shown, university: { ...artois, channelFiles } };
  const replaces = linkOf(iut);
  const moves = linkOf(teachersOf('fegass'));

  test('are spoken of where there may be some', () => {
    const confirm = (taken: Parameters<typeof insteadOf>[0], view = withFiles) =>
      cardText(confirmLinkCard(view, { place: iut, ...taken }));
    expect(confirm({ replaces, moves: null })).toMatch(/papiers .* suivent/);
    expect(confirm({ replaces: null, moves: replaces })).toMatch(/papiers .* suivent/);
    expect(confirm({ replaces: null, moves })).not.toMatch(/papiers/);
    expect(confirm({ replaces, moves }, shown)).not.toMatch(/papiers/);
    expect(cardText(unlinkedCard(withFiles, { link: replaces }))).toMatch(/en sont retirés/);
    expect(cardText(unlinkedCard(withFiles, { link: moves }))).not.toMatch(/retirés/);
  });

  test('managers and teachers in one team read each other’s; advisers do not matter', () => {
    const theirs = [moves, linkOf(theAdvisers), replaces];
    expect(readToo(iut, theirs)).toEqual([moves.place]);
    expect(readToo(moves.place, theirs)).toEqual([iut]);
    expect(readToo(theAdvisers, theirs)).toEqual([]);
  });
});

test('advisers are not asked for a department', () => {
  const card = linkChannelCard(shownTo(), { audiences: ['advisers'], departments });
  expect(cardText(card)).not.toMatch(/Composante/);
  expect(cardText(linkChannelCard(shownTo(), { departments }))).toMatch(
    /Composante \(rien à choisir pour CAP AVENIR\)/,
  );
  const withoutAdvisers = linkChannelCard(shownTo(), { audiences: ['managers'], departments });
  expect(cardText(withoutAdvisers)).not.toMatch(/CAP AVENIR/);
});

test('what works in a managers’ channel alone is not proposed in others', () => {
  const said = (place: typeof iut) => cardText(channelHelpCard(shownTo(), { place }));
  expect(said(iut)).toMatch(/ouvrir un dossier[^]*absence/);
  expect(said(teachersOf('iut-bethune'))).not.toMatch(/ouvrir un dossier|absence/);
});

describe('a lost channel', () => {
  const at = '2026-12-10T09:00:00Z';

  test.each([
    ['botRemoved', /L’application a été retirée : le canal « Stages/],
    ['BotNotInConversationRoster', /L’application a été retirée/],
    ['channelDeleted', /Canal supprimé : le canal « Stages[^]*Restaurez-le dans Teams/],
    ['ConversationNotFound', /Canal supprimé/],
    ['teamDeleted', /L’équipe a été supprimée/],
    ['teamArchived', /L’équipe est archivée[^]*Réactivez l’équipe/],
    ['MessageWritesBlocked', /Teams refuse les messages[^]*: MessageWritesBlocked\)/],
  ])('%s is said in words, with how to mend it', (code, words) => {
    const news = lostCard([linkOf(iut, { lost: { code, at } })])!;
    expect(cardText(news.card)).toMatch(words);
    expect(cardText(news.card)).toMatch(/relier ce canal gestionnaires IUT de Béthune/);
    expect(plainSpaces(news.summary)).toBe(
      'Je ne peux plus écrire dans un canal : Gestionnaires · IUT de Béthune',
    );
  });

  test('each of several has its words to link another', () => {
    const links = [iut, teachersOf('iut-bethune')].map((place) =>
      linkOf(place, { lost: { code: 'botRemoved', at } }),
    );
    expect(cardText(lostCard(links)!.card)).toMatch(
      /« relier ce canal gestionnaires IUT de Béthune » et « relier ce canal enseignants/,
    );
  });

  test('the advisers’ too', () => {
    const news = lostCard([linkOf(theAdvisers, { lost: { code: 'botRemoved', at } })], 'en')!;
    expect(cardText(news.card)).toMatch(/link this channel CAP AVENIR/);
  });

  test('is not told any more once it is found', () => {
    expect(lostCard([])).toBeNull();
  });
});
