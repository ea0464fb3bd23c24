/**
 * The imprimé contact as it was filled in: what was answered, in words, with what belongs together in
 * one line (a name, an address, a week, an amount).
 */
import {
  clean,
  fieldTable,
  isAsked,
  isTold,
  readForm,
  sectionsOf,
  sections,
  type Draft,
  type Edition,
  type FieldId,
  type SectionId,
} from '../process/form';
import { civilityOnPaper } from '../process/convention/civility';
import { weekdays } from '../process/form/fields';
import { lengthOf, scheduleOf } from '../process/checks/facts';
import type { Language } from '../process/people';
import { editionFor } from '../process/roles';
import type { FileView } from '../process/view';
import { texts } from '../texts';
import { amountInWords } from '../texts/amount';
import { nameOfValue } from '../texts/choiceNames';
import {
  dateInWords,
  hoursAndMinutes,
  hoursInWords,
  listInWords,
  sentence,
  spacedSiret,
  weekdayName,
} from '../texts/format';
import type { FormField, FormSection } from './form';
import { formNow } from './formState';

/** Said elsewhere on the page. */
const elsewhere: readonly SectionId[] = ['referent'];
const saidElsewhere: readonly FieldId[] = ['hostCountry'];

export function finalSections(view: FileView): FormSection[] {
  const draft = formNow(view);
  const { staff } = texts(view.reader.language);
  const edition = editionFor(view.file, view.reader.person);
  return sectionsOf(draft)
    .filter((id) => !elsewhere.includes(id))
    .map((id) => ({
      title: staff.sections[id],
      fields: rowsOf(view, { id, draft, edition }),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** Fields that are said in the line of another one, which is the first. */
const together: Partial<Record<FieldId, readonly FieldId[]>> = {
  studentAddress: ['studentPostcode', 'studentCity', 'studentCountry'],
  hostAddress: ['hostBuilding', 'hostPostcode', 'hostCity', 'hostCedex'],
  serviceAddress: ['serviceBuilding', 'servicePostcode', 'serviceCity', 'serviceCountry'],
  tutorFirstName: ['tutorCivility', 'tutorLastName'],
  signatoryFirstName: ['signatoryCivility', 'signatoryLastName'],
  hoursMonday: weekdays.slice(1),
  gratificationAmount: ['gratificationUnit', 'gratificationKind', 'gratificationCurrency'],
};
const saidTogether = new Set(Object.values(together).flat());

function rowsOf(
  view: FileView,
  { id, draft, edition }: { id: SectionId; draft: Draft; edition: Edition },
): FormField[] {
  const rows = (sections[id] as readonly FieldId[])
    .filter(
      (field) =>
        isAsked(field, draft) && !saidTogether.has(field) && !saidElsewhere.includes(field),
    )
    .filter((field) => isTold(edition, field))
    .map((field) => row(field, labelOf(view, field), valueOf(view, field, draft)));
  return id === 'dates' ? [...rows.slice(0, 2), lengthRow(view, draft), ...rows.slice(2)] : rows;
}

function row(id: string, label: string, value: string): FormField {
  return { id, label, value, help: '', kind: 'text', editable: false };
}

function lengthRow({ reader: { language } }: FileView, draft: Draft): FormField {
  const { words } = texts(language).contactFormPdf;
  const length = lengthOf(scheduleOf(readForm(draft).values));
  return row('length', words.length, length ? hoursInWords(length.minutes, language) : '');
}

function labelOf({ reader }: FileView, field: FieldId): string {
  const { fields, contactForm, contactFormPdf } = texts(reader.language);
  if (field === 'tutorFirstName' || field === 'signatoryFirstName') {
    return contactFormPdf.words.fullName;
  }
  return field === 'hoursMonday' ? contactForm.weekdays : fields[field].label;
}

function valueOf(view: FileView, field: FieldId, draft: Draft): string {
  const say = (one: FieldId) => inWords(view, one, draft);
  switch (field) {
    case 'studentAddress':
      return address(
        [say(field)],
        [say('studentPostcode'), say('studentCity')],
        say('studentCountry'),
      );
    case 'hostAddress':
      return address(
        [say(field), say('hostBuilding')],
        [say('hostPostcode'), say('hostCity'), cedex(say('hostCedex'))],
        say('hostCountry'),
      );
    case 'serviceAddress':
      return address(
        [say(field), say('serviceBuilding')],
        [say('servicePostcode'), say('serviceCity')],
        say('serviceCountry'),
      );
    case 'tutorFirstName':
      return joined([civility(view, 'tutor', draft), say(field), say('tutorLastName')], ' ');
    case 'signatoryFirstName':
      return joined(
        [civility(view, 'signatory', draft), say(field), say('signatoryLastName')],
        ' ',
      );
    case 'hoursMonday':
      return weekInWords(view, draft);
    case 'gratificationAmount':
      return amountInWords(draft, view.reader.language);
    case 'hostSiret':
      return spacedSiret(say(field));
    default:
      return say(field);
  }
}

function civility(view: FileView, who: 'tutor' | 'signatory', draft: Draft): string {
  const field = `${who}Civility` as const;
  const listed = inWords(view, field, draft);
  const id = clean(draft[field] ?? '');
  return civilityOnPaper({ id, listed }, view.reader.language) ?? '';
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}

function address(street: readonly string[], town: readonly string[], country: string): string {
  return joined([...street, joined(town, ' '), country], ', ');
}

const cedex = (typed: string) => (typed === '' || /cedex/i.test(typed) ? typed : `Cedex ${typed}`);

/** One field; '' where nothing was typed, and as typed where it cannot be read. */
function inWords(view: FileView, field: FieldId, draft: Draft): string {
  const { language } = view.reader;
  const typed = clean(draft[field] ?? '');
  if (typed === '') return '';
  const { input } = fieldTable[field];
  switch (input.kind) {
    case 'date':
      return dateInWords(typed, language);
    case 'choices':
      return severalInWords(view, field, typed);
    case 'document':
      return texts(language).contactForm.certificate.attached;
    case 'number':
      return isHours(field) ? hoursOf(field, { draft, language }) : typed;
    default:
      return nameOfValue(view, field, typed);
  }
}

/** « La nuit et le dimanche »: each name begins with a capital where it stands alone. */
function severalInWords(view: FileView, field: FieldId, typed: string): string {
  const { language } = view.reader;
  const names = typed.split(',').map((one) => nameOfValue(view, field, one.trim()));
  const small = names.map((name) => name.charAt(0).toLocaleLowerCase(language) + name.slice(1));
  return sentence(listInWords(small, language), language);
}

function isHours(field: FieldId): boolean {
  return (
    field === 'weeklyHours' || field === 'earlierHours' || weekdays.some((day) => day === field)
  );
}

function hoursOf(
  field: FieldId,
  { draft, language }: { draft: Draft; language: Language },
): string {
  const typed = clean(draft[field] ?? '');
  const reading = fieldTable[field].read(typed, draft);
  return 'value' in reading ? hoursAndMinutes(reading.value as number, language) : typed;
}

/** « lundi 7 h, mardi 7 h 30 ». */
function weekInWords({ reader: { language } }: FileView, draft: Draft): string {
  const days = weekdays.flatMap((field, index) => {
    if (!clean(draft[field] ?? '')) return [];
    return [`${weekdayName(index, language)} ${hoursOf(field, { draft, language })}`];
  });
  return days.join(', ');
}
