import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { setStage, type Stage } from '../support/journey';
import { pageTexts } from '../pdf/pdfjs';
import { approves, asksForApproval, managersChannel, rootPosts, type Story } from './story';

// A university that wants documents in the channels' folders: the real bot, the sandbox's Graph.

const ROOT = path.join(__dirname, '../..');

describe('documents in the channels’ folders', () => {
  let folder: string;
  let stage: Stage;
  let story: Story;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stages-settings-'));
    const delivered = path.join(ROOT, 'deployment/university.artois.json');
    const settings = JSON.parse(await readFile(delivered, 'utf8')) as object;
    const channelFiles = { managers: true, teachers: true };
    const UNIVERSITY = path.join(folder, 'university.json');
    await writeFile(UNIVERSITY, JSON.stringify({ ...settings, channelFiles }));
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
  async function theFile(): Promise<{ id: string; version: number }> {
    const client = new Client({ connectionString: stage.database.url });
    await client.connect();
    const { rows } = await client.query<{ id: string; version: number }>(
      'select id, version from internship',
    );
    await client.end();
    return rows[0]!;
  }
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
    expect(short!.name).toBe(whole!.name);
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

  test('a manager deletes the paper: its copies go too', async () => {
    await asksForApproval(story);
    await approves(story);
    const { manager, sandbox } = story;
    const { id: file, version } = await theFile();
    await manager.type('bonjour');
    const message = (await manager.messages()).findLast(({ cards }) => cards.length > 0)!;
    const press = (verb: string, data: object) =>
      sandbox.post<{ value: object }>(`conversations/${encodeURIComponent(manager.chat)}/actions`, {
        ...{ as: manager.id, messageId: message.id, verb, data: { file, ...data } },
      });
    const answer = await press('document.remove', { version, document: 'contactForm' });
    expect(JSON.stringify(answer)).toMatch(/est supprimé/);
    await sandbox.settle();
    expect(await both()).toEqual([[], []]);
  });
});
