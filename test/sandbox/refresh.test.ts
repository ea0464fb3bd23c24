import { sandboxChannels, sandboxPeople } from '../../deployment/sandbox';
import { type Activity, buttonCard, newCard, playForEach, withCard } from './support/play';

// Cards that differ from person to person: `refresh` for the people in `userIds`.

const play = playForEach();
const channel = sandboxChannels[0]!.channelId;
const caron = sandboxPeople.find(({ id }) => id === 'isabelle-caron')!;

function refreshed(userIds: string[]): object {
  const action = { type: 'Action.Execute', verb: 'refresh', data: { file: 7 } };
  return withCard({ ...buttonCard('pour tous'), refresh: { action, userIds } });
}

const asked = () => play().bot.got.map(({ value }) => [value.trigger, value.action.verb]);
const textFor = async (as: string) => {
  const [message] = await play().messages(channel, as);
  return message!.cards[0]!.body[0].text;
};

beforeEach(() => {
  let count = 0;
  play().bot.turn = ({ from }: Activity) =>
    newCard(buttonCard(`${from.name} ${(count += 1)}`, 'do'));
});

test('reading asks the bot for the people named, by either id, and only them', async () => {
  await play().send(channel, refreshed([caron.aadObjectId]));
  expect(await textFor('anne-leclercq')).toBe('pour tous');
  expect(asked()).toEqual([]);
  expect(await textFor('isabelle-caron')).toBe('Isabelle Caron 1');
  expect(play().bot.last).toMatchObject({
    name: 'adaptiveCard/action',
    value: {
      action: { type: 'Action.Execute', verb: 'refresh', data: { file: 7 } },
      trigger: 'automatic',
    },
  });
  await play().send(channel, refreshed(['29:1-anne-leclercq']));
  expect((await play().messages(channel, 'anne-leclercq'))[1]!.cards[0]!.body[0].text).toBe(
    'Anne Leclercq 2',
  );
});

test('reading again asks again only if something happened, or a minute passed', async () => {
  const { post, type } = play();
  await play().send(channel, refreshed([caron.aadObjectId]));
  expect([await textFor('isabelle-caron'), await textFor('isabelle-caron')]).toEqual(
    Array(2).fill('Isabelle Caron 1'),
  );
  await play().sandbox.clock.tick(59_000);
  expect(await textFor('isabelle-caron')).toBe('Isabelle Caron 1');
  await play().sandbox.clock.tick(1_000);
  expect(await textFor('isabelle-caron')).toBe('Isabelle Caron 2');
  await type('a:1-lea-dubois', 'lea-dubois', 'bonjour');
  expect(await textFor('isabelle-caron')).toBe('Isabelle Caron 4');
  await post('settle', {});
  expect(await textFor('isabelle-caron')).toBe('Isabelle Caron 5');
});

test('many readings at once ask once', async () => {
  await play().send(channel, refreshed([caron.aadObjectId]));
  await Promise.all(Array.from({ length: 5 }, () => textFor('isabelle-caron')));
  expect(asked()).toHaveLength(1);
});

test('a bot that sends while it refreshes does not make readers ask for ever', async () => {
  const { bot } = play();
  bot.turn = async () => {
    await play().send('a:1-lea-dubois', { text: 'au passage' });
    return newCard(buttonCard('rafraîchi'));
  };
  await play().send(channel, refreshed([caron.aadObjectId]));
  await textFor('isabelle-caron');
  await textFor('isabelle-caron');
  expect(asked()).toHaveLength(1);
});

test('a refresh that fails leaves what was shown', async () => {
  const { bot } = play();
  await play().send(channel, refreshed([caron.aadObjectId]));
  bot.turn = () => ({ status: 500 });
  expect(await textFor('isabelle-caron')).toBe('pour tous');
});

test('who presses without having looked presses what they would see', async () => {
  const { bot, act } = play();
  const messageId = await play().send(channel, refreshed([caron.aadObjectId]));
  bot.turn = () => newCard(buttonCard('à elle', 'receive', { file: 7, version: 2 }));
  await act(channel, { as: 'isabelle-caron', messageId, verb: 'receive' });
  expect(asked()).toEqual([
    ['automatic', 'refresh'],
    ['manual', 'receive'],
  ]);
  expect(bot.last.value.action.data).toEqual({ file: 7, version: 2 });
});

test('a form that somebody opened is not refreshed away; the message updated, it is', async () => {
  const { bot, act, connector } = play();
  const messageId = await play().send(channel, refreshed([caron.aadObjectId]));
  await textFor('isabelle-caron');
  bot.turn = ({ value }: Activity) =>
    newCard(buttonCard(value.trigger === 'manual' ? 'formulaire' : 'rafraîchi'));
  await act(channel, { as: 'isabelle-caron', messageId, verb: 'do' });
  expect(await textFor('isabelle-caron')).toBe('formulaire');
  await play().post('settle', {});
  expect(await textFor('isabelle-caron')).toBe('formulaire');
  const path = `v3/conversations/${encodeURIComponent(channel)}/activities/${messageId}`;
  await connector('PUT', path, { type: 'message', ...refreshed([caron.aadObjectId]) });
  expect(await textFor('isabelle-caron')).toBe('rafraîchi');
});
