/**
 * What becomes due by itself: find who is due, then handle them one at a time. Each change repeats
 * its condition by the version of the file, so two sweeps cannot both send a notice.
 */
import type { Logger } from 'pino';
import { changeInternship, sendTogether, type ChangePorts } from '../change';
import { substitutionFor, type Absence } from '../process/absence';
import { localDay } from '../process/calendar';
import { deciderOf } from '../process/deciders';
import type { LocalDate } from '../process/internship';
import { lateNotices, lateTogether, toldAtOnce } from '../process/lateRequests';
import type { PersonId } from '../process/people';
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
    const failed = await sendAll(ports, { isLast: false });
    // Once more: a transaction that met another one is all right a moment later.
    if (failed > 0) await sendAll(ports, { isLast: true });
  };
}

/** `together`: files that were reminded of with others. `isLast`: what fails now waits for a later sweep. */
interface Pass {
  isLast: boolean;
  together: Set<string>;
}

/** Everything that is due, each file once. How many failed: those stay due. */
async function sendAll(ports: SweepPorts, { isLast }: { isLast: boolean }): Promise<number> {
  const tried = new Set<string>();
  const pass: Pass = { isLast, together: new Set() };
  let failed = 0;
  for (;;) {
    // The page grows by those that failed, or they would hide the others.
    const limit = PAGE + tried.size;
    const due = await ports.store.dueInternships(ports.clock.now().toString(), limit);
    const next = due.filter((id) => !tried.has(id));
    if (next.length === 0) return failed;
    for (const id of next) {
      tried.add(id);
      await causedBy(`notice:${id}`, () => sendDue(ports, id, pass)).catch((error: unknown) => {
        failed += 1;
        ports.log.error({ err: error, internship: id }, 'a notice could not be sent');
      });
    }
  }
}

/** Absences begin and end, and are noted while requests wait: each goes to whoever decides now. */
async function followAbsences(ports: SweepPorts): Promise<void> {
  const { store, clock, university } = ports;
  const day = localDay(clock.now().toString(), university);
  const concerned = await store.absences.concerned(day);
  if (concerned.length === 0) return;
  const absences = await store.absences.on(day);
  for (const { id, teachesNoMore } of concerned) {
    const about = { id, teachesNoMore, absences, day };
    await causedBy(`absence:${id}`, () => follow(ports, about)).catch((error: unknown) => {
      ports.log.error({ err: error, internship: id }, 'an absence could not be followed');
    });
  }
}

async function follow(
  ports: SweepPorts,
  about: { id: string; teachesNoMore: boolean; absences: Absence[]; day: LocalDate },
): Promise<void> {
  const { id, ...situation } = about;
  const file = await ports.store.internship(id);
  const command = file && substitutionFor(file, situation);
  if (!command) return;
  await changeInternship(ports, { id, command, actor: { kind: 'system' } });
}

const ATTEMPTS = 5;

/**
 * What is due of all the requests that wait for one teacher, in one message and one transaction: all of
 * it is sent, or nothing. Gives the files that it was about; none where that is one at most.
 */
async function remindTogether(
  ports: SweepPorts,
  teacherId: PersonId,
  { isLast }: Pass,
): Promise<string[]> {
  const { store, clock, university } = ports;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const waiting = await store.awaitingDecisionOf(teacherId).catch((error: unknown) => {
      // One that cannot be read must not keep the others from being sent; a moment's trouble passes.
      if (!isLast) throw error;
      ports.log.error({ err: error, teacher: teacherId }, 'notices are sent one by one');
      return [];
    });
    const about = { teacherId, university, now: clock.now().toString() };
    const late = lateTogether(waiting, about);
    if (late.length === 0) return [];
    if (await sendTogether(ports, late, (all) => toldAtOnce(all, teacherId))) {
      const ids = [...new Set(late.map(({ file }) => file.id))];
      for (const { notice } of late) ports.watch?.noticed('due', notice.kind);
      ports.log.info({ teacher: teacherId, internships: ids }, 'notices in one message');
      return ids;
    }
  }
  return []; // Others keep changing them: each by itself.
}

async function sendDue(ports: SweepPorts, id: string, pass: Pass): Promise<void> {
  const { together } = pass;
  const { store, clock, university } = ports;
  const now = clock.now().toString();
  const before = await store.internship(id);
  const teacherId = before && deciderOf(before);
  if (before && teacherId && lateNotices(before, university, now).length > 0) {
    const reminded = await remindTogether(ports, teacherId, pass);
    for (const each of reminded) together.add(each);
  }
  const file = together.has(id) ? await store.internship(id) : before;
  if (!file) return;
  const notices = dueNotices(file, university, now);
  for (const { key, kind: notice, skipped } of notices) {
    const command = { type: 'sendNotice', key, notice, skipped } as const;
    const outcome = await changeInternship(ports, { id, command, actor: { kind: 'system' } });
    if (outcome.ok) ports.watch?.noticed('due', notice);
    const refusal = outcome.ok ? undefined : outcome.refusal.code;
    ports.log.info({ internship: id, notice, skipped: skipped.length, refusal }, 'notice');
  }
  if (notices.length > 0 || together.has(id)) return;
  // The settings moved its moment: nothing is to be sent now, only the date was old.
  await store.commitInternship({
    expectedVersion: file.version,
    file: { ...file, version: file.version + 1 },
    entries: [],
    nextDueAt: nextDueAt(file, university),
    announcement: { tellings: [], posts: [] },
  });
}
