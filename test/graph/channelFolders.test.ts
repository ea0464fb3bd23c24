import { createChannelFolders, type ChannelFoldersOptions } from '../../bot/graph';
import type { TeamsChannel } from '../../bot/process/channels';
import type { PlacedCopy } from '../../bot/process/channelCopies';
import { ChannelFileError } from '../../bot/process/ports';
import { BOT, DriveServer } from './driveServer';

const GROUP = '11111111-2222-4333-8444-000000000001';
const channel: TeamsChannel = {
  teamId: '19:team@thread.tacv2',
  channelId: '19:gestionnaires@thread.tacv2',
  serviceUrl: 'https://smba.example/',
  tenantId: 't',
  name: 'Gestionnaires',
  teamName: 'Stages',
};
const file = { name: '42 - Imprimé contact - Łucja Dubois.pdf', bytes: Buffer.from('%PDF un') };

let drive: DriveServer;
let asked: number;
beforeEach(async () => {
  drive = await DriveServer.start();
  asked = 0;
});
afterEach(() => drive.stop());

function folders(changes: Partial<ChannelFoldersOptions> = {}) {
  let issued = 0;
  let held: string | undefined;
  return createChannelFolders({
    endpoint: drive.endpoint,
    tokens: {
      get: () => Promise.resolve((held ??= `token-${++issued}`)),
      forget: () => void (held = undefined),
    },
    appId: BOT,
    groupOf: () => {
      asked += 1;
      return Promise.resolve(GROUP);
    },
    patience: { timeoutMs: 5_000, retries: 1, longestWait: 0 },
    ...changes,
  });
}

/** As a job does: into the channel's folder. */
async function put(tools = folders(), what = file) {
  return tools.add(await tools.folderOf(channel), what);
}

async function placed(tools = folders(), what = file): Promise<PlacedCopy> {
  const outcome = await put(tools, what);
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
}

async function errorOf(work: Promise<unknown>): Promise<ChannelFileError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ChannelFileError);
  return error as ChannelFileError;
}

test('a file is put into the channel’s folder, and its address comes back', async () => {
  drive.openFolder(channel.channelId);
  const copy = await placed();
  expect(drive.calls).toEqual([
    `GET teams/${GROUP}/channels/${channel.channelId}/filesFolder`,
    `PUT drives/b!drive-1/items/FOLDER1:/${file.name}:/content`,
  ]);
  expect(drive.tokens).toEqual(['Bearer token-1', 'Bearer token-1']);
  expect(drive.filesIn(channel.channelId)).toMatchObject([
    { id: copy.itemId, name: file.name, text: '%PDF un', versions: 1 },
  ]);
  expect(copy).toMatchObject({ driveId: 'b!drive-1', webUrl: expect.stringMatching(/^https:/) });
});

test('what nobody changed is replaced; the team is asked for once', async () => {
  drive.openFolder(channel.channelId);
  const tools = folders();
  const first = await placed(tools);
  // A view of a larger buffer, as makers of documents hand out.
  const large = Buffer.from('before %PDF deux after');
  const second = await tools.replace(first, large.subarray(7, 16));
  expect(second).toEqual({ ...first, eTag: expect.not.stringMatching(first.eTag) });
  expect(drive.filesIn(channel.channelId)).toMatchObject([{ text: '%PDF deux', versions: 2 }]);
  // An answer that was lost, or a restored backup: it was nobody else all the same.
  expect(await tools.replace(first, Buffer.from('%PDF trois'))).toMatchObject({
    itemId: first.itemId,
  });
  expect(asked).toBe(1);
});

test('what somebody changed or removed is left alone', async () => {
  drive.openFolder(channel.channelId);
  const tools = folders();
  const copy = await placed(tools);
  drive.write(channel.channelId, file.name, 'with notes');
  expect(await tools.replace(copy, file.bytes)).toBe('changed');
  expect(await put(tools)).toBe('changed');
  expect(drive.filesIn(channel.channelId)).toMatchObject([{ text: 'with notes' }]);
  await tools.remove({ ...copy, folderId: 'FOLDER1', name: file.name });
  expect(await tools.replace(copy, file.bytes)).toBe('gone');
});

test('what changes between two calls is looked at again later', async () => {
  drive.openFolder(channel.channelId);
  const tools = folders();
  const copy = await placed(tools);
  const meanwhile = () => drive.write(channel.channelId, file.name, 'with notes');
  drive.fail({ match: 'GET drives', status: 'asDone', meanwhile });
  expect(await errorOf(tools.replace(copy, file.bytes))).toMatchObject({
    code: 'ChangedMeanwhile',
    isPassing: true,
  });
  expect(drive.filesIn(channel.channelId)).toMatchObject([{ text: 'with notes' }]);
});

test('a name that somebody else’s file has is told; one of ours is taken up again', async () => {
  drive.openFolder(channel.channelId);
  drive.write(channel.channelId, file.name, 'by hand');
  expect(await put()).toBe('theirs');
  const other = { name: '43 - x.pdf', bytes: Buffer.from('%PDF x') };
  const first = await placed(folders(), other);
  const again = await placed(folders(), { ...other, bytes: Buffer.from('%PDF y') });
  expect(again.itemId).toBe(first.itemId);
  expect(drive.filesIn(channel.channelId)[1]).toMatchObject({ text: '%PDF y', versions: 2 });
});

test.each(['100 % sûr #1 & l’été', 'a+b=c;d@e', "l'abc", 'Nguyễn 阮'])(
  'the name « %s » arrives as it is, and is found',
  async (name) => {
    drive.openFolder(channel.channelId);
    const tools = folders();
    await put(tools, { ...file, name: `${name}.pdf` });
    expect(drive.filesIn(channel.channelId).map((one) => one.name)).toEqual([`${name}.pdf`]);
    const at = { driveId: 'b!drive-1', folderId: 'FOLDER1', name: `${name}.pdf` };
    await tools.remove({ ...at, itemId: null });
    expect(drive.filesIn(channel.channelId)).toEqual([]);
  },
);

test('a removed file is gone; one that somebody removed already is no failure', async () => {
  drive.openFolder(channel.channelId);
  const tools = folders();
  const copy = { ...(await placed(tools)), folderId: 'FOLDER1', name: file.name };
  await tools.remove(copy);
  await tools.remove(copy);
  await tools.remove({ ...copy, itemId: null });
  expect(drive.filesIn(channel.channelId)).toEqual([]);
  expect(drive.calls.slice(2, 4)).toEqual(
    Array.from({ length: 2 }, () => `DELETE drives/b!drive-1/items/${copy.itemId}`),
  );
});

test('by its name only the bot’s own goes', async () => {
  drive.openFolder(channel.channelId);
  drive.write(channel.channelId, file.name, 'by hand');
  const at = { driveId: 'b!drive-1', folderId: 'FOLDER1', name: file.name, itemId: null };
  await folders().remove(at);
  expect(drive.filesIn(channel.channelId)).toHaveLength(1);
});

test('the bot’s own files are listed, page after page, without others and without folders', async () => {
  drive.openFolder(channel.channelId);
  const tools = folders();
  drive.write(channel.channelId, 'a.pdf', 'by hand');
  for (const name of ['1 - a.pdf', '2 - b.pdf', '3 - c.pdf', '4 - d.pdf']) {
    await put(tools, { ...file, name });
  }
  drive.write(channel.channelId, '2 - b.pdf', 'with notes');
  const { own, unreadable } = await tools.ownIn(await tools.folderOf(channel));
  expect(own.filter(({ isChanged }) => isChanged).map(({ name }) => name)).toEqual(['2 - b.pdf']);
  expect(unreadable).toEqual([]);
  expect(own.map(({ name }) => name)).toEqual(['1 - a.pdf', '2 - b.pdf', '3 - c.pdf', '4 - d.pdf']);
});

test('an item of which Microsoft does not say enough keeps none of the others', async () => {
  drive.openFolder(channel.channelId);
  drive.isOdd = true;
  const tools = folders();
  await put(tools);
  expect(await tools.ownIn(await tools.folderOf(channel))).toEqual({
    own: [{ itemId: 'ITEM1', name: file.name, eTag: '"{ITEM1},1"', isChanged: false }],
    unreadable: ['ODD'],
  });
});

test('what somebody changed since it was looked at is not removed', async () => {
  drive.openFolder(channel.channelId);
  const tools = folders();
  await put(tools);
  const folder = await tools.folderOf(channel);
  const { own } = await tools.ownIn(folder);
  const { name, itemId, eTag: onlyIf } = own[0]!;
  const copy = { ...folder, name, itemId, onlyIf };
  drive.write(channel.channelId, file.name, 'with notes');
  expect(await tools.remove(copy)).toBe('changed');
  expect(drive.filesIn(channel.channelId)).toHaveLength(1);
  const again = await tools.ownIn(folder);
  expect(await tools.remove({ ...copy, onlyIf: again.own[0]!.eTag })).toBe('removed');
  expect(drive.filesIn(channel.channelId)).toEqual([]);
});

test('a folder that nobody has opened is waited for', async () => {
  const error = await errorOf(put());
  expect(error).toMatchObject({ code: '404 NotFound', isPassing: true });
  drive.openFolder(channel.channelId);
  expect(await put()).toMatchObject({ driveId: 'b!drive-1' });
});

test.each([
  [
    { status: 403, code: 'accessDenied' },
    { code: '403 accessDenied', isPassing: false },
  ],
  [
    { status: 400, code: 'invalidRequest' },
    { code: '400 invalidRequest', isPassing: false },
  ],
  [
    { status: 507, code: 'quotaLimitReached' },
    { code: '507 quotaLimitReached', isPassing: false },
  ],
  [{ status: 412, code: 'resourceModified' }, { isPassing: true }],
  [
    { status: 423, code: 'resourceLocked' },
    { code: '423 resourceLocked', isPassing: true },
  ],
  [{ status: 500, code: 'generalException' }, { isPassing: true }],
  [{ status: 429, code: 'activityLimitReached', retryAfter: 90 }, { retryAfterMs: 90_000 }],
  [{ status: 503, code: 'serviceNotAvailable', retryAfter: 30 }, { retryAfterMs: 30_000 }],
] as const)('%j on the upload: %j', async (failure, expected) => {
  drive.openFolder(channel.channelId);
  drive.fail({ match: 'PUT', ...failure });
  const error = await errorOf(put());
  expect(error).toMatchObject(expected);
  expect(`${error.message} ${(error.cause as Error).message}`).not.toMatch(/Léa|Dubois|Imprimé/);
});

test('a short wait is waited for; a hang-up is no answer', async () => {
  drive.openFolder(channel.channelId);
  drive.fail({ match: 'PUT', status: 503, retryAfter: 0 });
  expect(await put()).toMatchObject({ itemId: 'ITEM1' });
  drive.fail({ match: 'DELETE', status: 'hangUp' });
  const copy = { driveId: 'b!drive-1', folderId: 'FOLDER1', name: 'x', itemId: 'ITEM1' };
  expect(await errorOf(folders().remove(copy))).toMatchObject({
    code: 'NoAnswer',
    isPassing: true,
  });
});

test('401 asks for a new token, once', async () => {
  drive.openFolder(channel.channelId);
  drive.fail({ match: 'PUT', status: 401, code: 'InvalidAuthenticationToken' });
  await put();
  expect(drive.tokens).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
});

test('a team that Teams does not name is asked for again later', async () => {
  const unnamed = folders({ groupOf: () => Promise.resolve(null) });
  expect(await errorOf(put(unnamed))).toMatchObject({ code: 'TeamNotKnown' });
  const silent = folders({ groupOf: () => Promise.reject(new Error('403')) });
  const error = await errorOf(put(silent));
  expect(error).toMatchObject({ code: 'TeamNotKnown', isPassing: true });
  expect(drive.calls).toEqual([]);
});
