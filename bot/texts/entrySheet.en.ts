import type { EntrySheetTexts } from './entrySheet.fr';

export const entrySheetEn: EntrySheetTexts = {
  title: 'Entry sheet for Pstage',
  subtitle: (student) =>
    `What ${student} enters on Pstage: tab by tab, in the order of its fields. Names of fields and values are in French, as on Pstage`,
  how: {
    title: 'How to use it',
    steps: [
      'In the ENT, open Pstage. Copy each value into the field of the same name, then tick its box here.',
      '“Compare”: Pstage shows it already. If it is not the same, stop there and ask your internship manager.',
      'In Teams, “Copy” sends you each value alone, ready to paste.',
    ],
  },
  tab: (number, name) => `Tab ${number}: ${name}`,
  means: (name, help) => `${name}. ${help}`,
  states: {
    enter: '',
    compare: 'Pstage shows it: compare.',
    byPstage: 'Pstage knows it: nothing to enter.',
    empty: 'Nothing to enter: leave it empty.',
    missing: 'To be completed: Pstage asks for it, and the contact form does not say it.',
  },
  length: (is, max) => `${is}\u00A0/\u00A0${max}\u00A0characters`,
  tooLong: (by) => `Too long for Pstage by ${by} characters: shorten it.`,
  end: {
    title: 'When all seven tabs are green',
    steps: [
      'Open the summary (récapitulatif) and read it again beside this sheet.',
      'Press “Créer”, then print the agreement (convention) from Pstage.',
      'Note here the number that Pstage shows, and give it to the assistant in Teams.',
    ],
    number: 'Number of the agreement (convention):',
  },
  help: {
    studentNumber: 'Student number. It is on your student card. Pstage has it from your login.',
    studentName:
      'Name, as you are enrolled. If it is wrong, the registry corrects it and Pstage follows.',
    universityEmail: 'University e-mail, with which you also log in.',
    sex: 'Sex. Pstage has it from your enrolment and prints it on the agreement.',
    birthDate: 'Date of birth. Pstage has it from your enrolment and prints it on the agreement.',
    cpamRegion:
      'Region of your health-insurance office. Choose it first: the list of offices depends on it.',
    cpamName: 'Your health-insurance office, where you live.',
    cpamAddress: 'Address of the office. Pstage writes it once the office is chosen: compare.',
    academicYear: 'The academic year in which the internship begins.',
    courseUnitWithCredits:
      'The course unit to which the internship belongs. Choose it in the list of your degree course.',
    teachingVolume:
      'Choose « Plus de 200 heures » (more than 200 hours): hours of teaching in the year, not of the internship.',
    conventionType:
      'Type of agreement. Obligatoire: no degree without this internship. Some versions of Pstage only say « Formation initiale ».',
    conventionLanguage:
      'Language of the agreement. Pstage proposes those that it knows for this type.',
    hostSearch:
      'Search for the host by its SIRET number, else by its name. If Pstage finds nothing, create it with what follows.',
    serviceChoice:
      'Department of the host. Choose it if it exists; otherwise create it with what follows.',
    serviceStreet:
      'Street, where you will really work. Pstage proposes the host’s address: compare.',
    servicePart: 'Building or zone, if the address has one.',
    serviceLand: 'The country where you will work.',
    serviceCode: 'Postcode of the place of work.',
    serviceTown: 'Town where you will work. In France, Pstage takes it from the postcode.',
    tutorService: 'The department of the host, entered on tab 3.',
    signatoryService:
      'Pstage asks for a department here too: the same one, or that of the person who signs if it is in the list.',
    isInterrupted: 'Interruptions during the internship. « Oui » (yes) shows their dates.',
    periodStart: 'The first day of this period.',
    periodEnd: 'The last day of this period, included.',
    periodHours: 'Hours of presence a day in this period.',
    hoursAWeek: 'Hours of presence a week, without lunch breaks.',
    leaveInWords:
      'Leave: the number of days, or how to ask for them. The agreement must say it above two months.',
    totalHours:
      'Total length in hours, worked out here from your dates and hours, public holidays taken off. Pstage may propose another number: keep this one.',
    totalMonths: 'Months. By law, 22 days of presence are one month.',
    totalDays: 'Days. By law, 7 hours of presence are one day.',
    totalRest: 'The hours that remain.',
    workingTimeInWords:
      'Your hours, your days at the university, a second place of work: Pstage has no other field for them.',
    exceptionalInWords:
      'Nights, Sundays, public holidays, work from home: the agreement must say it.',
    referentName:
      'Your referent teacher. Type the name, then choose. Where names are shared, look at the e-mail.',
    referentFunction: 'Position. Pstage has it from the university’s directory.',
    referentPhone: 'Telephone. Pstage has it from the university’s directory.',
    referentEmail: 'E-mail: it says whether you chose the right person.',
  },
  card: {
    fields: (count) => `${count} ${count === 1 ? 'field' : 'fields'}`,
    intro:
      '“Copy” sends the value alone into this conversation: press and hold it, then paste it into Pstage. Names and values are in French, as on Pstage.',
    copy: 'Copy',
    copyOf: (field) => `Copy: ${field}`,
    copied: (field) => `Just below: ${field}. Press and hold it to copy.`,
    next: (number) => `Tab ${number}`,
    back: 'Back to the agreement',
    without: {
      missing: (fields) =>
        `To be completed: ${fields}. Pstage asks for it, and the contact form does not say it.`,
      byPstage: (fields) => `Pstage knows it: ${fields}.`,
      empty: (fields) => `To be left empty: ${fields}.`,
    },
    nothing:
      'There is nothing to copy here any more: the contact form has changed. Open the tab again.',
    inChat: 'Values are copied in your conversation with me.',
  },
};
