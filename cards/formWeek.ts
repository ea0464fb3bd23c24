/** The hours of each weekday, two beside each other, with one explanation for all seven. */
import type { FieldId } from '../bot/process/form';
import { weekdays } from '../bot/process/form/fields';
import { texts } from '../bot/texts';
import type { Element } from './adaptiveCard';
import { heading, hint } from './elements';
import { bareInput, tooltip, type Asked } from './formInputs';

export function isWeekday(field: FieldId): boolean {
  return (weekdays as readonly FieldId[]).includes(field);
}

export function weekdayElements(asked: Asked, days: readonly FieldId[]): Element[] {
  const { contactForm } = texts(asked.view.reader.language);
  const { weekdays: about, weekdaysHelp } = contactForm;
  const pairs = days.flatMap((day, index) =>
    index % 2 === 0 ? [[day, ...days.slice(index + 1, index + 2)]] : [],
  );
  return [
    heading(about, { size: 'Default' }),
    ...tooltip(asked.view, 'hoursMonday', { about, beside: hint(weekdaysHelp) }),
    ...pairs.map((pair): Element => ({
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [pair[0], pair[1]].map((day) => ({
        type: 'Column',
        width: 'stretch',
        items: day ? bareInput(asked, day) : [],
      })),
    })),
  ];
}
