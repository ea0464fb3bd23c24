import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setStage, type Stage } from '../support/journey';
import { answerText } from '../support/player';
import { pageTexts } from '../pdf/pdfjs';
import { approves, asksForApproval, managersChannel, rootPosts, type Story } from './story';

// A university that wants documents in the channels' folders: the real bot, the sandbox's Graph.

const ROOT = path.join(__dirname, '../..');

describe('documents in the channels’ folders', () => {
  let folder: string;
  let stage: Stage;
  let story: Story;
  /** The setting, as the next start reads it. */
  let turn: (isOn: boolean) => Promise<void>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stages-settings-'));
    const delivered = path.join(ROOT, 'deployment/university.artois.json');
    const settings = JSON.parse(await readFile(delivered, 'utf8')) as object;
    const UNIVERSITY = path.join(folder, 'university.json');
    turn = (isOn) => {
      const channelFiles = { managers: isOn, teachers: isOn };
      return writeFile(UNIVERSITY, JSON.stringify({ ...settings, channelFiles }));
    };
    await turn(true);
    stage = await setStage({ UNIVERSITY });
  });
  beforeEach(async () => {
    story = await stage.begin();
  });
  afterAll(async () => {
    await stage.end();
    await rm(folder, { recursive: true });
  });

  const filesIn = (channel: string, as: string) =>
    story.sandbox.get<{ name: string; url: string }[]>(
      `conversations/${encodeURIComponent(channel)}/folder?as=${as}`,
    );
  const both = async () => {
    const { manager, referent } = story;
    return Promise.all([
      filesIn(managersChannel(story), manager.id),
      filesIn(referent.channel(/Enseignants/), referent.id),
    ]);
  };
  /** As the list of the card has it chosen already. */
  const chosen = { document: 'contactForm' };
  const wordsOf = async ({ url }: { url: string }) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    return (await pageTexts(bytes)).join(' ').replace(/\s+/g, ' ');
  };

  test('from the approval on, in two editions; away with the file that is given up', async () => {
    await asksForApproval(story);
    expect(await both()).toEqual([[], []]);
    await approves(story);
    const [[whole, ...more], [short, ...others]] = (await both()) as [
      { name: string; url: string }[],
      { name: string; url: string }[],
    ];
    expect([more, others]).toEqual([[], []]);
    expect(whole!.name).toMatch(/^\d+ - Imprimé contact - Léa Dubois\.pdf$/);
    expect(short!.name).toBe(whole!.name.replace('.pdf', ' (enseignants).pdf'));
    expect(await wordsOf(whole!)).toMatch(/Adresse personnelle/);
    expect(await wordsOf(short!)).not.toMatch(/Adresse personnelle|naissance/);
    const [post] = await rootPosts(story.manager, managersChannel(story));
    expect(JSON.stringify(post)).toContain(whole!.url);
    await story.student.type('abandonner');
    await story.student.press('file.abandon');
    await story.sandbox.settle();
    expect(await both()).toEqual([[], []]);
    expect(stage.bot.log()).not.toMatch(/Dubois|Imprimé contact - /);
  });

  test('killed while Graph is busy: they are there once afterwards', async () => {
    await asksForApproval(story);
    await story.sandbox.post('faults', { match: 'PUT /graph/', status: 503, times: 4 });
    await approves(story);
    story = await stage.killAndStart(story);
    await story.sandbox.advance('PT1H');
    const [managers, teachers] = await both();
    expect([managers.length, teachers.length]).toEqual([1, 1]);
  });

  test('turned on after the approval: they come with the next start', async () => {
    await turn(false);
    story = await stage.killAndStart(story);
    await asksForApproval(story);
    await approves(story);
    expect(await both()).toEqual([[], []]);
    await turn(true);
    story = await stage.killAndStart(story);
    await story.sandbox.settle();
    expect((await both()).map(({ length }) => length)).toEqual([1, 1]);
  });

  test('a manager deletes the paper by the buttons that they are shown: its copies go too', async () => {
    await asksForApproval(story);
    await approves(story);
    const { manager, sandbox } = story;
    const conversation = managersChannel(story);
    await manager.press('post.open', {}, { conversation });
    const asked = answerText(await manager.press('document.askRemove', {}, { conversation }));
    expect(asked).toMatch(/Supprimer un document de Léa Dubois \?.*Gardé : le dossier/s);
    const kept = await manager.press('post.open', {}, { conversation });
    expect(answerText(kept)).toMatch(/Documents du stage de Léa Dubois/);
    await sandbox.settle();
    expect((await both()).map((files) => files.length)).toEqual([1, 1]);

    await manager.press('document.askRemove', {}, { conversation });
    const done = await manager.press('document.remove', chosen, { conversation });
    expect(answerText(done)).toMatch(/est supprimé.*Documents du stage de Léa Dubois/s);
    await sandbox.settle();
    expect(await both()).toEqual([[], []]);
    const after = await manager.press('post.open', {}, { conversation });
    expect(answerText(after)).not.toContain('Supprimer un document');
  });

  test('a paper asked for under the post: its copy is placed, and what was opened stays', async () => {
    await asksForApproval(story);
    await approves(story);
    const { manager, sandbox } = story;
    const conversation = managersChannel(story);
    await manager.press('post.open', {}, { conversation });
    const sheet = { kind: 'signatureSheet', variant: '', language: 'fr' };
    await manager.press('post.document', sheet, { conversation });
    await sandbox.settle();
    expect((await filesIn(conversation, manager.id)).map(({ name }) => name)).toEqual([
      expect.stringMatching(/Feuille de suivi|Imprimé contact/),
      expect.stringMatching(/Feuille de suivi|Imprimé contact/),
    ]);
    const [post] = await rootPosts(manager, conversation);
    expect(JSON.stringify(post)).toContain('Ce document arrive dans votre conversation');
    const link = answerText(await manager.press('post.document', sheet, { conversation }));
    await sandbox.settle();
    const [still] = await rootPosts(manager, conversation);
    expect([link, JSON.stringify(still)]).toEqual([
      expect.stringContaining('fonctionne 5 minutes'),
      expect.stringContaining('fonctionne 5 minutes'),
    ]);
  });

  test('or in their own chat, from « dossier 1 »', async () => {
    await asksForApproval(story);
    await approves(story);
    const { manager, sandbox } = story;
    await manager.type('dossier 1');
    expect(await manager.lastText()).toMatch(/Documents.*Supprimer un document/s);
    await manager.press('document.askRemove');
    const list = answerText(await manager.press('documents.show'));
    expect(list).toMatch(/Léa Dubois.*Revenir au dossier/s);
    await manager.press('document.askRemove');
    const done = answerText(await manager.press('document.remove', chosen));
    expect(done).toMatch(/C’est supprimé : « Imprimé contact ».*Revenir au dossier/s);
    await sandbox.settle();
    expect(await both()).toEqual([[], []]);
    expect(answerText(await manager.press('manager.post'))).not.toContain('Supprimer un document');
  });

  test('a channel that is let go loses its papers, and gets them back with the link', async () => {
    await asksForApproval(story);
    await approves(story);
    const { manager, sandbox } = story;
    const channel = managersChannel(story);
    await manager.type('@Stages délier ce canal', channel);
    await sandbox.settle();
    const [managers, teachers] = await both();
    expect([managers, teachers.length]).toEqual([[], 1]);
    await manager.type('@Stages relier ce canal gestionnaires IUT de Béthune', channel);
    await sandbox.settle();
    expect((await both()).map(({ length }) => length)).toEqual([1, 1]);
  });
});
