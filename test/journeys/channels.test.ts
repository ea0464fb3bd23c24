/** Channels are linked, let go, lost and found again; what is to be said there waits for them. */
import { setStage, type Stage } from '../support/journey';
import { answerText, textOf, type Message, type Player } from '../support/player';
import {
  approves,
  asksForApproval,
  managersChannel,
  printsTheConvention,
  rootPosts,
  startsAnInternship,
  type Story,
} from './story';

describe('channels', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  const teachersChannel = ({ manager }: Story) => manager.channel(/enseignants/i);

  /** What the bot answers to a mention in a channel. */
  async function says(who: Player, text: string, channel: string): Promise<string> {
    const answers = await who.type(`@Stages ${text}`, channel);
    return answers
      .filter(({ from }) => from === 'bot')
      .map(textOf)
      .join('\n');
  }

  async function posts(story: Story, channel: string): Promise<string[]> {
    await story.sandbox.settle();
    return (await rootPosts(story.manager, channel)).map(textOf);
  }

  const firstLines = (texts: string[]) => texts.map((text) => text.split('\n')[0]);

  async function withApprovedRequest(): Promise<Story> {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    return story;
  }

  const about = /^Léa Dubois/;

  test('an owner lets a channel go and links it again; what happened meanwhile is shown then', async () => {
    const story = await stage.begin();
    const { manager, sandbox } = story;
    const channel = managersChannel(story);
    await asksForApproval(story);
    expect(await says(manager, 'délier ce canal', channel)).toMatch(
      /n’est plus relié \(il était celui de : Gestionnaires · IUT de Béthune\)[^]*attend/,
    );
    expect(await says(manager, 'délier ce canal', channel)).toMatch(/n’est pas relié/);
    await approves(story);
    expect((await posts(story, channel)).filter((text) => about.test(text))).toEqual([]);

    const answer = await says(manager, 'relier ce canal gestionnaires iut de bethune', channel);
    expect(answer).toMatch(/C’est relié : Gestionnaires · IUT de Béthune/);
    expect(answer).toMatch(/Attention.* celui de : Enseignants · IUT de Béthune[^]*canal privé/);
    const shown = firstLines(await posts(story, channel));
    expect(shown).toContainEqual('Ce canal est celui de : Gestionnaires · IUT de Béthune');
    expect(shown.filter((line) => about.test(line!))).toHaveLength(1);
    expect(await says(manager, 'relier ce canal gestionnaires IUT de Béthune', channel)).toMatch(
      /est déjà celui de/,
    );
    await sandbox.settle();
    expect(firstLines(await posts(story, channel))).toEqual(shown);
  });

  test('an administrator may link any channel, without Microsoft Graph', async () => {
    const story = await stage.begin();
    const anne = await story.sandbox.as('anne-leclercq');
    const channel = managersChannel(story);
    const fault = { match: '/graph/', status: 503, retryAfter: 60, times: 100 };
    await story.sandbox.post('faults', fault);
    expect(await says(story.manager, 'délier ce canal', channel)).toMatch(
      /Je ne peux pas vérifier/,
    );
    expect(await says(anne, 'unlink this channel', channel)).toMatch(/n’est plus relié/);
    const linked = await says(anne, 'link this channel managers fegass', channel);
    expect(linked).toMatch(/Changer de canal pour : Gestionnaires · FEGASS/);
    expect(linked).toMatch(/le canal « Gestionnaires » de l’équipe « Stages – FEGASS/);
    const answer = await anne.press('channel.link', {}, { conversation: channel });
    expect(answerText(answer)).toMatch(/C’est relié : Gestionnaires · FEGASS/);
    await story.sandbox.settle();
    const paul = await story.sandbox.as('paul-delattre');
    expect(await paul.lastText(paul.channel(/gestionnaires/i))).toMatch(/n’est plus celui de/);
  });

  test('nobody else may, whatever they press', async () => {
    const story = await stage.begin();
    const { referent, manager } = story;
    const channel = teachersChannel(story);
    for (const words of ['relier ce canal enseignants iut de béthune', 'relier ce canal']) {
      expect(await says(referent, words, channel)).toMatch(/réservé aux propriétaires/);
    }
    expect(await says(referent, 'délier ce canal', channel)).toMatch(/réservé aux propriétaires/);
    await says(manager, 'relier ce canal gestionnaires iut', channel);
    const pressed = await referent.press('channel.link', {}, { conversation: channel });
    expect(answerText(pressed)).toMatch(/réservé aux propriétaires/);
    const [help] = await referent.type('aide');
    const fromChat = { message: help!.id };
    const forged = await referent.press('channel.link', { audience: 'managers' }, fromChat);
    expect(answerText(forged)).toMatch(/Cela se dit dans le canal lui-même/);
    expect(await says(manager, 'délier ce canal', channel)).toMatch(/Enseignants · IUT de Béthune/);
  });

  test('taking a channel’s place is asked about first, and moves what is open', async () => {
    const story = await withApprovedRequest();
    const { manager, sandbox } = story;
    const [channel, before] = [teachersChannel(story), managersChannel(story)];
    const question = await says(manager, 'relier ce canal gestionnaires IUT de Béthune', channel);
    expect(question).toMatch(/Changer de canal pour : Gestionnaires · IUT de Béthune/);
    expect(question).toMatch(/Ce canal ne sera plus celui de : Enseignants · IUT de Béthune/);
    expect(answerText(await manager.press('channel.keep', {}, { conversation: channel }))).toBe(
      'Rien n’a changé.',
    );
    await says(manager, 'relier ce canal gestionnaires IUT de Béthune', channel);
    await manager.press('channel.link', {}, { conversation: channel });
    await sandbox.settle();
    expect(textOf((await manager.messages(before)).at(-1)!)).toMatch(/n’est plus celui de/);
    const moved = await manager.find('post.open', channel);
    expect(moved.replyTo).toBeUndefined();
    await printsTheConvention(story);
    const now = (await manager.messages(channel)).find(({ id }) => id === moved.id)!;
    expect(now.updatedAt).not.toBe(moved.updatedAt);
    const old = (await manager.messages(before)).filter(({ updatedAt }) => updatedAt);
    expect(old.every(({ updatedAt }) => updatedAt! <= moved.createdAt)).toBe(true);
  });

  test('what is missing or not understood is chosen on a card', async () => {
    const story = await stage.begin();
    const { manager } = story;
    const channel = managersChannel(story);
    await says(manager, 'délier', channel);
    expect(await says(manager, 'relier ce canal', channel)).toMatch(/Pour qui est ce canal \?/);
    expect(await says(manager, 'relier ce canal gestionnaires médecine', channel)).toMatch(
      /Je ne connais pas de composante « médecine »/,
    );
    const empty = { audience: '', department: '' };
    const where = { conversation: channel };
    expect(answerText(await manager.press('channel.link', empty, where))).toMatch(/Pour qui/);
    const half = { audience: 'managers', department: '' };
    expect(answerText(await manager.press('channel.link', half, where))).toMatch(
      /Dites aussi de quelle composante/,
    );
    const whole = { audience: 'managers', department: 'iut-bethune' };
    expect(answerText(await manager.press('channel.link', whole, where))).toMatch(/C’est relié/);
    const other = { audience: 'managers', department: 'fegass' };
    expect(answerText(await manager.press('channel.link', other, where))).toMatch(/réservé/);
  });

  test('questions wait for the advisers’ channel too', async () => {
    const story = await stage.begin();
    const { adviser, student, sandbox } = story;
    const channel = adviser.channel(/questions/i);
    await says(adviser, 'délier ce canal', channel);
    await student.type('question : qui signe en premier ?');
    await sandbox.settle();
    expect(await adviser.reads(channel)).not.toContain('qui signe en premier');
    expect(await says(adviser, 'relier ce canal a cap avenir', channel)).toMatch(
      /C’est relié : CAP AVENIR/,
    );
    await sandbox.settle();
    expect(await adviser.reads(channel)).toContain('qui signe en premier');
    expect(await adviser.reads(channel)).toContain('Ce canal est celui de : CAP AVENIR');
  });

  test('a confirmation takes away what it said, and nothing else', async () => {
    const story = await stage.begin();
    const { manager, sandbox } = story;
    const anne = await sandbox.as('anne-leclercq');
    const channel = teachersChannel(story);
    await says(manager, 'relier ce canal gestionnaires IUT de Béthune', channel);
    await says(anne, 'délier ce canal', managersChannel(story)); // Meanwhile.
    const where = { conversation: channel };
    const again = answerText(await manager.press('channel.link', {}, where));
    expect(again).toMatch(/Changer de canal/);
    expect(again).not.toMatch(/Aujourd’hui/);
    expect(answerText(await manager.press('channel.link', {}, where))).toMatch(/C’est relié/);
  });

  test('in a chat, the bot says where to type it', async () => {
    const { manager } = await stage.begin();
    const [answer] = await manager.type('relier ce canal gestionnaires');
    expect(textOf(answer!)).toMatch(/Cela se dit dans le canal lui-même/);
  });

  test('a deleted channel is told to the administrator once, and another takes its place', async () => {
    const story = await withApprovedRequest();
    const { manager, sandbox } = story;
    const anne = await sandbox.as('anne-leclercq');
    const [lost, other] = [managersChannel(story), teachersChannel(story)];
    await sandbox.post('channels', { channel: lost, deleted: true });
    await sandbox.settle();
    const told = await anne.reads();
    expect(told).toMatch(/Je ne peux plus écrire dans un canal : Gestionnaires · IUT de Béthune/);
    expect(told).toMatch(/Canal supprimé : le canal « Gestionnaires »/);
    expect(told).toMatch(/relier ce canal gestionnaires IUT de Béthune/);
    await printsTheConvention(story);
    await sandbox.advance('PT3H');
    expect((await anne.reads()).match(/Je ne peux plus écrire/g)).toHaveLength(
      told.match(/Je ne peux plus écrire/g)!.length,
    );

    await says(manager, 'relier ce canal gestionnaires IUT de Béthune', other);
    await manager.press('channel.link', {}, { conversation: other });
    const shown = (await posts(story, other)).filter((text) =>
      /Voir le dossier|exemplaires/i.test(text),
    );
    expect(shown.length).toBeGreaterThan(0);
  });

  test('a loss that nobody tells of is found out, and so is that it is over', async () => {
    const story = await withApprovedRequest();
    const { manager, sandbox } = story;
    const anne = await sandbox.as('anne-leclercq');
    const channel = managersChannel(story);
    const post = await manager.find('post.open', channel);
    const gone = { status: 404, code: 'ConversationNotFound' };
    await sandbox.post('faults', { match: channel, ...gone, times: 2 }); // the update, the new post
    await printsTheConvention(story);
    expect(await anne.reads()).toMatch(/Je ne peux plus écrire dans un canal/);
    expect(textOf(await manager.find('post.open', channel))).toMatch(/convention à saisir/);
    await sandbox.advance('PT61M');
    const upToDate = await manager.find('post.open', channel);
    expect(upToDate.id).toBe(post.id); // Found again where it was, and not made twice.
    expect(textOf(upToDate)).not.toMatch(/convention à saisir/);

    await sandbox.post('faults', { match: channel, status: 403, code: 'Forbidden', times: 1 });
    await story.student.press('signatures.all', { on: (await sandbox.now()).slice(0, 10) });
    await sandbox.settle();
    expect(await anne.lastText()).toMatch(/Teams refuse les messages : .*Forbidden/);
    await says(manager, 'aide', channel); // Somebody speaks to the bot there: it is there.
    await sandbox.settle();
    const posted = await manager.find('post.open', channel);
    expect(textOf(posted)).not.toMatch(/convention à saisir/);
    expect((await manager.messages(channel)).at(-1)!.from).toBe('bot');
  });

  test('a restored channel is used again at once', async () => {
    const story = await withApprovedRequest();
    const { sandbox } = story;
    const channel = managersChannel(story);
    await sandbox.post('channels', { channel, deleted: true });
    await printsTheConvention(story);
    await sandbox.post('channels', { channel, deleted: false });
    await sandbox.settle();
    const shown = await posts(story, channel);
    expect(shown.at(-1)).toMatch(/signatures en cours|il manque/);
    expect(shown).toHaveLength(1);
  });

  test('a bot that was removed from a team goes on where it was when it is added again', async () => {
    const story = await withApprovedRequest();
    const { manager, sandbox } = story;
    const anne = await sandbox.as('anne-leclercq');
    const channel = managersChannel(story);
    const post = await manager.find('post.open', channel);
    await sandbox.post('install', { channel, installed: false });
    await sandbox.settle();
    expect(await anne.lastText()).toMatch(/Gestionnaires · IUT de Béthune et Enseignants · IUT/);
    expect(await anne.lastText()).toMatch(/L’application a été retirée/);
    await printsTheConvention(story);
    const during = (await manager.messages(channel)).length;
    await sandbox.post('install', { channel, installed: true });
    await sandbox.settle();
    const after = await manager.messages(channel);
    expect(after.slice(during).map(textOf)).toEqual([
      'Me revoilà. Ce qui attendait arrive dans vos canaux.',
    ]);
    const now = after.find(({ id }) => id === post.id)!;
    expect(now.updatedAt).not.toBe(post.updatedAt);
  });

  test('a bot that is added to a team greets once', async () => {
    const story = await stage.begin();
    const { manager, sandbox } = story;
    const channel = managersChannel(story);
    await says(manager, 'délier ce canal', channel);
    await says(manager, 'délier ce canal', teachersChannel(story));
    await sandbox.post('install', { channel, installed: false });
    const before = (await manager.messages(channel)).length;
    await sandbox.post('install', { channel, installed: true });
    const [welcome, ...more] = (await manager.messages(channel)).slice(before);
    expect(textOf(welcome!)).toMatch(/Dites-moi à qui est ce canal/);
    expect(more).toEqual([]);
    const asked = await manager.press('channel.ask', {}, { conversation: channel });
    expect(answerText(asked)).toMatch(/Pour qui est ce canal/);
  });

  test('a post that somebody deleted is posted anew, with the news under it', async () => {
    const story = await withApprovedRequest();
    const { manager, student, sandbox } = story;
    const channel = managersChannel(story);
    const post = await manager.find('post.open', channel);
    const path = `conversations/${encodeURIComponent(channel)}/deletions`;
    await sandbox.post(path, { as: manager.id, messageId: post.id });
    await printsTheConvention(story);
    const anew = await manager.find('post.open', channel);
    expect(anew.id).not.toBe(post.id);
    expect(anew.replyTo).toBeUndefined();

    await sandbox.post(path, { as: manager.id, messageId: anew.id });
    await sandbox.moveTo('2027-01-08T18:00:00+01:00'); // The last working day before the start.
    const thread = repliesOf(await manager.messages(channel));
    const [root] = [...thread.keys()].slice(-1);
    const roots = await rootPosts(manager, channel);
    expect(roots.filter(({ deleted }) => !deleted).map(({ id }) => id)).toContain(root);
    expect(thread.get(root!)!.map(textOf).join()).toMatch(/ne peut pas commencer/);
    expect(student.id).toBe('lea-dubois');
  });

  test('a renamed channel is called by its new name', async () => {
    const story = await stage.begin();
    const { manager, sandbox } = story;
    const channel = managersChannel(story);
    await sandbox.post('channels', { channel, name: 'Scolarité' });
    await startsAnInternship(story);
    const question = await says(
      manager,
      'relier ce canal gestionnaires iut',
      teachersChannel(story),
    );
    expect(question).toMatch(/Aujourd’hui, c’est le canal « Scolarité »/);
    const renamed = await sandbox.as(manager.id);
    expect(renamed.conversations.map(({ name }) => name)).toContain(
      'Stages – IUT de Béthune › Scolarité',
    );
  });
});

function repliesOf(messages: readonly Message[]): Map<string, Message[]> {
  const threads = new Map<string, Message[]>();
  for (const message of messages) {
    if (!message.replyTo) continue;
    threads.set(message.replyTo, [...(threads.get(message.replyTo) ?? []), message]);
  }
  return threads;
}
