/** The gratification in words: « 4,50 € par heure (brut) », on cards and on paper. */
import { clean, fieldTable, type Draft } from '../process/form';
import type { Language } from '../process/people';
import { texts } from '.';
import { moneyInFigures } from './format';

/** '' where nothing was typed; as typed where it cannot be read. */
export function amountInWords(draft: Draft, language: Language): string {
  const typed = clean(draft.gratificationAmount ?? '');
  if (typed === '') return '';
  const reading = fieldTable.gratificationAmount.read(typed, draft);
  if (!('value' in reading)) return typed;
  const { amount } = texts(language).contactForm;
  const currency = clean(draft.gratificationCurrency ?? '') || 'EUR';
  const money = moneyInWords(reading.value as number, currency, language);
  const unit = ownEntry(amount.per, draft.gratificationUnit);
  const kind = ownEntry(amount.kind, draft.gratificationKind);
  return [money, unit, kind].filter(Boolean).join(' ');
}

/** A tutor's file may say « euros » where a code is asked: that is shown as it is. */
function moneyInWords(cents: number, currency: string, language: Language): string {
  const isCode = 'value' in fieldTable.gratificationCurrency.read(currency, {});
  if (isCode) return moneyInFigures(cents, currency, language);
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
  return `${number} ${currency}`;
}

function ownEntry(names: Partial<Record<string, string>>, value = ''): string {
  return (Object.hasOwn(names, value) ? names[value] : undefined) ?? '';
}
