import { clean } from '../form';
import type { Internship } from '../internship';
import { one, refuse, type Decision } from './decision';

export function nameOrganisation(file: Internship, typed: string): Decision {
  const organisation = clean(typed);
  if (!organisation) return refuse({ code: 'nameNeeded' });
  if (organisation === file.organisation) return refuse({ code: 'alreadyDone' });
  return one({ type: 'organisationNamed', organisation });
}
