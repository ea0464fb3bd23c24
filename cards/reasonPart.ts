/** A reason, and the buttons that need one: it opens in place, and managers write it once. */
import type { Internship } from '../bot/process/internship';
import { mayDo, permissions } from '../bot/process/roles';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Element, ExecuteAction } from './adaptiveCard';
import { actionSet } from './card';
import { removing } from './documents/removal';
import { group, text } from './elements';
import { textInput } from './inputs';

/** The id of the part that opens in place. */
export const REASON = 'withReason';

export function closeButton({ file, reader }: FileView): ExecuteAction {
  const { close } = texts(reader.language).staff.file;
  return press('manager.close', { file: file.id }, { title: close, style: 'destructive' });
}

export function reasonPart(view: FileView, acts: ExecuteAction[]): Element {
  return folded([...beside(view), ...withReason(view, exampleOf(view), acts)]);
}

/** While signing closing is a line like the others, and asks for its reason on a card of its own. */
export function signingPart(view: FileView, acts: Element[]): Element {
  const { askClose } = texts(view.reader.language).posts;
  return folded([...acts, ...beside(view), line('manager.askClose', view, askClose)]);
}

function folded(items: Element[]): Element {
  return group(items, { id: REASON, isVisible: false, style: 'emphasis' });
}

/** No buttons: there are six of those. */
const beside = (view: FileView) => [
  ...otherReferent(view),
  ...hostContacts(view),
  ...papersRemoval(view),
  line('file.history', view, texts(view.reader.language).buttons.history),
];

function line(
  verb: 'host.contacts' | 'manager.askReferent' | 'manager.askClose' | 'file.history',
  { file }: FileView,
  title: string,
): Element {
  return asLine(press(verb, { file: file.id }, { title }));
}

function asLine(selectAction: ExecuteAction): Element {
  return group([text(selectAction.title ?? '', { color: 'Accent' })], { selectAction });
}

/** Whom other students of this host may be offered. */
function hostContacts(view: FileView): Element[] {
  const { file, reader } = view;
  if (!file.lastApproved || file.closure) return [];
  return [line('host.contacts', view, texts(reader.language).hosts.contacts.open)];
}

/** On « dossier 42 », a manager's own; in the channel it is behind « Ouvrir », for whoever presses. */
function papersRemoval(view: FileView): Element[] {
  return view.reader.person ? removing(view).map(asLine) : [];
}

/** After an approval; before it the post has its own part. */
function otherReferent(view: FileView): Element[] {
  const { file, reader } = view;
  const { changeTeacher } = texts(reader.language).staff.file;
  if (!file.approval || !mayDo('assignReferent', 'manager')) return [];
  if (!permissions.assignReferent.in.includes(phaseOf(file))) return [];
  return [line('manager.askReferent', view, changeTeacher)];
}

function exampleOf({ file, reader }: FileView): string {
  const { file: words } = texts(reader.language).staff;
  return file.closure ? words.reopenExample : words.closeExample;
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
