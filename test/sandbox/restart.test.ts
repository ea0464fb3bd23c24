import { freshDatabase } from '../support/database';
import { fragileDatabase } from './support/fragileDatabase';
import { buttonCard, chat, newCard, startPlay, withCard } from './support/play';

// What a person sees after the process was killed, and while the database is stopped.

const lea = chat('lea-dubois');

test('everything is there after a kill, on another port too, and the clock goes on', async () => {
  const database = await freshDatabase();
  const first = await startPlay(database.url);
  const typed = await first.type(lea, 'lea-dubois', 'bonjour');
  const messageId = await first.send(lea, withCard(buttonCard('avant', 'go', { n: 1 })));
  first.bot.turn = () => newCard(buttonCard('après'));
  await first.act(lea, { as: 'lea-dubois', messageId, verb: 'go' });
  first.bot.turn = () => undefined;
  const pdf = Buffer.from('%PDF').toString('base64');
  await first.post(`conversations/${lea}/files`, {
    as: 'lea-dubois',
    name: 'a.pdf',
    contentBase64: pdf,
  });
  await first.post('install', { as: 'tom-leroy', installed: false });
  await first.post('clock', { advance: 'P3DT4H' });
  const before = await first.messages(lea, 'lea-dubois');
  const { now } = (await first.get('clock')).body;

  // The first one is left as a kill leaves it: without a word to the database.
  const second = await startPlay(database.url);
  expect((await second.get('clock')).body.now).toBe(now);
  const after = await second.messages(lea, 'lea-dubois');
  const withoutPort = (seen: unknown) => JSON.stringify(seen).replace(/127.0.0.1:\d+/g, 'HOST');
  expect(withoutPort(after)).toBe(withoutPort(before));
  expect(after[1]!.cards[0]!.body[0].text).toBe('après');
  expect(await (await fetch(after[2]!.files[0]!.url)).text()).toBe('%PDF');
  expect((await second.get('conversations?as=tom-leroy')).body[0].installed).toBe(false);
  await second.post('redeliver', { messageId: typed.body.id });
  expect(second.bot.last).toMatchObject({
    id: typed.body.id,
    localTimestamp: first.bot.got[0]!.localTimestamp,
    serviceUrl: `${second.url}/connector/`,
  });
  const { body } = await second.type(lea, 'lea-dubois', 'encore');
  expect(Number(body.id)).toBeGreaterThan(Number(after.at(-1)!.id));

  await first.stop();
  await second.stop();
  await database.drop();
});

test('while the database is stopped, people and the bot still hear each other', async () => {
  const database = await freshDatabase();
  const fragile = await fragileDatabase(database.url);
  const play = await startPlay(fragile.url);
  play.bot.turn = async ({ conversation }) =>
    void (await play.send(conversation.id, { text: 'La base de données est arrêtée.' }));
  fragile.cut();
  expect((await play.type(lea, 'lea-dubois', 'bonjour')).status).toBe(200);
  const texts = async () => (await play.messages(lea, 'lea-dubois')).map(({ text }) => text);
  expect(await texts()).toEqual(['bonjour', 'La base de données est arrêtée.']);
  await play.post('clock', { advance: 'PT1H' });
  fragile.mend();
  await play.stop();
  const again = await startPlay(fragile.url);
  const seen = await again.messages(lea, 'lea-dubois');
  expect(seen.map(({ text }) => text)).toEqual(['bonjour', 'La base de données est arrêtée.']);
  expect((await again.get('clock')).body.now).toBe('2026-10-05T07:00:00Z');
  await again.stop();
  await fragile.close();
  await database.drop();
});
