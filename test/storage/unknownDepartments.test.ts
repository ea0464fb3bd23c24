import { warnOfUnknownDepartments } from '../../bot/start/departments';
import { claire, isabelle, lea, theo } from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';
import { artois } from '../support/university';

let storage: TestStorage;
let lines: unknown[][];

beforeEach(async () => {
  storage = await testStorage();
  lines = [];
  await storage.directory.saveDirectory([lea, theo, claire, isabelle].map(entryOf));
});

afterEach(() => storage.drop());

const look = (departments = artois.departments) =>
  warnOfUnknownDepartments(
    storage,
    { departments },
    { warn: (...line: unknown[]) => void lines.push(line) },
  );

test('as long as the settings have them all, nothing is said', async () => {
  await look();
  expect(lines).toEqual([]);
});

test('what is left of a department that the settings no longer have is counted', async () => {
  const { prisma } = storage;
  const department = lea.department!;
  await storage.directory.saveFormations([
    { department, name: 'BUT 2 GEA', managerId: isabelle.id, deputyId: null },
  ]);
  const file = { version: 1, studentId: lea.id, department, touchedAt: new Date(0), facts: {} };
  const ids = [1, 2].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
  await prisma.internship.createMany({
    data: [
      { ...file, id: ids[0]!, ordinal: 1 },
      { ...file, id: ids[1]!, ordinal: 2, closedAt: new Date(0) },
    ],
  });
  const link = { teamId: 'team', serviceUrl: 'https://teams.test/', tenantId: 'tenant' };
  await prisma.channelLink.createMany({
    data: [
      { ...link, audience: 'managers', department, channelId: '19:a' },
      { ...link, audience: 'advisers', department: '', channelId: '19:b' },
    ],
  });
  const people = [lea, theo, claire, isabelle].filter(
    (one) => one.department === department || one.roles.some((r) => r.department === department),
  );
  await look(artois.departments.filter(({ id }) => id !== department));
  expect(lines).toEqual([
    [
      { department, people: people.length, formations: 1, openFiles: 1, channels: 1 },
      'the settings have no such department (deployment/runbook.md)',
    ],
  ]);
});
