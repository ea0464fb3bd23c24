/** What the product knows already, put into a form that begins: once, where nothing is said yet. */
import { changeInternship, type ChangePorts } from '../../change';
import { localDay } from '../../process/calendar';
import { knownAnswers } from '../../process/form/prefill';
import type { Internship } from '../../process/internship';
import type { Person } from '../../process/people';

/** The file with the known answers; as it was where there are none. */
export async function prefilled(
  ports: ChangePorts,
  file: Internship,
  student: Person,
): Promise<Internship> {
  const files = await ports.store.internshipsOf(student.id);
  const last = files.findLast(({ id, draft }) => id !== file.id && draft.studentAddress) ?? null;
  const today = localDay(ports.clock.now().toString(), ports.university);
  const values = knownAnswers({ student, last, today });
  const command = { type: 'prefill', values } as const;
  const actor = { kind: 'system' } as const;
  const outcome = await changeInternship(ports, { id: file.id, command, actor });
  return outcome.file ?? file;
}
