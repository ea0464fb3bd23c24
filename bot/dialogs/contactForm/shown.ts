/** What a student sees of their imprimé contact: one section, all of them at a glance. */
import { contentOf } from '../../../cards/content';
import { formHelpCard } from '../../../cards/formHelp';
import { formSectionCard } from '../../../cards/formSection';
import { formSummaryCard } from '../../../cards/formSummary';
import { searchCard } from '../../../cards/search';
import { checkForm, isMissing, type Check, type Problem } from '../../process/checks';
import {
  clean,
  sectionOf,
  sectionsOf,
  type Draft,
  type FieldId,
  type SectionId,
} from '../../process/form';
import { phaseOf } from '../../process/steps';
import type { FileView } from '../../process/view';
import { textsOf, type Notice } from '../handlers';
import { withRelated, type Turn } from '../turn';
import { contactsFor } from './contacts';
import { valuesOf } from '../../process/internship';

export async function showSummary(turn: Turn, view: FileView, notice?: Notice): Promise<void> {
  const options = { check: await checkOf(turn, view), ...(notice ? { notice } : {}) };
  await turn.show(contentOf(formSummaryCard(view, options)));
}

/** « J’ai déjà un imprimé rempli »: straight to the sections, in any order. */
export function showFilled(turn: Turn, view: FileView): Promise<void> {
  const { filledNotice, filledFirst } = textsOf(turn).contactForm;
  if (phaseOf(view.file) === 'search') {
    const notice = { tone: 'neutral', text: filledFirst } as const;
    return turn.show(contentOf(searchCard(view, { notice })));
  }
  return showSummary(turn, view, { tone: 'neutral', text: filledNotice });
}

/** What fields are for. False: there are none, and nothing was said. */
export async function explain(
  turn: Turn,
  view: FileView,
  { fields, asked }: { fields: readonly FieldId[]; asked: string },
): Promise<boolean> {
  if (fields.length > 0) await turn.show(contentOf(formHelpCard(view, { fields, asked })));
  return fields.length > 0;
}

export interface SectionShown {
  section: SectionId;
  typed?: Draft;
  problems?: readonly Problem[];
  notice?: Notice;
}

export async function showSection(
  turn: Turn,
  view: FileView,
  options: SectionShown,
): Promise<void> {
  const { section } = options;
  // An old card may name a section that this form does not need any more.
  if (!sectionsOf(valuesOf(view.file)).includes(section)) return showSummary(turn, view);
  const problems = options.problems ?? wrongIn(section, view, await checkOf(turn, view));
  const contacts = await contactsFor(turn, view, section);
  await turn.show(contentOf(formSectionCard(view, { ...options, problems, contacts })));
}

/** Step 2 begins: at the first section that lacks something, or that nobody has looked at. */
export async function beginForm(turn: Turn, view: FileView, notice: Notice): Promise<void> {
  const section = firstToFill(view, await checkOf(turn, view));
  return section ? showSection(turn, view, { section, notice }) : showSummary(turn, view, notice);
}

/** From a section on, or from the first; what is complete and looked at is not gone through again. */
export function firstToFill(
  { file }: FileView,
  check: Check,
  after?: SectionId,
): SectionId | undefined {
  const needed = sectionsOf(valuesOf(file));
  const rest = after ? needed.slice(needed.indexOf(after) + 1) : needed;
  // From one part that the referent asked to have corrected to the next one.
  const asked = file.returned?.sections ?? [];
  const toMend = after && asked.includes(after) ? asked : [];
  return rest.find(
    (section) =>
      toMend.includes(section) ||
      problemsIn(section, check).length > 0 ||
      file.prefilled.some((field) => sectionOf(field) === section),
  );
}

/** When a section is opened again, what is wrong in it is said; what is empty is not. */
function wrongIn(section: SectionId, view: FileView, check: Check): Problem[] {
  return problemsIn(section, check).filter(
    (found) => !isMissing(found) && clean(valuesOf(view.file)[found.field] ?? '') !== '',
  );
}

export function problemsIn(section: SectionId, { problems }: Check): Problem[] {
  return problems.filter(({ field }) => sectionOf(field) === section);
}

/** With the other stages that matter to this one. */
export async function checkOf(turn: Turn, view: FileView): Promise<Check> {
  return checkForm(valuesOf(view.file), await withRelated(turn, view));
}
