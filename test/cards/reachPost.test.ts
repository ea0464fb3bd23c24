import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { newsCard } from '../../cards/news';
import { paragraphsOf } from '../../cards/plainText';
import { reachPostCard, reachPostIsNeeded } from '../../cards/reach/reachPost';
import { filePostCard } from '../../cards/filePost';
import type { Language } from '../../bot/process/people';
import type { OutOfReach } from '../../bot/process/reach';
import { actionsOf, expectGoodCard, inputsOf, readable } from '../support/cards';
import * as reach from '../support/outOfReach';
import { plainSpaces } from '../support/plainSpaces';
import * as made from '../support/situations';
import { departmentViewOf, viewOf } from '../support/views';

const read = (card: AdaptiveCard) => plainSpaces(readable(card));
const link = 'https://teams.microsoft.com/l/app/a?tenantId=b';
const cardOf = (...people: OutOfReach[]) => reachPostCard(departmentViewOf(people));

const situations: [string, OutOfReach[]][] = [
  ['nobody', []],
  ['one', [reach.withoutApp]],
  ['one to call', [reach.toBeCalled]],
  ['several', [reach.toBeCalled, reach.refusedOnce, reach.withoutApp, reach.withNothingMissed]],
  ['more than fit', reach.many],
];

describe.each(situations)('%s', (_name, people) => {
  it.each<Language>(['fr', 'en'])('is a good card (%s)', (language) => {
    const help = { link, canInstall: true };
    expectGoodCard(reachPostCard(departmentViewOf(people, { language, help })));
  });
});

test('who, for whom, why, since when, and what went by e-mail', () => {
  const words = read(cardOf(reach.withoutApp));
  expect(words).toContain('Une personne ne peut pas être jointe dans Teams');
  expect(words).toContain('Claire Martin · référent·e de Léa Dubois et Théo Lambert');
  expect(words).toContain(
    'Raison : l’application Stages n’est pas (ou plus) installée, depuis le mercredi 9 décembre 2026.',
  );
  expect(words).toContain(
    'E-mail envoyé le jeudi 10 décembre 2026 : une demande de stage à valider (Léa Dubois · Decathlon Lens).',
  );
  expect(words).toContain('E-mail en cours d’envoi : une demande de stage qui attend toujours');
});

test('what a manager has to say comes first in the title, with an address', () => {
  const words = read(cardOf(reach.toBeCalled, reach.withoutApp));
  expect(words).toContain(
    'Une personne à appeler, sur 2 qui ne peuvent pas être jointes dans Teams',
  );
  expect(words).toContain('Léa Dubois · étudiant·e · À appeler');
  expect(words).toContain(made.lea.email);
  expect(words).toContain('À lui dire : le stage ne peut pas commencer (Decathlon Lens).');
  expect(words).toContain('E-mail peut-être parti le jeudi 10 décembre 2026');
  expect(words).toContain('Dit par Isabelle Caron le jeudi 10 décembre 2026');
});

test('the alarms of a start are one thing to say, and what was settled before is past', () => {
  const [, , eve] = reach.toBeCalled.missed;
  const day = { ...eve!, key: 'day', telling: { ...eve!.telling, news: 'startDayAlarm' as const } };
  const past = { at: '2026-12-01T09:00:00Z', by: made.isabelle.id };
  const old = { ...reach.toBeCalled.missed[1]!, settled: past };
  const words = read(cardOf({ ...reach.toBeCalled, missed: [old, eve!, day] }));
  expect(words.match(/le stage ne peut pas commencer/g)).toHaveLength(1);
  expect(words).not.toContain('Dit par');
});

test('nobody: it says so, and there is nothing to press', () => {
  const card = cardOf();
  expect(read(card)).toContain('Tout le monde peut être joint dans Teams');
  expect(actionsOf(card)).toEqual([]);
  expect(reachPostIsNeeded(departmentViewOf([]))).toBe(false);
  expect(reachPostIsNeeded(departmentViewOf([reach.withoutApp]))).toBe(true);
});

test('more people than a card shows are counted, and can be chosen', () => {
  const card = cardOf(...reach.many);
  expect(read(card)).toContain('Et 114 autres personnes, dans la liste ci-dessous.');
  expect(inputsOf(card)).toHaveLength(1);
});

test('only what can be done is offered', () => {
  const titles = (card: AdaptiveCard) => actionsOf(card).map(({ title }) => title);
  expect(titles(cardOf(reach.withNothingMissed))).toEqual(['Comment l’aider']);
  expect(titles(cardOf(reach.withoutApp))).toEqual(['C’est dit', 'Comment l’aider']);
  const help = { link, canInstall: true };
  const full = reachPostCard(departmentViewOf([reach.withoutApp], { help }));
  expect(titles(full)).toEqual(['Installer pour cette personne', 'C’est dit', 'Comment l’aider']);
  const calls = reachPostCard(departmentViewOf([reach.toBeCalled], { help }));
  expect(titles(calls)).toEqual(['C’est dit', 'Installer pour cette personne', 'Comment l’aider']);
  expect(JSON.stringify(full)).toContain(link);
});

test('an alarm that reached nobody is said until somebody told it', () => {
  const [, , alarm] = reach.toBeCalled.missed;
  const told = { ...alarm!, settled: { at: alarm!.since, by: made.isabelle.id } };
  const of = (missed: OutOfReach['missed']) =>
    newsCard(departmentViewOf([{ ...reach.toBeCalled, missed }]), 'toCall', alarm!.key);
  expect(of([alarm!])?.summary).toMatch(/À appeler aujourd’hui.: Léa Dubois/);
  expect(of([told])).toBeNull();
  expect(of([])).toBeNull();
});

describe('for an e-mail', () => {
  test('a request says who and where, and nothing that only the card should hold', () => {
    const view = viewOf(made.internshipAwaitingTeacher(), { reader: made.claire });
    const news = newsCard(view, 'approvalAsked')!;
    const words = plainSpaces(paragraphsOf(news.card).join('\n'));
    expect(plainSpaces(news.summary)).toBe(
      'La demande de stage de Léa Dubois attend votre validation',
    );
    expect(words).toContain('Decathlon Lens');
    expect(words).not.toContain(made.lea.birthDate);
    expect(
      newsCard(viewOf(made.internshipApproved(), { reader: made.claire }), 'approvalAsked'),
    ).toBeNull();
    const other = viewOf(made.internshipAwaitingTeacher(), { reader: made.hugo });
    expect(newsCard(other, 'approvalAsked')).toBeNull();
  });

  test('a card’s sentences come as typed, without inputs and buttons', () => {
    const view = viewOf(made.internshipSigning(), {
      reader: made.lea,
      now: '2026-12-31T15:00:00Z',
    });
    const words = paragraphsOf(newsCard(view, 'lastDayAlarm')!.card);
    expect(words.length).toBeGreaterThan(1);
    expect(words.join('\n')).not.toMatch(/\\|\*\*|undefined/);
    expect(words).not.toContain(newsCard(view, 'lastDayAlarm')!.summary);
  });
});

test('the file’s own post names who cannot be reached', () => {
  const unreachable = { code: 'BotDisabledByAdmin', since: '2026-12-09T09:00:00Z' };
  const people = [{ ...made.lea, unreachable }, made.claire];
  const post = (file = made.internshipSigning()) =>
    read(filePostCard(viewOf(file, { reader: null, people })));
  expect(post()).toContain(
    'Injoignable dans Teams : Léa Dubois (depuis le mercredi 9 décembre 2026).',
  );
  expect(post(made.internshipClosed())).not.toContain('Injoignable');
  expect(read(filePostCard(viewOf(made.internshipSigning(), { reader: null })))).not.toContain(
    'Injoignable',
  );
});
