/** A change to what was submitted: a new round, a correction, or a void approval. */
import type { Command } from '../../../bot/process/commands';
import { sectionOf, type Draft, type FieldId } from '../../../bot/process/form';
import { phaseOf, type Phase } from '../../../bot/process/steps';
import {
  as,
  claire,
  completeDraft,
  five,
  hugo,
  inPhase,
  internshipApproved,
  internshipAwaitingTeacher,
  internshipSigning,
  lea,
} from '../../support/situations';
import { NOW, student, referent, manager, run, refused } from './run';

describe('a change after the submission', () => {
  const amend = (
    section: Extract<Command, { type: 'amend' }>['section'],
    values: Draft,
    confirmed = true,
  ) => ({ type: 'amend', section, values, confirmed }) as const;

  it('before the approval is a new round for the referent', () => {
    const { events, after: sent } = run(
      internshipAwaitingTeacher(),
      student,
      amend('content', { subject: 'Autre sujet' }, false),
    );
    expect(events).toMatchObject([{ type: 'submitted', round: 2, referentId: claire.id }]);
    expect(sent.submission).toMatchObject({ round: 2, values: { subject: 'Autre sujet' } });
  });

  it.each<Phase>(['awaitingApproval', 'approved', 'printed', 'signing'])(
    'of nothing is refused in %s',
    (phase) => {
      const same = amend('content', { subject: ' Analyse des ventes ' });
      expect(run(inPhase[phase](), student, same).decision).toEqual(
        refused({ code: 'nothingChanged' }),
      );
    },
  );

  it.each<Draft>([
    { subject: 'Autre sujet' },
    { tasks: 'Autres tâches' },
    { competences: 'Autres compétences' },
    { startDate: '2027-01-05' },
    { endDate: '2027-05-27' },
    { weeklyHours: '34' },
    { gratificationAmount: '5' },
  ])(
    'after the approval, %j asks first, then voids approval, convention and signatures',
    (values) => {
      const file = {
        ...internshipSigning(['student', 'tutor']),
        copiesReturned: { reason: 'Tampon.', at: NOW },
      };
      const section = sectionOf(Object.keys(values)[0] as FieldId);
      const asked = run(file, student, amend(section, values, false));
      expect(asked.decision).toMatchObject(
        refused({
          code: 'confirmationNeeded',
          changes: [{ field: Object.keys(values)[0]! }],
          signatures: 2,
        }),
      );
      expect(asked.after).toEqual(file);
      const { events, after: sent } = run(file, student, amend(section, values));
      expect(events).toMatchObject([
        { type: 'approvalVoided' },
        { type: 'submitted', round: 2, values },
      ]);
      expect(phaseOf(sent)).toBe('awaitingApproval');
      expect(sent).toMatchObject({
        approval: null,
        convention: null,
        checkedAt: null,
        signatures: {},
        copies: null,
        copiesReturned: null,
        lastApproved: completeDraft(),
      });
    },
  );

  it.each<[Parameters<typeof amend>[0], Draft]>([
    ['host', { hostName: 'Librairie du Beffroi' }],
    ['service', { secondWorkplace: 'Arras' }],
    ['tutor', { tutorLastName: 'Grand' }],
    ['referent', { referentId: hugo.id }],
    ['referent', { referentId: '', referentUnknown: 'yes' }],
    ['referent', { referentUnknown: 'yes' }],
  ])('%s %j voids too', (section, values) => {
    expect(run(internshipApproved(), student, amend(section, values)).events[0]).toMatchObject({
      type: 'approvalVoided',
    });
  });

  it('another referent must accept, and signs', () => {
    const { after: sent } = run(
      internshipSigning(['referent']),
      student,
      amend('referent', { referentId: hugo.id }),
    );
    expect(sent).toMatchObject({ referentId: hugo.id, approval: null, signatures: {} });
    expect(run(sent, referent, { type: 'approve', round: 2 }).decision).toEqual(
      refused({ code: 'notYours' }),
    );
    expect(run(sent, as(hugo), { type: 'approve', round: 2 }).decision).toHaveProperty('events');
  });

  it.each<[Parameters<typeof amend>[0], Draft]>([
    ['tutor', { tutorPhone: '03 21 00 11 33' }],
    ['tutor', { tutorEmail: 'j.petit@magasin-exemple.test' }],
    ['signatory', { signatoryRole: 'Gérante' }],
  ])('a correction of %s %j leaves everything standing, without asking', (section, values) => {
    const file = internshipSigning(['student', 'tutor']);
    const { events, after: corrected } = run(file, student, amend(section, values, false));
    expect(events).toMatchObject([{ type: 'detailsCorrected', values }]);
    expect(corrected).toMatchObject({
      approval: file.approval,
      convention: file.convention,
      signatures: file.signatures,
      draft: values,
      submission: { round: 1, values },
      lastApproved: values,
    });
  });

  it('a second press changes nothing', () => {
    const change = amend('content', { subject: 'Autre sujet' });
    const once = run(internshipApproved(), student, change).after;
    expect(run(once, student, change).decision).toEqual(refused({ code: 'nothingChanged' }));
  });

  it('that makes the form wrong is refused before anything is voided', () => {
    expect(
      run(internshipApproved(), student, amend('dates', { endDate: '2026-01-01' })).decision,
    ).toMatchObject(
      refused({
        code: 'formProblems',
        problems: [{ field: 'endDate', problem: { code: 'endBeforeStart', start: '2027-01-04' } }],
      }),
    );
  });

  it('a correction is possible also after the start has passed without all signatures', () => {
    const late = '2027-01-11T09:00:00Z';
    const file = internshipSigning(['student']);
    const correction = amend('tutor', { tutorPhone: '03 21 00 11 33' });
    expect(run(file, student, correction, late).events).toMatchObject([
      { type: 'detailsCorrected' },
    ]);
    const wrong = amend('tutor', { tutorPhone: '12' });
    expect(run(file, student, wrong, late).decision).toMatchObject(
      refused({
        code: 'formProblems',
        problems: [{ field: 'tutorPhone', problem: { code: 'notAPhone' } }],
      }),
    );
  });

  it('what voids the approval after the start has passed needs the manager', () => {
    const late = '2027-01-11T09:00:00Z';
    const file = internshipSigning(['student']);
    const change = amend('content', { subject: 'Autre sujet' });
    expect(run(file, student, change, late).decision).toMatchObject(
      refused({
        code: 'formProblems',
        problems: [
          { field: 'startDate', problem: { code: 'startTooEarly', earliest: '2027-01-12' } },
        ],
      }),
    );
    const allowed = run(file, manager, { type: 'allowLateStart', reason: 'Avenant.' }, late).after;
    expect(run(allowed, student, change, late).events[0]).toMatchObject({ type: 'approvalVoided' });
  });

  it('once the university has signed goes through a person', () => {
    const signed = internshipSigning(['university']);
    expect(run(signed, student, amend('content', { subject: 'Autre sujet' })).decision).toEqual(
      refused({ code: 'leaveThroughPerson' }),
    );
    expect(
      run(signed, student, amend('tutor', { tutorPhone: '03 21 00 11 33' })).events,
    ).toMatchObject([{ type: 'detailsCorrected' }]);
  });

  it('a declared minor cannot become an adult by a correction', () => {
    const minor = { minor: 'yes', legalRepresentative: 'Marie Dubois' };
    const file = internshipSigning(five, minor, { ...lea, birthDate: null });
    expect(phaseOf(file)).toBe('signing');
    const adult = amend('training', { minor: 'no' });
    expect(run(file, student, { ...adult, confirmed: false }).decision).toEqual(
      refused({ code: 'leaveThroughPerson' }),
    );
    const unsigned = internshipSigning(['student'], minor, { ...lea, birthDate: null });
    expect(run(unsigned, student, adult).events[0]).toMatchObject({ type: 'approvalVoided' });
  });
});
