/**
 * The managers' post of one file, from its first approval on, updated in place: the first line
 * alone tells, then whose turn it is, the six steps, what matters in this phase, and the buttons.
 */
import { addDays, localDay, workingDaysBefore } from '../bot/process/calendar';
import { missingSignatures } from '../bot/process/signatures';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { sinceDay } from '../bot/texts/format';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { box, facts, text, type CardNotice } from './elements';
import { fileActions } from './fileActions';
import { fileDetails, sixSteps } from './fileDetails';
import { fileLine, namesInFull, startDateOf } from './fileLine';
import { personOf } from './names';
import { turnOf } from './turn';

export function filePostCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  return card(texts(view.reader.language), {
    title: filePostSummary(view),
    ...(notice && { notice }),
    body: [
      ...startWarning(view),
      text(turnOf(view, sinceDay), { weight: 'Bolder' }),
      ...outOfReach(view),
      ...facts(sixSteps(view)),
      ...facts([...namesInFull(view), ...fileDetails(view)]),
      ...fileActions(view),
    ],
  });
}

/** The line that the feed shows is the first line of the post. */
export function filePostSummary(view: FileView): string {
  return fileLine(view);
}

/**
 * Shown from a week before the start, while a signature is missing, or from the last working day before
 * it, on which the alarm is given: after that nobody is there to act, be it for a month.
 */
const WARNED_DAYS_BEFORE = 7;

function startWarning({ file, now, reader, university }: FileView): Element[] {
  const start = startDateOf(file);
  if (!start || file.closure || missingSignatures(file).length === 0) return [];
  const week = addDays(start, -WARNED_DAYS_BEFORE);
  const today = localDay(now, university);
  if (today < week && today < workingDaysBefore(start, 1, university)) return [];
  return [box({ tone: 'attention', text: texts(reader.language).staff.file.mayNotStart })];
}

/** Who of this file cannot be reached in Teams. */
function outOfReach(view: FileView): Element[] {
  const { file, reader, now, university } = view;
  if (file.closure) return [];
  const { language } = reader;
  const { reach } = texts(language).staff;
  const people = [file.student.id, file.referentId].flatMap((id) => personOf(view, id) ?? []);
  const who = people.flatMap(({ name, unreachable }) =>
    unreachable
      ? [reach.fileWho(name, sinceDay(unreachable.since, now, { language, university }))]
      : [],
  );
  return who.length > 0 ? [text(reach.fileLine(texts(language).list(who)))] : [];
}
