/** What is typed into Pstage about one file, tab by tab: for the sheet that is printed, and for cards. */
import type { FieldId } from '../../process/form';
import { visibleLength } from '../../process/form/kinds';
import type { WorkPeriod } from '../../process/form/periods';
import {
  entriesOf,
  type PstageEntry,
  pstageTabs,
  type PstageTab,
  type WorkedOut,
} from '../../process/pstage/entries';
import type { FileView } from '../../process/view';
import { inFigures, withComma } from './fieldValue';
import { tellingOf, type Telling } from './telling';
import { workedOutWords } from './workedOut';

export interface PstageValue {
  /** Of all tabs, each once; a period's with its number. */
  id: string;
  entry: PstageEntry;
  label: string;
  value: string;
  /**
   * `enter`: to be typed or chosen. `compare`: Pstage shows it. `byPstage`: Pstage knows it, and
   * nobody else here. `empty`: nothing to enter. `missing`: Pstage asks for what is not known yet.
   */
  state: 'enter' | 'compare' | 'byPstage' | 'empty' | 'missing';
  /** Of a long text, as people count, and the most that Pstage takes. */
  length: { is: number; max: number } | null;
}

export function pstageValues(view: FileView, tab: PstageTab): PstageValue[] {
  return valuesOn(tellingOf(view), tab);
}

/** One of them, by its id; null: Pstage does not ask that of this file. */
export function pstageValue(view: FileView, id: string): PstageValue | null {
  const telling = tellingOf(view);
  const all = pstageTabs.flatMap((tab) => valuesOn(telling, tab));
  return all.find((one) => one.id === id) ?? null;
}

function valuesOn(telling: Telling, tab: PstageTab): PstageValue[] {
  return inGroups(entriesOf(tab, telling.draft)).flatMap((group) => {
    const { each } = group[0]!;
    if (!each) return group.map((entry) => single(telling, entry));
    const periods: readonly Partial<WorkPeriod>[] = telling.values[each] ?? [];
    return periods.flatMap((period, at) => group.map((entry) => ofPeriod(entry, period, at + 1)));
  });
}

/** Entries that are asked for each period, one period after the other. */
function inGroups(entries: readonly PstageEntry[]): PstageEntry[][] {
  const groups: PstageEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (entry.each && last?.[0]?.each === entry.each) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function single(telling: Telling, entry: PstageEntry): PstageValue {
  const { key, label, from } = entry;
  const value = isWorkedOut(from) ? workedOutWords[from](telling) : telling.say(from);
  return shown({ id: key, entry, label, value });
}

function ofPeriod(entry: PstageEntry, period: Partial<WorkPeriod>, number: number): PstageValue {
  const value = periodValue(entry.from, period);
  const label = entry.label.replace(/(?=\u00A0:)/, ` ${number}`);
  return shown({ id: `${entry.key}.${number}`, entry, label, value });
}

function periodValue(from: PstageEntry['from'], period: Partial<WorkPeriod>): string {
  if (from === 'periodHours') return withComma((period.minutesADay ?? 0) / 60);
  return inFigures((from === 'periodStart' ? period.from : period.to) ?? '');
}

function shown(one: Pick<PstageValue, 'id' | 'entry' | 'label' | 'value'>): PstageValue {
  const { entry, value } = one;
  const { max, isShown, isNeeded } = entry;
  const length = max === undefined || value === '' ? null : { is: visibleLength(value), max };
  if (value !== '') return { ...one, length, state: isShown ? 'compare' : 'enter' };
  return { ...one, length, state: isShown ? 'byPstage' : isNeeded ? 'missing' : 'empty' };
}

function isWorkedOut(from: FieldId | WorkedOut): from is WorkedOut {
  return Object.hasOwn(workedOutWords, from);
}
