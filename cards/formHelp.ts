/** What a field of the imprimé contact asks for: its own tooltip, and the way to its section. */
import { sectionOf, sectionsOf, type FieldId, type SectionId } from '../bot/process/form';
import { valuesOf } from '../bot/process/internship';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { hint, text } from './elements';
import { tooltipOf } from './formInputs';
import { mayChange } from './formSectionList';

/** `asked`: as it was typed, for whoever may answer what the tooltip does not. */
export function formHelpCard(
  view: FileView,
  { fields, asked }: { fields: readonly FieldId[]; asked: string },
): AdaptiveCard {
  const { reader, file } = view;
  const t = texts(reader.language);
  const [only] = fields;
  const isOne = only !== undefined && fields.length === 1;
  return card(t, {
    title: isOne ? t.fields[only].label : t.contactForm.fieldHelp.several,
    body: fields.flatMap((field) => explanation(view, field, !isOne)),
    actions: [
      ...sectionButtons(view, fields),
      press('question.ask', { file: file.id, text: asked }, { title: t.didNotUnderstand.ask }),
    ],
  });
}

function explanation(view: FileView, field: FieldId, isNamed: boolean): Element[] {
  const t = texts(view.reader.language);
  return [
    ...(isNamed ? [text(t.fields[field].label, { weight: 'Bolder' })] : []),
    text(tooltipOf(view, field), isNamed ? { spacing: 'Small' } : {}),
    hint(t.contactForm.fieldHelp.where(t.sections[sectionOf(field)])),
  ];
}

/** Two of them at most: the question to a person is the third button. */
function sectionButtons(view: FileView, fields: readonly FieldId[]): Action[] {
  const { file, reader } = view;
  const t = texts(reader.language);
  if (!mayChange(view)) {
    return [press('student.status', { file: file.id }, { title: t.buttons.status })];
  }
  const needed = sectionsOf(valuesOf(file));
  const own = [...new Set(fields.map(sectionOf))].filter((section) => needed.includes(section));
  const open = (section: SectionId) =>
    press(
      'form.section',
      { file: file.id, section },
      { title: t.contactForm.fieldHelp.open(t.sections[section]) },
    );
  const [first, ...others] = own.slice(0, 2).map(open);
  return first ? [{ ...first, style: 'positive' }, ...others] : [];
}
