/** Steps 5 and 6: where the copies are, and handing them over. */
import type { Command, Refusal } from '../../../bot/process/commands';
import { phaseOf } from '../../../bot/process/steps';
import { internshipFullySigned, internshipSigning } from '../../support/situations';
import { NOW, TODAY, student, manager, run, refused, expectOnce } from './run';

describe('where the copies are', () => {
  const move = (holder: Extract<Command, { type: 'moveCopies' }>['holder']) =>
    ({ type: 'moveCopies', holder }) as const;

  it.each(['tutor', 'host', 'referent', 'post'] as const)(
    'the student says that %s has them',
    (holder) => {
      expect(expectOnce(internshipSigning(), student, move(holder)).copies).toEqual({
        holder,
        since: NOW,
      });
    },
  );

  it.each(['manager', 'presidency'] as const)('only a manager says that %s has them', (holder) => {
    expect(run(internshipSigning(), student, move(holder)).decision).toEqual(
      refused({ code: 'notYours' }),
    );
    expect(expectOnce(internshipSigning(), manager, move(holder)).copies).toEqual({
      holder,
      since: NOW,
    });
  });

  it('come back with a reason, which stays until the university has them again', () => {
    const received = run(internshipSigning(), manager, move('manager')).after;
    const giveBack = (reason: string) => ({ type: 'returnCopies', reason }) as const;
    expect(run(received, manager, giveBack(' ')).decision).toEqual(
      refused({ code: 'reasonNeeded' }),
    );
    const returned = expectOnce(received, manager, giveBack('Il manque le tampon.'));
    expect(returned).toMatchObject({
      copies: { holder: 'student' },
      copiesReturned: { reason: 'Il manque le tampon.', at: NOW },
    });
    const atTheHost = run(returned, student, move('host')).after;
    expect(atTheHost.copiesReturned).not.toBeNull();
    expect(run(atTheHost, manager, move('manager')).after.copiesReturned).toBeNull();
    expect(run(atTheHost, manager, giveBack('Il manque le tampon.')).decision).toHaveProperty(
      'events',
    );
  });
});

describe('step 6: handing over', () => {
  const handOver = (part: 'host' | 'student', on = TODAY) =>
    ({ type: 'handOver', part, on }) as const;

  it('is over when host, student and the others have their copies, in any order', () => {
    const others = expectOnce(internshipFullySigned(), manager, { type: 'confirmOtherCopies' });
    expect(others.handover).toEqual({ others: TODAY });
    const host = expectOnce(others, student, handOver('host', '2026-12-13'));
    expect(phaseOf(host)).toBe('signed');
    const last = run(host, student, handOver('student'));
    expect(last.events.map(({ type }) => type)).toEqual(['handedOver', 'completed']);
    expect(phaseOf(last.after)).toBe('completed');
    expect(run(last.after, student, handOver('student')).decision).toEqual(
      refused({ code: 'alreadyDone' }),
    );
    expect(run(last.after, manager, { type: 'confirmOtherCopies' }).decision).toEqual(
      refused({ code: 'alreadyDone' }),
    );
  });

  it.each<[string, Refusal]>([
    ['2026-12-15', { code: 'dateInFuture', today: TODAY }],
    ['', { code: 'dateNeeded' }],
  ])('on %j is refused', (on, refusal) => {
    expect(run(internshipFullySigned(), student, handOver('host', on)).decision).toEqual(
      refused(refusal),
    );
  });
});
