/** The kinds of values that settings are made of, each with the words that say what would be right. */
import { z } from 'zod';

export const notEmpty = z.string().min(1, 'a text that is not empty');
export const text = (description: string) => notEmpty.describe(description);
export const localDate = z.iso.date('a day, YYYY-MM-DD');
export const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00 (local time)');
/** MM-DD, a day that every year has. */
export const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day such as 09-01')
  .refine(
    (day) => z.iso.date().safeParse(`2027-${day}`).success,
    'a day that every year has, such as 09-01',
  );
export const httpsAddress = z
  .url({ protocol: /^https$/, error: 'an https address' })
  .meta({ pattern: '^https://' });
export const link = (description: string) => httpsAddress.describe(description);
export const bothLanguages = z.strictObject({ fr: text('In French.'), en: text('In English.') });
export const wholeNumber = (description: string) =>
  z.int().min(1, 'a whole number, at least 1').describe(description);
