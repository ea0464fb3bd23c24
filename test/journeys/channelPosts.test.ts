/** One post of a file in its managers' channel, and the papers that it opens for whoever may have them. */
import { setStage, type Stage } from '../support/journey';
import {
  answerText,
  buttonsOf,
  cardText,
  linksOf,
  textOf,
  type Message,
  type Player,
} from '../support/player';
import {
  approves,
  asksForApproval,
  fillsInTheForm,
  findsAHost,
  managersChannel,
  personId,
  printsTheConvention,
  rootPosts,
  startsAnInternship,
  submits,
  type Story,
} from './story';

describe('the one post of a file', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.end());

  const teachersChannel = ({ manager }: Story) => manager.channel(/enseignants/i);

  async function onePost(story: Story): Promise<Message> {
    await story.sandbox.settle();
    const posts = await rootPosts(story.manager, managersChannel(story));
    expect(posts.map(textOf)).toHaveLength(1);
    return posts[0]!;
  }

  async function replies(story: Story): Promise<string[]> {
    const all = await story.manager.messages(managersChannel(story));
    return all.filter(({ replyTo }) => replyTo).map((one) => textOf(one).split('\n')[0]!);
  }

  /** The post as somebody sees it who has pressed nothing. */
  async function asOthersSee(story: Story, message: Message, channel: string): Promise<string> {
    const anne = await story.sandbox.as('anne-leclercq');
    return textOf((await anne.messages(channel)).find(({ id }) => id === message.id)!);
  }

  test('what is asked before the approval and the file’s own post are one message', async () => {
    const story = await stage.begin();
    const { manager, sandbox } = story;
    await startsAnInternship(story);
    await findsAHost(story);
    await fillsInTheForm(story, { referentId: '', referentUnknown: 'true' });
    await submits(story);
    const asked = await onePost(story);
    expect(textOf(asked)).toContain('Léa Dubois n’a pas de référent·e : à désigner');
    const teacher = await personId(sandbox, 'claire-martin');
    const conversation = managersChannel(story);
    await manager.press('manager.assign', { teacher }, { conversation });
    const assigned = await onePost(story);
    expect(assigned.id).toBe(asked.id);
    expect(textOf(assigned)).toMatch(/à valider par Mme Claire Martin/);
    expect(await replies(story)).toEqual([]);

    await approves(story);
    const approved = await onePost(story);
    expect(approved.id).toBe(asked.id);
    expect(textOf(approved)).not.toMatch(/à désigner|Confier à cette personne/);
    expect(await replies(story)).toEqual(['Validé : le stage de Léa Dubois']);
    await printsTheConvention(story);
    expect((await onePost(story)).id).toBe(asked.id);
    expect(await replies(story)).toHaveLength(1);
  });

  test('nobody answers, nothing happens: the post says so, and no more once somebody acts', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await story.sandbox.settle();
    expect(await rootPosts(story.manager, managersChannel(story))).toEqual([]);
    await story.sandbox.moveTo('2026-10-22T09:00:00Z');
    const silent = await onePost(story);
    expect(textOf(silent)).toMatch(/un rappel est parti\. À vous : demandez à la personne/);
    expect(textOf(silent)).toContain('Changer de référent·e');
    // The post that had to be made says it: no second message does.
    expect(await replies(story)).toEqual([]);
    await story.sandbox.moveTo('2026-10-27T09:00:00Z');
    expect(textOf(await onePost(story))).toMatch(/un rappel est parti/);

    await approves(story);
    const settled = await onePost(story);
    expect(settled.id).toBe(silent.id);
    expect(textOf(settled)).not.toMatch(/À vous|un rappel est parti|rien n’a bougé/);
    expect(await replies(story)).toEqual(['Validé : le stage de Léa Dubois']);
  });

  test('a post that somebody deleted comes back with the next news, once', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    const first = await onePost(story);
    const path = `conversations/${encodeURIComponent(managersChannel(story))}/deletions`;
    await story.sandbox.post(path, { as: story.manager.id, messageId: first.id });
    await printsTheConvention(story);
    const anew = await onePost(story);
    expect(anew.id).not.toBe(first.id);
    expect(textOf(anew)).toContain('signatures');
  });

  test('« Ouvrir »: a card and a link for the manager who pressed; the post stays for the others', async () => {
    const story = await stage.begin();
    const { manager, sandbox } = story;
    await asksForApproval(story);
    await approves(story);
    const conversation = managersChannel(story);
    const post = await onePost(story);
    const before = await asOthersSee(story, post, conversation);
    const opened = await manager.press('post.open', {}, { conversation });
    expect(answerText(opened)).toMatch(/Documents du stage de Léa Dubois/);
    expect(answerText(opened)).toContain('Vous seul·e voyez ceci');
    expect(answerText(opened)).toContain('Préparer : Imprimé contact');
    expect(linksOf(opened.value)).toEqual([]);

    const making = await pressKind(story, 'contactForm');
    expect(answerText(making)).toMatch(/Ce document arrive dans votre conversation avec Stages/);
    await sandbox.settle();
    const offer = (await manager.offers()).at(-1)!;
    const { description } = offer.other[0]!.content as { description: string };
    expect(description).toMatch(/Demandé dans le canal des gestionnaires \(IUT de Béthune\)/);
    expect(description).toContain('Léa Dubois');
    // What whoever pressed has in front of them is not taken away by an update.
    expect(textOf(await onePost(story))).toContain('Ce document arrive dans votre conversation');
    expect(await asOthersSee(story, post, conversation)).toBe(before);
    const link = await pressKind(story, 'contactForm');
    const [url] = linksOf(link.value);
    expect(answerText(link)).toMatch(/n’est que pour vous et fonctionne 5 minutes/);
    const got = await fetch(url!);
    expect(Buffer.from(await got.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/);
    expect(await asOthersSee(story, post, conversation)).toBe(before);
    const back = await manager.press('post.back', {}, { conversation });
    expect(answerText(back)).toMatch(/Documents\nImprimé contact \(5 octobre\)/);
    expect(linksOf(back.value)).toEqual([]);
    await sandbox.advance('PT6M');
    expect((await fetch(url!)).status).toBe(410);
    // Everybody reads in the post which papers there are; a printed convention makes none of them older.
    await printsTheConvention(story);
    await sandbox.settle();
    expect(await asOthersSee(story, post, conversation)).toMatch(
      /Imprimé contact \(5 octobre\) ; Attestation d’assurance \(5 octobre\)/,
    );
    expect(linksOf((await onePost(story)).cards)).toEqual([]);
  });

  /** The line of that paper on the card that the manager opened. */
  async function pressKind(story: Story, kind: string) {
    const conversation = managersChannel(story);
    const message = await story.manager.find('post.document', conversation);
    const button = message.cards.flatMap(buttonsOf).find(({ data }) => data.kind === kind)!;
    const path = `conversations/${encodeURIComponent(conversation)}/actions`;
    return story.sandbox.post<{ value: { message?: string } | string }>(path, {
      ...{ as: story.manager.id, messageId: message.id, verb: 'post.document', data: button.data },
    }) as ReturnType<Player['press']>;
  }

  test('a manager who reads English gets their own card in English, in a French channel', async () => {
    const story = await stage.begin();
    await asksForApproval(story);
    await approves(story);
    await story.manager.type('english');
    const conversation = managersChannel(story);
    const opened = await story.manager.press('post.open', {}, { conversation });
    expect(answerText(opened)).toMatch(/Documents of Léa Dubois’s internship/);
    expect(answerText(opened)).toContain('Only you see this');
    const back = await story.manager.press('post.back', {}, { conversation });
    expect(answerText(back)).toContain('convention à saisir');
  });

  test('in the teachers’ channel: the referent, or who decides for them, and nobody else', async () => {
    const story = await stage.begin();
    const { referent, manager, sandbox } = story;
    const hugo = await sandbox.as('hugo-petit');
    await asksForApproval(story);
    const conversation = teachersChannel(story);
    const opened = await referent.press('post.open', {}, { conversation });
    expect(answerText(opened)).toMatch(/Documents du stage de Léa Dubois/);
    expect(answerText(opened)).not.toMatch(/assurance|Fiche de saisie|Convention de stage/);
    const refused = await hugo.press('post.open', {}, { conversation });
    expect(answerText(refused)).toMatch(/Seul·e l’enseignant·e référent·e/);
    expect(refused.type).toBe('application/vnd.microsoft.activity.message');
    const managers = await manager.press('post.open', {}, { conversation });
    expect(answerText(managers)).toMatch(
      /s’ouvrent par « Ouvrir » dans le canal des gestionnaires/,
    );
    const [post] = await rootPosts(hugo, conversation);
    expect(textOf(post!)).toMatch(/^Léa Dubois/);
    expect(textOf(post!)).not.toContain('Documents du stage');
    // Nor may somebody of that channel by the managers' button.
    const message = (await rootPosts(referent, conversation))[0]!.id;
    const { data } = (await hugo.find('post.open', conversation)).cards.flatMap(buttonsOf)[0]!;
    const forged = await sandbox.post<{ value: unknown }>(
      `conversations/${encodeURIComponent(conversation)}/actions`,
      { as: hugo.id, messageId: message, verb: 'post.open', data: { ...data, at: 'managers' } },
    );
    expect(cardText(forged.value) + JSON.stringify(forged.value)).not.toContain(
      'Documents du stage',
    );
    const back = await referent.press('post.back', {}, { conversation });
    expect(answerText(back)).toBe(textOf(post!));
  });
});
