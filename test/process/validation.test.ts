/** Who decides: delegation, absences, another referent, full referents, silence. */
import {
  absenceRefusal,
  maySayAbsence,
  standInFor,
  substitutionFor,
  type Absence,
} from '../../bot/process/absence';
import { isAskedToDecide, needsManager } from '../../bot/process/posts';
import type { Command } from '../../bot/process/commands';
import { decide } from '../../bot/process/decide';
import { deciderOf, delegateOf, isAcceptance } from '../../bot/process/deciders';
import { evolve } from '../../bot/process/evolve';
import type { FollowedStage } from '../../bot/process/overlap';
import type { Internship } from '../../bot/process/internship';
import type { Actor, Person } from '../../bot/process/people';
import { byUrgency, scheduleOf, whoCanAct } from '../../bot/process/reminders';
import { maySee, rolesOn } from '../../bot/process/roles';
import { phaseOf } from '../../bot/process/steps';
import * as files from '../support/situations';
import { artois } from '../support/university';

const { as, claire, hugo, isabelle, lea, nadia, paul, product } = files;
const elise: Person = { ...hugo, id: 'elise', aadObjectId: 'aad-elise', name: 'Élise Garnier' };
const NOW = '2026-11-17T09:00:00Z';
const TODAY = '2026-11-17';
const MOMENT = { now: NOW, university: artois };

interface Known {
  absences?: Absence[];
  referentStages?: FollowedStage[];
  now?: string;
}

function run(file: Internship, actor: Actor, command: Command, known: Known = {}) {
  const { now = NOW, ...rest } = known;
  const decision = decide(structuredClone(file), command, {
    actor,
    now,
    university: artois,
    ...rest,
  });
  const events = 'events' in decision ? decision.events : [];
  const by = actor.kind === 'person' ? actor.person.id : null;
  const after = structuredClone(
    events.reduce<Internship>((facts, event) => evolve(facts, event, { at: now, by }), file),
  );
  return { decision, events, after };
}

const refusal = (code: string) => ({ refusal: expect.objectContaining({ code }) });
const delegate = (to: Person, round = 1): Command => ({ type: 'delegate', round, to });
const approve = (round = 1): Command => ({ type: 'approve', round });
const end = (round = 1): Command => ({ type: 'endDelegation', round });

let number = 0;
function absence(person: Person, substitute: Person | null, more: Partial<Absence> = {}): Absence {
  number += 1;
  return {
    id: `absence-${number}`,
    personId: person.id,
    from: '2026-11-16',
    to: '2026-11-20',
    substituteId: substitute?.id ?? null,
    setBy: person.id,
    setAt: '2026-11-10T09:00:00Z',
    ...more,
  };
}

describe('delegating a decision', () => {
  const file = files.internshipAwaitingTeacher();
  const delegated = run(file, as(claire), delegate(hugo)).after;

  it('leaves the referent as they are; both may decide', () => {
    expect(delegated.referentId).toBe(claire.id);
    expect([delegateOf(delegated), deciderOf(delegated)]).toEqual([hugo.id, hugo.id]);
    expect(rolesOn(delegated, as(hugo), MOMENT)).toEqual(['delegate']);
    expect(whoCanAct(delegated)).toBe('referent');
    for (const who of [claire, hugo]) {
      const { after } = run(delegated, as(who), approve());
      expect(after).toMatchObject({ approval: { by: who.id }, referentId: claire.id });
    }
  });

  it('gives no more than the decision: not the file afterwards, nor saying whose it is', () => {
    expect(run(delegated, as(hugo), { type: 'disclaim', round: 1 }).decision).toEqual(
      refusal('notYours'),
    );
    expect(run(delegated, as(hugo), delegate(elise)).decision).toEqual(refusal('notYours'));
    const approved = run(delegated, as(hugo), approve()).after;
    expect([maySee(delegated, as(hugo), MOMENT), maySee(approved, as(hugo), MOMENT)]).toEqual([
      true,
      false,
    ]);
  });

  it('returns too, and ends with the round', () => {
    const returned = run(delegated, as(hugo), {
      type: 'return',
      round: 1,
      reason: 'Précisez.',
      sections: ['content', 'dates'],
    }).after;
    expect(returned.returned).toMatchObject({ by: hugo.id, sections: ['content', 'dates'] });
    const again = run(returned, as(lea), { type: 'submit' }).after;
    expect(delegateOf(again)).toBeNull();
    expect(run(again, as(hugo), approve(2)).decision).toEqual(refusal('notYours'));
  });

  it('ends when the student changes the request, and when the referent changes', () => {
    const amended = run(delegated, as(lea), {
      type: 'amend',
      section: 'tutor',
      values: { tutorRole: 'Gérant' },
      confirmed: false,
    }).after;
    expect(deciderOf(amended)).toBe(claire.id);
    const assigned = run(delegated, as(isabelle), { type: 'assignReferent', teacher: elise }).after;
    expect(deciderOf(assigned)).toBe(elise.id);
    expect(run(assigned, as(hugo), approve()).decision).toEqual(refusal('notYours'));
  });

  it('is taken back, given back, or changed', () => {
    for (const who of [claire, hugo]) {
      const { after } = run(delegated, as(who), end());
      expect(deciderOf(after)).toBe(claire.id);
      expect(run(after, as(hugo), approve()).decision).toEqual(refusal('notYours'));
    }
    expect(deciderOf(run(delegated, as(claire), delegate(elise)).after)).toBe(elise.id);
    expect(run(file, as(claire), end()).decision).toEqual(refusal('alreadyDone'));
    expect(run(delegated, as(claire), delegate(hugo)).decision).toEqual(refusal('alreadyDone'));
  });

  it.each<[string, Person, string]>([
    ['somebody who is no teacher', nadia, 'notATeacher'],
    ['the student, who teaches too', { ...lea, roles: claire.roles }, 'ownReferent'],
    ['the referent themself', claire, 'alreadyDone'],
    ['a guest', { ...hugo, isGuest: true }, 'notATeacher'],
  ])('not to %s', (_who, to, code) => {
    expect(run(file, as(claire), delegate(to)).decision).toEqual(refusal(code));
  });

  it('not to somebody who is away, and not by an old card', () => {
    const absences = [absence(hugo, elise)];
    expect(run(file, as(claire), delegate(hugo), { absences }).decision).toEqual({
      refusal: { code: 'awayUntil', until: '2026-11-20' },
    });
    expect(run(file, as(claire), delegate(hugo, 2)).decision).toEqual(refusal('outdated'));
  });
});

describe('another referent after an approval', () => {
  const approved = files.internshipSigning(['student', 'tutor']);
  const assign = (confirmed: boolean): Command => ({
    type: 'assignReferent',
    teacher: hugo,
    instead: claire.id,
    confirmed,
  });
  const now = '2026-12-14T12:00:00Z';

  it('by the manager: asked first, then everything is void and the new one is asked', () => {
    expect(run(approved, as(isabelle), assign(false), { now }).decision).toEqual({
      refusal: expect.objectContaining({ code: 'confirmationNeeded', signatures: 2 }),
    });
    const { events, after } = run(approved, as(isabelle), assign(true), { now });
    expect(events).toMatchObject([
      { type: 'approvalVoided' },
      { type: 'referentAssigned', referentId: hugo.id, round: 2 },
    ]);
    expect(phaseOf(after)).toBe('awaitingApproval');
    expect(after).toMatchObject({ convention: null, signatures: {}, rounds: 2, asked: 2 });
    expect(isAcceptance(after)).toBe(true);
    expect(run(after, as(claire), approve(2)).decision).toEqual(refusal('notYours'));
    expect(run(after, as(hugo), approve(1)).decision).toEqual(refusal('outdated'));
    expect(run(after, as(hugo), approve(2)).after.approval).toMatchObject({ by: hugo.id });
  });

  it('by the student: the same', () => {
    const { after } = run(
      approved,
      as(lea),
      { type: 'amend', section: 'referent', values: { referentId: hugo.id }, confirmed: true },
      { now },
    );
    expect([phaseOf(after), isAcceptance(after)]).toEqual(['awaitingApproval', true]);
  });

  it('nobody accepts for them: neither a delegate nor a substitute', () => {
    const { after } = run(approved, as(isabelle), assign(true), { now });
    expect(run(after, as(hugo), delegate(elise, 2), { now }).decision).toEqual(
      refusal('acceptYourself'),
    );
    const absences = [absence(hugo, elise, { from: '2026-12-01', to: '2026-12-20' })];
    const away = run(approved, as(isabelle), assign(true), { now, absences }).after;
    expect([deciderOf(away), needsManager(away)]).toEqual([null, true]);
    expect(run(away, as(hugo), approve(2), { now }).after.approval).toMatchObject({ by: hugo.id });
  });

  it('who declines sends it to the managers; who had approved may be asked again', () => {
    const { after } = run(approved, as(isabelle), assign(true), { now });
    const declined = run(after, as(hugo), { type: 'disclaim', round: 2 }, { now }).after;
    expect([phaseOf(declined), needsManager(declined)]).toEqual(['awaitingReferent', true]);
    const back = run(declined, as(isabelle), { type: 'assignReferent', teacher: claire }, { now });
    expect([deciderOf(back.after), back.after.asked]).toEqual([claire.id, 3]);
    expect(isAcceptance(back.after)).toBe(false);
  });

  it('with a change beside it is no mere acceptance', () => {
    const { after } = run(files.internshipApproved(), as(lea), {
      type: 'amend',
      section: 'referent',
      values: { referentId: hugo.id },
      confirmed: true,
    });
    const changed = run(after, as(lea), {
      type: 'amend',
      section: 'content',
      values: { subject: 'Autre sujet' },
      confirmed: true,
    }).after;
    expect(isAcceptance(changed)).toBe(false);
  });
});

describe('one card for a request that waits', () => {
  it('changes before the decision ask nobody anew; later ones do', () => {
    const file = files.internshipAwaitingTeacher();
    const amend = (subject: string): Command => ({
      type: 'amend',
      section: 'content',
      values: { subject },
      confirmed: true,
    });
    const changed = run(run(file, as(lea), amend('Un')).after, as(lea), amend('Deux')).after;
    expect(changed).toMatchObject({ rounds: 3, asked: 1, submission: { round: 3, first: 1 } });
    const approved = run(changed, as(claire), approve(3)).after;
    const voided = run(approved, as(lea), amend('Trois')).after;
    expect(voided).toMatchObject({ rounds: 4, asked: 2, submission: { round: 4, first: 4 } });
  });
});

describe('an absence', () => {
  const submitted = (known: Known) =>
    run(files.internshipReadyToSubmit(), as(lea), { type: 'submit' }, known).after;

  it('sends a new request to whoever stands in, who may decide; the referent may too', () => {
    const file = submitted({ absences: [absence(claire, hugo)] });
    expect(file.delegation).toMatchObject({ to: hugo.id, until: '2026-11-20' });
    expect(isAskedToDecide(file, hugo.id)).toBe(true);
    expect(isAskedToDecide(file, claire.id)).toBe(false);
    expect(run(file, as(hugo), approve()).after).toMatchObject({ referentId: claire.id });
    expect(run(file, as(claire), approve()).decision).toHaveProperty('events');
  });

  it('without anybody goes to the managers at once', () => {
    const file = submitted({ absences: [absence(claire, null)] });
    expect([deciderOf(file), needsManager(file), whoCanAct(file)]).toEqual([null, true, 'manager']);
    const assigned = run(file, as(isabelle), { type: 'assignReferent', teacher: hugo }).after;
    expect([deciderOf(assigned), needsManager(assigned)]).toEqual([hugo.id, false]);
  });

  it.each<[string, Absence[], { to: string | null; until: string } | null]>([
    ['not there', [], null],
    ['over yesterday', [absence(claire, hugo, { to: '2026-11-16' })], null],
    ['from tomorrow', [absence(claire, hugo, { from: '2026-11-18' })], null],
    ['from today', [absence(claire, hugo, { from: TODAY })], { to: hugo.id, until: '2026-11-20' }],
    ['until today', [absence(claire, hugo, { to: TODAY })], { to: hugo.id, until: TODAY }],
    [
      'the substitute is away too: theirs',
      [absence(claire, hugo), absence(hugo, elise)],
      { to: elise.id, until: '2026-11-20' },
    ],
    [
      'the substitute is away, without anybody',
      [absence(claire, hugo), absence(hugo, null)],
      { to: null, until: '2026-11-20' },
    ],
    [
      'two stand in for each other, and both are away',
      [absence(claire, hugo), absence(hugo, claire)],
      { to: null, until: '2026-11-20' },
    ],
    [
      'of two that overlap, the one said last',
      [
        absence(claire, elise, { setAt: '2026-11-12T09:00:00Z', to: '2026-11-18' }),
        absence(claire, hugo),
      ],
      { to: elise.id, until: '2026-11-18' },
    ],
  ])('%s', (_what, absences, expected) => {
    expect(standInFor(claire.id, { absences, day: TODAY })).toEqual(expected);
  });

  it('reaches requests that wait already, and gives them back when it ends', () => {
    const waiting = files.internshipAwaitingTeacher();
    const absences = [absence(claire, hugo)];
    const found = substitutionFor(waiting, { absences, day: TODAY });
    expect(found?.standIn).toEqual({ to: hugo.id, until: '2026-11-20' });
    const away = run(waiting, product, found!).after;
    expect(substitutionFor(away, { absences, day: TODAY })).toBeNull();
    const back = substitutionFor(away, { absences, day: '2026-11-21' });
    expect(back).toMatchObject({ standIn: null, instead: hugo.id });
    const here = run(away, product, back!).after;
    expect(deciderOf(here)).toBe(claire.id);
    expect(run(here, as(hugo), approve()).decision).toEqual(refusal('notYours'));
  });

  it('goes on with another substitute where another absence follows', () => {
    const first = absence(claire, hugo);
    const second = absence(claire, elise, { from: '2026-11-21', to: '2026-11-30' });
    const away = submitted({ absences: [first] });
    const next = substitutionFor(away, { absences: [first, second], day: '2026-11-21' });
    expect(next?.standIn).toEqual({ to: elise.id, until: '2026-11-30' });
  });

  it('leaves alone what the referent delegated by themself', () => {
    const delegated = run(files.internshipAwaitingTeacher(), as(claire), delegate(elise)).after;
    const absences = [absence(claire, hugo)];
    expect(substitutionFor(delegated, { absences, day: TODAY })).toBeNull();
  });

  it('whoever stands in may give it back: then the managers are asked, once and for all', () => {
    const absences = [absence(claire, hugo)];
    const file = submitted({ absences });
    const given = run(file, as(hugo), end(), { absences }).after;
    expect([deciderOf(given), needsManager(given)]).toEqual([null, true]);
    expect(substitutionFor(given, { absences, day: TODAY })).toBeNull();
    expect(run(file, as(claire), end(), { absences }).decision).toEqual(refusal('notNow'));
  });

  it('never makes students decide on their own request', () => {
    const absences = [absence(claire, { ...lea, roles: claire.roles })];
    expect(submitted({ absences }).delegation).toMatchObject({ to: null });
  });

  it.each<[string, Person, Partial<Parameters<typeof absenceRefusal>[0]>, string | null]>([
    ['their own', claire, {}, null],
    ['by the manager of their department', isabelle, {}, null],
    ['by another department’s manager', paul, {}, 'notYours'],
    ['by a colleague', hugo, {}, 'notYours'],
    ['by a student', lea, {}, 'notYours'],
    ['without a day', claire, { to: '' }, 'dateNeeded'],
    ['that ends before it begins', claire, { to: '2026-11-15' }, 'endsBeforeItBegins'],
    ['that is over', claire, { from: '2026-11-02', to: '2026-11-16' }, 'isOver'],
    ['replaced by themself', claire, { substitute: claire }, 'ownSubstitute'],
    ['replaced by somebody who is no teacher', claire, { substitute: nadia }, 'notATeacher'],
    ['without anybody', claire, { substitute: null }, null],
  ])('said: %s', (_what, actor, changes, code) => {
    const said = {
      teacher: claire,
      from: '2026-11-16',
      to: '2026-11-20',
      substitute: hugo,
      ...changes,
    };
    const refused = absenceRefusal(said, { actor, now: NOW, university: artois });
    expect(refused?.code ?? null).toBe(code);
  });

  it('is a day of the university, not of Greenwich', () => {
    const said = { teacher: claire, from: '2026-11-16', to: '2026-11-16', substitute: null };
    const at = (now: string) => absenceRefusal(said, { actor: claire, now, university: artois });
    expect(at('2026-11-16T22:59:00Z')).toBeNull();
    expect(at('2026-11-16T23:01:00Z')).toEqual({ code: 'isOver', today: '2026-11-17' });
  });

  it('everywhere’s teacher is anybody’s manager to note', () => {
    const everywhere = { ...claire, roles: [{ role: 'teacher', department: null }] as const };
    expect(maySayAbsence(isabelle, everywhere)).toBe(true);
  });
});

describe('a referent who follows too many stages at a time', () => {
  const stages = (count: number, from: string, to: string): FollowedStage[] =>
    Array.from({ length: count }, () => ({ from, to, isApproved: true }));
  const submit = (referentStages: FollowedStage[]) =>
    run(files.internshipReadyToSubmit(), as(lea), { type: 'submit' }, { referentStages });

  it.each<[string, FollowedStage[], boolean]>([
    ['23 at these dates', stages(23, '2027-01-04', '2027-05-28'), false],
    ['24 at these dates', stages(24, '2027-01-04', '2027-05-28'), true],
    ['24 that share one day with this one', stages(24, '2026-10-01', '2027-01-04'), true],
    ['24 that end the day before', stages(24, '2026-10-01', '2027-01-03'), false],
    [
      '12 before the spring and 12 after: never 24 at a time',
      [...stages(12, '2027-01-04', '2027-03-05'), ...stages(12, '2027-03-08', '2027-05-28')],
      false,
    ],
  ])('%s', (_what, referentStages, isFull) => {
    const { after } = submit(referentStages);
    expect(after.referentFull).toEqual(isFull ? { referentId: claire.id, limit: 24 } : null);
    expect(phaseOf(after)).toBe(isFull ? 'awaitingReferent' : 'awaitingApproval');
    expect(needsManager(after)).toBe(isFull);
  });

  it('is not assigned by a manager either; somebody else is, and the reason goes', () => {
    const full = submit(stages(24, '2027-01-04', '2027-05-28')).after;
    const assign: Command = { type: 'assignReferent', teacher: hugo };
    const referentStages = stages(24, '2027-01-04', '2027-05-28');
    expect(run(full, as(isabelle), assign, { referentStages }).decision).toEqual({
      refusal: { code: 'referentFull', limit: 24 },
    });
    expect(run(full, as(isabelle), assign).after).toMatchObject({
      referentId: hugo.id,
      referentFull: null,
    });
  });

  it('counts what the university allows', () => {
    const few = { ...artois, referents: { maximum: 2 } };
    const decision = decide(
      files.internshipReadyToSubmit(),
      { type: 'submit' },
      {
        actor: as(lea),
        now: NOW,
        university: few,
        referentStages: stages(2, '2027-01-04', '2027-05-28'),
      },
    );
    expect(decision).toMatchObject({ events: [{}, { type: 'referentFull', limit: 2 }] });
  });
});

describe('no answer', () => {
  const six = { ...artois, reminders: { ...artois.reminders, approvalAfterWorkingDays: 6 } };
  const days = (startDate: string) => {
    const file = files.internshipAwaitingTeacher({ startDate, endDate: '2027-05-28' });
    return scheduleOf(file, six)
      .filter(({ kind }) => kind === 'approvalReminder' || kind === 'approvalUnanswered')
      .map(({ kind, dueAt }) => `${kind} ${dueAt.slice(0, 10)}`);
  };

  it.each<[string, string, (string | null)[]]>([
    // Asked on Monday 16 November 2026.
    ['far away: six working days, then six', '2027-02-01', ['2026-11-24', '2026-12-02']],
    [
      'ten working days left: five, then half of the rest',
      '2026-12-01',
      ['2026-11-23', '2026-11-25'],
    ],
    [
      'three days left: that day’s reminder of the start says it',
      '2026-11-20',
      [null, '2026-11-18'],
    ],
    ['tomorrow: one at least', '2026-11-17', ['2026-11-17', '2026-11-18']],
  ])('%s', (_what, start, [reminded, unanswered]) => {
    expect(days(start)).toEqual([
      ...(reminded ? [`approvalReminder ${reminded}`] : []),
      `approvalUnanswered ${unanswered}`,
    ]);
  });

  it('is counted for whoever decides', () => {
    const file = run(files.internshipAwaitingTeacher(), as(claire), delegate(hugo)).after;
    const keys = scheduleOf(file, artois).map(({ key }) => key);
    expect(keys).toContain(`approval:1:${hugo.id}`);
    expect(keys).not.toContain(`approval:1:${claire.id}`);
  });

  it('says what is urgent: a start that is near before a long wait', () => {
    const near = files.internshipAwaitingTeacher({ startDate: '2026-11-20' });
    const far = files.internshipAwaitingTeacher({ startDate: '2027-03-01' });
    expect(byUrgency([far, near], artois)).toEqual([near, far]);
  });
});
