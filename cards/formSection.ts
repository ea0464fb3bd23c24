/**
 * One section of the imprimé contact, as a form: what was typed is there again, also where it is
 * wrong, with the reason under its field. Nothing is checked on the client: an incomplete section is
 * kept too, and the server checks everything.
 */
import { localDay } from '../bot/process/calendar';
import { needsLegalRepresentative, type Problem } from '../bot/process/checks';
import {
  readForm,
  sectionIds,
  sections,
  type Draft,
  type FieldId,
  type SectionId,
} from '../bot/process/form';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { box, heading, text, type CardNotice } from './elements';
import { fieldElements, type Asked } from './formInputs';
import { conventionLanguage } from './conventionLanguage';
import { valuesOf } from './fileLine';
import { nameOf } from './names';

export interface FormSectionOptions {
  section: SectionId;
  /** What was typed and could not be taken: shown again. */
  typed?: Draft;
  problems?: readonly Problem[];
  notice?: CardNotice;
}

export function formSectionCard(view: FileView, options: FormSectionOptions): AdaptiveCard {
  const { section, typed = {}, notice } = options;
  const { file, reader } = view;
  const t = texts(reader.language);
  const shownFields = fieldsOf(view, section);
  const problems = (options.problems ?? []).filter(({ field }) => shownFields.includes(field));
  const asked: Asked = { view, values: { ...valuesOf(file), ...typed }, problems };
  return card(t, {
    title: t.form.title(sectionIds.indexOf(section) + 1, t.sections[section]),
    ...(notice && { notice }),
    body: [
      ...standing(view, section),
      ...(problems.length > 0
        ? [box({ tone: 'attention', text: problemCount(view, problems.length) })]
        : []),
      ...introduction(view, section),
      ...shownFields.flatMap((field) => [
        ...beforeField(view, field),
        ...fieldElements(asked, field),
      ]),
    ],
    actions: actions(view, section),
  });
}

/** The fields of a section that this student is asked for: only a minor names a parent. */
function fieldsOf({ file, now, university }: FileView, section: SectionId): FieldId[] {
  const isUnknown = file.student.birthDate === null;
  const { values } = readForm(valuesOf(file));
  const asksParent = isUnknown || needsLegalRepresentative(file, values, localDay(now, university));
  return (sections[section] as readonly FieldId[]).filter((field) => {
    if (field === 'minor') return isUnknown;
    if (field === 'legalRepresentative') return asksParent;
    return true;
  });
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
  if (returned && (returned.section ?? section) === section) {
    const words = form.returned(nameOf(view, returned.by), returned.reason);
    return [box({ tone: 'warning', text: words })];
  }
  if (approval) {
    return [box({ tone: 'neutral', text: form.approvedAlready(nameOf(view, approval.by)) })];
  }
  return submission ? [box({ tone: 'neutral', text: form.sentAlready })] : [];
}

function introduction({ file, reader }: FileView, section: SectionId): Element[] {
  const { form } = texts(reader.language);
  if (section !== 'host' || file.submission) return [];
  return [text(form.intro), text(form.paper)];
}

/** Headings inside a section, and the language of what the convention will print. */
function beforeField(view: FileView, field: FieldId): Element[] {
  const { form } = texts(view.reader.language);
  switch (field) {
    case 'tutorFirstName':
      return [heading(form.tutor)];
    case 'signatoryFirstName':
      return [heading(form.signatory)];
    case 'startDate':
      return [heading(form.period)];
    case 'subject': {
      const language = conventionLanguage(view);
      return [heading(form.content), text(form.language(language))];
    }
    default:
      return [];
  }
}

function actions({ file, reader }: FileView, section: SectionId): Action[] {
  const { form } = texts(reader.language);
  const at = { file: file.id, section };
  const summary = press('form.summary', { file: file.id }, { title: form.summary });
  if (file.submission) {
    return [press('form.save', at, { title: form.saveChange, style: 'positive' }), summary];
  }
  return [
    press('form.saveAndContinue', at, { title: form.saveAndContinue, style: 'positive' }),
    press('form.save', at, { title: form.save }),
    summary,
  ];
}
