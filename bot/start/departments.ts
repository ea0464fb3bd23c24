/** A department that was taken out of the settings, or renamed there, still has its people and files. */
import type { Logger } from 'pino';
import type { University } from '../process/university';
import type { Storage } from '../storage/storage';

export async function warnOfUnknownDepartments(
  storage: Pick<Storage, 'unknownDepartments'>,
  { departments }: Pick<University, 'departments'>,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  for (const counts of await storage.unknownDepartments(departments.map(({ id }) => id))) {
    log.warn({ ...counts }, 'the settings have no such department (deployment/runbook.md)');
  }
}
