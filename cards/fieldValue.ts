/** What a field holds, as a reader sees it: dates, lengths, amounts, lists and names in words. */
import isoCountries from 'i18n-iso-countries';
import { clean, fieldTable, type Draft, type FieldId } from '../bot/process/form';
import type { Input } from '../bot/process/form/kinds';
import type { Language } from '../bot/process/people';
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dateInWords, hoursAndMinutes, listInWords } from '../bot/texts/format';
import { nameOfChoice, nameOfListed } from './choiceNames';
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
      return isoCountries.getName(typed.toUpperCase(), language) ?? typed;
    case 'currency':
    case 'cpam':
    case 'listed':
      return nameOfListed(shown, field, typed);
    case 'choice':
      return nameOfChoice(language, field, typed);
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
  { reader: { language } }: Shown,
  field: FieldId,
  { input, typed }: { input: Extract<Input, { kind: 'choice' | 'choices' }>; typed: string },
): string {
  const chosen = typed.split(',').map((one) => one.trim());
  const names = input.values
    .filter((value) => chosen.includes(value))
    .map((value) => texts(language).inside(nameOfChoice(language, field, value)));
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
  const value = reading.value as number;
  if (field === 'gratificationAmount') return amountInWords(shown, value, draft);
  // The credits and the days of leave are counted as they are typed.
  if (field === 'ectsCredits' || field === 'leaveDays') return typed;
  return hoursAndMinutes(value, language);
}

function amountInWords({ reader: { language } }: Shown, cents: number, draft: Draft): string {
  const { amount } = texts(language).contactForm;
  const { gratificationUnit, gratificationKind } = draft;
  const money = moneyInWords(cents, clean(draft.gratificationCurrency ?? '') || 'EUR', language);
  const unit = ownEntry(amount.per, gratificationUnit);
  const kind = ownEntry(amount.kind, gratificationKind);
  return [money, unit, kind].filter(Boolean).join(' ');
}

/** A tutor's file may say « euros » where a code is asked: that is shown as it is. */
function moneyInWords(cents: number, currency: string, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const isCode = 'value' in fieldTable.gratificationCurrency.read(currency, {});
  const style = isCode ? ({ style: 'currency', currency } as const) : { minimumFractionDigits: 2 };
  const number = new Intl.NumberFormat(locale, style).format(cents / 100);
  return isCode ? number : `${number} ${currency}`;
}

function ownEntry(names: Partial<Record<string, string>>, value = ''): string {
  return (Object.hasOwn(names, value) ? names[value] : undefined) ?? '';
}
