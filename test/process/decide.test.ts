/** Each command on a file: what it leads to, and why it is refused. Who and when: roles.test.ts. */
import type { Command, Refusal } from '../../bot/process/commands';
import { decide } from '../../bot/process/decide';
import { evolve } from '../../bot/process/evolve';
import { completeForm, type Draft } from '../../bot/process/form';
import type { Instant, Internship, InternshipEvent } from '../../bot/process/internship';
import type { Actor } from '../../bot/process/people';
import { dueNotices } from '../../bot/process/reminders';
import { isFullySigned } from '../../bot/process/signatures';
import { phaseOf, phases, type Phase } from '../../bot/process/steps';
import {
  after,
  as,
  claire,
  completeDraft,
  five,
  hugo,
  inPhase,
  internshipApproved,
  internshipAwaitingReferent,
  internshipAwaitingTeacher,
  internshipClosed,
  internshipFilling,
  internshipFullySigned,
  internshipPrinted,
  internshipReadyToSubmit,
  internshipReturned,
  internshipSearching,
  internshipSigning,
  isabelle,
  lea,
  nadia,
  product,
  sam,
  theo,
} from '../support/situations';
import { artois } from '../support/university';

const NOW = '2026-12-14T12:00:00Z';
const TODAY = '2026-12-14';
const APPROVED_ON = '2026-11-18';

const student = as(lea);
const referent = as(claire);
const manager = as(isabelle);

/** Events or the refusal of a command, and the file after it. */
function run(file: Internship, actor: Actor, command: Command, now: Instant = NOW) {
  const stored = structuredClone(file);
  const decision = decide(stored, command, { actor, now, university: artois });
  const events = 'events' in decision ? decision.events : [];
  const by = actor.kind === 'person' ? actor.person.id : null;
  const next = structuredClone(
    events.reduce<Internship>((facts, event) => evolve(facts, event, { at: now, by }), stored),
  );
  return { decision, events, after: next };
}

const refused = (refusal: Refusal) => ({ refusal });

function expectEvents(file: Internship, actor: Actor, command: Command, ...events: InternshipEvent[]) {
  expect(run(file, actor, command).decision).toEqual({ events });
}

/** The command works once; the same again changes nothing and says so. */
function expectOnce(file: Internship, actor: Actor, command: Command): Internship {
  const first = run(file, actor, command);
  expect(first.decision).toHaveProperty('events');
  expect(run(first.after, actor, command).decision).toEqual(refused({ code: 'alreadyDone' }));
  return first.after;
}

describe('step 1: the organisation', () => {
  const name = (organisation: string) => ({ type: 'nameOrganisation', organisation }) as const;

  it('is cleaned, and opens the form with its name', () => {
    const { decision, after: filling } = run(internshipSearching(), student, name('  Decathlon\u200B Lens '));
    expect(decision).toEqual({ events: [{ type: 'organisationNamed', organisation: 'Decathlon Lens' }] });
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
    expect(run(filling, student, name('Librairie du Beffroi')).after.draft.hostName).toBe('Librairie du Beffroi');
    const typed = internshipFilling({ hostName: 'Decathlon' });
    const better = { ...typed, draft: { ...typed.draft, hostName: 'Decathlon France SE' } };
    expect(run(better, student, name('Decathlon Lens')).after.draft.hostName).toBe('Decathlon France SE');
  });
});

describe('step 2: the form', () => {
  const save = (values: Draft) => ({ type: 'saveSection', section: 'people', values }) as const;

  it('keeps a section as typed, also where it is wrong or incomplete', () => {
    expectEvents(internshipFilling(), student, save({ tutorEmail: 'jean', tutorPhone: '' }), {
      type: 'sectionSaved',
      section: 'people',
      values: { tutorEmail: 'jean', tutorPhone: '' },
    });
  });

  it('keeps the section’s own fields only', () => {
    const forged = { tutorRole: 'Gérant', hostName: 'Ailleurs', closure: 'x' } as Draft;
    expectEvents(internshipFilling(), student, save(forged), {
      type: 'sectionSaved',
      section: 'people',
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

  it.each([{ tutorRole: 'Gérant' }, { tutorRole: ' Gérant\u200B' }, {}])('%j changes nothing', (values) => {
    const file = internshipFilling({ tutorRole: 'Gérant' });
    expect(run(file, student, save(values)).decision).toEqual(refused({ code: 'nothingChanged' }));
  });

  it('is submitted when nothing is wrong, and goes to the referent', () => {
    const { events, after: sent } = run(internshipReadyToSubmit(), student, { type: 'submit' });
    expect(events).toEqual([{ type: 'submitted', round: 1, values: completeDraft(), referentId: claire.id }]);
    expect(phaseOf(sent)).toBe('awaitingApproval');
  });

  it('goes to the manager where the referent is not known', () => {
    const file = internshipReadyToSubmit({ referentId: '', referentUnknown: 'yes' });
    const { events, after: sent } = run(file, student, { type: 'submit' });
    expect(events).toMatchObject([{ type: 'submitted', referentId: null }]);
    expect(phaseOf(sent)).toBe('awaitingReferent');
  });

  it('with problems is refused, and nothing typed is lost', () => {
    const file = internshipReadyToSubmit({ endDate: '2026-12-01', tutorPhone: '' });
    const { decision, after: same } = run(file, student, { type: 'submit' });
    expect(decision).toMatchObject(refused({
      code: 'formProblems',
      problems: [
        { field: 'tutorPhone', problem: { code: 'missing' } },
        { field: 'endDate', problem: { code: 'endBeforeStart', start: '2027-01-04' } },
      ],
    }));
    expect(same).toEqual(file);
  });

  it('naming oneself as the referent is refused', () => {
    const file = internshipReadyToSubmit({ referentId: lea.id });
    expect(run(file, student, { type: 'submit' }).decision).toMatchObject(refused({
      code: 'formProblems',
      problems: [{ field: 'referentId', problem: { code: 'noTeacher' } }],
    }));
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
    expect(run(file, stranger, { type: 'submit' }).decision).toEqual(refused({ code: 'notConfirmedStudent' }));
    const confirmed = expectOnce(file, manager, { type: 'confirmStudent' });
    expect(run(confirmed, stranger, { type: 'submit' }).decision).toHaveProperty('events');
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

  it('is refused until the manager lets it through with a reason', () => {
    expect(run(past, student, { type: 'submit' }).decision).toMatchObject(refused({
      code: 'formProblems',
      problems: [{ field: 'startDate', problem: { code: 'startTooEarly', earliest: '2026-12-15' } }],
    }));
    expect(run(past, manager, allow(' ')).decision).toEqual(refused({ code: 'reasonNeeded' }));
    const allowed = expectOnce(past, manager, allow('Retard de la signature.'));
    expect(allowed.lateStartAllowed).toEqual({ reason: 'Retard de la signature.', by: isabelle.id });
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
    expect('events' in run(file, student, { type: 'submit' }).decision).toBe(goes);
  });
});

describe('step 3: the referent', () => {
  const file = internshipAwaitingTeacher();
  const approve = (round: number) => ({ type: 'approve', round }) as const;
  const giveBack = (reason: string, round = 1) =>
    ({ type: 'return', round, reason, section: 'stage' }) as const;

  it('approves once', () => {
    const approved = expectOnce(file, referent, approve(1));
    expect(phaseOf(approved)).toBe('approved');
    expect(approved).toMatchObject({
      approval: { round: 1, by: claire.id, at: NOW },
      lastApproved: completeDraft(),
    });
  });

  it('returns once, with a reason, and the student goes on where they were', () => {
    expect(run(file, referent, giveBack(' \u200B')).decision).toEqual(refused({ code: 'reasonNeeded' }));
    const returned = expectOnce(file, referent, giveBack(' Précisez les tâches. '));
    expect(phaseOf(returned)).toBe('filling');
    expect(returned).toMatchObject({
      draft: completeDraft(),
      referentId: claire.id,
      returned: { reason: 'Précisez les tâches.', section: 'stage', by: claire.id },
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
        section: 'people',
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
      expect(completeForm(assigned.submission!.values).referentId).toBe(hugo.id);
      expect(run(assigned, as(hugo), approve(1)).decision).toHaveProperty('events');
    });

    it('the same teacher again, after the approval, is done already', () => {
      expect(run(internshipApproved(), manager, assign(claire)).decision).toEqual(
        refused({ code: 'alreadyDone' }),
      );
      expect(run(internshipApproved(), manager, assign(hugo)).decision).toEqual(
        refused({ code: 'notNow', phase: 'approved' }),
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
      ['the student, who teaches too', { ...lea, roles: [{ role: 'teacher', department: null }] as const }, { code: 'ownReferent' }],
    ] as const)('not %s', (_who, teacher, refusal) => {
      expect(run(waiting, manager, assign(teacher)).decision).toEqual(refused(refusal));
    });

    it('stays when the student changes something else before the approval', () => {
      const assigned = run(waiting, manager, assign()).after;
      const amended = run(assigned, student, {
        type: 'amend',
        section: 'people',
        values: { tutorRole: 'Gérant' },
        confirmed: false,
      });
      expect(amended.events).toMatchObject([{ type: 'submitted', round: 2, referentId: hugo.id }]);
    });
  });
});

describe('a change after the submission', () => {
  const amend = (section: Extract<Command, { type: 'amend' }>['section'], values: Draft, confirmed = true) =>
    ({ type: 'amend', section, values, confirmed }) as const;

  it('before the approval is a new round for the referent', () => {
    const { events, after: sent } = run(internshipAwaitingTeacher(), student, amend('stage', { subject: 'Autre sujet' }, false));
    expect(events).toMatchObject([{ type: 'submitted', round: 2, referentId: claire.id }]);
    expect(sent.submission).toMatchObject({ round: 2, values: { subject: 'Autre sujet' } });
  });

  it.each<Phase>(['awaitingApproval', 'approved', 'printed', 'signing'])('of nothing is refused in %s', (phase) => {
    const same = amend('stage', { subject: ' Analyse des ventes ' });
    expect(run(inPhase[phase](), student, same).decision).toEqual(refused({ code: 'nothingChanged' }));
  });

  it.each<Draft>([
    { subject: 'Autre sujet' },
    { tasks: 'Autres tâches' },
    { competences: 'Autres compétences' },
    { startDate: '2027-01-05' },
    { endDate: '2027-05-27' },
    { weeklyHours: '34' },
    { hourlyGratification: '5' },
  ])('after the approval, %j asks first, then voids approval, convention and signatures', (values) => {
    const file = { ...internshipSigning(['student', 'tutor']), copiesReturned: { reason: 'Tampon.', at: NOW } };
    const asked = run(file, student, amend('stage', values, false));
    expect(asked.decision).toMatchObject(refused({
      code: 'confirmationNeeded',
      changes: [{ field: Object.keys(values)[0]! }],
      signatures: 2,
    }));
    expect(asked.after).toEqual(file);
    const { events, after: sent } = run(file, student, amend('stage', values));
    expect(events).toMatchObject([{ type: 'approvalVoided' }, { type: 'submitted', round: 2, values }]);
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
  });

  it.each<[Parameters<typeof amend>[0], Draft]>([
    ['host', { hostName: 'Librairie du Beffroi' }],
    ['host', { workplace: 'Arras' }],
    ['people', { tutorLastName: 'Grand' }],
    ['referent', { referentId: hugo.id }],
    ['referent', { referentId: '', referentUnknown: 'yes' }],
    ['referent', { referentUnknown: 'yes' }],
  ])('%s %j voids too', (section, values) => {
    expect(run(internshipApproved(), student, amend(section, values)).events[0]).toMatchObject({
      type: 'approvalVoided',
    });
  });

  it('another referent must accept, and signs', () => {
    const { after: sent } = run(internshipSigning(['referent']), student, amend('referent', { referentId: hugo.id }));
    expect(sent).toMatchObject({ referentId: hugo.id, approval: null, signatures: {} });
    expect(run(sent, referent, { type: 'approve', round: 2 }).decision).toEqual(refused({ code: 'notYours' }));
    expect(run(sent, as(hugo), { type: 'approve', round: 2 }).decision).toHaveProperty('events');
  });

  it.each<[Parameters<typeof amend>[0], Draft]>([
    ['people', { tutorPhone: '03 21 00 11 33' }],
    ['people', { tutorEmail: 'j.petit@magasin-exemple.test' }],
    ['people', { signatoryRole: 'Gérante' }],
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
    const change = amend('stage', { subject: 'Autre sujet' });
    const once = run(internshipApproved(), student, change).after;
    expect(run(once, student, change).decision).toEqual(refused({ code: 'nothingChanged' }));
  });

  it('that makes the form wrong is refused before anything is voided', () => {
    expect(run(internshipApproved(), student, amend('stage', { endDate: '2026-01-01' })).decision).toMatchObject(
      refused({ code: 'formProblems', problems: [{ field: 'endDate', problem: { code: 'endBeforeStart', start: '2027-01-04' } }] }),
    );
  });

  it('a correction is possible also after the start has passed without all signatures', () => {
    const late = '2027-01-11T09:00:00Z';
    const file = internshipSigning(['student']);
    const correction = amend('people', { tutorPhone: '03 21 00 11 33' });
    expect(run(file, student, correction, late).events).toMatchObject([{ type: 'detailsCorrected' }]);
    const wrong = amend('people', { tutorPhone: '12' });
    expect(run(file, student, wrong, late).decision).toMatchObject(refused({
      code: 'formProblems',
      problems: [{ field: 'tutorPhone', problem: { code: 'notAPhone' } }],
    }));
  });

  it('what voids the approval after the start has passed needs the manager', () => {
    const late = '2027-01-11T09:00:00Z';
    const file = internshipSigning(['student']);
    const change = amend('stage', { subject: 'Autre sujet' });
    expect(run(file, student, change, late).decision).toMatchObject(refused({
      code: 'formProblems',
      problems: [{ field: 'startDate', problem: { code: 'startTooEarly', earliest: '2027-01-12' } }],
    }));
    const allowed = run(file, manager, { type: 'allowLateStart', reason: 'Avenant.' }, late).after;
    expect(run(allowed, student, change, late).events[0]).toMatchObject({ type: 'approvalVoided' });
  });

  it('once the university has signed goes through a person', () => {
    const signed = internshipSigning(['university']);
    expect(run(signed, student, amend('stage', { subject: 'Autre sujet' })).decision).toEqual(
      refused({ code: 'leaveThroughPerson' }),
    );
    expect(run(signed, student, amend('people', { tutorPhone: '03 21 00 11 33' })).events).toMatchObject([
      { type: 'detailsCorrected' },
    ]);
  });

  it('a declared minor cannot become an adult by a correction', () => {
    const minor = { minor: 'yes', legalRepresentative: 'Marie Dubois' };
    const file = internshipSigning(five, minor, { ...lea, birthDate: null });
    expect(phaseOf(file)).toBe('signing');
    const adult = amend('referent', { minor: 'no' });
    expect(run(file, student, { ...adult, confirmed: false }).decision).toEqual(
      refused({ code: 'leaveThroughPerson' }),
    );
    const unsigned = internshipSigning(['student'], minor, { ...lea, birthDate: null });
    expect(run(unsigned, student, adult).events[0]).toMatchObject({ type: 'approvalVoided' });
  });
});

describe('step 4: the convention', () => {
  const record = (number: string, copies: number) => ({ type: 'recordConvention', number, copies }) as const;

  it('is recorded once, and the student holds the copies', () => {
    const printed = expectOnce(internshipApproved(), student, record(' 2026-0042 ', 4));
    expect(printed).toMatchObject({
      convention: { number: '2026-0042', copies: 4, at: NOW },
      copies: { holder: 'student', since: NOW },
    });
  });

  it.each<[string, Draft, number, Refusal | null]>([
    ['4 copies in France', {}, 4, null],
    ['more than needed', {}, 7, null],
    ['3 copies in France', {}, 3, { code: 'tooFewCopies', needed: 4 }],
    ['4 copies abroad', { hostCountry: 'BE', hostPostcode: '1000' }, 4, { code: 'tooFewCopies', needed: 5 }],
    ['5 copies abroad', { hostCountry: 'BE', hostPostcode: '1000' }, 5, null],
    ['no number of copies', {}, Number.NaN, { code: 'tooFewCopies', needed: 4 }],
  ])('%s', (_what, draft, copies, refusal) => {
    const { decision } = run(internshipApproved(draft), student, record('2026-0042', copies));
    if (refusal) expect(decision).toEqual(refused(refusal));
    else expect(decision).toHaveProperty('events');
  });

  it('needs its number', () => {
    expect(run(internshipApproved(), student, record(' ', 4)).decision).toEqual(refused({ code: 'numberNeeded' }));
  });
});

describe('step 5: the print', () => {
  it('is confirmed once', () => {
    expect(phaseOf(expectOnce(internshipPrinted(), student, { type: 'confirmPrint' }))).toBe('signing');
  });

  it('that does not match goes back to Pstage, once, and nobody holds those copies', () => {
    const rejected = expectOnce(internshipPrinted(), student, { type: 'rejectPrint' });
    expect(phaseOf(rejected)).toBe('approved');
    expect(rejected).toMatchObject({ convention: null, copies: null, approval: { round: 1 } });
  });
});

describe('step 5: the signatures', () => {
  const record = (...signatures: Extract<Command, { type: 'recordSignatures' }>['signatures']) =>
    ({ type: 'recordSignatures', signatures }) as const;
  const university = (on: string, name = 'Marc Lefort') =>
    ({ type: 'recordUniversitySignature', on, name }) as const;

  it('are recorded one by one or several at once, each once', () => {
    const file = internshipSigning(['student']);
    const command = record({ signatory: 'tutor', on: '2026-12-10' }, { signatory: 'host', on: '2026-12-11' });
    expectEvents(
      file,
      student,
      command,
      { type: 'signatureRecorded', signatory: 'tutor', on: '2026-12-10', name: null },
      { type: 'signatureRecorded', signatory: 'host', on: '2026-12-11', name: null },
    );
    const signed = expectOnce(file, student, command);
    expect(signed.signatures.tutor).toEqual({ on: '2026-12-10', recordedBy: lea.id, recordedAt: NOW, name: null });
    const again = record({ signatory: 'tutor', on: '2026-12-12' }, { signatory: 'referent', on: '2026-12-12' });
    expect(run(signed, student, again).events).toEqual([
      { type: 'signatureRecorded', signatory: 'referent', on: '2026-12-12', name: null },
    ]);
  });

  it('« enregistrer » without a date asks for one; when nothing is left to record it is done', () => {
    expect(run(internshipSigning(['student']), student, record()).decision).toEqual(refused({ code: 'dateNeeded' }));
    const allButUniversity = internshipSigning(['student', 'tutor', 'host', 'referent']);
    expect(run(allButUniversity, student, record()).decision).toEqual(refused({ code: 'alreadyDone' }));
  });

  it.each<[string, string, Refusal | null]>([
    ['today', TODAY, null],
    ['on the day of the approval', APPROVED_ON, null],
    ['tomorrow', '2026-12-15', { code: 'dateInFuture', today: TODAY }],
    ['before the approval', '2026-11-17', { code: 'dateBeforePrint', printed: APPROVED_ON }],
    ['without a date', '', { code: 'dateNeeded' }],
  ])('%s', (_when, on, refusal) => {
    for (const [actor, command] of [
      [student, record({ signatory: 'tutor', on })],
      [manager, university(on)],
    ] as const) {
      const { decision } = run(internshipSigning(), actor, command);
      if (refusal) expect(decision).toEqual(refused(refusal));
      else expect(decision).toHaveProperty('events');
    }
  });

  it('one wrong date among several records none', () => {
    const command = record({ signatory: 'tutor', on: TODAY }, { signatory: 'host', on: '2027-01-01' });
    expect(run(internshipSigning(), student, command).decision).toEqual(
      refused({ code: 'dateInFuture', today: TODAY }),
    );
  });

  it('today is the university’s today', () => {
    const justAfterMidnight = '2026-12-14T23:30:00Z';
    const command = record({ signatory: 'tutor', on: '2026-12-15' });
    expect(run(internshipSigning(), student, command, justAfterMidnight).decision).toHaveProperty('events');
  });

  it.each([
    ['the referent their own', referent, 'referent', true],
    ['the referent nobody else’s', referent, 'tutor', false],
    ['the student the referent’s, which they collected', student, 'referent', true],
    ['the student never the university’s', student, 'university', false],
    ['the manager anybody’s', manager, 'host', true],
    ['the manager the university’s with its own command only', manager, 'university', false],
    ['nobody a parent’s for an adult', student, 'legalRepresentative', false],
  ] as const)('%s', (_who, actor, signatory, may) => {
    const { decision } = run(internshipSigning(), actor, record({ signatory, on: TODAY }));
    if (may) expect(decision).toHaveProperty('events');
    else expect(decision).toEqual(refused({ code: 'notYours' }));
  });

  it('a minor’s parent is the sixth', () => {
    const file = internshipSigning(['student', 'tutor', 'host', 'referent'], {}, theo);
    const parent = record({ signatory: 'legalRepresentative', on: TODAY });
    const withParent = run(file, as(theo), parent);
    expect(withParent.decision).toHaveProperty('events');
    expect(run(file, manager, university(TODAY)).events).toHaveLength(1);
    expect(run(withParent.after, manager, university(TODAY)).events[1]).toEqual({ type: 'allSignaturesComplete' });
  });

  it('a minor who comes of age before signing needs no parent', () => {
    const afterBirthday = '2027-01-18T09:00:00Z';
    const file = internshipSigning(['tutor', 'host', 'referent', 'university'], {}, theo);
    const { events } = run(file, as(theo), record({ signatory: 'student', on: '2027-01-16' }), afterBirthday);
    expect(events.map(({ type }) => type)).toEqual(['signatureRecorded', 'allSignaturesComplete']);
  });

  it('the university signs by name, once, before or after the others', () => {
    expect(run(internshipSigning(), manager, university(TODAY, ' ')).decision).toEqual(refused({ code: 'nameNeeded' }));
    const first = expectOnce(internshipSigning(), manager, university(TODAY));
    expect(first.signatures.university).toMatchObject({ name: 'Marc Lefort', recordedBy: isabelle.id });
    expect(phaseOf(first)).toBe('signing');
  });

  it.each(five)('the last one, by %s, is the milestone', (last) => {
    const file = internshipSigning(five.filter((signatory) => signatory !== last));
    const command = last === 'university' ? university(TODAY) : record({ signatory: last, on: TODAY });
    const { events, after: signed } = run(file, last === 'university' ? manager : student, command);
    expect(events.map(({ type }) => type)).toEqual(['signatureRecorded', 'allSignaturesComplete']);
    expect(isFullySigned(signed)).toBe(true);
    expect(run(signed, manager, command).decision).toEqual(refused({ code: 'alreadyDone' }));
  });
});

describe('where the copies are', () => {
  const move = (holder: Extract<Command, { type: 'moveCopies' }>['holder']) =>
    ({ type: 'moveCopies', holder }) as const;

  it.each(['tutor', 'host', 'referent', 'post'] as const)('the student says that %s has them', (holder) => {
    expect(expectOnce(internshipSigning(), student, move(holder)).copies).toEqual({ holder, since: NOW });
  });

  it.each(['manager', 'presidency'] as const)('only a manager says that %s has them', (holder) => {
    expect(run(internshipSigning(), student, move(holder)).decision).toEqual(refused({ code: 'notYours' }));
    expect(expectOnce(internshipSigning(), manager, move(holder)).copies).toEqual({ holder, since: NOW });
  });

  it('come back with a reason, which stays until the university has them again', () => {
    const received = run(internshipSigning(), manager, move('manager')).after;
    const giveBack = (reason: string) => ({ type: 'returnCopies', reason }) as const;
    expect(run(received, manager, giveBack(' ')).decision).toEqual(refused({ code: 'reasonNeeded' }));
    const returned = expectOnce(received, manager, giveBack('Il manque le tampon.'));
    expect(returned).toMatchObject({
      copies: { holder: 'student' },
      copiesReturned: { reason: 'Il manque le tampon.', at: NOW },
    });
    const atTheHost = run(returned, student, move('host')).after;
    expect(atTheHost.copiesReturned).not.toBeNull();
    expect(run(atTheHost, manager, move('manager')).after.copiesReturned).toBeNull();
    expect(run(atTheHost, manager, giveBack('Il manque le tampon.')).decision).toHaveProperty('events');
  });
});

describe('step 6: handing over', () => {
  const handOver = (part: 'host' | 'student', on = TODAY) => ({ type: 'handOver', part, on }) as const;

  it('is over when host, student and the others have their copies, in any order', () => {
    const others = expectOnce(internshipFullySigned(), manager, { type: 'confirmOtherCopies' });
    expect(others.handover).toEqual({ others: TODAY });
    const host = expectOnce(others, student, handOver('host', '2026-12-13'));
    expect(phaseOf(host)).toBe('signed');
    const last = run(host, student, handOver('student'));
    expect(last.events.map(({ type }) => type)).toEqual(['handedOver', 'completed']);
    expect(phaseOf(last.after)).toBe('completed');
    expect(run(last.after, student, handOver('student')).decision).toEqual(refused({ code: 'alreadyDone' }));
    expect(run(last.after, manager, { type: 'confirmOtherCopies' }).decision).toEqual(
      refused({ code: 'alreadyDone' }),
    );
  });

  it.each<[string, Refusal]>([
    ['2026-12-15', { code: 'dateInFuture', today: TODAY }],
    ['', { code: 'dateNeeded' }],
  ])('on %j is refused', (on, refusal) => {
    expect(run(internshipFullySigned(), student, handOver('host', on)).decision).toEqual(refused(refusal));
  });
});

describe('leaving', () => {
  it.each(['abandon', 'restart'] as const)('before any signature: %s, once', (type) => {
    for (const phase of ['search', 'filling', 'awaitingReferent', 'awaitingApproval', 'approved', 'printed'] as const) {
      const closed = expectOnce(inPhase[phase](), student, { type });
      expect(closed.closure).toMatchObject({ kind: type === 'abandon' ? 'abandoned' : 'restarted', by: lea.id });
      expect(closed.draft).toEqual(inPhase[phase]().draft);
    }
    expect(run(internshipSigning(), student, { type }).decision).toHaveProperty('events');
  });

  it.each(['abandon', 'restart'] as const)('after one signature %s is for a person to handle', (type) => {
    for (const file of [internshipSigning(['tutor']), internshipFullySigned(), inPhase.completed()]) {
      expect(run(file, student, { type }).decision).toEqual(refused({ code: 'leaveThroughPerson' }));
    }
  });

  it('the manager closes at any step, with a reason, and opens again', () => {
    for (const phase of phases.filter((each) => each !== 'completed' && each !== 'closed')) {
      const file = inPhase[phase]();
      expect(run(file, manager, { type: 'close', reason: ' ' }).decision).toEqual(refused({ code: 'reasonNeeded' }));
      const closed = expectOnce(file, manager, { type: 'close', reason: 'Rupture.' });
      expect(phaseOf(closed)).toBe('closed');
      expect(run(closed, manager, { type: 'resume', reason: '' }).decision).toEqual(refused({ code: 'reasonNeeded' }));
      expect(phaseOf(expectOnce(closed, manager, { type: 'resume', reason: 'Erreur.' }))).toBe(phase);
    }
  });

  it('on a closed file everything else says that it is closed', () => {
    const closed = internshipClosed(internshipApproved());
    for (const [actor, command] of [
      [student, { type: 'submit' }],
      [referent, { type: 'approve', round: 1 }],
      [student, { type: 'recordConvention', number: '2026-0042', copies: 4 }],
    ] as const) {
      expect(run(closed, actor, command).decision).toEqual(refused({ code: 'notNow', phase: 'closed' }));
    }
  });
});

describe('what the product sends', () => {
  const file = internshipSigning(['student']);
  const at = '2026-12-23T09:00:00Z';
  const [due] = dueNotices(file, artois, at);
  const send = (key: string) => ({ type: 'sendNotice', key, notice: 'reminder', skipped: due!.skipped }) as const;

  it('is written down with what it replaces, and not sent twice', () => {
    const { events, after: sent } = run(file, product, send(due!.key), at);
    expect(events).toEqual([{ type: 'noticeSent', key: due!.key, notice: 'reminder', skipped: due!.skipped }]);
    expect(Object.keys(sent.notices).sort()).toEqual([due!.key, ...due!.skipped].sort());
    expect(sent.touchedAt).toBe(file.touchedAt);
    expect(run(sent, product, send(due!.key), at).decision).toEqual(refused({ code: 'notDueAnymore' }));
  });

  it.each<[string, Internship, Instant]>([
    ['it is not time yet', file, '2026-11-20T12:00:00Z'],
    ['everybody has signed meanwhile', internshipFullySigned(), at],
    ['the start has changed meanwhile', internshipSigning(['student'], { startDate: '2027-02-01' }), at],
    ['it never existed', file, at],
  ])('is looked at again just before: %s', (what, facts, now) => {
    const key = what === 'it never existed' ? 'reminder-2:2027-01-04' : due!.key;
    expect(run(facts, product, send(key), now).decision).toEqual(refused({ code: 'notDueAnymore' }));
  });
});

it('facts stay facts: after any refusal nothing has changed', () => {
  for (const phase of phases) {
    const file = inPhase[phase]();
    const before = structuredClone(file);
    decide(file, { type: 'abandon' }, { actor: student, now: NOW, university: artois });
    decide(file, { type: 'close', reason: 'Oui.' }, { actor: as(hugo), now: NOW, university: artois });
    expect(file).toEqual(before);
    expect(after(file, { at: NOW, by: null })).toEqual(before);
  }
});
