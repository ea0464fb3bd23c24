/**
 * One section of the imprimé contact, as a form: what was typed is there again, also where it is
 * wrong, with the reason under its field. Nothing is checked on the client: an incomplete section is
 * kept too, and the server checks everything. The buttons carry a fingerprint of each value shown:
 * two devices at once lose nothing of each other (process/form/merge.ts).
 */
import type { Problem } from '../bot/process/checks';
import {
  fieldTable,
  sectionsOf,
  type Draft,
  type FieldId,
  type SectionId,
} from '../bot/process/form';
import { seenOf, type Seen } from '../bot/process/form/merge';
import type { HostContact } from '../bot/process/hosts';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { card, toggle } from './card';
import { conventionLanguage } from './conventionLanguage';
import { box, group, hint, text, type CardNotice } from './elements';
import { fieldElements, type Asked } from './formInputs';
import { contactElements, hostSearch } from './formKnown';
import { isFolded, shownFields } from './formFields';
import { weekdayElements, isWeekday } from './formWeek';
import { nameOf } from './names';
import { valuesOf } from '../bot/process/internship';

export interface FormSectionOptions {
  section: SectionId;
  /** What was typed and could not be taken: shown again. */
  typed?: Draft;
  problems?: readonly Problem[];
  notice?: CardNotice;
  /** People of this host whom a manager has verified. */
  contacts?: readonly HostContact[];
}

/** The id of the part with the optional fields. */
const OPTIONAL = 'optional';

export function formSectionCard(view: FileView, options: FormSectionOptions): AdaptiveCard {
  const { section, typed = {}, notice, contacts = [] } = options;
  const { file, reader } = view;
  const t = texts(reader.language);
  const fields = shownFields(view, section);
  const problems = (options.problems ?? []).filter(({ field }) => fields.includes(field));
  const seen = seenOf(fields.filter(isTyped), valuesOf(file));
  const asked: Asked = { view, values: { ...valuesOf(file), ...typed }, problems, seen };
  return card(t, {
    title: titleOf(view, section),
    ...(notice && { notice }),
    body: [
      ...standing(view, section),
      ...(problems.length > 0
        ? [box({ tone: 'attention', text: problemCount(view, problems.length) })]
        : []),
      ...introduction(view, section),
      ...(section === 'host' ? hostSearch(view, seen) : []),
      ...contactElements(view, { section, contacts, seen }),
      ...inputs(asked, fields),
    ],
    ...actionsOf(view, section, seen),
  });
}

function titleOf({ file, reader }: FileView, section: SectionId): string {
  const t = texts(reader.language);
  const needed = sectionsOf(valuesOf(file));
  return t.contactForm.title({
    place: Math.max(needed.indexOf(section), 0) + 1,
    of: needed.length,
    name: t.sections[section],
  });
}

function inputs(asked: Asked, fields: readonly FieldId[]): Element[] {
  const folded = fields.filter((field) => isFolded(field, asked.values));
  const open = fields.filter((field) => !folded.includes(field));
  return [
    ...open.flatMap((field) => [...beforeField(asked.view, field), ...fieldElements(asked, field)]),
    ...(folded.length > 0 ? optionalFields(asked, folded) : []),
  ];
}

/** Unfolded where something in it is wrong. */
function optionalFields(asked: Asked, folded: readonly FieldId[]): Element[] {
  const { contactForm } = texts(asked.view.reader.language);
  const title = contactForm.moreFields(folded.length);
  const isWrong = asked.problems.some(({ field }) => folded.includes(field));
  const days = folded.filter(isWeekday);
  const others = folded.filter((field) => !isWeekday(field));
  return [
    group([text(title, { color: 'Accent', weight: 'Bolder' })], {
      selectAction: toggle(title, OPTIONAL),
      spacing: 'Medium',
      separator: true,
    }),
    group(
      [
        ...(days.length > 0 ? weekdayElements(asked, days) : []),
        ...others.flatMap((field) => fieldElements(asked, field)),
      ],
      { id: OPTIONAL, isVisible: isWrong },
    ),
  ];
}

function problemCount({ file, reader }: FileView, count: number): string {
  const { form } = texts(reader.language);
  return file.submission ? form.changeProblems(count) : form.problems(count);
}

/** What the referent said about this section, or what a change would do to a decision. */
function standing(view: FileView, section: SectionId): Element[] {
  const { file, reader } = view;
  const { form } = texts(reader.language);
  const { returned, approval, submission } = file;
  if (returned && (returned.sections.length === 0 || returned.sections.includes(section))) {
    const words = form.returned(nameOf(view, returned.by), returned.reason);
    return [box({ tone: 'warning', text: words })];
  }
  if (approval) {
    return [box({ tone: 'neutral', text: form.approvedAlready(nameOf(view, approval.by)) })];
  }
  return submission ? [box({ tone: 'neutral', text: form.sentAlready })] : [];
}

function introduction(view: FileView, section: SectionId): Element[] {
  const { file, reader } = view;
  const t = texts(reader.language);
  const known = shownFields(view, section).filter(
    (field) => file.prefilled.includes(field) && file.draft[field],
  );
  return [
    ...(isAtTheBeginning(view) ? [text(t.contactForm.intro)] : []),
    hint(t.sectionIntros[section]),
    ...(known.length > 0
      ? [box({ tone: 'neutral', text: t.contactForm.prefilled(known.length) })]
      : []),
  ];
}

/** Nobody has typed anything yet: what is there comes from the product, or from step 1. */
export function isAtTheBeginning({ file }: FileView): boolean {
  const { draft, prefilled, organisation } = file;
  return (
    phaseOf(file) === 'filling' &&
    file.rounds === 0 &&
    Object.entries(draft).every(
      ([field, value]) =>
        !value ||
        prefilled.includes(field as FieldId) ||
        (field === 'hostName' && value === organisation),
    )
  );
}

/** The language of what the convention will print. */
function beforeField(view: FileView, field: FieldId): Element[] {
  if (field !== 'subject') return [];
  const { form } = texts(view.reader.language);
  return [box({ tone: 'neutral', text: form.language(conventionLanguage(view)) })];
}

/** Which document is the certificate no card says. */
const isTyped = (field: FieldId) => fieldTable[field].input.kind !== 'document';

function actionsOf(
  view: FileView,
  section: SectionId,
  seen: Seen,
): { actions: Action[]; more?: Action[] } {
  const { file, reader } = view;
  const { form, contactForm, tutor } = texts(reader.language);
  const at = { file: file.id, section, seen };
  const summary = press('form.summary', { file: file.id }, { title: form.summary });
  if (file.submission) {
    const saveChange = press('form.save', at, { title: form.saveChange, style: 'positive' });
    return { actions: [saveChange, summary] };
  }
  const goOn = press('form.saveAndContinue', at, {
    title: form.saveAndContinue,
    style: 'positive',
  });
  const save = press('form.save', at, { title: form.save });
  if (!isAtTheBeginning(view)) return { actions: [goOn, save, summary] };
  // Before anything is typed, who else may do it is worth more than saving without going on.
  return {
    actions: [goOn, press('tutor.ask', at, { title: tutor.send.button })],
    more: [press('form.filled', at, { title: contactForm.filled }), save],
  };
}
