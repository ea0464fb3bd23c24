/** What a field holds, as a reader sees it: dates, lengths, amounts, lists and names in words. */
import { clean, fieldTable, type Draft, type FieldId } from '../bot/process/form';
import type { Input } from '../bot/process/form/kinds';
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dateInWords, hoursAndMinutes, listInWords } from '../bot/texts/format';
import { amountInWords } from '../bot/texts/amount';
import { nameOfValue } from '../bot/texts/choiceNames';
import { personOf } from './names';

/** '' where nothing was typed; what cannot be read is shown as typed. */
export function fieldValue(shown: Shown, field: FieldId, draft: Draft): string {
  const { language } = shown.reader;
  const typed = clean(draft[field] ?? '');
  if (typed === '') return '';
  const { input } = fieldTable[field];
  switch (input.kind) {
    case 'date':
      return dateInWords(typed, language);
    case 'yesNo':
    case 'tick':
      return texts(language)[typed === 'yes' ? 'yes' : 'no'];
    case 'country':
    case 'currency':
    case 'cpam':
    case 'listed':
    case 'choice':
      return nameOfValue(shown, field, typed);
    case 'choices':
      return severalInWords(shown, field, { input, typed });
    case 'number':
      return numberInWords(shown, field, { draft, typed });
    case 'teacher': {
      const teacher = personOf(shown, typed);
      return teacher ? `${teacher.name}, ${teacher.email}` : texts(language).staff.somebody;
    }
    case 'document':
      return texts(language).contactForm.certificate.attached;
    case 'text':
    case 'longText':
    case 'email':
    case 'phone':
    case 'address':
      return typed;
  }
}

function severalInWords(
  shown: Shown,
  field: FieldId,
  { input, typed }: { input: Extract<Input, { kind: 'choice' | 'choices' }>; typed: string },
): string {
  const { language } = shown.reader;
  const chosen = typed.split(',').map((one) => one.trim());
  const names = input.values
    .filter((value) => chosen.includes(value))
    .map((value) => texts(language).inside(nameOfValue(shown, field, value)));
  return names.length > 0 ? listInWords(names, language) : typed;
}

/** Amounts say what they are counted in: « 4,50 € par heure ». */
function numberInWords(
  shown: Shown,
  field: FieldId,
  { draft, typed }: { draft: Draft; typed: string },
): string {
  const { language } = shown.reader;
  const reading = fieldTable[field].read(typed, draft);
  if (!('value' in reading)) return typed;
  if (field === 'gratificationAmount') return amountInWords(draft, language);
  // The credits and the days of leave are counted as they are typed.
  if (field === 'ectsCredits' || field === 'leaveDays') return typed;
  return hoursAndMinutes(reading.value as number, language);
}
