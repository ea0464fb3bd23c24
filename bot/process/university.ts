/**
 * What differs from one university to the next, read once from its settings file. Amounts and dates
 * are dated settings: nothing of this is a constant in code.
 */
import { z } from 'zod';
import { fieldIds } from './form';

const localDate = z.iso.date();
const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00');
/** MM-DD, a day that every year has. */
const dayOfYear = z
  .string()
  .refine((day) => z.iso.date().safeParse(`2027-${day}`).success, 'a day such as 09-01');
const closure = z
  .strictObject({ from: localDate, to: localDate, label: z.string() })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'not before `from`' });
const link = z.url({ protocol: /^https$/ });
const bothLanguages = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

const manager = z.strictObject({
  email: z.email(),
  office: z.string(),
  hours: bothLanguages,
});

const department = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  managers: z.array(manager).min(1),
});

const copies = z.strictObject({
  count: z.int().min(1),
  recipients: z.array(bothLanguages),
});

const reminders = z.strictObject({
  /** Working days before the start at which whoever can act is reminded. */
  workingDaysBefore: z.array(z.int().min(1)),
  /** Local time of those reminders. */
  at: localTime,
  lastWorkingDayAlarmAt: localTime,
  startDayAlarmAt: localTime,
  /** Working days without an answer after which a referent is reminded. */
  approvalAfterWorkingDays: z.int().min(1),
  /** Days after which a file that nobody touches raises an alarm. */
  idleAfterDays: z.int().min(1),
});

export const universitySchema = z.strictObject({
  $schema: z.string().optional(),
  /** For whoever edits the file. */
  comment: z.string().optional(),
  name: z.string().min(1),
  /** Who signs for the university by default, as written on conventions. */
  representative: z.string().min(1),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), {
    error: 'an IANA time zone such as Europe/Paris',
  }),
  links: z.strictObject({
    offers: link,
    pstage: link,
    ent: link,
    library: link,
    careers: link,
  }),
  careers: z.strictObject({ name: z.string(), place: bothLanguages, hours: bothLanguages }),
  departments: z.array(department).min(1),
  copies: z.strictObject({ france: copies, abroad: copies }),
  documents: z.strictObject({
    france: z.array(bothLanguages).min(1),
    abroad: z.array(bothLanguages).min(1),
  }),
  /** The language in which conventions are made. */
  conventionLanguage: z.strictObject({ france: bothLanguages, abroad: bothLanguages }),
  /** Minimum gratification in euros per hour, by the date from which it holds (CE D124-8). */
  minimumGratification: z.array(z.strictObject({ from: localDate, euros: z.number().positive() })),
  /** The first day of the academic year and the last day of a stage of that year, as MM-DD. */
  academicYear: z.strictObject({
    startsOn: dayOfYear,
    latestEnd: dayOfYear,
  }),
  /** Fields whose change after the referent's approval voids it. */
  voidingFields: z.array(z.enum(fieldIds as [string, ...string[]])).min(1),
  reminders,
  /** Weeks in which the university is closed: nobody there is reminded. */
  closures: z.array(closure),
  retention: z.strictObject({
    draftsMonths: z.int().min(1),
    chatMonths: z.int().min(1),
    signedYears: z.int().min(1),
    logsMonths: z.int().min(1),
  }),
});

export type University = z.infer<typeof universitySchema>;
export type Department = University['departments'][number];

export function departmentOf(university: University, id: string): Department {
  const found = university.departments.find((department) => department.id === id);
  if (!found) throw new Error(`The settings have no department ${id}`);
  return found;
}
