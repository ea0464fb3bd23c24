/** What the typed dates, hours and amounts come to: the length, and the gratification that is due. */
import { minimumAt, type Check } from '../bot/process/checks';
import { readForm } from '../bot/process/form';
import { isFrance } from '../bot/process/formReaders';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Element } from './adaptiveCard';
import { facts } from './elements';
import { valuesOf } from './fileLine';

export function computed(view: FileView, { length, gratificationDue }: Check): Element[] {
  const { reader } = view;
  const t = texts(reader.language);
  return facts([
    [t.summary.length, length ? t.length(length.minutes) : ''],
    [t.summary.gratification, gratificationDue === null ? '' : due(view, gratificationDue)],
  ]);
}

function due({ file, reader, university }: FileView, isDue: boolean): string {
  const { summary } = texts(reader.language);
  const draft = valuesOf(file);
  if (!isFrance(draft)) return summary.notDueAbroad;
  if (!isDue) return summary.notDue;
  const { startDate } = readForm(draft).values;
  return summary.due(startDate ? minimumAt(startDate, university) : null);
}
