/**
 * People of the form's host whom a manager has verified, lately enough: they may be offered, and are
 * copied. Nobody sees any of them by typing numbers of hosts, nor before it is said who they are.
 */
import { isConfirmed } from '../../process/confirmation';
import type { SectionId } from '../../process/form';
import { hostOf, isStillVerified, type HostContact } from '../../process/hosts';
import type { FileView } from '../../process/view';
import type { Turn } from '../turn';
import { valuesOf } from '../../process/internship';

export async function contactsFor(
  turn: Turn,
  { file, now, university }: FileView,
  section: SectionId,
): Promise<HostContact[]> {
  if (file.submission || (section !== 'tutor' && section !== 'signatory')) return [];
  if (!isConfirmed(file, turn.person)) return [];
  const data = hostOf(valuesOf(file));
  const { hosts } = turn.ports.store;
  const host = data && (await hosts.find(data));
  const known = host ? await hosts.contactsOf(host.id) : [];
  const offered = known.filter((contact) => isStillVerified(contact, { now, university }));
  return host && offered.length > 0 && turn.mayMeetPeopleOf(host.id) ? offered : [];
}
