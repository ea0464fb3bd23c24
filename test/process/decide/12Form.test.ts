/** Steps 1 and 2: the organisation and the form, and what is submitted. */
import { needsManager } from '../../../bot/process/posts';
import { evolve } from '../../../bot/process/evolve';
import type { Draft } from '../../../bot/process/form';
import { phaseOf } from '../../../bot/process/steps';
import {
  as,
  claire,
  completeDraft,
  internshipApproved,
  internshipFilling,
  internshipReadyToSubmit,
  internshipReturned,
  internshipSearching,
  isabelle,
  lea,
  sam,
} from '../../support/situations';
import { NOW, student, manager, run, refused, expectEvents, expectOnce } from './run';

describe('step 1: the organisation', () => {
  const name = (organisation: string) => ({ type: 'nameOrganisation', organisation }) as const;

  it('is cleaned, and opens the form with its name', () => {
    const { decision, after: filling } = run(
      internshipSearching(),
      student,
      name('  Decathlon\u200B Lens '),
    );
    expect(decision).toEqual({
      events: [{ type: 'organisationNamed', organisation: 'Decathlon Lens' }],
    });
    expect(phaseOf(filling)).toBe('filling');
    expect(filling.draft.hostName).toBe('Decathlon Lens');
  });

  it.each([
    [' ', { code: 'nameNeeded' }],
    ['\u200B', { code: 'nameNeeded' }],
  ] as const)('%j is no name', (typed, refusal) => {
    expect(run(internshipSearching(), student, name(typed)).decision).toEqual(refused(refusal));
  });

  it('the same name again is done already', () => {
    expectOnce(internshipSearching(), student, name('Decathlon Lens'));
  });

  it('another name follows into the form, unless the form says it better', () => {
    const filling = internshipFilling({ hostName: 'Decathlon' });
    expect(run(filling, student, name('Librairie du Beffroi')).after.draft.hostName).toBe(
      'Librairie du Beffroi',
    );
    const typed = internshipFilling({ hostName: 'Decathlon' });
    const better = { ...typed, draft: { ...typed.draft, hostName: 'Decathlon France SE' } };
    expect(run(better, student, name('Decathlon Lens')).after.draft.hostName).toBe(
      'Decathlon France SE',
    );
  });
});

describe('step 2: the form', () => {
  const save = (values: Draft) => ({ type: 'saveSection', section: 'tutor', values }) as const;

  it('keeps a section as typed, also where it is wrong or incomplete', () => {
    expectEvents(internshipFilling(), student, save({ tutorEmail: 'jean', tutorPhone: '' }), {
      type: 'sectionSaved',
      section: 'tutor',
      values: { tutorEmail: 'jean' },
    });
  });

  it('keeps the section’s own fields only', () => {
    const forged = { tutorRole: 'Gérant', hostName: 'Ailleurs', closure: 'x' } as Draft;
    expectEvents(internshipFilling(), student, save(forged), {
      type: 'sectionSaved',
      section: 'tutor',
      values: { tutorRole: 'Gérant' },
    });
  });

  it('does not forget the fields that were not sent', () => {
    const file = internshipFilling({ tutorRole: 'Gérant' });
    expect(run(file, student, save({ tutorLastName: 'Petit' })).after.draft).toMatchObject({
      tutorRole: 'Gérant',
      tutorLastName: 'Petit',
    });
  });

  it.each([{ tutorRole: 'Gérant' }, { tutorRole: ' Gérant\u200B' }, {}])(
    '%j changes nothing',
    (values) => {
      const file = internshipFilling({ tutorRole: 'Gérant' });
      expect(run(file, student, save(values)).decision).toEqual(
        refused({ code: 'nothingChanged' }),
      );
    },
  );

  it('is submitted when nothing is wrong, and goes to the referent', () => {
    const { events, after: sent } = run(internshipReadyToSubmit(), student, { type: 'submit' });
    expect(events).toEqual([
      { type: 'submitted', round: 1, values: completeDraft(), referentId: claire.id },
    ]);
    expect(phaseOf(sent)).toBe('awaitingApproval');
  });

  it('goes to the manager where the referent is not known', () => {
    const file = internshipReadyToSubmit({ referentId: '', referentUnknown: 'yes' });
    const { events, after: sent } = run(file, student, { type: 'submit' });
    expect(events).toMatchObject([{ type: 'submitted', referentId: null }]);
    expect(phaseOf(sent)).toBe('awaitingReferent');
  });

  it.each<[string, Draft, Draft, Draft]>([
    [
      'a name is given, and « je ne le connais pas encore » was left ticked',
      { referentId: '', referentUnknown: 'yes' },
      { referentId: claire.id, referentUnknown: 'yes' },
      { referentId: claire.id, referentUnknown: '' },
    ],
    [
      'it is ticked, and the name was left',
      { referentId: claire.id, referentUnknown: '' },
      { referentId: claire.id, referentUnknown: 'yes' },
      { referentId: '', referentUnknown: 'yes' },
    ],
    [
      'both are given at once: a name says more',
      { referentId: '', referentUnknown: '' },
      { referentId: claire.id, referentUnknown: 'yes' },
      { referentId: claire.id, referentUnknown: '' },
    ],
  ])('asks one question about the referent: %s', (_case, before, values, kept) => {
    const command = { type: 'saveSection', section: 'referent', values } as const;
    expect(run(internshipFilling(before), student, command).after.draft).toMatchObject(kept);
    const amended = run(internshipApproved(before), student, {
      ...command,
      type: 'amend',
      confirmed: true,
    });
    expect(amended.after.submission?.values).toMatchObject(kept);
  });

  it('with problems is refused, and nothing typed is lost', () => {
    const file = internshipReadyToSubmit({ endDate: '2026-12-01', tutorPhone: '' });
    const { decision, after: same } = run(file, student, { type: 'submit' });
    expect(decision).toMatchObject(
      refused({
        code: 'formProblems',
        problems: [
          { field: 'tutorPhone', problem: { code: 'missing' } },
          { field: 'endDate', problem: { code: 'endBeforeStart', start: '2027-01-04' } },
        ],
      }),
    );
    expect(same).toEqual(file);
  });

  it('naming oneself as the referent is refused', () => {
    const file = internshipReadyToSubmit({ referentId: lea.id });
    expect(run(file, student, { type: 'submit' }).decision).toMatchObject(
      refused({
        code: 'formProblems',
        problems: [{ field: 'referentId', problem: { code: 'noTeacher' } }],
      }),
    );
  });

  it('is submitted once', () => {
    expectOnce(internshipReadyToSubmit(), student, { type: 'submit' });
  });

  it('after a return, a new round takes the reason away', () => {
    const { events, after: sent } = run(internshipReturned(), student, { type: 'submit' });
    expect(events).toMatchObject([{ type: 'submitted', round: 2 }]);
    expect(sent).toMatchObject({ returned: null, rounds: 2 });
  });

  it('by somebody the directory does not know waits for a manager', () => {
    const file = internshipReadyToSubmit({}, sam);
    const stranger = as(sam);
    expect(run(file, stranger, save({ tutorRole: 'Gérant' })).decision).toHaveProperty('events');
    expect(run(file, stranger, { type: 'submit' }).decision).toEqual(
      refused({ code: 'notConfirmedStudent' }),
    );
    const confirmed = expectOnce(file, manager, { type: 'confirmStudent' });
    expect(run(confirmed, stranger, { type: 'submit' }).decision).toHaveProperty('events');
  });

  it('by somebody whom the directory has learnt of since is sent, and nobody is asked any more', () => {
    const file = internshipReadyToSubmit({}, sam);
    const known = as({ ...sam, roles: [{ role: 'student', department: file.department }] });
    const { after } = run(file, known, { type: 'submit' });
    expect(after.submission).not.toBeNull();
    expect(after.student.confirmed).toBe(true);
    const elsewhere = as({ ...sam, roles: [{ role: 'student', department: 'fegass' }] });
    expect(run(file, elsewhere, { type: 'submit' }).decision).toEqual(
      refused({ code: 'notConfirmedStudent' }),
    );
  });

  it('confirming a student again is done already, at any later time', () => {
    expect(run(internshipApproved(), manager, { type: 'confirmStudent' }).decision).toEqual(
      refused({ code: 'alreadyDone' }),
    );
  });
});

describe('a start today or past', () => {
  const past = internshipReadyToSubmit({ startDate: '2026-12-01', endDate: '2027-01-29' });
  const allow = (reason: string) => ({ type: 'allowLateStart', reason }) as const;

  it('asks the manager once, and is refused until they let it through with a reason', () => {
    const asking = run(past, student, { type: 'submit' });
    expect(asking.decision).toEqual({ events: [{ type: 'lateStartAsked' }] });
    expect(asking.after.submission).toBeNull();
    expect(needsManager(asking.after)).toBe(true);
    expect(run(asking.after, student, { type: 'submit' }).decision).toMatchObject(
      refused({
        code: 'formProblems',
        problems: [
          { field: 'startDate', problem: { code: 'startTooEarly', earliest: '2026-12-15' } },
        ],
      }),
    );
    expect(run(past, manager, allow(' ')).decision).toEqual(refused({ code: 'reasonNeeded' }));
    const allowed = expectOnce(past, manager, allow('Retard de la signature.'));
    expect(allowed.lateStartAllowed).toEqual({
      reason: 'Retard de la signature.',
      by: isabelle.id,
    });
    expect(run(allowed, student, { type: 'submit' }).decision).toHaveProperty('events');
  });

  it('is let through by the manager who resumes the file with a reason', () => {
    const closed = run(past, manager, { type: 'close', reason: 'Erreur.' }).after;
    const resumed = run(closed, manager, { type: 'resume', reason: 'Stage commencé.' }).after;
    expect(run(resumed, student, { type: 'submit' }).decision).toHaveProperty('events');
  });

  it.each([
    ['the manager, with a reason', isabelle, 'Dossier papier.', true],
    ['the student', lea, null, false],
  ])('in a file opened by %s: let through %s', (_who, opener, reason, goes) => {
    const { id, student: who, department } = past;
    const opened = evolve(
      null,
      { type: 'opened', id, student: who, department, reason },
      { at: NOW, by: opener.id },
    );
    const file = { ...past, lateStartAllowed: opened.lateStartAllowed };
    const { after } = run(file, student, { type: 'submit' });
    expect(after.submission !== null).toBe(goes);
  });
});
