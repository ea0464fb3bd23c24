import { Temporal } from 'temporal-polyfill';

const SHAPE = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/;

/** « 4/1/2027 » as 2027-01-04: the form asks for day, month, year. Anything else stays as typed. */
export function asDay(typed: string): string {
  const plain = typed.trim();
  const [, day, month, year] = SHAPE.exec(plain) ?? [];
  if (!day || !month || !year) return plain;
  try {
    const parts = { day: Number(day), month: Number(month), year: Number(year) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return plain;
  }
}
