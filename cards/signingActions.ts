/**
 * What managers do with the paper: receive the copies, record signatures, the university's own, or
 * give the copies back.
 */
import { localDay } from '../bot/process/calendar';
import type { Signatory } from '../bot/process/internship';
import { missingSignatures } from '../bot/process/signatures';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, Element } from './adaptiveCard';
import { actionSet, toggle } from './card';
import { group, hint } from './elements';
import { dateInput, textInput } from './inputs';
import { areCopiesAtUniversity, REASON, signingPart, withReason } from './reasonPart';

/** The id of the part that opens in place. */
export const RECORD = 'record';

/** With « Ouvrir », three buttons in sight: recording what others signed waits behind « Plus ». */
export function signingActions(view: FileView): Element[] {
  const { file, reader } = view;
  const { buttons, staff } = texts(reader.language);
  const { file: words } = staff;
  const missing = missingSignatures(file);
  const record = toggle(words.record, RECORD);
  const recording = group([...recordForm(view, missing), ...signForm(view, missing)], {
    id: RECORD,
    isVisible: false,
  });
  if (!areCopiesAtUniversity(file)) {
    const receive = press(
      'manager.receive',
      { file: file.id },
      { title: words.receive, style: 'positive' },
    );
    const more = signingPart(view, [actionSet([record])]);
    return [actionSet([receive, toggle(buttons.more, REASON)]), more, recording];
  }
  const giveBack = press('manager.return', { file: file.id }, { title: words.giveBack });
  const back = signingPart(view, withReason(view, words.returnExample, [giveBack]));
  const openBack = toggle(words.returnOrClose, REASON);
  if (missing.every((signatory) => signatory === 'university')) {
    return [...signForm(view, missing, [openBack]), back];
  }
  return [actionSet([record, openBack]), recording, back];
}

/** One date for each signature that is not the university's; an empty one is not recorded. */
function recordForm({ file, reader, now, university }: FileView, missing: Signatory[]): Element[] {
  const { signatories, staff } = texts(reader.language);
  const { file: words } = staff;
  const others = missing.filter((signatory) => signatory !== 'university');
  if (others.length === 0) return [];
  const max = localDay(now, university);
  return [
    hint(words.recordHint),
    ...others.map((id) =>
      dateInput({ id, label: words.signatureDate(signatories[id].short), max }),
    ),
    actionSet([press('manager.record', { file: file.id }, { title: words.recordSubmit })]),
  ];
}

/** The university's signature: the day, and who signed for it. */
function signForm(view: FileView, missing: Signatory[], beside?: Action[]): Element[] {
  if (!missing.includes('university')) return [];
  const { file, reader, now, university } = view;
  const { signatories, staff } = texts(reader.language);
  const { file: words } = staff;
  const today = localDay(now, university);
  const title = words.sign;
  return [
    dateInput({
      id: 'on',
      label: words.signatureDate(signatories.university.short),
      value: today,
      max: today,
    }),
    textInput({
      id: 'name',
      label: words.signedForBy,
      value: university.establishment.representedBy.name,
      maxLength: 200,
    }),
    // In a folded part it is not the main action of the post.
    actionSet([
      press('manager.sign', { file: file.id }, { title, ...(beside && { style: 'positive' }) }),
      ...(beside ?? []),
    ]),
  ];
}
