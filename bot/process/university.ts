/**
 * What differs from one university to the next, read once from its settings file. Amounts and dates
 * are dated settings: nothing of this is a constant in code.
 *
 * The descriptions are for whoever writes such a file: editors show them, through
 * deployment/university.schema.json, which `npm run schema:university` makes from this. A message
 * (`error`) ends the sentence « it must be … ».
 */
import { z } from 'zod';
import { conventionSettings } from './convention/settings';
import { fieldId, formSettings } from './formSettings';
import {
  bothLanguages,
  dayOfYear,
  link,
  localDate,
  localTime,
  notEmpty,
  text,
  wholeNumber,
} from './settingsParts';
import { endsAfterItBegins, inOrder, noneTwice, oneForEach, rule } from './universityRules';

const manager = z.strictObject({
  email: z
    .email('an e-mail address')
    .describe('The manager’s address at the university: it says which person of Teams is meant.'),
  office: text('Where students find them, as a person would say it: bureau A 112.'),
  hours: bothLanguages.describe('When students find them there.'),
});

const department = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'an id of small letters, digits and hyphens')
    .describe(
      'A short name for lists of people and for files: never change it once people are at work.',
    ),
  name: text('The name that people read.'),
  address: text('Its postal address, where it is not the university’s.').optional(),
  phone: text('Its telephone number for internships.').optional(),
  managers: z
    .array(manager)
    .min(1, 'a list with at least one manager')
    .check(rule((managers) => noneTwice(managers, 'email')))
    .describe('The gestionnaires who look after its internships.'),
});

const copies = z
  .strictObject({
    count: wholeNumber('How many copies are printed and signed.'),
    recipients: z
      .array(bothLanguages)
      .min(1, 'a list with one recipient for each copy')
      .describe('Who keeps each copy; the first two are the host and the student.'),
  })
  .check(rule(oneForEach));

const reminders = z.strictObject({
  workingDaysBefore: z
    .array(z.int().min(1, 'a whole number of working days, at least 1'))
    .min(1, 'a list with at least one number')
    .check(rule((days) => inOrder(days, 'smaller')))
    .meta({
      description:
        'Working days before the start on which whoever can act is reminded, the largest first: [15, 7, 3, 1].',
      uniqueItems: true,
    }),
  at: localTime.describe('Local time of those reminders.'),
  lastWorkingDayAlarmAt: localTime.describe(
    'Local time of the alarm on the last working day before the start.',
  ),
  startDayAlarmAt: localTime.describe('Local time of the alarm on the day of the start.'),
  approvalAfterWorkingDays: wholeNumber(
    'Working days without an answer after which a referent teacher is reminded.',
  ),
  idleAfterDays: wholeNumber('Days after which a file that nobody touches raises an alarm.'),
});

const closure = z
  .strictObject({
    from: localDate.describe('The first closed day.'),
    to: localDate.describe('The last closed day.'),
    label: text('What people call it.'),
  })
  .check(rule(endsAfterItBegins));

const teamsApp = z.strictObject({
  publisher: notEmpty
    .max(32, 'a name of at most 32 characters')
    .describe('Who publishes the app: the university’s name, at most 32 characters.'),
  website: link('The university’s page about internships.'),
  privacy: link('What the university says about personal data in this service.'),
  terms: link('The terms of use of the university’s digital services.'),
});

const timeZones = new Set(Intl.supportedValuesOf('timeZone'));

export const universitySchema = z
  .strictObject({
    $schema: z
      .string()
      .describe('Where this description is: editors then help to write the file.')
      .optional(),
    comment: z
      .string()
      .describe('For whoever edits the file; the bot does not read it.')
      .optional(),
    name: text('The university’s name, as students read it.'),
    timeZone: z
      .string()
      .refine((zone) => timeZones.has(zone), 'an IANA time zone such as Europe/Paris')
      .describe('The time zone of its days and hours: Europe/Paris, Indian/Reunion.'),
    links: z
      .strictObject({
        offers: link('Where students look for internships.'),
        pstage: link('Where the convention is entered (Pstage or its like).'),
        ent: link('The digital workspace (ENT).'),
        library: link('The library.'),
        careers: link('The careers office.'),
      })
      .describe('The university’s own pages.'),
    careers: z
      .strictObject({
        name: text('Its name: CAP AVENIR.'),
        place: bothLanguages.describe('Where it is.'),
        hours: bothLanguages.describe('When it is open.'),
      })
      .describe('The careers office, whose advisers answer questions.'),
    departments: z
      .array(department)
      .min(1, 'a list with at least one department')
      .check(rule((departments) => noneTwice(departments, 'id')))
      .describe('The composantes (UFR, IUT, schools) that use the bot.'),
    copies: z
      .strictObject({
        france: copies.describe('For an internship in France.'),
        abroad: copies.describe('For an internship abroad.'),
      })
      .describe('The printed copies of the convention.'),
    documents: z
      .strictObject({
        france: z
          .array(bothLanguages)
          .min(1, 'a list with at least one document')
          .describe('For an internship in France.'),
        abroad: z
          .array(bothLanguages)
          .min(1, 'a list with at least one document')
          .describe('For an internship abroad.'),
      })
      .describe('The papers that a student prints.'),
    conventionLanguage: z
      .strictObject({
        france: bothLanguages.describe('For an internship in France.'),
        abroad: bothLanguages.describe('For an internship abroad.'),
      })
      .describe('The language in which conventions are made, named in both languages.'),
    minimumGratification: z
      .array(
        z.strictObject({
          from: localDate.describe('The first day on which it holds.'),
          euros: z.number().positive('an amount above 0').describe('Euros per hour: 4.50.'),
        }),
      )
      .min(1, 'a list with at least one amount')
      .check(rule((amounts) => inOrder(amounts, 'later', 'from')))
      .describe('The minimum gratification (CE D124-8), the oldest first.'),
    academicYear: z
      .strictObject({
        startsOn: dayOfYear.describe('The first day of the academic year, MM-DD.'),
        latestEnd: dayOfYear.describe('The last day of an internship of that year, MM-DD.'),
      })
      .describe('The academic year.'),
    voidingFields: z
      .array(fieldId)
      .min(1, 'a list with at least one field')
      .check(rule((fields) => noneTwice(fields)))
      .meta({
        description: 'Fields whose change after the referent’s approval voids it.',
        uniqueItems: true,
      }),
    ...conventionSettings,
    ...formSettings,
    reminders: reminders.describe('When people are reminded.'),
    closures: z
      .array(closure)
      .check(rule((closures) => inOrder(closures, 'later', 'from')))
      .describe(
        'Weeks in which the university is closed, the earliest first: nobody there is reminded.',
      ),
    retention: z
      .strictObject({
        draftsMonths: wholeNumber('Months for which a file that was never signed is kept.'),
        chatMonths: wholeNumber('Months for which what was said to the bot is kept.'),
        contactsMonths: wholeNumber(
          'Months for which people of a host are proposed after a manager has verified them.',
        ),
        signedYears: wholeNumber('Years for which a signed file is kept.'),
        logsMonths: wholeNumber('Months for which the lines of the audit are kept.'),
      })
      .describe('How long things are kept.'),
    teamsApp: teamsApp
      .describe('What Teams asks about the app’s publisher; `npm run package:teams` needs it.')
      .optional(),
  })
  .meta({ title: 'Settings of one university for the internship bot' });

export type University = z.infer<typeof universitySchema>;
export type Department = University['departments'][number];

export function departmentOf(university: University, id: string): Department {
  const found = university.departments.find((department) => department.id === id);
  if (!found) throw new Error(`The settings have no department ${id}`);
  return found;
}
