/**
 * What becomes due by itself: find who is due, then handle them one at a time. Each change repeats
 * its condition by the version of the file, so two sweeps cannot both send a notice.
 */
import type { Logger } from 'pino';
import { changeInternship, type ChangePorts } from '../change';
import { substitutionFor, type Absence } from '../process/absence';
import { localDay } from '../process/calendar';
import type { LocalDate } from '../process/internship';
import { dueNotices, nextDueAt } from '../process/reminders';
import { causedBy } from '../trace';

export interface SweepPorts extends ChangePorts {
  /** Removes what is only kept for a few days. */
  purge(now: string): Promise<void>;
  log: Pick<Logger, 'info' | 'error'>;
}

const PAGE = 200;

/** Runs one sweep at the clock's present moment. Rejects only when nothing could be looked for. */
export function createSweep(ports: SweepPorts): () => Promise<void> {
  return async () => {
    await ports.purge(ports.clock.now().toString());
    await ports.store.endHolds(ports.clock.now().toString());
    await followAbsences(ports);
    const tried = new Set<string>();
    for (;;) {
      // One that fails stays due: the page grows by those, or they would hide the others.
      const limit = PAGE + tried.size;
      const due = await ports.store.dueInternships(ports.clock.now().toString(), limit);
      const next = due.filter((id) => !tried.has(id));
      if (next.length === 0) return;
      for (const id of next) {
        tried.add(id);
        await causedBy(`notice:${id}`, () => sendDue(ports, id)).catch((error: unknown) => {
          ports.log.error({ err: error, internship: id }, 'a notice could not be sent');
        });
      }
    }
  };
}

/** Absences begin and end, and are noted while requests wait: each goes to whoever decides now. */
async function followAbsences(ports: SweepPorts): Promise<void> {
  const { store, clock, university } = ports;
  const day = localDay(clock.now().toString(), university);
  const concerned = await store.absences.concerned(day);
  if (concerned.length === 0) return;
  const absences = await store.absences.on(day);
  for (const id of concerned) {
    await causedBy(`absence:${id}`, () => follow(ports, { id, absences, day })).catch(
      (error: unknown) => {
        ports.log.error({ err: error, internship: id }, 'an absence could not be followed');
      },
    );
  }
}

async function follow(
  ports: SweepPorts,
  { id, absences, day }: { id: string; absences: Absence[]; day: LocalDate },
): Promise<void> {
  const file = await ports.store.internship(id);
  const found = file && substitutionFor(file, { absences, day });
  if (!found) return;
  const command = { type: 'substitute', ...found } as const;
  await changeInternship(ports, { id, command, actor: { kind: 'system' } });
}

async function sendDue(ports: SweepPorts, id: string): Promise<void> {
  const { store, clock, university } = ports;
  const file = await store.internship(id);
  if (!file) return;
  const now = clock.now().toString();
  const notices = dueNotices(file, university, now);
  for (const { key, kind: notice, skipped } of notices) {
    const command = { type: 'sendNotice', key, notice, skipped } as const;
    const outcome = await changeInternship(ports, { id, command, actor: { kind: 'system' } });
    if (outcome.ok) ports.watch?.noticed('due', notice);
    const refusal = outcome.ok ? undefined : outcome.refusal.code;
    ports.log.info({ internship: id, notice, skipped: skipped.length, refusal }, 'notice');
  }
  if (notices.length > 0) return;
  // The settings moved its moment: nothing is to be sent now, only the date was old.
  await store.commitInternship({
    expectedVersion: file.version,
    file: { ...file, version: file.version + 1 },
    entries: [],
    nextDueAt: nextDueAt(file, university),
    announcement: { tellings: [], posts: [] },
  });
}
