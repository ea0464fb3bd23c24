import { DialogConflict } from '../../bot/storage/dialogStorage';
import { testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;

beforeAll(async () => {
  storage = await testStorage();
});

beforeEach(() => storage.directory.emptyEverything());

afterAll(() => storage.drop());

async function read(key: string) {
  return (await storage.dialogs.read([key]))[key];
}

test('what was written is read, and nothing else', async () => {
  const { dialogs } = storage;
  const words = { focus: null, dialogs: { stack: [{ id: 'search', state: { é: 'ü "' } }] } };
  await dialogs.write({ a: words, b: { n: 1 } });
  const items = await dialogs.read(['a', 'b', 'none']);
  expect(Object.keys(items).sort()).toEqual(['a', 'b']);
  expect(items.a).toEqual({ ...words, eTag: expect.any(String) });
  expect(await dialogs.read([])).toEqual({});
});

test('the state that was read can be written once', async () => {
  const { dialogs } = storage;
  await dialogs.write({ a: { n: 1 } });
  const mine = await read('a');
  const theirs = await read('a');
  await dialogs.write({ a: { ...mine, n: 2 } });
  await expect(dialogs.write({ a: { ...theirs, n: 3 } })).rejects.toThrow(DialogConflict);
  expect(await read('a')).toEqual(expect.objectContaining({ n: 2 }));
});

test.each([undefined, '*'])('with the eTag %s the last one wins', async (eTag) => {
  const { dialogs } = storage;
  const any = eTag === undefined ? {} : { eTag };
  await dialogs.write({ a: { n: 1, ...any } });
  await dialogs.write({ a: { n: 2, ...any } });
  const item = await read('a');
  expect(item).toEqual({ n: 2, eTag: expect.any(String) });
  expect(item?.eTag).not.toBe('*');
});

test('of several states all are written or none', async () => {
  const { dialogs } = storage;
  await dialogs.write({ a: { n: 1 }, b: { n: 1 } });
  const stale = { ...(await read('b')), eTag: 'old' };
  await expect(dialogs.write({ a: { n: 2 }, b: stale })).rejects.toThrow(DialogConflict);
  expect(await read('a')).toEqual(expect.objectContaining({ n: 1 }));
});

test('a state that was deleted meanwhile does not come back', async () => {
  const { dialogs } = storage;
  await dialogs.write({ a: { n: 1 } });
  const mine = { ...(await read('a')) };
  await dialogs.delete(['a', 'none']);
  expect(await read('a')).toBeUndefined();
  await expect(dialogs.write({ a: mine })).rejects.toThrow(DialogConflict);
});
