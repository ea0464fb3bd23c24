/** Step 3: the referent decides; the manager finds a referent. */
import type { Command } from '../../../bot/process/commands';
import { readForm } from '../../../bot/process/form';
import { phaseOf } from '../../../bot/process/steps';
import {
  as,
  claire,
  completeDraft,
  hugo,
  internshipApproved,
  internshipAwaitingReferent,
  internshipAwaitingTeacher,
  internshipReturned,
  lea,
  nadia,
  theo,
} from '../../support/situations';
import { NOW, student, referent, manager, run, refused, expectOnce } from './run';

describe('step 3: the referent', () => {
  const file = internshipAwaitingTeacher();
  const approve = (round: number) => ({ type: 'approve', round }) as const;
  const giveBack = (reason: string, round = 1): Command => ({
    type: 'return',
    round,
    reason,
    sections: ['content'],
  });

  it('approves once', () => {
    const approved = expectOnce(file, referent, approve(1));
    expect(phaseOf(approved)).toBe('approved');
    expect(approved).toMatchObject({
      approval: { round: 1, by: claire.id, at: NOW },
      lastApproved: completeDraft(),
    });
  });

  it('returns once, with a reason, and the student goes on where they were', () => {
    expect(run(file, referent, giveBack(' \u200B')).decision).toEqual(
      refused({ code: 'reasonNeeded' }),
    );
    const returned = expectOnce(file, referent, giveBack(' Précisez les tâches. '));
    expect(phaseOf(returned)).toBe('filling');
    expect(returned).toMatchObject({
      draft: completeDraft(),
      referentId: claire.id,
      returned: { reason: 'Précisez les tâches.', sections: ['content'], by: claire.id },
    });
  });

  it.each<Command>([approve(1), giveBack('Trop tard.'), { type: 'disclaim', round: 1 }])(
    'an old card of round 1 cannot %j round 2',
    (command) => {
      const second = run(internshipReturned(), student, { type: 'submit' }).after;
      expect(run(second, referent, command).decision).toEqual(refused({ code: 'outdated' }));
    },
  );

  it('a decision cannot be turned round by an older card', () => {
    const approved = internshipApproved();
    expect(run(approved, referent, giveBack('Non.')).decision).toEqual(
      refused({ code: 'notNow', phase: 'approved' }),
    );
    expect(run(internshipReturned(), referent, approve(1)).decision).toEqual(
      refused({ code: 'notNow', phase: 'filling' }),
    );
  });

  describe('« je ne suis pas son référent »', () => {
    const { after: disclaimed, decision } = run(file, referent, { type: 'disclaim', round: 1 });

    it('goes to the manager, and the teacher sees nothing more of it', () => {
      expect(decision).toEqual({ events: [{ type: 'referentDisclaimed', referentId: claire.id }] });
      expect(phaseOf(disclaimed)).toBe('awaitingReferent');
      expect(run(disclaimed, referent, approve(1)).decision).toEqual(refused({ code: 'notYours' }));
    });

    it('a change by the student does not send it back to that teacher', () => {
      const amended = run(disclaimed, student, {
        type: 'amend',
        section: 'tutor',
        values: { tutorRole: 'Gérant' },
        confirmed: false,
      });
      expect(amended.events).toMatchObject([{ type: 'submitted', round: 2, referentId: null }]);
      expect(phaseOf(amended.after)).toBe('awaitingReferent');
    });

    it('the student may name somebody else', () => {
      const amended = run(disclaimed, student, {
        type: 'amend',
        section: 'referent',
        values: { referentId: hugo.id, referentUnknown: 'no' },
        confirmed: false,
      });
      expect(amended.events).toMatchObject([{ type: 'submitted', round: 2, referentId: hugo.id }]);
    });
  });

  describe('assigned by the manager', () => {
    const waiting = internshipAwaitingReferent();
    const assign = (teacher = hugo) => ({ type: 'assignReferent', teacher }) as const;

    it('a teacher, once', () => {
      const assigned = expectOnce(waiting, manager, assign());
      expect(phaseOf(assigned)).toBe('awaitingApproval');
      expect(assigned.referentId).toBe(hugo.id);
      expect(readForm(assigned.submission!.values).values.referentId).toBe(hugo.id);
      expect(run(assigned, as(hugo), approve(1)).decision).toHaveProperty('events');
    });

    it('only instead of whom the pressed card showed', () => {
      const late = { ...assign(), instead: null };
      expect(run(file, manager, late).decision).toEqual(refused({ code: 'outdated' }));
      const seen = { ...assign(), instead: file.referentId };
      expect(run(file, manager, seen).decision).toHaveProperty('events');
    });

    it('the same teacher again, after the approval, is done already', () => {
      expect(run(internshipApproved(), manager, assign(claire)).decision).toEqual(
        refused({ code: 'alreadyDone' }),
      );
    });

    it('instead of one who does not answer; the new one decides', () => {
      const { events, after: assigned } = run(file, manager, assign());
      expect(events).toMatchObject([{ type: 'referentAssigned', referentId: hugo.id }]);
      expect(run(assigned, referent, approve(1)).decision).toEqual(refused({ code: 'notYours' }));
      expect(run(assigned, as(hugo), approve(1)).decision).toHaveProperty('events');
    });

    it.each([
      ['somebody who is no teacher', nadia, { code: 'notATeacher' }],
      ['another student', theo, { code: 'notATeacher' }],
      [
        'the student, who teaches too',
        { ...lea, roles: [{ role: 'teacher', department: null }] as const },
        { code: 'ownReferent' },
      ],
    ] as const)('not %s', (_who, teacher, refusal) => {
      expect(run(waiting, manager, assign(teacher)).decision).toEqual(refused(refusal));
    });

    it('stays when the student changes something else before the approval', () => {
      const assigned = run(waiting, manager, assign()).after;
      const amended = run(assigned, student, {
        type: 'amend',
        section: 'tutor',
        values: { tutorRole: 'Gérant' },
        confirmed: false,
      });
      expect(amended.events).toMatchObject([{ type: 'submitted', round: 2, referentId: hugo.id }]);
    });
  });
});
