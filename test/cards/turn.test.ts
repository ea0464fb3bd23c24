import { turnSince } from '../../cards/turn';
import { after, claire, hugo, internshipAwaitingTeacher } from '../support/situations';

const waiting = internshipAwaitingTeacher();
const at = '2026-12-01T06:00:00Z';

test('whoever stands in waits since it came to them, not since it was sent', () => {
  const replacement = { to: hugo.id, until: '2026-12-11', declinedBy: null } as const;
  const file = after(
    waiting,
    { at, by: null },
    { type: 'delegated', kind: 'standingIn', ...replacement },
  );
  expect(turnSince(waiting)).toBe(waiting.submission?.at);
  expect(turnSince(file)).toBe(at);
});

test('what the referent gave away counts for them again from when it came back', () => {
  const asked = { type: 'delegated', kind: 'chosen', to: hugo.id } as const;
  const file = after(waiting, { at, by: claire.id }, asked);
  const later = '2026-12-02T06:00:00Z';
  expect(turnSince(after(file, { at: later, by: hugo.id }, { type: 'delegationEnded' }))).toBe(
    later,
  );
});
