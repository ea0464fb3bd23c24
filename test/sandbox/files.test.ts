import { sandboxChannels } from '../../deployment/sandbox';
import { chat, playForEach } from './support/play';

const play = playForEach();
const lea = chat('lea-dubois');
const give = (body: object, conversation = lea) =>
  play().post(`conversations/${encodeURIComponent(conversation)}/files`, body);
const contentBase64 = Buffer.from('%PDF-1.7').toString('base64');

describe('from a person', () => {
  test('the bot gets an address to fetch it from, once and for an hour', async () => {
    const { bot, messages, sandbox } = play();
    const { body } = await give({ as: 'lea-dubois', name: 'convention (1).pdf', contentBase64 });
    expect(bot.last).toMatchObject({ type: 'message', id: body.id });
    const [file] = bot.last.attachments!;
    expect(file).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'convention (1).pdf',
      content: { fileType: 'pdf', uniqueId: expect.any(String) },
    });
    const { downloadUrl } = file!.content as { downloadUrl: string };
    expect(await (await fetch(downloadUrl)).text()).toBe('%PDF-1.7');
    expect((await fetch(downloadUrl)).status).toBe(404);
    const [message] = await messages(lea, 'lea-dubois');
    expect(message!.files).toEqual([{ name: 'convention (1).pdf', url: expect.any(String) }]);
    await give({ as: 'lea-dubois', name: 'later.pdf', contentBase64 });
    const later = bot.last.attachments![0]!.content as { downloadUrl: string };
    await sandbox.clock.tick(3_600_001);
    expect((await fetch(later.downloadUrl)).status).toBe(404);
    const shown = await fetch(message!.files[0]!.url);
    expect(await shown.text()).toBe('%PDF-1.7');
    expect(shown.headers.get('content-disposition')).toContain('convention%20%281%29.pdf');
  });

  test('in a channel, or with odd content, is refused', async () => {
    const name = 'a.pdf';
    const channel = sandboxChannels[0]!.channelId;
    expect((await give({ as: 'isabelle-caron', name, contentBase64 }, channel)).status).toBe(409);
    expect((await give({ as: 'lea-dubois', name, contentBase64: '***' })).status).toBe(400);
  });
});

describe('from the bot', () => {
  const offer = {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'convention.pdf',
    content: {
      description: 'La convention',
      sizeInBytes: 8,
      acceptContext: { file: 1 },
      declineContext: { file: 1, no: true },
    },
  };
  const answer = (messageId: string, accept: boolean) =>
    play().post(`conversations/${encodeURIComponent(lea)}/consents`, {
      as: 'lea-dubois',
      messageId,
      accept,
    });

  test('accepted, uploaded in parts, shown', async () => {
    const { bot, send, messages } = play();
    const messageId = await send(lea, { attachments: [offer] });
    expect((await messages(lea, 'lea-dubois'))[0]!.other).toEqual([
      { contentType: offer.contentType, content: offer.content, name: 'convention.pdf' },
    ]);
    const statuses: number[] = [];
    bot.turn = async ({ value }) => {
      const { uploadUrl, contentUrl, name, uniqueId, fileType } = value.uploadInfo;
      const put = async (part: string, range: string) => {
        const headers = { 'content-range': `bytes ${range}/8` };
        statuses.push((await fetch(uploadUrl, { method: 'PUT', headers, body: part })).status);
      };
      await put('%PDF-', '0-4');
      await put('1.7', '0-2');
      await put('1.7', '5-7');
      await put('1.7', '5-7');
      const contentType = 'application/vnd.microsoft.teams.card.file.info';
      const card = { contentType, contentUrl, name, content: { uniqueId, fileType } };
      await send(lea, { attachments: [card] });
    };
    expect((await answer(messageId, true)).status).toBe(200);
    expect(statuses).toEqual([202, 416, 201, 404]);
    expect(bot.last).toMatchObject({
      name: 'fileConsent/invoke',
      replyToId: messageId,
      value: { type: 'fileUpload', action: 'accept', context: { file: 1 } },
    });
    const shown = (await messages(lea, 'lea-dubois')).at(-1)!;
    expect(shown).toMatchObject({ files: [{ name: 'convention.pdf' }], other: [] });
    expect(await (await fetch(shown.files[0]!.url)).text()).toBe('%PDF-1.7');
  });

  test('declined', async () => {
    const { bot, send } = play();
    await answer(await send(lea, { attachments: [offer] }), false);
    expect(bot.last.value).toEqual({
      type: 'fileUpload',
      action: 'decline',
      context: offer.content.declineContext,
    });
  });

  test('a message without an offer, an upload without its range, an offer in a channel', async () => {
    const { bot, send, connector } = play();
    expect((await answer(await send(lea, { text: 'x' }), true)).status).toBe(404);
    const messageId = await send(lea, { attachments: [offer] });
    await answer(messageId, true);
    const { uploadUrl } = bot.last.value.uploadInfo;
    expect((await fetch(uploadUrl, { method: 'PUT', body: 'x' })).status).toBe(400);
    const channel = encodeURIComponent(sandboxChannels[0]!.channelId);
    const inChannel = await connector('POST', `v3/conversations/${channel}/activities`, {
      type: 'message',
      attachments: [offer],
    });
    expect(inChannel.status).toBe(400);
  });
});
