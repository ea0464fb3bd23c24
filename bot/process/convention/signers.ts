/** Who signs a convention, in the order in which the copies usually go round. */
import { fullName } from './parties';
import type { Signer } from './paper';
import type { ConventionForm } from './reading';
import type { Signatory } from '../internship';
import { requiredSignatories } from '../signatures';

/** Everybody whose signature the law wants on it: five, and a parent where the intern is a minor. */
export function signersOf(form: ConventionForm): Signer[] {
  return requiredSignatories(form.view.file).map((signatory) => ({
    signatory,
    ...who(form, signatory),
  }));
}

function who(form: ConventionForm, signatory: Signatory): Omit<Signer, 'signatory'> {
  const { view, values, draft, person, language } = form;
  const { file, university } = view;
  const named = (name: string | null | undefined) => ({ name: name ?? null, capacity: null });
  switch (signatory) {
    case 'student':
      return named(person(file.student.id)?.name);
    case 'legalRepresentative':
      return named(values.legalRepresentative);
    case 'tutor':
      return { name: fullName(form, 'tutor'), capacity: values.tutorRole ?? null };
    case 'host':
      return { name: fullName(form, 'signatory'), capacity: values.signatoryRole ?? null };
    case 'referent':
      return named(person(file.referentId ?? draft.referentId)?.name);
    case 'university': {
      const { name, capacity } = university.establishment.representedBy;
      return { name, capacity: capacity[language] };
    }
  }
}
