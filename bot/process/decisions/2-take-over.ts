/** Taking over what the tutor wrote into the form, across its sections, as far as the student accepts it. */
import { changedFields, clean, sectionIds, sectionOf, type Draft, type FieldId } from '../form';
import { hasSocialSecurityNumber } from '../form/socialSecurity';
import { isHosts } from '../form/tutorReply';
import type { Internship, InternshipEvent } from '../internship';
import { amendTo } from './2-contact-form';
import { refuse, type Able, type Decision, type Of } from './decision';

/** While it is a draft each section is saved; after that it is one change to what was submitted. */
export function takeOver(file: Internship, command: Of<'takeOver'>, able: Able): Decision {
  const taken = accepted(command.values);
  if (file.submission) {
    const values = { ...file.submission.values, ...taken };
    return amendTo(file, { values, confirmed: command.confirmed }, able);
  }
  const changes = changedFields(file.draft, { ...file.draft, ...taken });
  if (changes.length === 0) return refuse({ code: 'nothingChanged' });
  return { events: sectionIds.flatMap((section) => savedIn(section, changes)) };
}

function savedIn(
  section: ReturnType<typeof sectionOf>,
  changes: ReturnType<typeof changedFields>,
): InternshipEvent[] {
  const own = changes.filter(({ field }) => sectionOf(field) === section);
  if (own.length === 0) return [];
  const values: Draft = Object.fromEntries(own.map(({ field, after }) => [field, after]));
  return [{ type: 'sectionSaved', section, values }];
}

/** Only what a tutor is asked, and never a social-security number. */
function accepted(values: Draft): Draft {
  return Object.fromEntries(
    Object.entries(values)
      .map(([field, value]): [FieldId, string] => [field as FieldId, clean(value)])
      .filter(([field, value]) => isHosts(field) && !hasSocialSecurityNumber(value)),
  );
}
