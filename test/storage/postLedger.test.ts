import { randomUUID } from 'node:crypto';
import type { Post } from '../../bot/process/announce';
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
