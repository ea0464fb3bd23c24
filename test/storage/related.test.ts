/** Which other stages a file is compared with: found by columns, the same as by the facts. */
import { randomUUID } from 'node:crypto';
import type { Draft } from '../../bot/process/form';
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import { relatedAmong } from '../../bot/process/related';
import {
  claire,
  internshipApproved,
  internshipAwaitingTeacher,
  internshipClosed,
  internshipReadyToSubmit,
  lea,
  theo,
} from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;
const kept: Internship[] = [];

beforeAll(async () => {
  storage = await testStorage();
});

beforeEach(async () => {
  kept.length = 0;
  await storage.directory.emptyEverything();
  await storage.directory.saveDirectory([lea, theo, claire].map(entryOf));
});

afterAll(() => storage.drop());

async function keep(made: Internship): Promise<Internship> {
  const file = { ...made, id: randomUUID(), version: 1 };
  const ordinal = kept.filter(({ student }) => student.id === file.student.id).length + 1;
  const commit = {
    expectedVersion: null,
    file,
    ordinal,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  };
  expect(await storage.store.commitInternship(commit)).toBe('saved');
  kept.push(file);
  return file;
}

/** As the database says it, which is what the facts say. */
async function relatedTo(file: Internship) {
  const related = await storage.store.relatedStages(file);
  expect(related).toEqual(relatedAmong(file, kept));
  return {
    own: related.own.map(({ startDate }) => startDate),
    tutor: related.tutor.map(({ startDate }) => startDate),
    post: related.post.map(({ startDate }) => startDate),
  };
}

const none = { own: [], tutor: [], post: [] };
const elsewhere: Draft = {
  hostSiret: '',
  hostName: 'Atelier du Canal',
  tutorEmail: 'autre@exemple.test',
};
const submitted = (changes: Draft, who: Person = theo) => internshipAwaitingTeacher(changes, who);

it('its own file is not another one, and neither is one that was not sent', async () => {
  const file = await keep(internshipAwaitingTeacher());
  await keep(internshipReadyToSubmit({}, theo));
  expect(await relatedTo(file)).toEqual(none);
});

it('the same tutor and the same post, whoever’s', async () => {
  const file = await keep(internshipReadyToSubmit());
  await keep(submitted({ startDate: '2027-01-05' }));
  expect(await relatedTo(file)).toEqual({ own: [], tutor: ['2027-01-05'], post: ['2027-01-05'] });
});

it('an address is the same in capitals; another service is another post', async () => {
  const file = await keep(internshipReadyToSubmit());
  const tutorEmail = 'Jean.PETIT@magasin-exemple.test';
  await keep(submitted({ tutorEmail, serviceName: 'Caisse' }));
  expect(await relatedTo(file)).toEqual({ own: [], tutor: ['2027-01-04'], post: [] });
});

it('two establishments of one organisation are one host, and its service one post', async () => {
  const file = await keep(internshipReadyToSubmit());
  // Another SIRET of the same SIREN.
  await keep(submitted({ hostSiret: '50056940500011', tutorEmail: 'autre@exemple.test' }));
  const related = await storage.store.relatedStages(file);
  expect(related.post.map(({ host }) => host)).toEqual(['500569405']);
});

it('without a SIRET a host is known by its name, however it is written', async () => {
  const file = await keep(internshipReadyToSubmit(elsewhere));
  const typed = { ...elsewhere, hostName: 'ATELIER DU CANAL.', tutorEmail: 'a@exemple.test' };
  await keep(submitted(typed));
  expect(await relatedTo(file)).toEqual({ own: [], tutor: [], post: ['2027-01-04'] });
});

it('the student’s own other stages, at whatever host', async () => {
  const file = await keep(internshipReadyToSubmit());
  await keep(internshipApproved({ ...elsewhere, startDate: '2027-03-01' }));
  expect(await relatedTo(file)).toEqual({ own: ['2027-03-01'], tutor: [], post: [] });
  const [own] = (await storage.store.relatedStages(file)).own;
  expect(own).toMatchObject({ host: 'FR atelierducanal', endDate: '2027-05-28' });
});

it('a stage that was given up counts no more', async () => {
  const file = await keep(internshipReadyToSubmit());
  await keep(internshipClosed(internshipApproved({}, theo)));
  expect(await relatedTo(file)).toEqual(none);
});

it('a change to a submitted file is found at once, and its closing too', async () => {
  const file = await keep(internshipReadyToSubmit());
  const other = await keep(submitted(elsewhere));
  expect(await relatedTo(file)).toEqual(none);
  const values = { ...other.submission!.values, tutorEmail: 'jean.petit@magasin-exemple.test' };
  const changed = { ...other, version: 2, submission: { ...other.submission!, values } };
  const commit = {
    file: changed,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  };
  await storage.store.commitInternship({ ...commit, expectedVersion: 1 });
  expect((await storage.store.relatedStages(file)).tutor).toHaveLength(1);
  const closed = { ...internshipClosed(changed), version: 3 };
  await storage.store.commitInternship({ ...commit, file: closed, expectedVersion: 2 });
  expect(await storage.store.relatedStages(file)).toEqual(none);
});

it('no address of a tutor stands beside the facts', async () => {
  await keep(submitted({}));
  const rows = await storage.prisma.internship.findMany({ select: { tutorKey: true } });
  expect(rows[0]?.tutorKey).toMatch(/^[\w-]{22}$/);
});

it('a file that does not exist yet relates to nothing', async () => {
  await keep(submitted({}));
  expect(await storage.store.relatedStages(internshipReadyToSubmit())).toEqual(none);
});
