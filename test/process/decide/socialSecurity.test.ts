/** No social-security number is kept, wherever it is typed. The one here is invented. */
import type { Command } from '../../../bot/process/commands';
import { fieldIds, sectionOf } from '../../../bot/process/form';
import { decideQuestion, type Question } from '../../../bot/process/question';
import {
  as,
  internshipApproved,
  internshipAwaitingTeacher,
  internshipFilling,
  internshipSearching,
  internshipSigning,
  nadia,
} from '../../support/situations';
import { manager, referent, refused, run, student } from './run';
import type { Internship } from '../../../bot/process/internship';
import type { Actor } from '../../../bot/process/people';

const NUMBER = '1 85 05 78 006 084 36';

it.each<[string, Internship, Actor, Command]>([
  [
    'an organisation',
    internshipSearching(),
    student,
    { type: 'nameOrganisation', organisation: `Atelier ${NUMBER}` },
  ],
  [
    'a reason of a teacher',
    internshipAwaitingTeacher(),
    referent,
    { type: 'return', round: 1, reason: `Voir ${NUMBER}.`, sections: [] },
  ],
  [
    'a reason of a manager',
    internshipAwaitingTeacher(),
    manager,
    { type: 'close', reason: NUMBER.replaceAll(' ', '') },
  ],
  [
    'who signed',
    internshipSigning(['student']),
    manager,
    { type: 'recordUniversitySignature', on: '2026-12-01', name: NUMBER },
  ],
])('%s that holds one is refused', (_what, file, actor, command) => {
  const refusal = refused({ code: 'socialSecurityNumber' });
  expect(run(file, actor, command).decision).toEqual(refusal);
});

it('a convention’s number is no such number', () => {
  const command = { type: 'recordConvention', number: '2026-004212345678', copies: 4 } as const;
  expect(run(internshipApproved(), student, command).decision).toHaveProperty('events');
});

describe('in a section of the form', () => {
  const file = internshipFilling({ subject: 'Ventes', details: 'Déjà écrit' });
  const save = (values: Record<string, string>) =>
    ({ type: 'saveSection', section: 'content', values }) as const;

  it('the other fields are saved, and that one stays as it was', () => {
    const { decision, after } = run(
      file,
      student,
      save({ subject: 'Analyse des ventes', details: `Mon numéro : ${NUMBER}` }),
    );
    expect(JSON.stringify(decision)).not.toContain('85 05');
    expect(after.draft.subject).toBe('Analyse des ventes');
    expect(after.draft.details).toBe('Déjà écrit');
  });

  it('alone it is refused, and it is said where it stands', () => {
    const { decision } = run(file, student, save({ subject: 'Ventes', details: NUMBER }));
    expect(decision).toEqual(refused({ code: 'socialSecurityNumber', fields: ['details'] }));
  });

  it('nor is it kept in a field for another kind of number', () => {
    const values = { tutorPhone: NUMBER, tutorRole: 'Cheffe' };
    const { after } = run(file, student, { type: 'saveSection', section: 'tutor', values });
    expect(after.draft).toMatchObject({ tutorRole: 'Cheffe' });
    expect(after.draft.tutorPhone ?? '').toBe('');
  });

  it('a change to what was submitted is refused with the field', () => {
    const values = { details: `Voir ${NUMBER}` };
    const command = { type: 'amend', section: 'content', values, confirmed: false } as const;
    const problems = [{ field: 'details', problem: { code: 'socialSecurityNumber' } }] as const;
    const { decision } = run(internshipAwaitingTeacher(), student, command);
    expect(decision).toEqual({ refusal: { code: 'formProblems', problems } });
  });

  it.each(['1 85 05 78 006 084 36', '1850578006084'])('%s comes in by no field', (number) => {
    const kept: string[] = [];
    for (const field of fieldIds) {
      const values = { [field]: number };
      const section = sectionOf(field);
      const commands: [Internship, Command][] = [
        [internshipApproved(), { type: 'amend', section, values, confirmed: true }],
        [internshipAwaitingTeacher(), { type: 'amend', section, values, confirmed: true }],
        [internshipAwaitingTeacher(), { type: 'takeOver', values, confirmed: true }],
        [internshipFilling(), { type: 'takeOver', values, confirmed: true }],
        [internshipFilling(), { type: 'prefill', values, replace: [field] }],
        [internshipFilling(), { type: 'saveSection', section, values }],
      ];
      for (const [file, command] of commands) {
        const { decision, after } = run(file, student, command);
        const said = JSON.stringify([decision, after]);
        if (said.includes(number)) kept.push(`${command.type} ${field}`);
      }
    }
    expect(kept).toEqual([]);
  });
});

it('an adviser’s answer that holds one is refused', () => {
  const question: Question = {
    id: 'question',
    version: 1,
    askerId: 'lea',
    topic: 'question',
    text: 'Où trouver ma CPAM ?',
    department: null,
    internshipId: null,
    askedAt: '2026-11-20T09:00:00Z',
    taken: null,
    answer: null,
  };
  const answer = { type: 'answer', text: `Avec votre ${NUMBER}.` } as const;
  expect(decideQuestion(question, answer, as(nadia))).toEqual({
    refusal: { code: 'socialSecurityNumber' },
  });
});
