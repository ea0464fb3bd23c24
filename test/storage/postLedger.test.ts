import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Post } from '../../bot/process/posts';
import { testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;

beforeAll(async () => {
  storage = await testStorage();
});

afterAll(() => storage.drop());

test('each card has its own entry, by subject, purpose, variant and place', async () => {
  const { posts } = storage;
  const card: Post = {
    subject: 'internship',
    id: randomUUID(),
    purpose: 'approval',
    variant: '1',
    place: { kind: 'person', id: 'claire' },
  };
  const others: Post[] = [
    { ...card, id: randomUUID() },
    { ...card, purpose: 'status' },
    { ...card, variant: '2' },
    { ...card, place: { kind: 'person', id: 'hugo' } },
    { ...card, subject: 'question' },
  ];
  await posts.record(card, { conversationId: 'a:1', activityId: '1' }, 'hash');
  for (const other of others) expect(await posts.find(other)).toBeNull();
  expect(await posts.find(card)).toEqual({
    conversationId: 'a:1',
    activityId: '1',
    contentHash: 'hash',
    madeAt: expect.any(String),
    heldUntil: null,
  });
  await posts.record(card, { conversationId: 'a:1', activityId: null }, 'new');
  expect(await posts.find(card)).toEqual({
    conversationId: 'a:1',
    activityId: null,
    contentHash: 'new',
    madeAt: expect.any(String),
    heldUntil: null,
  });
  await posts.forget(card);
  expect(await posts.find(card)).toBeNull();
});

describe('the migration « one managers’ post »', () => {
  const place = { kind: 'channel', audience: 'managers', department: 'iut-bethune' } as const;
  const post = (id: string, purpose: Post['purpose']): Post => ({
    ...{ subject: 'internship', id, purpose, variant: '', place },
  });
  const posted = (activityId: string) => ({ conversationId: '19:c', activityId });
  const run = async () => {
    const folder = path.resolve('prisma/migrations/20261123193000_one_managers_post');
    const sql = await readFile(path.join(folder, 'migration.sql'), 'utf8');
    await storage.prisma.$executeRawUnsafe(sql);
  };

  test('makes what was asked the file’s post; where both are there they stay apart', async () => {
    const { posts } = storage;
    const [asked, both] = [randomUUID(), randomUUID()];
    await posts.record(post(asked, 'request'), posted('asked'), 'hash');
    await posts.record(post(both, 'request'), posted('former'), 'hash');
    await posts.record(post(both, 'file'), posted('own'), 'hash');
    const apart = { ...post(both, 'status'), place: { ...place, audience: 'teachers' as const } };
    await posts.record(apart, posted('status'), 'hash');
    await run();
    await run();
    expect(await posts.find(post(asked, 'file'))).toMatchObject({ activityId: 'asked' });
    expect(await posts.find(post(asked, 'request'))).toBeNull();
    expect(await posts.find(post(both, 'file'))).toMatchObject({ activityId: 'own' });
    expect(await posts.find(post(both, 'request'))).toMatchObject({ activityId: 'former' });
    expect(await posts.find(apart)).toMatchObject({ activityId: 'status' });
  });
});
