import { localDay } from '../calendar';
import { evolve } from '../evolve';
import type { Internship } from '../internship';
import { phaseOf } from '../steps';
import { refuse, type Able, type Decision, type Of } from './decision';

export function handOver(
  file: Internship,
  command: Of<'handOver'> | Of<'confirmOtherCopies'>,
  able: Able,
): Decision {
  const today = localDay(able.now, able.university);
  const part = command.type === 'handOver' ? command.part : 'others';
  const on = command.type === 'handOver' ? command.on : today;
  if (file.handover[part]) return refuse({ code: 'alreadyDone' });
  if (!on) return refuse({ code: 'dateNeeded' });
  if (on > today) return refuse({ code: 'dateInFuture', today });
  const event = { type: 'handedOver', part, on } as const;
  const after = evolve(file, event, { at: able.now, by: null });
  const over = phaseOf(after) === 'completed';
  return { events: over ? [event, { type: 'completed' }] : [event] };
}
