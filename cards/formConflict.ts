/**
 * Two devices filled in the same fields differently: both values, field by field, and the person says
 * which one to keep. Everything else is saved already.
 */
import type { Draft, FieldId, SectionId } from '../bot/process/form';
import { seenOf, type Conflict, type Seen } from '../bot/process/form/merge';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { box, group, heading, text } from './elements';
import { fieldValue } from './fieldValue';
import { choiceInput } from './inputs';
import { valuesOf } from '../bot/process/internship';

export interface FormConflictOptions {
  section: SectionId;
  conflicts: readonly Conflict[];
  /** All that was typed, and what the card before had shown: what is not in conflict goes along. */
  values: Draft;
  seen: Seen | undefined;
}

export function formConflictCard(
  view: FileView,
  { section, conflicts, ...typed }: FormConflictOptions,
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { conflict } = t.contactForm;
  const asked = conflicts.map(({ field }) => field);
  const { values } = typed;
  const seen = { ...typed.seen, ...seenOf(asked, valuesOf(file)) };
  return card(t, {
    title: conflict.title(conflicts.length),
    body: [
      box({ tone: 'warning', text: conflict.text }),
      ...conflicts.flatMap((one) => bothValues(view, one)),
    ],
    actions: [
      press(
        'form.settle',
        { file: file.id, section, asked, values, seen },
        { title: conflict.settle, style: 'positive' },
      ),
      press('form.section', { file: file.id, section }, { title: conflict.back }),
    ],
  });
}

function bothValues(view: FileView, { field, present, typed }: Conflict): Element[] {
  const t = texts(view.reader.language);
  const { conflict } = t.contactForm;
  const { label } = t.fields[field];
  const shown = (value: string) => valueInWords(view, field, value) || conflict.empty;
  return [
    group(
      [
        heading(label, { size: 'Default' }),
        text(conflict.present, { isSubtle: true, spacing: 'Small' }),
        text(shown(present), { spacing: 'None' }),
        text(conflict.typed, { isSubtle: true, spacing: 'Small' }),
        text(shown(typed), { spacing: 'None' }),
        choiceInput({
          id: `keep-${field}`,
          label: conflict.keep(label),
          style: 'expanded',
          value: 'typed',
          choices: [
            { title: conflict.keepPresent, value: 'present' },
            { title: conflict.keepTyped, value: 'typed' },
          ],
        }),
      ],
      { separator: true },
    ),
  ];
}

function valueInWords(view: FileView, field: FieldId, value: string): string {
  return fieldValue(view, field, { ...valuesOf(view.file), [field]: value });
}
