/** People of the form's host whom a manager has verified: they may be offered, and are copied. */
import type { SectionId } from '../../process/form';
import { hostOf, type HostContact } from '../../process/hosts';
import type { FileView } from '../../process/view';
import type { Turn } from '../turn';
import { valuesOf } from '../../process/internship';

export async function contactsFor(
  turn: Turn,
  { file }: FileView,
  section: SectionId,
): Promise<HostContact[]> {
  if (file.submission || (section !== 'tutor' && section !== 'signatory')) return [];
  const data = hostOf(valuesOf(file));
  const { hosts } = turn.ports.store;
  const host = data && (await hosts.find(data));
  return host ? hosts.contactsOf(host.id) : [];
}
