/**
 * Who may do what, in which phase: the table as people agreed on it, written a second time on
 * purpose, and every cell of it walked with somebody of every role.
 */
import { decide, type Decision } from '../../bot/process/decide';
import type { Command } from '../../bot/process/commands';
import type { Internship } from '../../bot/process/internship';
import type { Actor, Person } from '../../bot/process/people';
import { dueNotices } from '../../bot/process/reminders';
import { maySee, permissions, rolesOn, type Action, type FileRole } from '../../bot/process/roles';
import { phases, type Phase } from '../../bot/process/steps';
import {
  adam,
  as,
  claire,
  hugo,
  inPhase,
  internshipAwaitingTeacher,
  internshipSigning,
  isabelle,
  lea,
  nadia,
  paul,
  product,
  sam,
  theo,
  tutorAsGuest,
} from '../support/situations';
import { artois } from '../support/university';

/**
 * s student, r referent, d who was asked in their place, m manager of the department, p the product
 * itself; a point: nobody.
 * A capital may ask, and is always told that a person must handle it.
 */
const grid = `
                           search filling awaitingReferent awaitingApproval approved printed signing signed completed closed
confirmStudent             m      m       m                m                .        .       .       .      .         .
nameOrganisation           s      s       .                .                .        .       .       .      .         .
saveSection                .      s       .                .                .        .       .       .      .         .
prefill                    sp     sp      .                .                .        .       .       .      .         .
attachCertificate          .      s       s                s                s        s       s       .      .         .
submit                     .      s       .                .                .        .       .       .      .         .
amend                      .      .       s                s                s        s       s       .      .         .
takeOver                   .      s       s                s                s        s       s       .      .         .
approve                    .      .       .                rd               .        .       .       .      .         .
return                     .      .       .                rd               .        .       .       .      .         .
disclaim                   .      .       .                r                .        .       .       .      .         .
delegate                   .      .       .                r                .        .       .       .      .         .
endDelegation              .      .       .                rd               .        .       .       .      .         .
substitute                 .      .       .                p                .        .       .       .      .         .
assignReferent             .      .       m                m                m        m       m       .      .         .
allowLateStart             m      m       m                m                m        m       m       .      .         .
recordConvention           .      .       .                .                s        .       .       .      .         .
comparePrint               .      .       .                .                .        s       .       .      .         .
confirmPrint               .      .       .                .                .        s       .       .      .         .
rejectPrint                .      .       .                .                .        s       .       .      .         .
recordSignatures           .      .       .                .                .        .       srm     .      .         .
recordUniversitySignature  .      .       .                .                .        .       m       .      .         .
moveCopies                 .      .       .                .                .        .       sm      .      .         .
returnCopies               .      .       .                .                .        .       m       .      .         .
handOver                   .      .       .                .                .        .       .       s      .         .
confirmOtherCopies         .      .       .                .                .        .       .       m      .         .
removeDocument             .      m       m                m                m        m       m       m      m         m
abandon                    s      s       s                s                s        s       S       S      S         .
restart                    s      s       s                s                s        s       S       S      S         .
close                      m      m       m                m                m        m       m       m      .         .
resume                     .      .       .                .                .        .       .       .      .         m
sendNotice                 p      p       p                p                p        p       p       p      .         .
skipNotices                p      p       p                p                p        p       p       p      .         .
`;

/** Another teacher. */
const elise: Person = { ...hugo, id: 'elise', aadObjectId: 'aad-elise', name: 'Élise Garnier' };

const [header, ...rows] = grid
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));
const columns = header as Phase[];
const table = rows.map(([action, ...cells]) => ({ action: action as Action, cells }));

const actors: Record<FileRole, Actor> = {
  student: as(lea),
  referent: as(claire),
  delegate: as(elise),
  manager: as(isabelle),
  product,
  other: as(hugo),
};
const letters: Record<FileRole, string> = {
  student: 's',
  referent: 'r',
  delegate: 'd',
  manager: 'm',
  product: 'p',
  other: '-',
};

/** When everything that can be due is due. */
const LONG_AFTER = '2027-03-01T12:00:00Z';

/** A command that succeeds wherever it is allowed at all. */
function validCommand(action: Action, file: Internship): Command {
  const round = file.rounds;
  switch (action) {
    case 'nameOrganisation':
      return { type: action, organisation: 'Librairie du Beffroi' };
    case 'saveSection':
      return { type: action, section: 'tutor', values: { tutorRole: 'Gérant' } };
    case 'attachCertificate':
      return { type: action, document: '0193a1f0-0000-7000-8000-0000000000d1' };
    case 'prefill':
      return { type: action, values: { hostFax: '03 21 00 00 00' } };
    case 'amend':
      return { type: action, section: 'tutor', values: { tutorRole: 'Gérant' }, confirmed: true };
    case 'takeOver':
      return { type: action, values: { tutorRole: 'Gérant' }, confirmed: true };
    case 'approve':
    case 'disclaim':
    case 'endDelegation':
      return { type: action, round };
    case 'return':
      return { type: action, round, reason: 'Précisez les tâches.', sections: ['content'] };
    case 'assignReferent':
      return { type: action, teacher: hugo, confirmed: true };
    case 'delegate':
      return { type: action, round, to: hugo };
    case 'substitute':
      return {
        type: action,
        standIn: { to: hugo.id, until: '2026-12-31' },
        instead: null,
      };
    case 'recordConvention':
      return { type: action, number: '2026-0042', copies: 5 };
    case 'recordSignatures':
      return { type: action, signatures: [{ signatory: 'referent', on: '2026-12-11' }] };
    case 'recordUniversitySignature':
      return { type: action, on: '2026-12-11', name: 'Marc Lefort' };
    case 'removeDocument':
      return { type: action, document: 'contactForm', version: file.version };
    case 'moveCopies':
      return { type: action, holder: 'tutor' };
    case 'handOver':
      return { type: action, part: 'host', on: '2026-12-11' };
    case 'allowLateStart':
    case 'returnCopies':
    case 'close':
    case 'resume':
      return { type: action, reason: 'Vu avec l’étudiante.' };
    case 'sendNotice': {
      const notice = dueNotices(file, artois, LONG_AFTER)[0];
      return {
        type: action,
        key: notice?.key ?? 'none',
        notice: notice?.kind ?? 'idle',
        skipped: [],
      };
    }
    case 'skipNotices':
      return { type: action, until: LONG_AFTER };
    case 'comparePrint':
      return { type: action, outcomes: { start: 'found' } };
    default:
      return { type: action };
  }
}

const moment = { now: '2026-12-14T12:00:00Z', university: artois };

function toElise({ rounds: round }: Internship): Internship['delegation'] {
  return { kind: 'chosen', round, to: elise.id, at: '2026-11-17T09:00:00Z' };
}

function fileFor(action: Action, phase: Phase): Internship {
  const open = structuredClone(inPhase[phase]());
  // A file that was returned keeps its referent.
  const file = phase === 'awaitingReferent' ? open : { ...open, referentId: claire.id };
  const unknown = { ...file, student: { ...file.student, confirmed: false } };
  // For an absence nobody was asked yet.
  if (action === 'substitute') return file;
  const delegated = { ...unknown, delegation: toElise(file) };
  return action === 'confirmStudent' ? delegated : { ...file, delegation: toElise(file) };
}

function decideCell(action: Action, phase: Phase, actor: Actor): Decision {
  const file = fileFor(action, phase);
  const now = action === 'sendNotice' ? LONG_AFTER : '2026-12-14T12:00:00Z';
  return decide(file, validCommand(action, file), { actor, now, university: artois });
}

function expectedIn(cell: string, role: FileRole): 'events' | 'aPerson' | 'refusal' {
  const letter = letters[role];
  if (cell.includes(letter)) return 'events';
  return cell.includes(letter.toUpperCase()) && role !== 'other' ? 'aPerson' : 'refusal';
}

describe('every cell of the table', () => {
  it('has a row for every action and a column for every phase', () => {
    expect(table.map(({ action }) => action).sort()).toEqual(Object.keys(permissions).sort());
    expect(columns).toEqual(phases);
    for (const { cells } of table) expect(cells).toHaveLength(columns.length);
  });

  const cells = table.flatMap(({ action, cells }) =>
    columns.map((phase, index) => [action, phase, cells[index]!] as const),
  );
  const mayEver = (action: Action, role: FileRole) =>
    table.some(
      (row) => row.action === action && row.cells.join('').toLowerCase().includes(letters[role]),
    );

  it.each(cells)('%s in %s: %s', (action, phase, cell) => {
    for (const role of Object.keys(actors) as FileRole[]) {
      const decision = decideCell(action, phase, actors[role]);
      const expected = expectedIn(cell, role);
      if (expected === 'events') {
        expect({ role, decision }).toEqual({ role, decision: { events: expect.any(Array) } });
        expect((decision as { events: unknown[] }).events.length).toBeGreaterThan(0);
      } else if (expected === 'aPerson') {
        expect({ role, decision }).toEqual({
          role,
          decision: { refusal: { code: 'leaveThroughPerson' } },
        });
      } else {
        const isHere = rolesOn(fileFor(action, phase), actors[role], moment).includes(role);
        const codes = isHere && mayEver(action, role) ? /^(notNow|alreadyDone)$/ : /^notYours$/;
        const refusal = expect.objectContaining({ code: expect.stringMatching(codes) });
        expect({ role, decision }).toEqual({ role, decision: { refusal } });
      }
    }
  });
});

describe('what somebody is on one file', () => {
  const file = internshipAwaitingTeacher();
  const teacherInDepartment = { role: 'teacher', department: 'iut-bethune' } as const;
  const managerInDepartment = { role: 'manager', department: 'iut-bethune' } as const;
  const everywhere = { role: 'manager', department: null } as const;

  it.each<[string, Person, FileRole[]]>([
    ['the student', lea, ['student']],
    ['another student', theo, ['other']],
    ['the referent', claire, ['referent']],
    ['a teacher who is not the referent', hugo, ['other']],
    ['the department’s manager', isabelle, ['manager']],
    ['a manager of another department', paul, ['other']],
    ['a manager of every department', { ...paul, roles: [everywhere] }, ['manager']],
    ['an adviser', nadia, ['other']],
    ['an administrator', adam, ['other']],
    ['somebody the directory does not know', sam, ['other']],
    ['a guest of the tenant', tutorAsGuest, ['other']],
    [
      'a referent who is the manager too',
      { ...claire, roles: [teacherInDepartment, managerInDepartment] },
      ['referent', 'manager'],
    ],
    [
      'a referent who manages another department',
      { ...claire, roles: [teacherInDepartment, { role: 'manager', department: 'fegass' }] },
      ['referent'],
    ],
    [
      'the student who is a manager too: on their own file a student',
      { ...lea, roles: [...lea.roles, managerInDepartment] },
      ['student'],
    ],
    [
      'the student who teaches too: on their own file a student',
      { ...lea, roles: [...lea.roles, teacherInDepartment] },
      ['student'],
    ],
    [
      'somebody named as the referent who is no teacher',
      { ...claire, roles: [{ role: 'student', department: 'iut-bethune' }] },
      ['other'],
    ],
    [
      'somebody named as the referent whom the directory does not know',
      { ...claire, roles: [] },
      ['other'],
    ],
    ['somebody named as the referent who is a guest', { ...claire, isGuest: true }, ['other']],
  ])('%s', (_who, person, roles) => {
    expect(rolesOn(file, as(person), moment)).toEqual(roles);
    expect(maySee(file, as(person), moment)).toBe(!roles.includes('other'));
  });

  it('a teacher who is a student elsewhere is the referent here, and only a student there', () => {
    const both = {
      ...claire,
      roles: [...claire.roles, { role: 'student', department: 'fegass' } as const],
    };
    const own = { ...file, student: { ...file.student, id: both.id } };
    expect(rolesOn(file, as(both), moment)).toEqual(['referent']);
    expect(rolesOn(own, as(both), moment)).toEqual(['student']);
  });
});

describe('nobody decides on their own request', () => {
  const file = internshipAwaitingTeacher({ referentId: lea.id });
  const everyRole: Person = {
    ...lea,
    roles: (['student', 'teacher', 'manager'] as const).map((role) => ({
      role,
      department: 'iut-bethune',
    })),
  };
  const now = '2026-11-20T09:00:00Z';

  it.each<Command>([
    { type: 'approve', round: 1 },
    { type: 'return', round: 1, reason: 'Non.', sections: [] },
    { type: 'assignReferent', teacher: hugo },
    { type: 'allowLateStart', reason: 'Oui.' },
    { type: 'close', reason: 'Oui.' },
  ])('%j', (command) => {
    expect(decide(file, command, { actor: as(everyRole), now, university: artois })).toEqual({
      refusal: { code: 'notYours' },
    });
  });

  it('nor signs for the university', () => {
    const command = { type: 'recordUniversitySignature', on: '2026-12-11', name: 'Moi' } as const;
    const actor = as(everyRole);
    expect(
      decide(internshipSigning(), command, {
        actor,
        now: '2026-12-14T12:00:00Z',
        university: artois,
      }),
    ).toEqual({
      refusal: { code: 'notYours' },
    });
  });
});

describe('two roles on one file', () => {
  const both = as({
    ...claire,
    roles: [...claire.roles, { role: 'manager', department: 'iut-bethune' }],
  });
  const situation = { actor: both, now: '2026-12-14T12:00:00Z', university: artois };

  it('may do what either may', () => {
    expect(
      decide(inPhase.awaitingApproval(), { type: 'approve', round: 1 }, situation),
    ).toHaveProperty('events');
    expect(
      decide(inPhase.awaitingApproval(), { type: 'close', reason: 'Oui.' }, situation),
    ).toHaveProperty('events');
  });

  it('records as a manager what a referent alone may not', () => {
    const tutor: Command = {
      type: 'recordSignatures',
      signatures: [{ signatory: 'tutor', on: '2026-12-11' }],
    };
    expect(decide(inPhase.signing(), tutor, situation)).toHaveProperty('events');
    expect(decide(inPhase.signing(), tutor, { ...situation, actor: as(claire) })).toEqual({
      refusal: { code: 'notYours' },
    });
  });
});
