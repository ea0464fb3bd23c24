/** checks.fr.ts in English, sentence by sentence. */
import isoCountries from 'i18n-iso-countries';
import { assertNever } from '../process/assertNever';
import type { Blocker, ExceptionalWork, Remark } from '../process/checks/findings';
import { fieldTable, type FieldId } from '../process/form';
import type { Period } from '../process/form/periods';
import type { LocalDate } from '../process/internship';
import { fieldsEn } from './fields.en';
import { dateInWords, hoursAndMinutes, listInWords, moneyPerHour } from './format';

const date = (day: LocalDate) => dateInWords(day, 'en');
const hours = (count: number) => hoursAndMinutes(Math.round(count * 60), 'en');
const money = (cents: number) => moneyPerHour(cents, 'en');
const plural = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`;
const country = (code: string) => isoCountries.getName(code, 'en') ?? code;
const period = ({ from, to }: Period) =>
  from === to ? `on ${date(from)}` : `from ${date(from)} to ${date(to)}`;

const whenAtWork: Record<ExceptionalWork, string> = {
  night: 'at night',
  sunday: 'on a Sunday',
  holiday: 'on a public holiday',
};
const moments = (kinds: readonly ExceptionalWork[]) =>
  listInWords(
    kinds.map((kind) => whenAtWork[kind]),
    'en',
  );

const typedKinds: readonly string[] = ['text', 'longText', 'email', 'phone', 'address', 'number'];

function forExample(field: FieldId): string {
  const { example } = fieldsEn[field];
  const isTyped = typedKinds.includes(fieldTable[field].input.kind);
  return isTyped && example !== '' ? ` For example: ${example}.` : '';
}

const askManager = 'Your internship manager can help you.';
const askCareers =
  'To talk to the organisation about it, write “talk to someone”: you will get help.';

export function problemEn(found: Blocker, field: FieldId): string {
  switch (found.code) {
    case 'missing':
      return `To be filled in.${forExample(field)}`;
    case 'tooLong':
      return `This text has ${found.length} characters, and ${found.max} at most are accepted. Shorten it by ${found.length - found.max}.`;
    case 'socialSecurityNumber':
      return 'This text contains a social-security number, which nobody should ask for here. Take it out: the rest can stay.';
    case 'notADate':
      return 'This is not a date. Choose a day in the calendar.';
    case 'notANumber':
      return `This is not a number. Write digits only.${forExample(field)}`;
    case 'notAnEmail':
      return `This e-mail address is not complete.${forExample(field)}`;
    case 'notAPhone':
      return `No telephone number looks like this in this country. Check its digits; from another country, write its code.${forExample(field)}`;
    case 'notAPostcode':
      return 'This postcode is not possible in this country. In France, five digits: 62300. If the country is wrong, correct it first.';
    case 'notAWebAddress':
      return `This web address is not complete.${forExample(field)}`;
    case 'notAnApe':
      return `An activity code (code APE) has four digits and a letter.${forExample(field)}`;
    case 'notAUai':
      return `A school code (code UAI) has seven digits and a letter.${forExample(field)}`;
    case 'notInList':
      return 'This answer is not in the list, or no longer. Choose another one.';
    case 'notPeriods':
      return `I do not understand the line “${found.line}”. Write one period per line, the first day before the last, day before month, with the whole year.${forExample(field)}`;
    case 'unknownCountry':
      return 'I do not know this country. Choose it from the list.';
    case 'wrongSiret':
      return `This SIRET number contains a mistake. Copy its fourteen digits from one of the organisation’s documents.${forExample(field)}`;
    case 'noTeacher':
      return 'Choose a name from the list, or tick “I do not know yet”.';
    case 'endBeforeStart':
      return `The last day is before the first day. Give a date from ${date(found.start)}.`;
    case 'startTooEarly':
      return `An internship can start neither today nor in the past. Give a date from ${date(found.earliest)}. If yours is right, ask the internship managers to accept it, from the summary.`;
    case 'endTooLate':
      return `This internship would end too late for this academic year. Give ${date(found.latest)} at the latest. ${askManager}`;
    case 'over365Days':
      return `One agreement covers one year at most. Give ${date(found.latest)} at the latest. For a second internship afterwards, see your internship manager.`;
    case 'periodOutsideStage':
      return `One line is outside the internship: ${period(found)}. The internship goes from ${date(found.start)} to ${date(found.end)}: correct this line, or the dates of the internship.`;
    case 'periodsOverlap':
      return `Two lines name the same days: ${period(found.first)}, and ${period(found.second)}. Give each day only once.`;
    case 'noHours':
      return 'Between these two dates no day is worked: there are only days off, public holidays or interruptions. Check the dates and the hours.';
    case 'tooLong924':
      return found.earlier > 0
        ? `With ${hours(found.earlier)} already done in this organisation this year, you reach ${hours(found.hours)}. The law allows 924 at most (6 months). Bring the last day forward or reduce the hours. ${askManager}`
        : `This internship has ${hours(found.hours)}. The law allows 924 at most (6 months) per year in one organisation. Bring the last day forward or reduce the weekly hours. ${askManager}`;
    case 'over48Hours':
      return `${hours(found.hours)} per week is above the limit of 48 hours. Give 48 at most; 35 is usual.`;
    case 'over24Hours':
      return `One day cannot have ${hours(found.hours)}. Give the hours of a single day: 7, for example.`;
    case 'weekDisagrees':
      return `Day by day, the hours make ${hours(found.pattern)}; you give ${hours(found.weekly)} per week. Correct one of the two, or leave the total empty: I work it out.`;
    case 'minorOver35Hours':
      return 'Under 18, the limit is 35 hours per week. Give 35 at most.';
    case 'minorOver7Hours':
      return `Under 18, the limit is 7 hours per day; here it is ${hours(found.hours)}. Give 7 at most, over more days.`;
    case 'minorExceptionalWork':
      return `Under 18, no internship takes place at night, on a Sunday or on a public holiday. To be taken out: ${moments(found.kinds)}. ${askManager}`;
    case 'leaveClauseMissing':
      return `This internship has ${hours(found.hours)}, more than two months: the agreement must say which leave and absences are allowed. For example: “Two days per month, as agreed with the tutor”.`;
    case 'gratificationDue':
      return `This internship has ${hours(found.hours)}: above 308 hours in France, an allowance (gratification) is mandatory. Answer “yes” and give at least ${money(found.minimumCents)}. ${askCareers}`;
    case 'gratificationTooLow':
      return `This amount comes to ${money(found.hourlyCents)}. This internship has ${hours(found.hours)}: above 308 hours in France, at least ${money(found.minimumCents)} is needed. ${askCareers}`;
    case 'legalRepresentativeMissing':
      return 'Under 18, a parent or legal guardian signs too. Give their first name and surname.';
    case 'insuranceEndsEarly':
      return `Your insurance stops on ${date(found.until)}, before the end of the internship (${date(found.end)}). Ask your insurer for a certificate that goes as far, then correct this date.`;
    case 'redZone':
      return found.country
        ? `A country in a red zone, where no internship is possible: ${country(found.country)}. Choose another place, or talk to your internship manager.`
        : 'No internship is possible in a red zone. Choose another place, or talk to your internship manager.';
    default:
      return assertNever(found);
  }
}

export function remarkEn(found: Remark): string {
  switch (found.code) {
    case 'startsSoon':
      return found.days > 0
        ? `The internship starts in ${plural(found.days, 'day', 'days')}: every signature must be there before.`
        : 'The first day has come: the internship cannot start without every signature.';
    case 'startFarAhead':
      return `Pstage does not accept a first day after ${date(found.latest)} yet: the student cannot enter the agreement without an internship manager.`;
    case 'nearGratification':
      return `The internship has ${hours(found.hours)}. Above 308 hours, an allowance becomes mandatory.`;
    case 'over6CalendarMonths':
      return 'The internship covers more than six calendar months. That is possible: only hours of presence count.';
    case 'over35Hours':
      return `${hours(found.hours)} per week is more than 35: to be checked with the organisation.`;
    case 'exceptionalWork':
      return `Work at unusual times is planned (${moments(found.kinds)}): to be checked with the organisation, and the agreement must say it.`;
    case 'notAHoliday':
      return `${date(found.day)} is not a public holiday there: it counts as an ordinary day.`;
    case 'tutorBusy':
      return `This person already follows ${plural(found.count, 'intern', 'interns')} at these dates, and the law allows three at a time: to be checked with them.`;
    case 'waitingTime':
      return `An internship has just ended in this post. In principle the next one starts there from ${date(found.earliest)}, after a third of the length of the one before.`;
    case 'signatoryIsTutor':
      return 'The same person guides the internship and signs for the organisation: they will sign twice.';
    case 'overlapsOwnStage':
      return `Another internship of the same person goes from ${date(found.start)} to ${date(found.end)}: the dates overlap. The internship managers will say whether that is possible.`;
    case 'forbiddenUse':
      return `The word “${found.word}” appears. An internship must not replace somebody who is away, nor cover a season or extra work.`;
    case 'minimumNotSet':
      return `The minimum allowance of ${found.year} is not known yet. The new amount will apply from 1 January ${found.year}.`;
    case 'minimumRises':
      return `From ${date(found.from)}, the minimum allowance is ${money(found.minimumCents)}: the amount must follow.`;
    case 'gratificationUnsure':
      return unsure(found);
    case 'noSiret':
      return 'The SIRET number is missing: the agreement may need it.';
    case 'minor':
      return 'Under 18: a parent or legal guardian signs too; 35 hours per week at most, and no night, Sunday or public holiday.';
    case 'riskZone':
      return 'This place is advised against unless imperative: see the internship managers before going further.';
    default:
      return assertNever(found);
  }
}

function unsure({ reason, minimumCents }: Remark & { code: 'gratificationUnsure' }): string {
  switch (reason) {
    case 'unit':
      return `By the hour, this amount could be below the minimum, ${money(minimumCents)}: to be checked with the organisation.`;
    case 'net':
      return `The amount is net and the minimum, ${money(minimumCents)}, is gross: to be checked with the organisation.`;
    case 'currency':
      return `This amount is not in euros: I cannot compare it with the minimum, ${money(minimumCents)}.`;
    default:
      return assertNever(reason);
  }
}
