import type { Internship } from '../internship';
import { one, refuse, type Decision } from './decision';

/** Before any signature a student may leave; after, it is for a person to handle (« rupture »). */
export function leave(file: Internship, how: 'abandon' | 'restart'): Decision {
  if (Object.keys(file.signatures).length > 0) return refuse({ code: 'leaveThroughPerson' });
  const kind = how === 'abandon' ? 'abandoned' : 'restarted';
  return one({ type: 'closed', kind, reason: null });
}
