/** What the product sends by itself, to whom, and when. Times are given as the university's. */
import { Temporal } from 'temporal-polyfill';
import type { Draft } from '../../bot/process/form';
import type { Holder, Instant, Internship } from '../../bot/process/internship';
import {
  dueNotices,
  nextDueAt,
  scheduleOf,
  whoCanAct,
  type Responsible,
} from '../../bot/process/reminders';
import { phases } from '../../bot/process/steps';
import type { University } from '../../bot/process/university';
import {
  after,
  claire,
  five,
  hugo,
  inPhase,
  internshipApproved,
  internshipAwaitingReferent,
  internshipAwaitingTeacher,
  internshipClosed,
  internshipCompleted,
  internshipFilling,
  internshipFullySigned,
  internshipReadyToSubmit,
  internshipReturned,
  internshipSearching,
  internshipSigning,
  isabelle,
  lea,
  moments,
} from '../support/situations';
import { artois } from '../support/university';

/** « 2026-12-18 10:00 », as clocks at the university show it. */
const local = (at: Instant, university: University = artois): string => {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(university.timeZone);
  return `${there.toPlainDate().toString()} ${there.toPlainTime().toString().slice(0, 5)}`;
};
const instant = (at: string): Instant =>
  Temporal.PlainDateTime.from(at.replace(' ', 'T'))
    .toZonedDateTime('Europe/Paris')
    .toInstant()
    .toString();

/** The schedule of the start: « moment kind », without the alarm for a file left alone. */
const startSchedule = (file: Internship, university: University = artois): string[] =>
  scheduleOf(file, university)
    .filter(({ kind }) => !['idle', 'approvalReminder', 'approvalUnanswered'].includes(kind))
    .map(({ kind, dueAt }) => `${local(dueAt, university)} ${kind}`);

const dueAt = (file: Internship, at: string): string[] =>
  dueNotices(file, artois, instant(at)).map(({ key }) => key);

const sent = (file: Internship, ...keys: string[]): Internship => ({
  ...file,
  notices: { ...file.notices, ...Object.fromEntries(keys.map((key) => [key, moments.signed])) },
});

/** The same file as if it had been opened and sent at this moment. */
const sentOn = (at: string, changes: Draft): Internship => {
  const file = internshipAwaitingTeacher(changes);
  const moment = instant(at);
  return {
    ...file,
    openedAt: moment,
    touchedAt: moment,
    submission: { ...file.submission!, at: moment },
  };
};

describe('who can act', () => {
  // prettier-ignore
  it.each<[string, Responsible, Internship]>([
    ['searching', 'student', internshipSearching()],
    ['filling the form', 'student', internshipFilling()],
    ['returned', 'student', internshipReturned()],
    ['without a referent', 'manager', internshipAwaitingReferent()],
    ['with the referent', 'referent', internshipAwaitingTeacher()],
    ['approved', 'student', internshipApproved()],
    ['printed', 'student', inPhase.printed()],
    ['fully signed', 'student', internshipFullySigned()],
    ['host and student have their copies', 'manager', { ...internshipFullySigned(), handover: { host: '2026-12-15', student: '2026-12-15' } }],
    ['only the others have theirs', 'student', { ...internshipFullySigned(), handover: { others: '2026-12-15' } }],
    ['completed', 'nobody', internshipCompleted()],
    ['closed', 'nobody', internshipClosed()],
  ])('%s: %s', (_what, who, file) => {
    expect(whoCanAct(file)).toBe(who);
  });

  it.each<[Holder, Responsible]>([
    ['student', 'student'],
    ['tutor', 'student'],
    ['host', 'student'],
    ['post', 'student'],
    ['referent', 'referent'],
    ['manager', 'manager'],
    ['presidency', 'manager'],
  ])('while the copies are with %s: %s', (holder, who) => {
    const file = { ...internshipSigning(['student']), copies: { holder, since: moments.signed } };
    expect(whoCanAct(file)).toBe(who);
  });
});

describe('before the start', () => {
  const everything = [
    '2026-11-30 09:00 reminder',
    '2026-12-10 09:00 reminder',
    '2026-12-16 09:00 reminder',
    '2026-12-18 09:00 reminder',
    '2026-12-18 10:00 lastDayAlarm',
    '2027-01-04 06:30 startDayAlarm',
  ];

  it('15, 7, 3 and 1 working days, and the two alarms, across the Christmas closure', () => {
    expect(startSchedule(internshipSigning(['student']))).toEqual(everything);
  });

  it.each<[string, Internship]>([
    ['a draft', internshipReadyToSubmit()],
    ['returned', internshipReturned()],
    ['without a referent', internshipAwaitingReferent()],
    ['with the referent', internshipAwaitingTeacher()],
    ['approved', internshipApproved()],
    ['printed', inPhase.printed()],
    ['one signature missing', internshipSigning(five.slice(1))],
  ])('%s: all of them', (_what, file) => {
    expect(startSchedule(file)).toEqual(everything);
  });

  it.each<[string, Internship]>([
    ['fully signed', internshipFullySigned()],
    ['completed', internshipCompleted()],
    ['closed', internshipClosed()],
    ['no start typed yet', internshipFilling()],
    ['a start that is no date', internshipFilling({ startDate: '2027-02-30' })],
    ['searching', internshipSearching()],
  ])('%s: none', (_what, file) => {
    expect(startSchedule(file)).toEqual([]);
  });

  it('the days and hours are settings', () => {
    const reminders = {
      ...artois.reminders,
      workingDaysBefore: [2],
      at: '08:15',
      lastWorkingDayAlarmAt: '11:00',
      startDayAlarmAt: '05:00',
    };
    expect(startSchedule(internshipApproved(), { ...artois, reminders })).toEqual([
      '2026-12-17 08:15 reminder',
      '2026-12-18 11:00 lastDayAlarm',
      '2027-01-04 05:00 startDayAlarm',
    ]);
  });

  it.each([
    [
      '2027-03-29',
      '2027-03-26 10:00',
      '2027-03-29 06:30',
      'Easter Monday, the day after clocks go forward',
    ],
    ['2027-03-28', '2027-03-26 10:00', '2027-03-28 06:30', 'the Sunday on which clocks go forward'],
    ['2027-10-31', '2027-10-29 10:00', '2027-10-31 06:30', 'the Sunday on which clocks go back'],
    ['2027-11-02', '2027-10-29 10:00', '2027-11-02 06:30', 'after the Monday of All Saints'],
    ['2027-08-16', '2027-07-23 10:00', '2027-08-16 06:30', 'after the summer closure'],
  ])('a start on %s alarms at %s and %s: %s', (startDate, lastDay, startDay) => {
    const file = sentOn('2027-01-11 09:00', {
      startDate,
      endDate: '2027-12-17',
      weeklyHours: '10',
    });
    expect(startSchedule(file).slice(-2)).toEqual([
      `${lastDay} lastDayAlarm`,
      `${startDay} startDayAlarm`,
    ]);
  });

  it('is in the university’s own time zone', () => {
    const reunion = { ...artois, timeZone: 'Indian/Reunion' };
    expect(startSchedule(internshipSigning(), reunion).at(-1)).toBe(
      '2027-01-04 06:30 startDayAlarm',
    );
    expect(
      scheduleOf(internshipSigning(), reunion).filter(({ kind }) => kind === 'startDayAlarm'),
    ).toMatchObject([{ dueAt: '2027-01-04T02:30:00Z' }]);
  });

  it('a changed start is a new cause: what was sent for the old one does not count', () => {
    const file = sent(
      internshipAwaitingTeacher(),
      'reminder-15:2027-01-04',
      'reminder-7:2027-01-04',
    );
    expect(startSchedule(file)).toHaveLength(4);
    const later = after(
      file,
      { at: moments.approved, by: lea.id },
      {
        type: 'submitted',
        round: 2,
        values: { ...file.draft, startDate: '2027-02-01' },
        referentId: claire.id,
      },
    );
    expect(startSchedule(later)[0]).toBe('2027-01-11 09:00 reminder');
    expect(startSchedule(later)).toHaveLength(6);
  });

  it('what is submitted late is not reminded of what was due before', () => {
    const file = sentOn('2026-12-15 15:00', {});
    expect(startSchedule(file)).toEqual(everything.slice(2));
  });

  it('a start tomorrow, submitted after the hour of the alarm: the alarm at once', () => {
    const file = sentOn('2027-02-03 15:00', { startDate: '2027-02-04' });
    expect(dueAt(file, '2027-02-03 15:00')).toEqual(['lastDay:2027-02-04']);
  });

  it('a returned form is not reminded of what was due while the referent had it', () => {
    const file = { ...internshipReturned(), touchedAt: instant('2026-12-11 09:00') };
    expect(dueAt(file, '2026-12-11 09:05')).toEqual([]);
    expect(startSchedule(file)).toEqual(everything.slice(2));
  });

  it('a start typed by mistake in a draft alarms nobody', () => {
    const typed = internshipFilling({ startDate: '2026-01-04' });
    expect(startSchedule(typed)).toEqual([]);
    const tomorrow = {
      ...internshipFilling({ startDate: '2027-02-04' }),
      touchedAt: instant('2027-02-03 15:00'),
    };
    expect(startSchedule(tomorrow)).toEqual(['2027-02-04 06:30 startDayAlarm']);
  });

  it.each(['0000-01-01', '0001-12-31', '9999-12-31'])(
    'the far start %s is no crash',
    (startDate) => {
      expect(() => nextDueAt(internshipFilling({ startDate }), artois)).not.toThrow();
    },
  );
});

describe('what is due', () => {
  const file = internshipSigning(['student']);

  it.each([
    ['2026-11-30 08:59', []],
    ['2026-11-30 09:00', ['reminder-15:2027-01-04']],
    ['2026-12-10 09:00', ['reminder-7:2027-01-04']],
    ['2026-12-18 09:30', ['reminder-1:2027-01-04']],
    ['2026-12-18 10:00', ['reminder-1:2027-01-04', 'lastDay:2027-01-04']],
    ['2027-01-04 06:29', ['reminder-1:2027-01-04', 'lastDay:2027-01-04']],
    ['2027-01-04 06:30', ['startDay:2027-01-04']],
  ])('after a long absence, at %s: only the latest of each kind', (at, keys) => {
    expect(dueAt(file, at)).toEqual(keys);
  });

  it('what is left out is named, so that it is never sent later', () => {
    const [notice] = dueNotices(file, artois, instant('2026-12-16 12:00'));
    expect(notice).toMatchObject({
      key: 'reminder-3:2027-01-04',
      skipped: ['reminder-15:2027-01-04', 'reminder-7:2027-01-04'],
    });
    const rest = sent(file, notice!.key, ...notice!.skipped);
    expect(dueAt(rest, '2026-12-17 12:00')).toEqual([]);
    expect(dueAt(rest, '2026-12-18 12:00')).toEqual([
      'reminder-1:2027-01-04',
      'lastDay:2027-01-04',
    ]);
  });

  it('on the day itself the alarm says everything: one message, nothing left behind', () => {
    const [alarm, ...others] = dueNotices(file, artois, instant('2027-01-04 07:00'));
    expect(others).toEqual([]);
    expect(alarm!.skipped.sort()).toEqual(
      ['lastDay', 'reminder-1', 'reminder-15', 'reminder-3', 'reminder-7']
        .map((key) => `${key}:2027-01-04`)
        .sort(),
    );
    expect(nextDueAt(sent(file, alarm!.key, ...alarm!.skipped), artois)).toBe(
      instant('2027-01-09 09:00'),
    );
  });

  it('day by day every one of them comes, each once', () => {
    let facts = file;
    const seen: string[] = [];
    for (
      let day = Temporal.PlainDate.from('2026-11-24');
      day.toString() <= '2027-01-05';
      day = day.add({ days: 1 })
    ) {
      for (const notice of dueNotices(facts, artois, instant(`${day.toString()} 12:00`))) {
        seen.push(`${day.toString()} ${notice.kind}`);
        facts = sent(facts, notice.key, ...notice.skipped);
      }
    }
    expect(seen).toEqual([
      '2026-11-30 reminder',
      '2026-12-10 reminder',
      '2026-12-16 reminder',
      '2026-12-18 reminder',
      '2026-12-18 lastDayAlarm',
      '2027-01-04 startDayAlarm',
    ]);
  });

  it('the next look is at the earliest', () => {
    expect(nextDueAt(file, artois)).toBe(instant('2026-11-30 09:00'));
    expect(nextDueAt(sent(file, 'reminder-15:2027-01-04'), artois)).toBe(
      instant('2026-12-10 09:00'),
    );
    for (const over of [internshipCompleted(), internshipClosed()])
      expect(nextDueAt(over, artois)).toBeNull();
  });
});

describe('a referent who does not answer', () => {
  const approvalOf = (file: Internship) =>
    scheduleOf(file, artois).filter(({ kind }) => kind === 'approvalReminder');
  const stamped = (at: string) => ({ at: instant(at), by: isabelle.id });

  it('is reminded once for each request, after three working days', () => {
    const file = sentOn('2026-12-17 16:00', { startDate: '2027-03-01' });
    expect(approvalOf(file)).toEqual([
      {
        key: `approval:1:${claire.id}`,
        kind: 'approvalReminder',
        dueAt: instant('2027-01-05 09:00'),
      },
    ]);
    expect(approvalOf(sent(file, `approval:1:${claire.id}`))).toEqual([]);
  });

  it.each(phases.filter((phase) => phase !== 'awaitingApproval'))('not in %s', (phase) => {
    expect(approvalOf(inPhase[phase]())).toEqual([]);
  });

  it('has three days from the assignment on, not from the submission', () => {
    const file = internshipAwaitingReferent({ startDate: '2027-02-01' });
    const assigned = after(file, stamped('2026-12-07 11:00'), {
      type: 'referentAssigned',
      referentId: hugo.id,
    });
    expect(approvalOf(assigned)).toMatchObject([
      { key: `approval:1:${hugo.id}`, dueAt: instant('2026-12-10 09:00') },
    ]);
  });

  it('reads one message on a day on which the start is announced, which says that it waits', () => {
    const assigned = after(internshipAwaitingReferent(), stamped('2026-12-07 11:00'), {
      type: 'referentAssigned',
      referentId: hugo.id,
    });
    const day = ({ dueAt }: { dueAt: string }) => dueAt.startsWith('2026-12-10');
    const kinds = (file: Internship) =>
      scheduleOf(file, artois)
        .filter(day)
        .map(({ kind }) => kind);
    expect(kinds(assigned)).toEqual(['reminder']);
    expect(kinds(sent(assigned, 'reminder-7:2027-01-04'))).toEqual([]);
  });
});

describe('a file that nobody touches', () => {
  const idleOf = (file: Internship) =>
    scheduleOf(file, artois).filter(({ kind }) => kind === 'idle');

  it.each(phases)('in %s', (phase) => {
    const file = { ...inPhase[phase](), touchedAt: instant('2026-12-10 23:30') };
    const expected =
      phase === 'completed' || phase === 'closed' ? [] : [instant('2027-01-09 09:00')];
    expect(idleOf(file).map(({ dueAt: at }) => at)).toEqual(expected);
  });

  it('alarms once for each silence', () => {
    const file = internshipApproved();
    const [first] = idleOf(file);
    const told = sent(file, first!.key);
    expect(idleOf(told)).toEqual([]);
    expect(idleOf({ ...told, touchedAt: instant('2027-01-20 10:00') })).toHaveLength(1);
  });

  it('a notice of the product itself is no touch', () => {
    const file = internshipApproved();
    const noticed = after(
      file,
      { at: '2026-12-16T08:00:00Z', by: null },
      {
        type: 'noticeSent',
        key: 'reminder-3:2027-01-04',
        notice: 'reminder',
        skipped: [],
      },
    );
    expect(idleOf(noticed)).toEqual(idleOf(file));
  });
});
