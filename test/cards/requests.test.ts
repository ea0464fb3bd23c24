import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { requestsCard } from '../../cards/requests';
import { actionsOf, expectGoodCard, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as files from '../support/situations';
import { FILE_ID, QUESTION_ID, shownTo } from '../support/views';

const read = (card: AdaptiveCard) => plainSpaces(readable(card));

const shown = (language: 'fr' | 'en') =>
  shownTo({ reader: files.claire, language, now: '2026-11-18T08:00:00Z' });
/** Each of another student. */
const waiting = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const file = files.internshipAwaitingTeacher();
    const id = n === 0 ? file.student.id : `student-${n}`;
    return { ...file, id: FILE_ID, student: { ...file.student, id } };
  });

it.each([0, 1, 2, 6, 24])('lists %i requests within the rules of a card', (count) => {
  for (const language of ['fr', 'en'] as const) {
    const card = requestsCard(shown(language), { files: waiting(count) });
    expectGoodCard(card);
    const rows = actionsOf(card).filter(({ verb }) => verb === 'approval.open');
    expect(rows).toHaveLength(Math.min(count, 5));
  }
});

it('says how many, who, where and since when', () => {
  const words = read(requestsCard(shown('fr'), { files: waiting(2) }));
  expect(words).toContain('2 demandes attendent votre validation');
  expect(words).toContain('Léa Dubois · BUT 2 GEA');
  expect(words).toContain(
    'Decathlon Lens · du 4 janvier au 28 mai 2027 · 714 h · 4,50 € par heure (brut)',
  );
  expect(words).toContain('attend depuis 2 jours');
});

it('reads the whole view of a teacher as well as what is shown around it', () => {
  const requests = waiting(3);
  const decided = [files.internshipApproved()];
  const ofTeacher = {
    ...shown('fr'),
    ...{ teacherId: files.claire.id, requests, decided, related: new Map(), absences: [] },
  };
  const words = read(requestsCard(ofTeacher, { files: requests, decided }));
  expect(words).toContain('3 demandes attendent votre validation');
});

it('says once what would be the same on every card', () => {
  const words = read(requestsCard(shown('fr'), { files: waiting(3) }));
  expect(words.match(/La gratification minimale de 2027/g)).toHaveLength(1);
  expect(words).not.toContain('point à regarder');
});

it('shows the next ones when there are too many for one card', () => {
  const words = read(requestsCard(shown('fr'), { files: waiting(8) }));
  expect(words).toContain('1 à 5 sur 8, les plus urgentes d’abord.');
  const card = requestsCard(shown('fr'), { files: waiting(8), from: 5 });
  expect(read(card)).toContain('6 à 8 sur 8');
  expect(actionsOf(card).at(-2)).toMatchObject({ verb: 'requests.show', data: { from: 0 } });
});

it('says what was decided last', () => {
  const decided = [{ ...files.internshipApproved(), id: FILE_ID }];
  const returned = { ...files.internshipReturned(), id: QUESTION_ID };
  decided.push({ ...returned, student: { ...returned.student, id: files.theo.id } });
  const card = requestsCard(shown('fr'), { files: [], decided });
  expectGoodCard(card);
  expect(read(card)).toContain('Léa Dubois : validé, mercredi 18 novembre 2026');
  expect(read(card)).toContain('Théo Lambert : renvoyé, mercredi 18 novembre 2026');
  const opened = actionsOf(card).filter(({ verb }) => verb === 'approval.open');
  expect(opened.map(({ data }) => data)).toEqual([{ file: FILE_ID }, { file: QUESTION_ID }]);
});

it('tells apart the requests of one student', () => {
  const one = (host: string, dates = {}) => ({
    ...files.internshipAwaitingTeacher({ hostName: host, ...dates }),
    id: FILE_ID,
  });
  const lines = (...some: ReturnType<typeof one>[]) =>
    actionsOf(requestsCard(shown('fr'), { files: some }))
      .filter(({ verb }) => verb === 'approval.open')
      .map(({ title }) => plainSpaces(String(title)));
  const [first, second] = lines(one('Atelier du Canal'), { ...one('Decathlon'), id: QUESTION_ID });
  expect(first).toContain('Léa Dubois · Atelier du Canal');
  expect(second).toContain('Léa Dubois · Decathlon');
  const spring = { startDate: '2027-06-07', endDate: '2027-07-02' };
  const same = lines(one('Decathlon'), { ...one('Decathlon', spring), id: QUESTION_ID });
  expect(same[1]).toContain('Léa Dubois · du 7 juin au 2 juillet 2027');
  expect(lines(one('Decathlon'))[0]).not.toContain('Decathlon');
});
