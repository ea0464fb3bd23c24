/** Groups of Microsoft's as a source: read over HTTP, page by page, through what goes wrong there. */
import { z } from 'zod';
import { graphSource, readGroups } from '../../bot/directory';
import { createGraph, GraphError } from '../../bot/graph';
import { GraphServer } from '../graph/graphServer';
import { artois as university } from '../support/university';

const TEACHERS = '11111111-2222-4333-8444-000000000001';
const STUDENTS = '11111111-2222-4333-8444-000000000002';
const id = (n: number) => `aaaaaaaa-2222-4333-8444-00000000000${n}`;

const groups = readGroups(
  {
    groups: [
      { id: TEACHERS.toUpperCase(), role: 'enseignant', department: 'IUT de Béthune' },
      { id: STUDENTS, role: 'student', department: 'iut-bethune', formation: 'BUT 2 GEA' },
    ],
  },
  university,
);

const member = (n: number, changes = {}) => ({
  id: id(n),
  displayName: `Personne ${n}`,
  mail: `P${n}@univ.test`,
  userPrincipalName: `p${n}@univ.test`,
  preferredLanguage: 'fr-FR',
  accountEnabled: true,
  userType: 'Member',
  ...changes,
});
const page = (value: object[], next?: string) => ({
  status: 200,
  body: { value, ...(next && { '@odata.nextLink': next }) },
});
const later = (status: number, retryAfter: string) => ({
  status,
  headers: { 'retry-after': retryAfter },
  body: { error: { code: 'TooManyRequests' } },
});

let server: GraphServer;
let issued: number;

beforeEach(async () => {
  server = await GraphServer.start();
  issued = 0;
});
afterEach(() => server.stop());

function read() {
  let held: string | undefined;
  const tokens = {
    get: () => Promise.resolve((held ??= `token-${(issued += 1)}`)),
    forget: () => void (held = undefined),
  };
  const patience = { timeoutMs: 20_000, retries: 3, longestWait: 3 };
  const { endpoint } = server;
  const graph = createGraph({ endpoint, tokens, teamsAppId: undefined, patience });
  return graphSource(graph, groups).read();
}

test('the people of the groups, with their roles', async () => {
  server.plan(
    page([member(1), member(2, { mail: null, preferredLanguage: 'en-US' })]),
    page([member(3), member(1)]),
  );
  const { people, findings, scope, about } = await read();
  expect(findings).toEqual([]);
  expect(about).toEqual({ groups: 2 });
  const teacher = { role: 'teacher', department: 'iut-bethune' };
  const student = { role: 'student', department: 'iut-bethune' };
  expect(scope).toEqual([teacher, student]);
  const one = { where: TEACHERS, department: 'iut-bethune', language: 'fr' };
  expect(people).toEqual([
    {
      ...one,
      aadObjectId: id(1),
      userPrincipalName: 'p1@univ.test',
      email: 'p1@univ.test',
      name: 'Personne 1',
      formation: 'BUT 2 GEA',
      roles: [teacher, student],
    },
    {
      ...one,
      language: 'en',
      aadObjectId: id(2),
      userPrincipalName: 'p2@univ.test',
      email: 'p2@univ.test',
      name: 'Personne 2',
      roles: [teacher],
    },
    {
      ...one,
      where: STUDENTS,
      aadObjectId: id(3),
      userPrincipalName: 'p3@univ.test',
      email: 'p3@univ.test',
      name: 'Personne 3',
      formation: 'BUT 2 GEA',
      roles: [student],
    },
  ]);
});

test('guests, disabled accounts and those without an address are left out, and counted', async () => {
  server.plan(
    page([
      member(1, { userType: 'Guest' }),
      member(2, { userPrincipalName: 'x_gmail.com#EXT#@univ.onmicrosoft.com' }),
      member(3, { accountEnabled: false }),
      member(4, { mail: null, userPrincipalName: null }),
      member(5),
    ]),
    page([]),
  );
  const { people, findings } = await read();
  expect(people.map(({ aadObjectId }) => aadObjectId)).toEqual([id(5)]);
  expect(findings.map((one) => [one.code, 'count' in one && one.count])).toEqual([
    ['skippedGuests', 2],
    ['skippedDisabled', 1],
    ['skippedWithoutEmail', 1],
  ]);
});

test('pages, throttling, a server that is busy and a token that has run out', async () => {
  const next = `${server.endpoint}v1.0/groups/${TEACHERS}/transitiveMembers/microsoft.graph.user?$skiptoken=2`;
  server.plan(
    later(429, '0'),
    page([member(1)], next),
    { status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } },
    later(503, '0'),
    page([member(2)]),
    page([member(3)]),
  );
  const { people } = await read();
  expect(people.map(({ aadObjectId }) => aadObjectId)).toEqual([id(1), id(2), id(3)]);
  expect(server.calls).toHaveLength(6);
  expect(server.calls.at(-1)?.headers.authorization).toBe('Bearer token-2');
});

test.each([
  ['not granted', [{ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } }], 403],
  [
    'no such group',
    [page([member(1)]), { status: 404, body: { error: { code: 'NotFound' } } }],
    404,
  ],
  ['a wait that is too long', [later(429, '3600')], 429],
])('half of the people are nobody: %s', async (_what, answers, status) => {
  server.plan(...answers);
  const error: unknown = await read().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(GraphError);
  expect((error as GraphError).status).toBe(status);
});

test('one who is in two groups of students is a question for the university', async () => {
  const two = readGroups(
    {
      groups: [
        { id: TEACHERS, role: 'student', department: 'fegass' },
        { id: STUDENTS, role: 'student', department: 'iut-bethune' },
      ],
    },
    university,
  );
  const graph = {
    async *groupMembers() {
      yield* [member(1)];
    },
  };
  const { findings } = await graphSource(graph, two).read();
  expect(findings).toEqual([
    expect.objectContaining({ code: 'differs', column: 'department', where: STUDENTS }),
  ]);
});

test.each([
  [{}, 'groups'],
  [{ groups: [] }, 'groups'],
  [{ groups: [{ id: 'teachers', role: 'teacher', department: 'fegass' }] }, 'groups.0.id'],
  [{ groups: [{ id: TEACHERS, role: 'dean', department: 'fegass' }] }, 'groups.0.role'],
  [
    { groups: [{ id: TEACHERS, role: 'teacher | manager', department: 'fegass' }] },
    'groups.0.role',
  ],
  [{ groups: [{ id: TEACHERS, role: 'teacher' }] }, 'groups.0.department'],
  [{ groups: [{ id: TEACHERS, role: 'teacher', department: 'Lille' }] }, 'groups.0.department'],
  [{ groups: [{ id: TEACHERS, role: 'student', department: 'toutes' }] }, 'groups.0.department'],
  [{ groups: [{ id: TEACHERS, role: 'adviser', dept: 'x' }] }, 'groups.0'],
])('a mistake in the file of groups is named: %#', (json, where) => {
  const paths = (() => {
    try {
      readGroups(json, university);
      return [];
    } catch (error) {
      return (error as z.ZodError).issues.map(({ path }) => path.join('.'));
    }
  })();
  expect(paths).toEqual([where]);
});
