/** A student looks for their host while typing, through everything that Teams' search passes. */
import { randomUUID } from 'node:crypto';
import type { HostData } from '../../bot/process/hosts';
import type { Person } from '../../bot/process/people';
import { openHostImport } from '../../bot/storage/hostImport';
import { SearchLimit } from '../../bot/teams/searchLimit';
import { openChat, withUuid, type Chat } from '../support/chat';
import { claire, internshipAwaitingTeacher, lea, theo } from '../support/situations';

const [student, fellow, teacher] = [lea, theo, claire].map(withUuid) as [Person, Person, Person];

let chat: Chat;

beforeAll(async () => {
  chat = await openChat([student, fellow, teacher]);
  const data: HostData = {
    hostCountry: 'FR',
    hostName: 'Ateliers du Canal',
    hostSiret: '99900010200015',
    hostPostcode: '62400',
    hostCity: 'Béthune',
  };
  const door = await openHostImport(chat.storage.url, chat.storage.clock);
  await door.change(() => [{ id: randomUUID(), data, isImported: true }]);
  await door.close();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => chat.storage.drop());

async function search(queryText: string, person = student) {
  const value = { dataset: 'hosts', queryText, queryOptions: { skip: 0, top: 10 } };
  const invoke = { type: 'invoke', name: 'application/search', value };
  const answer = (await chat.arrives(person, invoke)) as {
    value: { results: { title: string }[] };
  };
  return answer.value.results.map(({ title }) => title);
}

const CANAL = 'Ateliers du Canal – 62400 Béthune (SIRET 999 000 102 00015)';

test.each([
  ['atel beth', [CANAL]],
  ['999 000 102', [CANAL]],
  ['at', []],
  ['', []],
  ['atelier lens', []],
])('« %s »', async (text, titles) => {
  expect(await search(text)).toEqual(titles);
});

test('the host of somebody’s unapproved request is not found, not even by themselves', async () => {
  await chat.keeps(
    internshipAwaitingTeacher({ referentId: teacher.id, hostName: 'Fabrique Secrète' }, student),
  );
  expect(await search('fabrique', fellow)).toEqual([]);
  expect(await search('fabrique', student)).toEqual([]);
  expect(await search('jean petit', fellow)).toEqual([]);
});

test('whoever searches too much finds nothing, and sees no error', async () => {
  jest.spyOn(SearchLimit.prototype, 'allows').mockReturnValue(false);
  expect(await search('atel beth')).toEqual([]);
});
