import { createChannelFolders, type ChannelFoldersOptions } from '../../bot/graph';
import type { TeamsChannel } from '../../bot/process/channels';
import { ChannelFileError } from '../../bot/process/ports';
import { DriveServer } from './driveServer';

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
    groupOf: () => {
      asked += 1;
      return Promise.resolve(GROUP);
    },
    patience: { timeoutMs: 5_000, retries: 1, longestWait: 0 },
    ...changes,
  });
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
  const placed = await folders().put(channel, file);
  expect(drive.calls).toEqual([
    `GET teams/${GROUP}/channels/${channel.channelId}/filesFolder`,
    `PUT drives/b!drive-1/items/FOLDER1:/${file.name}:/content`,
  ]);
  expect(drive.tokens).toEqual(['Bearer token-1', 'Bearer token-1']);
  expect(drive.filesIn(channel.channelId)).toEqual([
    { id: placed.itemId, name: file.name, text: '%PDF un', versions: 1 },
  ]);
  expect(placed).toMatchObject({ driveId: 'b!drive-1', webUrl: expect.stringMatching(/^https:/) });
});

test('the same name again replaces the content; the team is asked for once', async () => {
  drive.openFolder(channel.channelId);
  const tools = folders();
  const first = await tools.put(channel, file);
  // A view of a larger buffer, as makers of documents hand out.
  const large = Buffer.from('before %PDF deux after');
  const second = await tools.put(channel, { ...file, bytes: large.subarray(7, 16) });
  expect(second).toEqual(first);
  expect(drive.filesIn(channel.channelId)).toMatchObject([{ text: '%PDF deux', versions: 2 }]);
  expect(asked).toBe(1);
});

test.each(['100 % sûr #1 & l’été', 'a+b=c;d@e', "l'abc", 'Nguyễn 阮'])(
  'the name « %s » arrives as it is',
  async (name) => {
    drive.openFolder(channel.channelId);
    await folders().put(channel, { ...file, name: `${name}.pdf` });
    expect(drive.filesIn(channel.channelId).map((one) => one.name)).toEqual([`${name}.pdf`]);
  },
);

test('a removed file is gone; one that somebody removed already is no failure', async () => {
  drive.openFolder(channel.channelId);
  const tools = folders();
  const placed = await tools.put(channel, file);
  await tools.remove(placed);
  await tools.remove(placed);
  expect(drive.filesIn(channel.channelId)).toEqual([]);
  expect(drive.calls.slice(2)).toEqual(
    Array.from({ length: 2 }, () => `DELETE drives/b!drive-1/items/${placed.itemId}`),
  );
});

test('a folder that nobody has opened is waited for', async () => {
  const error = await errorOf(folders().put(channel, file));
  expect(error).toMatchObject({ code: '404 NotFound', isPassing: true });
  drive.openFolder(channel.channelId);
  expect(await folders().put(channel, file)).toMatchObject({ driveId: 'b!drive-1' });
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
  [{ status: 409, code: 'nameAlreadyExists' }, { isPassing: true }],
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
  const error = await errorOf(folders().put(channel, file));
  expect(error).toMatchObject(expected);
  expect(`${error.message} ${(error.cause as Error).message}`).not.toMatch(/Léa|Dubois|Imprimé/);
});

test('a short wait is waited for; a hang-up is no answer', async () => {
  drive.openFolder(channel.channelId);
  drive.fail({ match: 'PUT', status: 503, retryAfter: 0 });
  expect(await folders().put(channel, file)).toMatchObject({ itemId: 'ITEM1' });
  drive.fail({ match: 'DELETE', status: 'hangUp' });
  const copy = { driveId: 'b!drive-1', itemId: 'ITEM1' };
  expect(await errorOf(folders().remove(copy))).toMatchObject({
    code: 'NoAnswer',
    isPassing: true,
  });
});

test('401 asks for a new token, once', async () => {
  drive.openFolder(channel.channelId);
  drive.fail({ match: 'PUT', status: 401, code: 'InvalidAuthenticationToken' });
  await folders().put(channel, file);
  expect(drive.tokens).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
});

test('a team that Teams does not name is asked for again later', async () => {
  const unnamed = folders({ groupOf: () => Promise.resolve(null) });
  expect(await errorOf(unnamed.put(channel, file))).toMatchObject({ code: 'TeamNotKnown' });
  const silent = folders({ groupOf: () => Promise.reject(new Error('403')) });
  const error = await errorOf(silent.put(channel, file));
  expect(error).toMatchObject({ code: 'TeamNotKnown', isPassing: true });
  expect(drive.calls).toEqual([]);
});
