/** People whom Teams does not reach: by e-mail, by the managers' call list, and back in Teams. */
import { startMailServer, type MailServer } from '../support/mailServer';
import { setStage, type Stage } from '../support/journey';
import { plainSpaces } from '../support/plainSpaces';
import { answerText, textOf, type Message } from '../support/player';
import {
  approves,
  asksForApproval,
  managersChannel,
  personId,
  rootPosts,
  type Story,
} from './story';

const LIST = /(jointe?s?|joint) dans Teams$/m;

async function callList(story: Story): Promise<Message | undefined> {
  const posts = await rootPosts(story.manager, managersChannel(story));
  return posts.find((post) => LIST.test(textOf(post)));
}

const readList = async (story: Story) => textOf((await callList(story))!);

async function presses(
  story: Story,
  verb: string,
  data: object = {},
  shown?: string,
): Promise<string> {
  const conversation = managersChannel(story);
  const message = shown ?? (await callList(story))!.id;
  const answer = await story.manager.press(verb, { ...data }, { conversation, message });
  await story.sandbox.settle();
  return answerText(answer);
}

const remove = ({ sandbox }: Story, as: string) =>
  sandbox.post('install', { as, installed: false });

async function asksATeacherWithoutTheApp(story: Story): Promise<void> {
  await remove(story, 'claire-martin');
  await asksForApproval(story);
}

describe('with a mail server', () => {
  let mail: MailServer;
  let stage: Stage;

  beforeAll(async () => {
    mail = await startMailServer();
    stage = await setStage({
      SMTP_URL: mail.url,
      SMTP_FROM: 'Stages <stages@univ-exemple.test>',
    });
  });
  beforeEach(() => {
    mail.mood = 'good';
    mail.taken.splice(0);
  });
  afterAll(async () => {
    await stage.end();
    await mail.close();
  });

  test('a referent without the app gets an e-mail, the manager sees it and installs for them', async () => {
    const story = await stage.begin();
    await asksATeacherWithoutTheApp(story);

    expect(mail.taken).toHaveLength(1);
    const [written] = mail.taken;
    expect(plainSpaces(written!.subject!)).toBe(
      'La demande de stage de Léa Dubois attend votre validation',
    );
    expect(written!.text).toContain('Bonjour Mme Claire Martin');
    expect(written!.text).toContain('Atelier du Canal');
    expect(written!.text).toMatch(/vous n’avez pas \(ou plus\) l’application Stages/);
    expect(written!.text).toContain('Mme Isabelle Caron');
    expect(written!.text).toContain('https://teams.microsoft.com/l/app/');
    expect(written!.text).not.toContain('maud.vasseur');

    const list = await readList(story);
    expect(list).toContain('Une personne ne peut pas être jointe dans Teams');
    expect(list).toMatch(/Claire Martin · référent·e de Léa Dubois/);
    expect(list).toMatch(/E-mail envoyé le .* : une demande de stage à valider/);
    expect(list).not.toContain('À appeler');

    const person = await personId(story.sandbox, 'claire-martin');
    expect(await presses(story, 'reach.install', { person })).toMatch(
      /Stages est installé pour Mme Claire Martin/,
    );
    expect(await readList(story)).toContain('Tout le monde peut être joint dans Teams');
    expect(await story.referent.reads()).toContain('Léa Dubois attend votre validation');
    await approves(story);
    expect(await story.student.lastText()).toContain('Votre stage est validé');
    expect(mail.taken).toHaveLength(1);
  });

  test('a student who has blocked the bot reads by e-mail what must be read', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    const { sandbox, student } = story;
    const fault = { match: student.chat, status: 403, code: 'ConversationBlockedByUser' };
    await sandbox.post('faults', { ...fault, times: 1 });
    await approves(story);
    expect(mail.taken).toHaveLength(1);
    expect(plainSpaces(mail.taken[0]!.subject!)).toBe('Votre stage est validé : à vous');
    expect(mail.taken[0]!.text).toMatch(/Ne commencez pas/);
    expect(await readList(story)).toContain('est bloquée par cette personne');
    const post = await filePost(story);
    expect(post).toMatch(/Injoignable dans Teams : Léa Dubois/);

    await student.type('bonjour');
    await sandbox.settle();
    expect(await readList(story)).toContain('Tout le monde peut être joint');
    expect(await filePost(story)).not.toContain('Injoignable');
    expect(await student.reads()).toContain('Votre stage est validé');
  });

  test('a mail server that refuses the address: somebody calls', async () => {
    const story = await stage.begin();
    mail.mood = 'refuses';
    await asksATeacherWithoutTheApp(story);
    const list = await readList(story);
    expect(list).toContain('Une personne à appeler');
    expect(list).toMatch(/À lui dire : une demande de stage à valider/);
    const person = await personId(story.sandbox, 'claire-martin');
    expect(await presses(story, 'reach.told', { person })).toMatch(/C’est noté/);
    expect(await readList(story)).toMatch(/Dit par Mme Isabelle Caron le /);
    expect(await readList(story)).not.toContain('À appeler');
    expect(mail.taken).toEqual([]);
  });

  test('killed while a mail server is away: the e-mail goes once, later', async () => {
    const story = await stage.begin();
    mail.mood = 'busy';
    await asksATeacherWithoutTheApp(story);
    expect(mail.taken).toEqual([]);
    expect(await readList(story)).toContain('E-mail en cours d’envoi');
    const again = await stage.killAndStart(story);
    mail.mood = 'good';
    await again.sandbox.advance('PT15M');
    await again.sandbox.settle();
    expect(mail.taken).toHaveLength(1);
    expect(await readList(again)).toContain('E-mail envoyé le');
  });
});

describe('without a mail server', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  test('the manager calls, and says so; coming back brings the waiting card', async () => {
    const story = await stage.begin();
    await asksATeacherWithoutTheApp(story);
    expect(await readList(story)).toMatch(/Claire Martin · .* · À appeler/);
    expect(await presses(story, 'reach.told', {})).toMatch(/Choisissez d’abord la personne/);
    const person = await personId(story.sandbox, 'claire-martin');
    expect(await presses(story, 'reach.told', { person })).toMatch(/est au courant/);
    expect(await presses(story, 'reach.told', { person })).toMatch(/Rien n’est à dire/);
    await story.sandbox.post('install', { as: 'claire-martin', installed: true });
    await story.sandbox.settle();
    // The greeting and the card go their own ways: either may come first.
    expect(await story.referent.reads()).toContain('Léa Dubois attend votre validation');
    expect(await readList(story)).toContain('Tout le monde peut être joint dans Teams');
    expect(await presses(story, 'reach.told', { person })).toMatch(/n’est plus dans la liste/);
  });

  test('an alarm that reaches nobody is said in the list’s thread, and nothing else is', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await remove(story, 'lea-dubois');
    const { sandbox } = story;
    const replies = async () => {
      const messages = await story.manager.messages(managersChannel(story));
      const root = (await callList(story))!.id;
      return messages.filter(({ replyTo }) => replyTo === root).map(textOf);
    };
    await sandbox.moveTo('2027-01-05T12:00:00Z'); // Reminders.
    expect(await readList(story)).toMatch(/À lui dire : ce qui manque encore avant le début/);
    expect(await replies()).toEqual([]);
    await sandbox.moveTo('2027-01-11T12:00:00Z'); // The first day.
    expect((await replies()).join('\n')).toMatch(/À appeler aujourd’hui : Léa Dubois/);
    expect(await readList(story)).toMatch(/À lui dire : le stage ne peut pas commencer/);
    const before = (await story.student.messages()).length;
    await sandbox.post('install', { as: 'lea-dubois', installed: true });
    await sandbox.settle();
    const back = (await story.student.messages()).slice(before).map(textOf).join('\n');
    expect(back).toMatch(/Étape 4 sur 6/);
    expect(back).not.toMatch(/Bonjour, je vous accompagne/);
  });

  test('Microsoft refuses the installation, or says that it is there: what else can be done', async () => {
    const story = await stage.begin();
    await asksATeacherWithoutTheApp(story);
    const { sandbox, student } = story;
    const graph = { match: '/teamwork/installedApps', status: 403, code: 'Forbidden' };
    await sandbox.post('faults', { ...graph, times: 1 });
    const claire = await personId(sandbox, 'claire-martin');
    expect(await presses(story, 'reach.install', { person: claire })).toMatch(
      /Microsoft n’a pas permis l’installation pour Mme Claire Martin/,
    );
    await sandbox.post('install', { as: 'claire-martin', installed: true });
    await sandbox.settle();
    await sandbox.post('faults', {
      match: student.chat,
      status: 403,
      code: 'MessageWritesBlocked',
      times: 1,
    });
    await approves(story);
    const lea = await personId(sandbox, 'lea-dubois');
    const already = await presses(story, 'reach.install', { person: lea });
    expect(already).toMatch(/Stages est déjà installé pour Léa Dubois/);
    expect(already).toContain('https://teams.microsoft.com/l/app/');
    expect(already).toContain('« Débloquer »');
  });

  test('one living card, and nothing more in the channel', async () => {
    const story = await stage.begin();
    await asksATeacherWithoutTheApp(story);
    const before = await story.manager.messages(managersChannel(story));
    await story.sandbox.advance('P3D');
    await story.sandbox.settle();
    const after = await story.manager.messages(managersChannel(story));
    const lists = (messages: Message[]) => messages.filter((one) => LIST.test(textOf(one)));
    expect(lists(after)).toHaveLength(lists(before).length);
  });

  test('somebody else’s press, another department, an invented person: nothing', async () => {
    const story = await stage.begin();
    await asksATeacherWithoutTheApp(story);
    const { sandbox } = story;
    const conversation = managersChannel(story);
    const message = (await callList(story))!.id;
    const person = await personId(sandbox, 'claire-martin');
    const anne = await sandbox.as('anne-leclercq');
    for (const verb of ['reach.told', 'reach.install']) {
      const forged = await anne.press(verb, { person }, { conversation, message });
      expect(answerText(forged)).toMatch(/revient à quelqu’un d’autre/);
      const elsewhere = await presses(story, verb, { person, department: 'fegass' }, message);
      expect(elsewhere).toMatch(/revient à quelqu’un d’autre/);
      const invented = await presses(story, verb, { person, department: 'no-such' }, message);
      expect(invented).toMatch(/revient à quelqu’un d’autre/);
      const lea = await personId(sandbox, 'lea-dubois');
      expect(await presses(story, verb, { person: lea }, message)).toMatch(
        /n’est plus dans la liste/,
      );
    }
    expect(await readList(story)).toContain('À appeler');
  });
});

async function filePost(story: Story): Promise<string> {
  const posts = await rootPosts(story.manager, managersChannel(story));
  return textOf(posts.find((post) => textOf(post).startsWith('Léa Dubois'))!);
}
