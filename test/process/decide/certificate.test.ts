import type { Command } from '../../../bot/process/commands';
import { decide } from '../../../bot/process/decide';
import type { Internship } from '../../../bot/process/internship';
import { permissions } from '../../../bot/process/roles';
import type { Phase } from '../../../bot/process/steps';
import {
  after,
  as,
  claire,
  inPhase,
  internshipApproved,
  internshipFilling,
  lea,
} from '../../support/situations';
import { artois as university } from '../../support/university';

const document = '0193a1f0-0000-7000-8000-0000000000d1';
const now = '2026-11-20T09:00:00Z';
const doing = (file: Internship, command: Command, who = lea) =>
  decide(file, command, { actor: as(who), now, university });
const attach = { type: 'attachCertificate', document } as const;

test('a certificate is attached wherever the form is kept, and voids nothing', () => {
  const approved = internshipApproved();
  const decision = doing(approved, attach);
  expect(decision).toEqual({ events: [{ type: 'certificateAttached', document }] });
  const file = after(approved, { at: now, by: lea.id }, { type: 'certificateAttached', document });
  expect(file.approval).toEqual(approved.approval);
  for (const values of [file.draft, file.submission!.values, file.lastApproved!]) {
    expect(values.insuranceCertificate).toBe(document);
  }
  expect(doing(file, attach)).toEqual({ refusal: { code: 'nothingChanged' } });
});

test.each(Object.keys(inPhase) as Phase[])('in the phase %s it is attached or refused', (phase) => {
  const isPossible = permissions.attachCertificate.in.includes(phase);
  expect('events' in doing(inPhase[phase](), attach)).toBe(isPossible);
});

test('only the student attaches one', () => {
  expect(doing(internshipFilling(), attach, claire)).toEqual({ refusal: { code: 'notYours' } });
});

test('no section that is saved, and no change after, says which document it is', () => {
  const values = { insurer: 'MAIF', insuranceCertificate: document };
  const saved = doing(internshipFilling(), { type: 'saveSection', section: 'insurance', values });
  expect(saved).toMatchObject({ events: [{ values: { insurer: 'MAIF' } }] });
  expect(JSON.stringify(saved)).not.toContain(document);
  const amended = doing(internshipApproved(), {
    type: 'amend',
    section: 'insurance',
    values,
    confirmed: true,
  });
  expect(JSON.stringify(amended)).not.toContain(document);
});
