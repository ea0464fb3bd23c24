/** What the imprimé contact says about one file, from the table of its fields. */
import { isMinor } from '../process/checks';
import {
  clean,
  fieldTable,
  isAsked,
  isTold,
  readForm,
  type Draft,
  type FieldId,
  type SectionId,
} from '../process/form';
import type { Input } from '../process/form/kinds';
import { isAbroad } from '../process/form/places';
import type { PersonId } from '../process/people';
import type { FileView } from '../process/view';
import { texts } from '../texts';
import { nameOfValue } from '../texts/choiceNames';
import { dateInWords } from '../texts/format';
import { finalSections } from './finalSections';
import { fillableSections } from './fillableLayout';
import type { ContactForm, FormFact, FormField, FormOption, FormSection } from './form';
import { optionsOf } from './formChoices';
import { FORM_VERSION } from './formVersion';
import { formNow, stateOf } from './formState';

/** In the language of the view's reader. `fillable`: for the tutor, with the host's part to fill in. */
export function contactFormData(view: FileView, { fillable }: { fillable: boolean }): ContactForm {
  const { file, university, reader } = view;
  const t = texts(reader.language).contactFormPdf;
  const { title, steps } = t.instructions;
  return {
    language: reader.language,
    title: t.title,
    subtitle: fillable ? t.subtitle.fillable : t.subtitle.final,
    university: university.name,
    about: personName(view, file.student.id),
    internshipId: file.id,
    version: FORM_VERSION,
    instructions: fillable ? { title, steps: steps(personName(view, file.student.id)) } : null,
    student: { title: t.student.title, facts: studentFacts(view, { fillable }) },
    sections: fillable ? tutorSections(view) : finalSections(view),
    state: fillable ? null : stateOf(view),
    notice: noticeOf(view),
    words: t.words,
  };
}

function noticeOf({ file, university, reader }: FileView): ContactForm['notice'] {
  const { title, paragraphs } = texts(reader.language).contactFormPdf.notice;
  const { draftsMonths: drafts, signedYears: signed } = university.retention;
  const department = university.departments.find(({ id }) => id === file.department);
  const contact = department?.managers[0]?.email ?? university.name;
  const officer = university.establishment.dataProtectionOfficer ?? null;
  const page = university.teamsApp?.privacy ?? null;
  const { teachers } = university.channelFiles;
  const about = { contact, officer, drafts, signed, page, teachers };
  return { title, paragraphs: paragraphs({ university: university.name, ...about }) };
}

function draftOf(view: FileView): Draft {
  return formNow(view);
}

function personName({ people }: FileView, id: PersonId): string {
  return people.named.get(id)?.name ?? '';
}

function tutorSections(view: FileView): FormSection[] {
  const { language } = view.reader;
  const { sections } = texts(language).staff;
  return fillableSections
    .map(({ id, cells }) => ({
      title: sections[id],
      advice: adviceFor(view, id),
      fields: cells
        .filter(([field]) => isTold('tutor', field) && mayBeAsked(field, draftOf(view)))
        .map(([field, columns]) => fieldOf(view, field, columns)),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** A host that takes a minor must know of their hours before it writes them down. */
function adviceFor(view: FileView, section: SectionId): string | undefined {
  const { advice, minor } = texts(view.reader.language).contactFormPdf;
  const said = advice[section];
  if (section !== 'hours' || !isMinor(view.file, readForm(draftOf(view)).values)) return said;
  return [said, minor].join(' ');
}

/** Answers that open further questions: on paper those questions are there from the start. */
const opening: readonly Draft[] = (['yes', 'no'] as const).map((regularHours) => ({
  ...{ serviceElsewhere: 'yes', alreadyHere: 'yes', gratified: 'yes' },
  regularHours,
}));

/** Only the country decides beforehand: what France asks is not asked abroad. */
function mayBeAsked(field: FieldId, draft: Draft): boolean {
  return opening.some((answers) => isAsked(field, { ...draft, ...answers }));
}

function fieldOf(view: FileView, id: FieldId, columns: number): FormField {
  const { fields, contactFormPdf } = texts(view.reader.language);
  const { input, max } = fieldTable[id];
  const kind = kinds[input.kind];
  const hasLimit = max !== undefined && (kind === 'text' || kind === 'long');
  return {
    id,
    label: withoutFrench(fields[id].label),
    help: contactFormPdf.help[id] ?? '',
    kind,
    choices: id === 'gratificationCurrency' ? currenciesFor(view) : optionsOf(view, id),
    // An answer to a question that is not asked any more is nobody's to read.
    value: isAsked(id, draftOf(view)) ? clean(draftOf(view)[id] ?? '') : '',
    editable: true,
    columns,
    isMain: mainTexts.includes(id),
    printsHelp: inOneShape.includes(id),
    ...(hasLimit ? { max } : {}),
  };
}

/** English labels end with the French name, which says nothing to a tutor abroad. */
function withoutFrench(label: string): string {
  return label.replace(/ \([^()]*\)$/, '');
}

/** In France everybody pays in euros, or in the money of the other side of a border. */
const nearby = ['EUR', 'CHF', 'GBP', 'USD'];

function currenciesFor(view: FileView): readonly FormOption[] {
  const draft = draftOf(view);
  const all = optionsOf(view, 'gratificationCurrency');
  if (isAbroad(draft)) return all;
  return all.filter(({ id }) => nearby.includes(id) || id === draft.gratificationCurrency);
}

/** Days and periods, which are read by the product. */
const inOneShape: readonly FieldId[] = [
  'interruptions',
  'universityDays',
  'workPeriods',
  'holidaysWorked',
];

const mainTexts: readonly FieldId[] = ['subject', 'tasks', 'competences'];

const kinds: Record<Input['kind'], FormField['kind']> = {
  text: 'text',
  email: 'text',
  phone: 'text',
  address: 'text',
  number: 'text',
  teacher: 'text',
  document: 'text',
  longText: 'long',
  date: 'date',
  yesNo: 'yesNo',
  tick: 'yesNo',
  choice: 'choice',
  listed: 'choice',
  country: 'choice',
  currency: 'choice',
  cpam: 'choice',
  choices: 'choices',
};

/** The student's own part, which nobody else fills in; the tutor is told no more than they need. */
function studentFacts(view: FileView, { fillable }: { fillable: boolean }): FormFact[] {
  const { file, people, university, reader } = view;
  const { fields, contactFormPdf } = texts(reader.language);
  const words = contactFormPdf.student;
  const draft = draftOf(view);
  const student = people.named.get(file.student.id);
  const formation = clean(draft.formation ?? '') || (student?.formation ?? '');
  const department = university.departments.find(({ id }) => id === file.department)?.name;
  const said = (field: FieldId): FormFact => {
    const value = nameOfValue(view, field, clean(draft[field] ?? ''));
    const isDay = fieldTable[field].input.kind === 'date';
    return {
      label: fields[field].label,
      value: isDay ? dateInWords(value, reader.language) : value,
    };
  };
  const forTutor: FieldId[] = [
    ...(['courseUnit', 'internshipKind', 'insurer', 'insuranceNumber'] as const),
    'insuranceValidUntil',
  ];
  const facts = [
    { label: words.name, value: student?.name ?? '' },
    { label: words.email, value: student?.email ?? '' },
    { label: words.department, value: department ?? university.name },
    { label: words.referent, value: referentWords(view) },
    ...(fillable ? [{ label: words.formation, value: formation }] : []),
    { label: words.teachingHours, value: words.moreThan200 },
    ...(fillable ? forTutor.filter((field) => isTold('tutor', field)).map(said) : []),
  ];
  return facts.filter(({ value }) => value !== '');
}

/** With the e-mail, since names are shared. */
function referentWords(view: FileView): string {
  const { file, people, reader } = view;
  const referent = people.named.get(file.referentId ?? draftOf(view).referentId ?? '');
  if (referent) return `${referent.name}\n${referent.email}`;
  return texts(reader.language).contactFormPdf.student.noReferent;
}
