/**
 * What is known of organisations and may be taken over into a form: the organisations that took
 * interns before, and those of their people whom a manager has verified. Writing freely always works.
 */
import type { SectionId } from '../bot/process/form';
import type { Seen } from '../bot/process/form/merge';
import type { HostContact } from '../bot/process/hosts';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Element } from './adaptiveCard';
import { actionSet } from './card';
import { group, hint } from './elements';
import { choiceInput, personInput } from './inputs';

export function hostSearch({ file, reader }: FileView, seen: Seen): Element[] {
  const { host } = texts(reader.language).contactForm;
  if (file.submission) return [];
  return [
    group(
      [
        personInput({
          id: 'known',
          label: host.search,
          placeholder: host.example,
          dataset: 'hosts',
          choices: [],
        }),
        hint(host.help),
        actionSet([press('form.takeHost', { file: file.id, seen }, { title: host.take })]),
      ],
      { style: 'emphasis' },
    ),
  ];
}

export function contactElements(
  { file, reader }: FileView,
  { section, contacts, seen }: { section: SectionId; contacts: readonly HostContact[]; seen: Seen },
): Element[] {
  const { contact } = texts(reader.language).contactForm;
  if (section !== 'tutor' && section !== 'signatory') return [];
  const offered = contacts.filter(({ role }) => role === section);
  if (file.submission || offered.length === 0) return [];
  return [
    group(
      [
        choiceInput({
          id: 'contact',
          label: contact.label,
          style: 'compact',
          choices: offered.map(({ id, firstName, lastName, position }) => ({
            title: `${firstName} ${lastName}, ${position}`,
            value: id,
          })),
        }),
        hint(contact.help),
        actionSet([
          press('form.takeContact', { file: file.id, section, seen }, { title: contact.take }),
        ]),
      ],
      { style: 'emphasis' },
    ),
  ];
}
