/** What a student records about signatures: dates one by one, all at once, where the copies are. */
import { localDay } from '../bot/process/calendar';
import type { Holder, Internship, Signatory } from '../bot/process/internship';
import { missingSignatures } from '../bot/process/signatures';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Element } from './adaptiveCard';
import { actionSet, toggle } from './card';
import { group, heading, hint } from './elements';
import { choiceInput, dateInput } from './inputs';

/** Who the student may say has the copies: the university says so itself. */
const holders: readonly Holder[] = ['student', 'tutor', 'host', 'referent', 'post'];

/** The id of the part that opens in place. */
export const ALL = 'all';

type Collected = Exclude<Signatory, 'university'>;

/** Five actions, those folded with what they need counted. */
export function recordingElements(view: FileView): Element[] {
  const { file, reader } = view;
  const t = texts(reader.language);
  const id = { file: file.id };
  const open = missingSignatures(file).filter((one): one is Collected => one !== 'university');
  const question = press('question.open', id, { title: t.buttons.question });
  const move = toggle(t.signatures.moveTitle, 'move');
  if (isAtUniversity(file)) return [actionSet([question])];
  if (open.length === 0) return [actionSet([question, move]), moving(view)];
  return [
    heading(t.signatures.recordTitle),
    hint(t.signatures.recordHint),
    ...open.map((signatory) => dateOf(view, signatory)),
    actionSet([
      press('signatures.record', id, { title: t.signatures.record, style: 'positive' }),
      toggle(t.signatures.allTitle, ALL),
      move,
    ]),
    allAtOnce(view),
    moving(view),
  ];
}

/** What is there the university records, and so does it where the copies go next. */
export function isAtUniversity({ copies }: Internship): boolean {
  return copies?.holder === 'manager' || copies?.holder === 'presidency';
}

function dateOf(view: FileView, signatory: Collected): Element {
  const { signatures } = texts(view.reader.language);
  return dateInput({ id: signatory, label: signatures.dateOf[signatory], ...limits(view) });
}

/** Not before the approval, not ahead of today; checked again on the server. */
function limits({ file, now, university }: FileView): { min?: string; max: string } {
  const min = file.approval && localDay(file.approval.at, university);
  return { ...(min && { min }), max: localDay(now, university) };
}

function allAtOnce(view: FileView): Element {
  const { signatures } = texts(view.reader.language);
  const id = { file: view.file.id };
  return group(
    [
      hint(signatures.allHint),
      dateInput({ id: 'on', label: signatures.allDate, ...limits(view) }),
      actionSet([press('signatures.all', id, { title: signatures.all })]),
    ],
    { id: ALL, isVisible: false, style: 'emphasis' },
  );
}

function moving({ file, reader }: FileView): Element {
  const t = texts(reader.language);
  const present = file.copies?.holder;
  return group(
    [
      choiceInput({
        id: 'holder',
        label: t.signatures.moveLabel,
        choices: holders.map((value) => ({ title: t.holders[value], value })),
        value: present && holders.includes(present) ? present : 'student',
      }),
      actionSet([press('copies.move', { file: file.id }, { title: t.signatures.move })]),
    ],
    { id: 'move', isVisible: false, style: 'emphasis' },
  );
}
