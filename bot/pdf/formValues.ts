import type { FormField } from './form';

/** A value as people read it. */
export function valueInWords({ kind, value, choices = [] }: FormField): string {
  if (kind === 'choices') {
    const chosen = value.split(',');
    return choices
      .filter(({ id }) => chosen.includes(id))
      .map(({ label }) => label)
      .join(', ');
  }
  if (kind === 'choice' || kind === 'yesNo') {
    return choices.find(({ id }) => id === value)?.label ?? value;
  }
  return kind === 'date' ? dayInFigures(value) : value;
}

/** « 2027-01-04 » as « 04/01/2027 »; what is no such date stays as it is. */
export function dayInFigures(value: string): string {
  return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
