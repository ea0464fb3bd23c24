/**
 * The sections of the imprimé contact with their states in words, each one touch away and in any order.
 * Those that need nothing are folded away: a phone shows what is left.
 */
import { isMissing, type Check } from '../bot/process/checks';
import {
  sectionOf,
  sections,
  sectionsOf,
  sectionState,
  type FieldId,
  type SectionId,
} from '../bot/process/form';
import { valuesOf, type Internship } from '../bot/process/internship';
import { permissions } from '../bot/process/roles';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Colour, Element } from './adaptiveCard';
import { toggle } from './card';
import { group, hint, sideBySide, text } from './elements';

/** Nothing yet, something missing or wrong, sent back and unchanged since, to be looked at, or done. */
export type ShownState = 'empty' | 'toComplete' | 'toCorrect' | 'toMend' | 'toCheck' | 'complete';

export const neededSections = ({ file }: FileView): SectionId[] => sectionsOf(valuesOf(file));

export const isOpen = (state: ShownState) => state !== 'complete' && state !== 'toCheck';

/** What is merely missing is to be completed; anything else is to be corrected. */
export function stateOf({ file }: FileView, check: Check, section: SectionId): ShownState {
  const found = check.problems.filter(({ field }) => sectionOf(field) === section);
  const isKnown = file.prefilled.some(
    (field) => sectionOf(field) === section && Boolean(file.draft[field]),
  );
  if (found.some((problem) => !isMissing(problem))) return 'toCorrect';
  if (found.length > 0) {
    return sectionState(valuesOf(file), section) === 'empty' ? 'empty' : 'toComplete';
  }
  if (isSentBack(file, section)) return 'toMend';
  return isKnown ? 'toCheck' : 'complete';
}

/** The referent asked for this part to be corrected, and it says what it said then. */
function isSentBack({ returned, lastDecision, draft }: Internship, section: SectionId): boolean {
  if (!returned?.sections.includes(section) || lastDecision?.kind !== 'returned') return false;
  const { values } = lastDecision;
  const fields: readonly FieldId[] = sections[section];
  return fields.every((field) => (draft[field] ?? '') === (values[field] ?? ''));
}

const colourOf: Record<ShownState, Colour> = {
  empty: 'Default',
  toComplete: 'Warning',
  toCorrect: 'Attention',
  toMend: 'Warning',
  toCheck: 'Accent',
  complete: 'Good',
};

/** The id of the part with the sections that need nothing. */
const COMPLETE = 'complete';
/** Fewer of them are not worth a touch. */
const FOLDED_FROM = 4;

export function sectionList(view: FileView, check: Check): Element[] {
  const { summary } = texts(view.reader.language).contactForm;
  const needed = neededSections(view);
  const done = needed.filter((section) => stateOf(view, check, section) === 'complete');
  const folded = done.length < FOLDED_FROM ? [] : done;
  const open = needed.filter((section) => !folded.includes(section));
  return [
    hint(mayChange(view) ? summary.sectionsHint : summary.readOnly),
    ...open.map((section) => row(view, check, section)),
    ...(folded.length > 0 ? completeSections(view, check, folded) : []),
  ];
}

function completeSections(view: FileView, check: Check, folded: readonly SectionId[]): Element[] {
  const title = texts(view.reader.language).contactForm.summary.completeSections(folded.length);
  const line = group([text(title, { color: 'Accent', weight: 'Bolder' })], {
    selectAction: toggle(title, COMPLETE),
    separator: true,
  });
  const rows = folded.map((section) => row(view, check, section));
  return [line, group(rows, { id: COMPLETE, isVisible: false, spacing: 'None' })];
}

/** One section: its name and its state in words; a touch anywhere opens it. */
function row(view: FileView, check: Check, section: SectionId): Element {
  const t = texts(view.reader.language);
  const state = stateOf(view, check, section);
  const words = t.contactForm.summary.states[state];
  const line = group(
    [
      sideBySide(
        [text(t.sections[section])],
        [text(words, { color: colourOf[state], ...(isOpen(state) && { weight: 'Bolder' }) })],
      ),
    ],
    { spacing: 'Default', separator: true },
  );
  if (!mayChange(view)) return line;
  const title = t.contactForm.summary.open(t.sections[section], words);
  const open = press('form.section', { file: view.file.id, section }, { title });
  return { ...line, selectAction: open };
}

/** Filling in, or changing what was sent. */
export function mayChange({ file }: FileView): boolean {
  const phase = phaseOf(file);
  return phase === 'filling' || permissions.amend.in.includes(phase);
}
