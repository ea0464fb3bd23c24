/**
 * One field of the imprimé contact: its input, what is wrong with it right under it, its tooltip. The
 * tooltip is behind « ⓘ »: nine explanations in the open would make a card nobody reads on a phone. It
 * stands under the input, which has the whole width, and the whole row answers to a finger.
 */
import { clean, fieldTable, type Draft, type FieldId } from '../bot/process/form';
import type { Seen } from '../bot/process/form/merge';
import { visibleLength } from '../bot/process/form/kinds';
import type { Problem } from '../bot/process/checks';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Advice } from '../bot/texts/fields.fr';
import { press } from './actions';
import type { Choice, Element, InputElement } from './adaptiveCard';
import { actionSet, toggle } from './card';
import { choicesOf } from './choiceNames';
import { group, hint, problemText, text } from './elements';
import { choiceInput, dateInput, personInput, textInput, toggleInput } from './inputs';
import { personOf } from './names';

export interface Asked {
  view: FileView;
  /** What is typed so far, wrong or not: shown again as it is. */
  values: Draft;
  problems: readonly Problem[];
  /** What this card shows, by fingerprint. */
  seen: Seen;
}

/** A list of fewer values than this is open or folds out; from here on people type in it. */
const FILTERED_FROM = 8;
/** One touch instead of two, where the room allows it. */
const OPEN_UP_TO = 3;

export function fieldElements(asked: Asked, field: FieldId): Element[] {
  const { view, values, problems } = asked;
  const t = texts(view.reader.language);
  const found = problems.find((problem) => problem.field === field);
  const { advice, label } = t.fields[field];
  const after = t.contactForm.appears[field];
  const [beside, ...below] = [
    ...lengthHint(asked, field),
    ...(after && !isAnswered(field, values) ? [hint(after)] : []),
    ...(view.file.prefilled.includes(field) && values[field]
      ? [hint(t.contactForm.prefilledField)]
      : []),
  ];
  return [
    ...(fieldTable[field].input.kind === 'document'
      ? documentState(asked, field)
      : [inputOf(asked, field)]),
    ...(found ? [problemText(t.problem(found.problem, field))] : []),
    ...tooltip(view, field, { about: label, ...(beside && { beside }) }),
    ...below,
    ...(advice ? adviceElements(view, advice) : []),
  ];
}

function adviceElements({ reader, university }: FileView, { text: words, example }: Advice) {
  const t = texts(reader.language);
  const title = t.form.advice(university.careers.name);
  return [hint(t.labelled(title, words)), hint(t.quoted(example))];
}

/** Two fields of one kind beside each other, without a tooltip of their own. */
export function bareInput(asked: Asked, field: FieldId): Element[] {
  const t = texts(asked.view.reader.language);
  const found = asked.problems.find((problem) => problem.field === field);
  return [inputOf(asked, field), ...(found ? [problemText(t.problem(found.problem, field))] : [])];
}

/** The settings' own explanation, else the product's. */
export function tooltipOf({ reader, university }: FileView, field: FieldId): string {
  return (
    university.tooltips?.[field]?.[reader.language] ?? texts(reader.language).fields[field].help
  );
}

/** « ⓘ », beside a hint where there is one, and what it shows. */
export function tooltip(
  view: FileView,
  field: FieldId,
  { about, beside }: { about: string; beside?: Element },
): Element[] {
  const { help, helpShort } = texts(view.reader.language).contactForm;
  const id = `help-${field}`;
  return [
    {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [
        { type: 'Column', width: 'stretch', items: beside ? [beside] : [] },
        {
          type: 'Column',
          width: 'auto',
          items: [text(helpShort, { color: 'Accent', size: 'Small', spacing: 'Small' })],
        },
      ],
      selectAction: toggle(help(about), id),
    },
    { ...hint(tooltipOf(view, field)), id, isVisible: false },
  ];
}

/** Whether the answer that makes more fields appear is given: then they are there. */
function isAnswered(field: FieldId, values: Draft): boolean {
  return field === 'hostCountry' ? values.hostCountry !== 'FR' : Boolean(values[field]);
}

function lengthHint({ view, values }: Asked, field: FieldId): Element[] {
  const { input, max } = fieldTable[field];
  if (input.kind !== 'longText' || max === undefined) return [];
  const { contactForm } = texts(view.reader.language);
  const typed = clean(values[field] ?? '');
  // Counting as people do takes a while: it matters where the limit does.
  const length = typed.length > max ? visibleLength(typed) : typed.length;
  return [
    hint(length > 0 ? contactForm.characters(length, max) : contactForm.charactersAtMost(max)),
  ];
}

function documentState({ view, values, seen }: Asked, field: FieldId): Element[] {
  const { file, reader } = view;
  const { certificate } = texts(reader.language).contactForm;
  const isThere = Boolean(values[field]);
  const title = isThere ? certificate.replace : certificate.attach;
  return [
    group(
      [
        text(isThere ? certificate.there : certificate.missing),
        actionSet([press('form.attach', { file: file.id, seen }, { title })]),
      ],
      { style: isThere ? 'good' : 'emphasis' },
    ),
  ];
}

function inputOf({ view, values }: Asked, field: FieldId): InputElement {
  const t = texts(view.reader.language);
  const { label, example } = t.fields[field];
  const { input, max } = fieldTable[field];
  const value = values[field] ?? '';
  const base = { id: field, label, value, ...(example && { placeholder: example }) };
  switch (input.kind) {
    case 'date':
      return dateInput({ id: field, label, value });
    case 'tick':
      return toggleInput({ id: field, label, title: tickTitle(view, field), on: value === 'yes' });
    case 'yesNo':
      return choiceInput({
        id: field,
        label,
        value,
        style: 'expanded',
        choices: choicesOf(view, field),
      });
    case 'choices':
      return choiceInput({
        ...{ id: field, label, value, style: 'expanded', isMultiSelect: true },
        choices: choicesOf(view, field),
      });
    case 'choice':
    case 'listed':
    case 'cpam':
    case 'country':
    case 'currency':
      return listInput(view, { id: field, label, value, choices: choicesOf(view, field) });
    case 'teacher':
      return personInput({ ...base, dataset: 'teachers', choices: presentTeacher(view, value) });
    case 'longText':
      // A little more than is accepted: what is too long is told, not cut.
      return textInput({ ...base, isMultiline: true, maxLength: (max ?? 1000) + 500 });
    case 'email':
      return textInput({ ...base, style: 'Email', maxLength: 300 });
    case 'phone':
      return textInput({ ...base, style: 'Tel', maxLength: 60 });
    case 'address':
      return textInput({ ...base, style: 'Url', maxLength: 300 });
    case 'text':
    case 'number':
    case 'document':
      return textInput({ ...base, maxLength: 300 });
  }
}

/** A value that no list has any more shows as nothing: it has to be chosen again. */
function listInput(
  view: FileView,
  { choices, value, ...asked }: { id: FieldId; label: string; value: string; choices: Choice[] },
): InputElement {
  const { contactForm } = texts(view.reader.language);
  const isFiltered = choices.length >= FILTERED_FROM;
  const style = isFiltered ? 'filtered' : choices.length <= OPEN_UP_TO ? 'expanded' : 'compact';
  return choiceInput({
    ...asked,
    choices,
    style,
    ...(choices.some((choice) => choice.value === value) && { value }),
    ...(style !== 'expanded' && {
      placeholder: isFiltered ? contactForm.typeLetters : contactForm.choose,
    }),
  });
}

function tickTitle({ reader }: FileView, field: FieldId): string {
  const { form } = texts(reader.language);
  return field === 'minor' ? form.isMinor : form.unknownReferent;
}

/** The teacher chosen before, with the e-mail address: homonyms exist. */
function presentTeacher(view: FileView, id: string): Choice[] {
  const teacher = personOf(view, id);
  return teacher ? [{ title: `${teacher.name} – ${teacher.email}`, value: teacher.id }] : [];
}
