import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import settings from '../../deployment/university.artois.json';
import { formAbroad } from '../support/contactForm';
import { setStage, type Stage } from '../support/journey';
import { buttonsOf, cardText, linksOf, textOf, type Player } from '../support/player';
import {
  approves,
  asksForApproval,
  cast,
  findsAHost,
  startsAnInternship,
  type Story,
} from './story';

// The papers of step 4, where the convention is made on Pstage and where it is made here. Against the
// real bot: asked for by a press, made in a job, given in the chat or by a link that is shown.

/** As from a line of a card; gives what stands in its place then. */
async function asks(player: Player, file: string, kind: string, more: object = {}) {
  const message = (await player.messages()).findLast(({ cards }) => cards.length > 0)!;
  const url = `conversations/${encodeURIComponent(player.chat)}/actions`;
  const answer = await player.sandbox.post<{ value: object | string }>(url, {
    ...{ as: player.id, messageId: message.id, verb: 'document.ask' },
    data: { file, kind, ...more },
  });
  const { value } = answer;
  return { said: typeof value === 'string' ? value : cardText(value), message: message.id };
}

/** What a message says now. */
async function nowSays(player: Player, message: string) {
  const found = (await player.messages()).find(({ id }) => id === message)!;
  return { said: textOf(found), links: linksOf(found.cards) };
}

async function fileOf(student: Player): Promise<string> {
  const json = JSON.stringify((await student.messages()).map(({ cards }) => cards));
  return /"file":"([\w-]{36})"/.exec(json)![1]!;
}

async function opens(url: string) {
  const answer = await fetch(url);
  const disposition = answer.headers.get('content-disposition') ?? '';
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, disposition, begins: bytes.subarray(0, 5).toString() };
}

/** The names of the files that are offered in the chat. */
const offered = async (player: Player) =>
  (await player.offers()).map(({ other }) => other[0]!.name);

async function isApproved(story: Story, form = {}): Promise<string> {
  await asksForApproval(story, form);
  await approves(story);
  return fileOf(story.student);
}

describe('made on Pstage', () => {
  let stage: Stage;
  let story: Story;

  beforeAll(async () => {
    stage = await setStage();
  });
  beforeEach(async () => {
    story = await stage.begin();
  });
  afterAll(() => stage.end());

  test('the sheets as files, the draft on the screen only, and never a convention', async () => {
    const { student, sandbox } = story;
    const file = await isApproved(story);
    await student.type('statut');
    await student.press('convention.show');
    const step = await student.lastText();
    expect(step).toMatch(/Fiche de saisie Pstage.*Feuille de suivi.*Voir : Projet de convention/s);
    expect(step).not.toMatch(/Convention à imprimer/);

    const sheet = await asks(student, file, 'entrySheet');
    expect(sheet.said).toMatch(/Je prépare la fiche de saisie/);
    await sandbox.settle();
    expect(await offered(student)).toEqual([expect.stringMatching(/^Fiche de saisie Pstage/)]);
    expect((await nowSays(student, sheet.message)).said).toMatch(/Voici la fiche de saisie/);

    const draft = await asks(student, file, 'conventionDraft');
    await sandbox.settle();
    const shown = await nowSays(student, draft.message);
    expect(shown.said).toMatch(/ni à imprimer ni à signer.*Ouvrir dans le navigateur/s);
    expect(await opens(shown.links[0]!)).toEqual({
      status: 200,
      disposition: expect.stringMatching(/^inline; /),
      begins: '%PDF-',
    });
    expect(await student.offers()).toHaveLength(1);
    expect((await asks(student, file, 'convention')).said).toMatch(/n’est pas proposé/);
    expect((await asks(student, file, 'abroadSheet')).said).toMatch(/n’est pas proposé/);
  });

  test('for the teacher the signatures only, for others nothing; « dossier » says no more', async () => {
    const { student, referent, manager, sandbox } = story;
    const file = await isApproved(story);
    expect((await asks(referent, file, 'signatureSheet')).said).toMatch(/Je prépare la feuille/);
    expect((await asks(referent, file, 'entrySheet')).said).toMatch(/n’est pas proposé/);
    await sandbox.settle();
    expect(await offered(referent)).toEqual([expect.stringMatching(/^Feuille de suivi/)]);

    const { student: other } = await cast(sandbox, 'tom-leroy');
    await other.type('bonjour');
    expect((await asks(other, file, 'signatureSheet')).said).not.toMatch(/Je prépare/);
    const reads = async (player: Player, words: string) =>
      textOf((await player.type(words)).at(-1)!);
    expect(await reads(student, 'dossier 1')).toMatch(/Étape 4/);
    expect(await reads(referent, 'Dossier n° 1')).toMatch(/Léa Dubois/);
    expect(await reads(manager, 'dossier 1')).toMatch(/Léa Dubois/);
    const refused = await reads(other, 'dossier 1');
    expect(refused).toMatch(/Je n’ai pas de dossier 1/);
    expect((await reads(other, 'dossier 2')).replaceAll('2', '1')).toBe(refused);
  });

  test('the file changes: the older one says so, and is made again', async () => {
    const { student, sandbox } = story;
    await startsAnInternship(story);
    await findsAHost(story);
    const file = await fileOf(student);
    await asks(student, file, 'contactForm');
    await sandbox.settle();
    await student.type('documents');
    expect(await student.lastText()).toMatch(/fait .*, par vous/);
    expect(await student.lastText()).not.toMatch(/Refaire/);
    await student.press('student.status');
    await student.press('form.section', { section: 'host' });
    await student.press('form.save', { hostCity: 'Lens' });
    await student.type('documents');
    expect(await student.lastText()).toMatch(/version précédente du dossier.*Refaire/s);
    await asks(student, file, 'contactForm');
    await sandbox.settle();
    await student.type('documents');
    expect(await student.lastText()).not.toMatch(/version précédente/);
    expect(await student.offers()).toHaveLength(2);
  });
});

describe('made here, abroad', () => {
  let folder: string;
  let stage: Stage;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stages-here-'));
    const UNIVERSITY = path.join(folder, 'university.json');
    await writeFile(UNIVERSITY, JSON.stringify({ ...settings, convention: { madeIn: 'here' } }));
    stage = await setStage({ UNIVERSITY });
  });
  afterAll(async () => {
    await stage.end();
    await rm(folder, { recursive: true });
  });

  test('all copies in one file, one of them alone, no number to type; also after a crash', async () => {
    let story = await stage.begin();
    const file = await isApproved(story, formAbroad);
    await story.student.type('statut');
    expect(await story.student.lastText()).toMatch(/La convention est prête : imprimez-la/);
    expect(await story.student.lastText()).not.toMatch(/Pstage/);
    await story.student.press('convention.show');
    expect(await story.student.lastText()).toMatch(
      /Convention 20\d\d-00001 : à imprimer.*Exemplaire 5.*Fiche stage à l’étranger/s,
    );
    await story.sandbox.post('faults', { match: 'POST', status: 503, times: 100 });
    const all = await asks(story.student, file, 'convention', { copy: '0' });
    expect(all.said).toMatch(/Je prépare la convention de stage/);
    await story.sandbox.settle();
    expect(await story.student.offers()).toEqual([]);
    story = await stage.killAndStart(story);
    await story.sandbox.advance('PT1H');
    expect(await offered(story.student)).toEqual([expect.stringMatching(/^Convention de stage/)]);
    expect((await nowSays(story.student, all.message)).said).toMatch(/Voici la convention/);

    await story.student.type('statut');
    await story.student.press('convention.show');
    await story.student.press('convention.record');
    expect(await story.student.reads()).toMatch(/vérification/);
    await asks(story.student, file, 'convention', { copy: '2' });
    await story.sandbox.settle();
    expect((await offered(story.student)).at(-1)).toMatch(/exemplaire 2/);
    expect((await asks(story.student, file, 'convention', { copy: '7' })).said).toMatch(
      /n’est pas proposé/,
    );
    await story.student.type('documents');
    expect(await story.student.lastText()).toMatch(/Réimprimer un exemplaire/);
  }, 300_000);

  test('in English: what to sign is French, what is read is translated', async () => {
    const story = await stage.begin();
    const { student, sandbox } = story;
    await isApproved(story, formAbroad);
    await student.type('english');
    await student.type('status');
    await student.press('convention.show');
    const step = await student.lastText();
    expect(step).toMatch(/Agreement \(convention\) 20\d\d-00001: to print/);
    expect(step).toMatch(/5 copies.*All copies, in one file.*Copy 5: /s);
    expect(step).toMatch(/Your papers.*See: Translation of the agreement/s);
    expect(step).not.toMatch(/[«»]|exemplaire|imprimer|étranger$/im);

    const shown = (await student.find('document.ask')).cards.flatMap(buttonsOf);
    const papers = shown.filter(({ verb }) => verb === 'document.ask');
    const index = papers.findIndex(({ data }) => data.kind === 'convention');
    await student.press('document.ask', { copy: '0' }, { index });
    await sandbox.settle();
    expect(await offered(student)).toEqual([expect.stringMatching(/^Convention de stage/)]);
    await student.type('status');
    await student.press('convention.show');
    await student.press('convention.record');
    expect(await student.lastText()).toMatch(/check/i);
    expect(await student.lastText()).not.toMatch(/Pstage/);
    const rejected = cardText((await student.press('print.reject')).value);
    expect(rejected).toMatch(/Print the agreement that I give you again/);
    expect(rejected).not.toMatch(/Pstage/);
  }, 300_000);
});
