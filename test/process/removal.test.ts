import { mayBeRemoved } from '../../bot/process/removal';
import { internshipApproved, lea } from '../support/situations';

const approved = internshipApproved();

test('a manager may delete any paper but a certificate, and a convention that somebody signed', () => {
  expect(mayBeRemoved(approved, 'convention')).toBe(true);
  const signature = { on: '2026-12-01', recordedBy: lea.id, recordedAt: '', name: null };
  const signed = { ...approved, signatures: { student: signature } };
  expect(mayBeRemoved(signed, 'convention')).toBe(false);
  expect(mayBeRemoved(signed, 'contactForm')).toBe(true);
  expect(mayBeRemoved(approved, 'insuranceCertificate')).toBe(false);
});
