/** The one path of a change: what is written, what is not, and what happens when two people press. */
import { Temporal } from 'temporal-polyfill';
import {
  ask,
  changeInternship,
  changeQuestion,
  openInternship,
  TooBusy,
  type ChangePorts,
} from '../bot/change';
import type { Command } from '../bot/process/commands';
import type { Draft } from '../bot/process/form';
import type { Internship, InternshipEvent } from '../bot/process/internship';
import type { Actor } from '../bot/process/people';
import type { InternshipCommit } from '../bot/process/ports';
import type { QuestionEvent } from '../bot/process/question';
import { MemoryStore } from './support/memoryStore';
import {
  as,
  claire,
  hugo,
  inPhase,
  internshipApproved,
  internshipAwaitingTeacher,
  internshipReadyToSubmit,
  internshipSearching,
  internshipSigning,
  isabelle,
  lea,
  nadia,
  product,
  theo,
} from './support/situations';
import { artois } from './support/university';

const NOW = '2026-11-20T09:00:00Z';

function portsWith(store: MemoryStore, now = NOW): ChangePorts {
  return { store, clock: { now: () => Temporal.Instant.from(now) }, university: artois };
}

const approve: Command = { type: 'approve', round: 1 };
const giveBack: Command = { type: 'return', round: 1, reason: 'Précisez.', sections: [] };

function change(store: MemoryStore, id: string, command: Command, actor: Actor, now = NOW) {
  return changeInternship(portsWith(store, now), { id, command, actor });
}

describe('a change', () => {
  it('writes facts, audit lines, the next date and the announcement in one commit', async () => {
    const file = internshipAwaitingTeacher();
    const store = new MemoryStore(file);
    const outcome = await change(store, file.id, approve, as(claire));
    expect(outcome).toMatchObject({ ok: true, events: [{ type: 'approved', round: 1 }] });
    expect(store.commits).toEqual([
      {
        expectedVersion: 1,
        file: outcome.file,
        entries: [{ event: { type: 'approved', round: 1 }, at: NOW, by: claire.id }],
        nextDueAt: '2026-11-30T08:00:00Z',
        counted: { referentId: claire.id, stages: [] },
        announcement: {
          tellings: [
            {
              subject: 'internship',
              id: file.id,
              news: 'approved',
              to: { kind: 'person', id: lea.id },
            },
            {
              subject: 'internship',
              id: file.id,
              news: 'approved',
              to: { kind: 'channel', audience: 'managers', department: 'iut-bethune' },
            },
          ],
          posts: expect.arrayContaining([
            expect.objectContaining({ purpose: 'file' }),
            expect.objectContaining({ purpose: 'approval', variant: '1' }),
            expect.objectContaining({ purpose: 'status' }),
          ]),
        },
      },
    ]);
    expect(await store.internship(file.id)).toEqual(outcome.file);
    expect(outcome.file).toMatchObject({ version: 2, touchedAt: NOW });
  });

  it('has one audit line for each event, with the same stamp', async () => {
    const file = internshipSigning(['student', 'tutor', 'host', 'referent']);
    const store = new MemoryStore(file);
    const sign: Command = {
      type: 'recordUniversitySignature',
      on: '2026-11-20',
      name: 'Marc Lefort',
    };
    await change(store, file.id, sign, as(isabelle), '2026-12-14T12:00:00Z');
    const future = await change(store, file.id, { ...sign, on: '2027-11-20' }, as(isabelle));
    expect(future.ok).toBe(false);
    const lines = await store.history(file.id);
    expect(lines.map(({ event, by, at }) => [event.type, by, at])).toEqual([
      ['signatureRecorded', isabelle.id, '2026-12-14T12:00:00Z'],
      ['allSignaturesComplete', isabelle.id, '2026-12-14T12:00:00Z'],
    ]);
  });

  it('that takes a card away from somebody shows it to them too', async () => {
    const file = internshipAwaitingTeacher();
    const store = new MemoryStore(file);
    await change(store, file.id, { type: 'assignReferent', teacher: hugo }, as(isabelle));
    const { posts } = (store.commits[0] as InternshipCommit).announcement;
    expect(posts.filter(({ purpose }) => purpose === 'approval').map(({ place }) => place)).toEqual(
      [
        { kind: 'person', id: claire.id },
        { kind: 'person', id: hugo.id },
      ],
    );
  });

  it('of the product itself has nobody’s name, and is no touch', async () => {
    const file = internshipSigning(['student']);
    const store = new MemoryStore(file);
    const send: Command = {
      type: 'sendNotice',
      key: 'reminder-7:2027-01-04',
      notice: 'reminder',
      skipped: [],
    };
    const outcome = await change(store, file.id, send, product, '2026-12-10T08:00:00Z');
    expect(outcome).toMatchObject({ ok: true, file: { touchedAt: file.touchedAt } });
    expect((store.commits[0] as InternshipCommit).entries).toMatchObject([{ by: null }]);
  });

  it.each<[string, Command, Actor, string]>([
    ['somebody else', approve, as(hugo), 'notYours'],
    ['an old card', { ...approve, round: 2 }, as(claire), 'outdated'],
    ['no reason', { ...giveBack, reason: ' ' }, as(claire), 'reasonNeeded'],
    ['too early', { type: 'confirmPrint' }, as(lea), 'notNow'],
  ])(
    'that is refused (%s) writes nothing and shows the present state',
    async (_why, command, actor, code) => {
      const file = internshipAwaitingTeacher();
      const store = new MemoryStore(file);
      expect(await change(store, file.id, command, actor)).toMatchObject({
        ok: false,
        file,
        refusal: { code },
      });
      expect(store.commits).toEqual([]);
      expect(await store.internship(file.id)).toEqual(file);
    },
  );

  it('of a file that does not exist is « gone »', async () => {
    expect(await change(new MemoryStore(), 'nowhere', approve, as(claire))).toEqual({
      ok: false,
      file: null,
      refusal: { code: 'gone' },
    });
  });

  it('is stored as it was decided: every phase survives the store', async () => {
    for (const make of Object.values(inPhase)) {
      const file = make();
      expect(await new MemoryStore(file).internship(file.id)).toEqual(file);
      expect(JSON.parse(JSON.stringify(file))).toEqual(file);
    }
  });
});

describe('two people at once', () => {
  const waiting = internshipAwaitingTeacher();

  it('what still holds is decided again on the new facts, and nothing is lost', async () => {
    const store = new MemoryStore(waiting);
    const other = { ...waiting, version: 2, lateStartAllowed: { reason: 'Oui.', by: isabelle.id } };
    store.interference.push(() => store.replace(other));
    const outcome = await change(store, waiting.id, approve, as(claire));
    expect(outcome).toMatchObject({
      ok: true,
      file: { version: 3, lateStartAllowed: { by: isabelle.id } },
    });
    expect(store.commits).toMatchObject([{ expectedVersion: 2 }]);
  });

  it('what no longer holds is refused, and nothing is written', async () => {
    const store = new MemoryStore(waiting);
    const approved: Internship = { ...internshipApproved(), version: 2 };
    store.interference.push(() => store.replace(approved));
    expect(await change(store, waiting.id, giveBack, as(claire))).toMatchObject({
      ok: false,
      file: { version: 2 },
      refusal: { code: 'notNow', phase: 'approved' },
    });
    expect(store.commits).toEqual([]);
  });

  it('the same press twice at once acts once', async () => {
    const store = new MemoryStore(waiting);
    const outcomes = await Promise.all(
      [1, 2].map(() => change(store, waiting.id, approve, as(claire))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'alreadyDone' } });
    expect(store.commits).toHaveLength(1);
  });

  it('a file that others never leave alone ends in a clear error', async () => {
    const store = new MemoryStore(waiting);
    for (let version = 2; version <= 6; version += 1) {
      store.interference.push(() => store.replace({ ...waiting, version }));
    }
    await expect(change(store, waiting.id, approve, as(claire))).rejects.toThrow(TooBusy);
    expect(store.commits).toEqual([]);
  });
});

describe('opening a file', () => {
  const opened = (id: string, who = lea): Extract<InternshipEvent, { type: 'opened' }> => ({
    type: 'opened',
    id,
    student: { id: who.id, confirmed: true, birthDate: who.birthDate },
    department: 'iut-bethune',
    reason: null,
  });
  const open = (store: MemoryStore, id: string, ordinal: number, who = lea) =>
    openInternship(portsWith(store), { opened: opened(id, who), ordinal, actor: as(who) });

  it('writes it with its first audit line', async () => {
    const store = new MemoryStore();
    const file = await open(store, 'f1', 1);
    expect(file).toMatchObject({ id: 'f1', version: 1, openedAt: NOW, student: { id: lea.id } });
    expect(store.commits).toMatchObject([
      {
        expectedVersion: null,
        ordinal: 1,
        entries: [{ event: { type: 'opened' }, by: lea.id, at: NOW }],
      },
    ]);
  });

  it('twice with the same ordinal opens one', async () => {
    const store = new MemoryStore();
    const results = await Promise.all([open(store, 'f1', 1), open(store, 'f2', 1)]);
    expect(results.filter((file) => file === null)).toHaveLength(1);
    expect(await store.internshipsOf(lea.id)).toHaveLength(1);
  });

  it('two in a row, and one of somebody else', async () => {
    const store = new MemoryStore(internshipSearching());
    expect(await open(store, 'f2', 2)).not.toBeNull();
    expect(await open(store, 'f3', 1, theo)).not.toBeNull();
    expect((await store.internshipsOf(lea.id)).map(({ id }) => id)).toEqual(['file-of-lea', 'f2']);
  });
});

describe('a question', () => {
  const asked = (
    id: string,
    text = 'Faut-il une convention ?',
  ): Extract<QuestionEvent, { type: 'asked' }> => ({
    type: 'asked',
    question: {
      id,
      askerId: lea.id,
      topic: 'question',
      text,
      department: 'iut-bethune',
      internshipId: null,
    },
  });
  const askIt = (store: MemoryStore, id: string, text?: string) =>
    ask(portsWith(store), asked(id, text), as(lea));

  it('is written with its audit line, and goes to the advisers', async () => {
    const store = new MemoryStore();
    const question = await askIt(store, 'q1', ' Faut-il\u200B une\u0000 convention ? ');
    expect(question).toMatchObject({
      id: 'q1',
      version: 1,
      askedAt: NOW,
      text: 'Faut-il une convention ?',
    });
    expect(store.commits).toMatchObject([
      {
        expectedVersion: null,
        entries: [
          { event: { type: 'asked', question: { text: 'Faut-il une convention ?' } }, by: lea.id },
        ],
        announcement: { tellings: [], posts: [{ purpose: 'question' }] },
      },
    ]);
  });

  it('asked twice gives the first one back', async () => {
    const store = new MemoryStore();
    await askIt(store, 'q1');
    expect(await askIt(store, 'q2', 'Faut-il une  convention ?')).toMatchObject({ id: 'q1' });
    expect(store.commits).toHaveLength(1);
  });

  it('asked twice at once gives the first one back', async () => {
    const store = new MemoryStore();
    const both = await Promise.all([askIt(store, 'q1'), askIt(store, 'q2')]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(store.commits).toHaveLength(1);
  });

  it('may be asked again once it is answered', async () => {
    const store = new MemoryStore();
    await askIt(store, 'q1');
    await answer(store, 'q1', 'Oui, toujours.');
    expect(await askIt(store, 'q2')).toMatchObject({ id: 'q2' });
  });

  const answer = (store: MemoryStore, id: string, text: string, by = nadia) =>
    changeQuestion(portsWith(store), { id, command: { type: 'answer', text }, actor: as(by) });

  it('is answered once, and the asker is told', async () => {
    const store = new MemoryStore();
    await askIt(store, 'q1');
    expect(await answer(store, 'q1', 'Oui, toujours.')).toMatchObject({
      ok: true,
      question: { version: 2 },
    });
    expect(store.commits[1]).toMatchObject({
      entries: [{ event: { type: 'answered' }, by: nadia.id, at: NOW }],
      announcement: { tellings: [{ news: 'answered', to: { id: lea.id } }] },
    });
    const again = await answer(store, 'q1', 'Non.', { ...nadia, id: 'emma' });
    expect(again).toMatchObject({
      ok: false,
      refusal: { code: 'alreadyAnswered' },
      question: { answer: { text: 'Oui, toujours.' } },
    });
    expect(store.commits).toHaveLength(2);
  });

  it('answered by two at once has one answer', async () => {
    const store = new MemoryStore();
    await askIt(store, 'q1');
    const outcomes = await Promise.all(
      ['nadia', 'emma'].map((id) => answer(store, 'q1', `Réponse de ${id}.`, { ...nadia, id })),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('that others never leave alone, or that is gone, says so', async () => {
    const store = new MemoryStore();
    expect(await answer(store, 'nowhere', 'Oui.')).toEqual({
      ok: false,
      question: null,
      refusal: { code: 'gone' },
    });
    await askIt(store, 'q1');
    const conflict = alwaysTooLate(store);
    await expect(answer(conflict, 'q1', 'Oui.')).rejects.toThrow(TooBusy);
  });
});

/** The same store, in which somebody else is always faster. */
function alwaysTooLate(store: MemoryStore): MemoryStore {
  return Object.assign(Object.create(store) as MemoryStore, {
    commitQuestion: async () => 'conflict' as const,
  });
}

it('a whole path ends completed, with every line in its order', async () => {
  const store = new MemoryStore(internshipReadyToSubmit());
  const id = 'file-of-lea';
  const on = '2026-12-14';
  const path: [Actor, Command][] = [
    [as(lea), { type: 'submit' }],
    [as(claire), giveBack],
    [as(lea), { type: 'submit' }],
    [as(claire), { type: 'approve', round: 2 }],
    [as(lea), { type: 'recordConvention', number: '2026-0042', copies: 4 }],
    [as(lea), { type: 'confirmPrint' }],
    [
      as(lea),
      {
        type: 'recordSignatures',
        signatures: (['student', 'tutor', 'host'] as const).map((signatory) => ({ signatory, on })),
      },
    ],
    [as(claire), { type: 'recordSignatures', signatures: [{ signatory: 'referent', on }] }],
    [as(isabelle), { type: 'moveCopies', holder: 'manager' }],
    [as(isabelle), { type: 'recordUniversitySignature', on, name: 'Marc Lefort' }],
    [as(lea), { type: 'handOver', part: 'host', on }],
    [as(lea), { type: 'handOver', part: 'student', on }],
    [as(isabelle), { type: 'confirmOtherCopies' }],
  ];
  for (const [actor, command] of path) {
    expect(await change(store, id, command, actor, '2026-12-14T12:00:00Z')).toMatchObject({
      ok: true,
    });
  }
  expect((await store.history(id)).map(({ event }) => event.type)).toEqual([
    'submitted',
    'returned',
    'submitted',
    'approved',
    'conventionRecorded',
    'printChecked',
    'signatureRecorded',
    'signatureRecorded',
    'signatureRecorded',
    'signatureRecorded',
    'copiesMoved',
    'signatureRecorded',
    'allSignaturesComplete',
    'handedOver',
    'handedOver',
    'handedOver',
    'completed',
  ]);
  expect((store.commits.at(-1) as InternshipCommit).nextDueAt).toBeNull();
});

describe('other stages of the student count with the one that is sent', () => {
  const first = { ...internshipApproved({ endDate: '2027-03-31' }), id: 'first' };
  const second = (changes: Draft) => ({
    ...internshipReadyToSubmit({
      startDate: '2027-04-05',
      insuranceValidUntil: '2027-12-31',
      ...changes,
    }),
    id: 'second',
  });
  const send = async (changes: Draft) => {
    const store = new MemoryStore(first, second(changes));
    return change(store, 'second', { type: 'submit' }, as(lea));
  };

  it('at the same host and in the same year, above 924 hours it is refused', async () => {
    expect(await send({ endDate: '2027-07-30' })).toMatchObject({
      ok: false,
      refusal: {
        code: 'formProblems',
        problems: [
          { field: 'endDate', problem: { code: 'tooLong924', hours: 1008, earlier: 434 } },
        ],
      },
    });
  });

  it('up to there, or at another host, it is sent', async () => {
    expect(await send({ endDate: '2027-06-30' })).toMatchObject({ ok: true });
    const elsewhere = { hostSiret: '', hostName: 'Atelier du Canal' };
    expect(await send({ ...elsewhere, endDate: '2027-07-30' })).toMatchObject({ ok: true });
  });
});

it('no question with a social-security number is passed on, whoever forgot to say so', async () => {
  const store = new MemoryStore();
  const asked = {
    type: 'asked',
    question: {
      id: 'q',
      askerId: lea.id,
      topic: 'question',
      text: 'Je suis 1 85 05 78 006 084 36.',
      department: null,
      internshipId: null,
    },
  } as const;
  await expect(ask(portsWith(store), asked, as(lea))).rejects.toThrow('social-security');
  expect(store.commits).toEqual([]);
});
