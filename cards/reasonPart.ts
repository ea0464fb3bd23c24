/** A reason, and the buttons that need one: it opens in place, and managers write it once. */
import type { Internship } from '../bot/process/internship';
import { mayDo, permissions } from '../bot/process/roles';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Element, ExecuteAction } from './adaptiveCard';
import { actionSet } from './card';
import { group, text } from './elements';
import { textInput } from './inputs';

/** The id of the part that opens in place. */
export const REASON = 'withReason';

export function closeButton({ file, reader }: FileView): ExecuteAction {
  const { close } = texts(reader.language).staff.file;
  return press('manager.close', { file: file.id }, { title: close, style: 'destructive' });
}

export function reasonPart(view: FileView, acts: ExecuteAction[]): Element {
  return group([...beside(view), ...withReason(view, exampleOf(view), acts)], {
    id: REASON,
    isVisible: false,
    style: 'emphasis',
  });
}

/** No buttons: there are six of those. */
const beside = (view: FileView) => [...otherReferent(view), ...hostContacts(view)];

/** Whom other students of this host may be offered. */
function hostContacts({ file, reader }: FileView): Element[] {
  if (!file.lastApproved || file.closure) return [];
  const { open } = texts(reader.language).hosts.contacts;
  const selectAction = press('host.contacts', { file: file.id }, { title: open });
  return [group([text(open, { color: 'Accent' })], { selectAction })];
}

/** After an approval; before it the post has its own part. */
function otherReferent({ file, reader }: FileView): Element[] {
  const { changeTeacher } = texts(reader.language).staff.file;
  if (!file.approval || !mayDo('assignReferent', 'manager')) return [];
  if (!permissions.assignReferent.in.includes(phaseOf(file))) return [];
  const selectAction = press('manager.askReferent', { file: file.id }, { title: changeTeacher });
  return [group([text(changeTeacher, { color: 'Accent' })], { selectAction })];
}

function exampleOf({ file, reader }: FileView): string {
  const { file: words } = texts(reader.language).staff;
  if (file.closure) return words.reopenExample;
  return areCopiesAtUniversity(file) ? words.returnExample : words.closeExample;
}

export function areCopiesAtUniversity(file: Internship): boolean {
  const holder = file.copies?.holder;
  return phaseOf(file) === 'signing' && (holder === 'manager' || holder === 'presidency');
}

/** One reason for the buttons under it: the rules refuse an empty one with their sentence. */
export function withReason(
  { reader, file }: FileView,
  placeholder: string,
  acts: ExecuteAction[],
): Element[] {
  const { file: words } = texts(reader.language).staff;
  return [
    textInput({
      id: 'reason',
      label: file.closure ? words.reopenReason : words.reason,
      placeholder,
      isMultiline: true,
      maxLength: 1000,
    }),
    actionSet(acts),
  ];
}
