/** contactForm.fr.ts in English, sentence by sentence. */
import type { ContactFormTexts } from './contactForm.fr';
import { listInWords, sentence } from './format';

const inside = (title: string) => title.charAt(0).toLocaleLowerCase('en') + title.slice(1);
const number = new Intl.NumberFormat('en-GB');

export const contactFormEn: ContactFormTexts = {
  title: ({ place, of, name }) => `Contact form, ${place} of ${of}: ${inside(name)}`,
  intro:
    'The contact form (imprimé contact) gathers everything that the agreement will ask for: about ten minutes, in several goes if you like. Each section is kept, even incomplete. It is best filled in with your tutor.',
  filled: 'I have a form that is filled in already',
  filledFirst:
    'First say which organisation takes you: then copy your form in whatever order you like.',
  filledNotice:
    'Copy your form here, section by section, in whatever order you like. Everything is kept as you go.',

  help: (label) => `Help: ${label}`,
  helpShort: 'ⓘ Help',
  fieldHelp: {
    several: 'What the contact form asks for',
    where: (section) => `On the contact form: “${section}”.`,
    open: (section) => `Open: ${section}`,
  },
  moreFields: (count) => `More fields (${count} optional)`,
  weekdays: 'Hours of each day',
  weekdaysHelp:
    'If your days are not all alike. The week is then worked out: leave empty the days on which you do not work.',
  appears: {
    cpam: 'Another office? Choose “Another office”, then save: its name and address will be asked for.',
    minor: 'Tick, then save: the name of a parent will be asked for.',
    legalRepresentative: 'Below 18, this person signs the agreement too.',
    serviceElsewhere: 'If so, save: the address of the place will be asked for.',
    alreadyHere: 'If so, save: the number of hours will be asked for.',
    regularHours: 'If not, save: your periods of work will be asked for.',
    gratified: 'If so, save: the amount and how it is paid will be asked for.',
    hostCountry: 'Outside France, one more section appears in the list.',
  },
  nowAsked: 'Saved. Your answer needs a few more details.',
  characters: (length, max) => `${number.format(length)} characters of ${number.format(max)}`,
  charactersAtMost: (max) => `${number.format(max)} characters at most`,
  choose: 'Choose from the list',
  typeLetters: 'Type the first letters',
  otherCpam: 'Another office',
  amount: {
    per: {
      hour: 'per hour',
      day: 'per day',
      week: 'per week',
      month: 'per month',
      year: 'per year',
    },
    kind: { gross: '(gross)', net: '(net)' },
  },
  yes: 'Yes',
  no: 'No',

  prefilled: (count) =>
    count === 1
      ? 'One answer is filled in for you already: please check it.'
      : `${count} answers are filled in for you already: please check them.`,
  prefilledField: 'Filled in for you: please check.',

  certificate: {
    attach: 'Attach the certificate',
    replace: 'Replace it',
    attached: 'attached',
    missing: 'Certificate: not attached yet',
    there: 'Certificate: attached',
  },

  conflict: {
    title: (count) =>
      count === 1
        ? 'One answer has changed on another device'
        : `${count} answers have changed on another device`,
    text: 'While you were writing, this form was saved elsewhere. Everything else is saved; just say what you keep here.',
    present: 'Saved on another device',
    typed: 'What you have just written',
    keep: (label) => `${label}: which one do you keep?`,
    keepPresent: 'What is saved',
    keepTyped: 'What I have just written',
    settle: 'Keep these answers',
    back: 'Go back, change nothing',
    empty: '(empty)',
  },

  host: {
    search: 'Has your host organisation taken interns before?',
    example: 'Type its name or its SIRET',
    help: 'If it is in the list, choose it, then “Take this information”: you only have to check. If not, write freely below.',
    take: 'Take this information',
    none: 'First choose an organisation from the list, or write freely below.',
    taken: (name) => `The information about ${name} is filled in. Check it, then go on.`,
    nothing: 'This information was there already. Nothing has changed.',
    closed:
      'The information is filled in, but the national register says that this establishment is closed. Check with your tutor.',
    askTitle: (name) => `${sentence(name, 'en')}: replace your answers?`,
    askText: 'These fields have an answer already. The empty ones are filled in.',
    replace: 'Replace',
    keep: 'Keep mine',
  },
  contact: {
    label: 'Contacts checked by the internship managers',
    help: 'Choose a person to copy their name, role, e-mail and telephone into your file.',
    take: 'Take this contact',
    none: 'First choose a person from the list.',
    taken: 'The contact is copied into your file. Please check it.',
  },

  summary: {
    open: (name, state) => `${name}: ${state}. Open`,
    states: {
      empty: 'empty',
      toComplete: 'to complete',
      toCorrect: 'to correct',
      toMend: 'to look at again',
      toCheck: 'to check',
      complete: 'complete',
    },
    toMend: 'To look at again',
    sectionsHint: 'Choose a section to open it, or type its name. Any order will do.',
    completeSections: (count) => `The ${count} sections that are complete`,
    readOnly: '“Read it all” shows all your answers.',
    computed: 'What it comes to',
    dates: 'Dates',
    length: 'Length',
    paidHours: 'Hours paid',
    holidays: 'Public holidays left out',
    holidaysList: (days) => listInWords(days, 'en'),
    noHolidays: 'none during the internship',
    holiday: (day, name) => `${day} (${name})`,
    volume: 'Hours of teaching',
    volumeValue: 'more than 200 hours a year',
    academicYear: 'Academic year',
    offered: 'Allowance (gratification)',
    none: 'none',
    readAll: 'Read it all',
    readTitle: 'Your contact form, all of it',
    empty: 'Nothing is filled in yet.',
    back: 'Back to the list',
  },
};
