/** A teacher’s chat: many requests in turn, delegation, absences; and who may press what. */
import { randomUUID } from 'node:crypto';
import type { Draft } from '../../bot/process/form';
import type { Internship } from '../../bot/process/internship';
import { answerText, buttonsOf, type InvokeBody } from '../support/player';
import { openChat, withUuid, type Chat } from '../support/chat';
import { entryOf } from '../support/testStorage';
import {
  claire,
  hugo,
  internshipApproved,
  internshipAwaitingTeacher,
  isabelle,
  lea,
  paul,
} from '../support/situations';

const student = withUuid(lea);
const teacher = withUuid(claire);
const colleague = withUuid(hugo);
const manager = withUuid(isabelle);
const otherManager = withUuid(paul);

let chat: Chat;

beforeAll(async () => {
  chat = await openChat([student, teacher, colleague, manager, otherManager]);
});
afterAll(() => chat.storage.drop());
beforeEach(async () => {
  await chat.storage.directory.emptyEverything();
  const people = [student, teacher, colleague, manager, otherManager];
  const entries = people.map(({ isGuest: _guest, ...one }) => ({
    ...one,
    aadObjectId: one.aadObjectId!,
    roles: [...one.roles],
  }));
  await chat.storage.directory.saveDirectory(entries);
  chat.forget();
});

const byTheirs = (file: Internship): Internship => ({
  ...file,
  student: { ...file.student, id: student.id },
  referentId: teacher.id,
});
/** Each at another host, where it is named: the hours of one host count together. */
const keeps = (changes: Draft = {}) => {
  const host = changes.hostName ? { hostSiret: '' } : {};
  const values = { referentId: teacher.id, ...host, ...changes };
  return chat.keeps(byTheirs(internshipAwaitingTeacher(values)));
};
const facts = (id: string) => chat.storage.store.internship(id);

/** Somebody who sees one card, and taps what it offers. */
function atTheList(person: typeof teacher) {
  let card: unknown;
  let taps = 0;
  return {
    taps: () => taps,
    reads: () => answerText({ value: card } as InvokeBody),
    words: () => wordsOn(card),
    async types(text: string) {
      chat.forget();
      await chat.types(person, text);
      card = chat.sent.at(-1)!.attachments![0]!.content;
    },
    async tap(verb: string, typed: object = {}) {
      const button = buttonsOf(card).find((one) => one.verb === verb);
      if (!button) throw new Error(`There is no ${verb} on the card`);
      taps += 1;
      const value = { action: { verb, data: { ...button.data, ...typed } }, trigger: 'manual' };
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', value };
      card = ((await chat.arrives(person, invoke)) as { value: unknown }).value;
    },
  };
}

/** What stands on a card without anything being opened, in words. */
function wordsOn(card: unknown): number {
  const seen: string[] = [];
  const look = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(look);
    if (typeof part !== 'object' || part === null) return;
    const { isVisible, type, text, title, value, ...rest } = part as Record<string, unknown>;
    if (isVisible === false || (typeof type === 'string' && /^(Action|Input)/.test(type))) return;
    for (const words of [text, title, value]) if (typeof words === 'string') seen.push(words);
    look(value);
    Object.values(rest).forEach(look);
  };
  look(card);
  return seen
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\p{L}|\d/u.test(word)).length;
}

/** Skimming, 400 words a minute; pointing and pressing, and a key, as the keystroke-level model says. */
const SECONDS = { word: 60 / 400, tap: 1.3, key: 0.28 };

/** Opening the part in which the reason is written is the client’s own tap. */
const OPENS_THE_REASON = 1;

test('twenty requests are decided one after the other in one card: 22 taps, under 7 minutes', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    const id = randomUUID();
    const one = { ...entryOf(student), id, aadObjectId: randomUUID(), email: `lea${n}@etu.test` };
    await chat.storage.directory.saveDirectory([one]);
    const values = {
      referentId: teacher.id,
      startDate: `2027-01-${String(28 - n).padStart(2, '0')}`,
      hostName: `Atelier ${n}`,
      hostSiret: '',
      tutorEmail: `tuteur${n}@atelier.test`,
    };
    const file = byTheirs(internshipAwaitingTeacher(values));
    ids.push((await chat.keeps({ ...file, student: { ...file.student, id } })).id);
  }
  const list = atTheList(teacher);
  await list.types('mes demandes');
  expect(list.reads()).toContain('20 demandes attendent votre validation');
  await list.tap('requests.next');
  expect(list.reads()).toContain('Atelier 19'); // It starts first.
  let opened = 0;
  let words = 0;
  const reason = 'Précisez les tâches.';
  for (let n = 0; n < 20; n += 1) {
    expect(list.reads()).toContain(`Atelier ${19 - n}`);
    words += list.words();
    if (n === 7) {
      opened += OPENS_THE_REASON;
      await list.tap('approval.return', { reason, sections: 'content' });
      expect(list.reads()).toContain('Renvoyé : Léa Dubois.');
    } else {
      await list.tap('approval.approve');
      expect(list.reads()).toContain('Validé : Léa Dubois.');
    }
  }
  expect(list.reads()).toContain('Aucune demande n’attend votre validation');
  // One is sent back.
  const taps = list.taps() + opened;
  expect(taps).toBe(22);
  const keys = 'mes demandes'.length + reason.length;
  const seconds = words * SECONDS.word + taps * SECONDS.tap + keys * SECONDS.key;
  expect(seconds).toBeLessThan(7 * 60);
  const all = await Promise.all(ids.map(facts));
  expect(all.filter((file) => file?.approval)).toHaveLength(19);
  expect(all.filter((file) => file?.returned)).toHaveLength(1);
});

test('one is left for later, another is opened from its row', async () => {
  await keeps({ startDate: '2027-01-04', hostName: 'Premier' });
  await keeps({ startDate: '2027-02-01', hostName: 'Deuxième' });
  await keeps({ startDate: '2027-03-01', hostName: 'Troisième' });
  const list = atTheList(teacher);
  await list.types('mes demandes');
  await list.tap('requests.next');
  await list.tap('requests.next');
  expect(list.reads()).toContain('Deuxième');
  await list.tap('approval.approve');
  expect(list.reads()).toContain('Troisième');
  await list.tap('approval.approve');
  expect(list.reads()).toContain('Une demande attend votre validation');
  expect(list.reads()).toContain('Vos dernières décisions');
  await list.tap('approval.open');
  expect(list.reads()).toContain('Premier');
  await list.tap('approval.more');
  expect(list.reads()).toContain('Tout l’imprimé contact de Léa Dubois');
  await list.tap('approval.open');
  await list.tap('approval.pdf');
  expect(list.reads()).toContain('Le PDF arrive dans cette conversation');
});

test('what was decided leads back to its form, and to the list', async () => {
  await keeps();
  const list = atTheList(teacher);
  await list.types('mes demandes');
  await list.tap('requests.next');
  await list.tap('approval.approve');
  expect(list.reads()).toContain('Vos dernières décisions');
  await list.tap('approval.open');
  expect(list.reads()).toContain('Validé : le stage de Léa Dubois');
  await list.tap('approval.pdf');
  expect(list.reads()).toContain('Le PDF arrive dans cette conversation');
  await list.tap('requests.show');
  expect(list.reads()).toContain('Vos dernières décisions');
});

test('a colleague who does not teach, or nobody, cannot be asked; the card stays to be mended', async () => {
  const { id: file } = await keeps();
  const press = (to: string) =>
    chat.presses(teacher, 'approval.delegate', { file, round: 1, colleague: to });
  for (const to of ['', manager.id, randomUUID()]) {
    expect(await press(to)).toContain('Choisissez un nom dans la liste des enseignants');
  }
  expect((await facts(file))?.delegation).toBeNull();
  expect(await press(colleague.id)).toContain('Hugo Bernard décide à votre demande');
});

test('an absence is noted, refused with what would be accepted, and taken back', async () => {
  const list = atTheList(teacher);
  await list.types('absence');
  expect(list.reads()).toContain('Aucune absence à venir n’est notée');
  const says = (typed: object) => list.tap('absence.add', typed);
  await says({ from: '2026-11-23', to: '2026-11-20' });
  expect(list.reads()).toContain('Le dernier jour est avant le premier');
  await says({ from: '2026-11-01', to: '2026-11-19' });
  expect(list.reads()).toContain('à partir d’aujourd’hui, vendredi 20 novembre 2026');
  await says({ from: '2026-11-23', to: '2026-11-27', substitute: teacher.id });
  expect(list.reads()).toContain('Personne ne se remplace soi-même');
  await says({ from: '2026-11-23', to: '2026-11-27', substitute: colleague.id });
  expect(list.reads()).toContain('Les demandes vont à Hugo Bernard');
  expect(list.reads()).toContain('Remplacé·e par Hugo Bernard');
  await list.tap('absence.end');
  expect(list.reads()).toContain('Aucune absence à venir n’est notée');
});

describe('what is not theirs', () => {
  test.each([
    ['approval.open', {}],
    ['approval.more', {}],
    ['approval.pdf', {}],
    ['approval.approve', {}],
    ['approval.return', { reason: 'Non.' }],
    ['approval.disclaim', {}],
    ['approval.delegate', { colleague: colleague.id }],
    ['approval.endDelegation', {}],
    ['manager.askReferent', {}],
    ['manager.post', {}],
    ['manager.assign', { teacher: colleague.id, confirmed: true }],
  ])('%s says nothing of the file to a teacher who is not asked', async (verb, more) => {
    const { id: file } = await keeps();
    const said = await chat.presses(colleague, verb, { file, round: 1, ...more });
    expect(said).toMatch(/pas chez vous|revient à quelqu’un d’autre/);
    expect(said).not.toContain('Dubois');
    expect((await facts(file))?.version).toBe(1);
  });

  test('a manager of another department changes no referent, and sees no form', async () => {
    const { id: file } = await chat.keeps(byTheirs(internshipApproved({ referentId: teacher.id })));
    for (const verb of ['manager.askReferent', 'manager.assign', 'approval.more']) {
      const data = { file, round: 1, teacher: colleague.id, confirmed: true };
      expect(await chat.presses(otherManager, verb, data)).not.toContain('Dubois');
    }
    expect((await facts(file))?.version).toBe(1);
  });

  test('whoever was asked in the referent’s place can neither pass it on nor disown it', async () => {
    const { id: file } = await keeps();
    const request = { file, round: 1 };
    await chat.presses(teacher, 'approval.delegate', { ...request, colleague: colleague.id });
    const passOn = { ...request, colleague: teacher.id };
    for (const [verb, data] of [
      ['approval.disclaim', request],
      ['approval.delegate', passOn],
    ] as const) {
      expect(await chat.presses(colleague, verb, data)).toContain('revient à quelqu’un d’autre');
    }
    await chat.presses(colleague, 'approval.approve', request);
    expect(await chat.presses(colleague, 'approval.approve', request)).toContain('C’est déjà fait');
    for (const verb of ['approval.more', 'file.history', 'document.ask']) {
      const said = await chat.presses(colleague, verb, { ...request, kind: 'contactForm' });
      expect(said).not.toContain('Decathlon');
    }
  });

  test('nobody notes or ends somebody else’s absence', async () => {
    const days = { from: '2026-11-23', to: '2026-11-27' };
    await chat.presses(teacher, 'absence.add', days);
    const [absence] = await chat.storage.store.absences.about(teacher.id, '2026-11-20');
    for (const who of [student, colleague, otherManager]) {
      await chat.presses(who, 'absence.end', { absence: absence!.id });
      await chat.presses(who, 'absence.end', { absence: absence!.id, department: 'iut-bethune' });
      await chat.presses(who, 'absence.add', {
        ...days,
        teacher: teacher.id,
        department: 'iut-bethune',
      });
    }
    expect(await chat.storage.store.absences.about(teacher.id, '2026-11-20')).toHaveLength(1);
    const theirs = { ...days, teacher: teacher.id, department: 'iut-bethune' };
    expect(await chat.presses(manager, 'absence.add', theirs)).toContain('Absence notée');
  });
});

test('whoever may not note an absence is not told of a file', async () => {
  const said = await chat.presses(student, 'absence.show', {});
  expect(said).toContain('peut noter cette absence');
  expect(said).not.toContain('dossier');
});

test('a manager of another department reads nothing of a teacher’s absence', async () => {
  const days = { from: '2026-11-23', to: '2026-11-27' };
  await chat.presses(teacher, 'absence.add', { ...days, substitute: colleague.id });
  const department = otherManager.roles.find(({ role }) => role === 'manager')!.department!;
  const next = { from: '2026-12-01', to: '2026-12-02', teacher: teacher.id, department };
  const said = await chat.presses(otherManager, 'absence.add', next);
  expect(said).not.toMatch(new RegExp(`27 nov|${colleague.name}`));
  expect(said).toContain('gestionnaire');
});

test('whoever is no teacher any more reads nothing of the requests that still name them', async () => {
  const { id } = await keeps();
  await chat.storage.directory.saveDirectory([{ ...entryOf(teacher), roles: [] }]);
  for (const verb of ['requests.next', 'requests.show']) {
    const said = await chat.presses(teacher, verb, { skipped: 0, from: 0 });
    expect(said).not.toMatch(new RegExp(`${lea.name}|Decathlon|${id}`));
  }
  await chat.types(teacher, 'mes demandes');
  expect(chat.reads()).not.toMatch(new RegExp(`${lea.name}|Decathlon|${id}`));
});
