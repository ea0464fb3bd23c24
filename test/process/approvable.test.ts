/** A request is judged again when it is approved: what was right when it was sent may be so no more. */
import type { Absence } from '../../bot/process/absence';
import { substitutionFor } from '../../bot/process/absence';
import { decide, type Situation } from '../../bot/process/decide';
import { evolve } from '../../bot/process/evolve';
import type { Internship, Replacement } from '../../bot/process/internship';
import { decidesOn, maySee } from '../../bot/process/roles';
import type { University } from '../../bot/process/university';
import * as files from '../support/situations';
import { artois } from '../support/university';

const { as, claire, hugo, isabelle } = files;
const ON_TIME = '2026-12-14T12:00:00Z';
const STARTED = '2027-01-04T08:00:00Z';

function approve(file: Internship, situation: Partial<Situation> = {}) {
  const about = { actor: as(claire), now: ON_TIME, university: artois, ...situation };
  return decide(file, { type: 'approve', round: file.submission!.round }, about);
}
const refusedFor = (field: string, code: string) => ({
  refusal: {
    code: 'notToApprove',
    problems: [{ field, problem: expect.objectContaining({ code }) }],
  },
});

describe('a request that has become wrong meanwhile is not approved', () => {
  const file = files.internshipAwaitingTeacher();

  it('while nothing has changed, it is', () => {
    expect(approve(file)).toHaveProperty('events');
  });

  it('its start has come', () => {
    expect(approve(file, { now: STARTED })).toEqual(refusedFor('startDate', 'startTooEarly'));
  });

  it('unless a manager lets that through, or resumed the file with a reason', () => {
    const actor = as(isabelle);
    const at = { now: STARTED, university: artois, actor };
    const stamp = { at: STARTED, by: isabelle.id };
    const does = (from: Internship, command: Parameters<typeof decide>[1]): Internship => {
      const decision = decide(from, command, at);
      if ('refusal' in decision) throw new Error(decision.refusal.code);
      return decision.events.reduce((facts, event) => evolve(facts, event, stamp), from);
    };
    const reason = 'Dossier ouvert en retard.';
    const allowed = does(file, { type: 'allowLateStart', reason });
    expect(approve(allowed, { now: STARTED })).toHaveProperty('events');
    const resumed = does(does(file, { type: 'close', reason }), { type: 'resume', reason });
    expect(approve(resumed, { now: STARTED })).toHaveProperty('events');
  });

  it('the minimum has risen', () => {
    const university: University = {
      ...artois,
      minimumGratification: [{ from: '2020-01-01', euros: 9 }],
    };
    expect(approve(file, { university })).toEqual(
      refusedFor('gratificationAmount', 'gratificationTooLow'),
    );
  });

  it('the insurance ends too early', () => {
    const values = { ...file.submission!.values, insuranceValidUntil: '2027-03-01' };
    const shorter = { ...file, submission: { ...file.submission!, values } };
    expect(approve(shorter)).toEqual(refusedFor('insuranceValidUntil', 'insuranceEndsEarly'));
  });

  it('the referent follows as many as they may: only approved stages count against it', () => {
    const stages = (isApproved: boolean) =>
      Array.from({ length: 24 }, () => ({ from: '2027-01-04', to: '2027-05-28', isApproved }));
    expect(approve(file, { referentStages: stages(false) })).toHaveProperty('events');
    expect(approve(file, { referentStages: stages(true) })).toEqual({
      refusal: { code: 'followsTooMany', limit: 24 },
    });
  });
});

describe('whoever decides in the referent’s place', () => {
  const waiting = files.internshipAwaitingTeacher();
  const given = (replacement: Replacement): Internship => ({
    ...waiting,
    delegation: { ...replacement, round: 1, at: '2026-12-10T09:00:00Z' },
  });
  const standingIn = given({
    kind: 'standingIn',
    to: hugo.id,
    until: '2026-12-14',
    declinedBy: null,
  });
  const chosen = given({ kind: 'chosen', to: hugo.id });
  const absence: Absence = {
    id: 'absence',
    personId: claire.id,
    from: '2026-12-14',
    to: '2026-12-20',
    substituteId: hugo.id,
    setBy: claire.id,
    setAt: '2026-12-01T09:00:00Z',
  };

  it.each([
    ['on the last day', '2026-12-14T22:59:00Z', true],
    ['a minute later, before any sweep', '2026-12-14T23:00:00Z', false],
  ])('stands in until the absence is over: %s', (_when, now, mayStill) => {
    const moment = { now, university: artois };
    expect(decidesOn(standingIn, hugo, moment)).toBe(mayStill);
    expect(maySee(standingIn, as(hugo), moment)).toBe(mayStill);
    const decision = approve(standingIn, { actor: as(hugo), now });
    expect(decision).toHaveProperty(
      mayStill ? 'events' : 'refusal.code',
      ...(mayStill ? [] : ['notYours']),
    );
  });

  it('was chosen for the round, whatever the day', () => {
    expect(approve(chosen, { actor: as(hugo) })).toHaveProperty('events');
  });

  it('teaches no more: the decision goes back to the referent, or to who stands in for them', () => {
    const situation = { absences: [], day: '2026-12-14', teachesNoMore: true };
    const back = substitutionFor(chosen, situation);
    expect(back).toEqual({ type: 'substitute', standIn: null, instead: hugo.id });
    // Another one was chosen since that was worked out.
    const actor = { kind: 'system' } as const;
    const about = { actor, now: ON_TIME, university: artois };
    expect(decide(chosen, back!, about)).toEqual({ events: [{ type: 'delegationEnded' }] });
    const other = given({ kind: 'chosen', to: 'somebody-else' });
    expect(decide(other, back!, about)).toEqual({ refusal: { code: 'alreadyDone' } });
    const withoutAnybody = { ...absence, substituteId: null };
    expect(substitutionFor(chosen, { ...situation, absences: [withoutAnybody] })).toMatchObject({
      standIn: { to: null, until: '2026-12-20' },
    });
  });
});
