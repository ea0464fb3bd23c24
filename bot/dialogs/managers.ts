/** What managers do from the cards in their department's channel. */
import { randomUUID } from 'node:crypto';
import { askCloseCard } from '../../cards/askClose';
import { contentOf } from '../../cards/content';
import { unfolded } from '../../cards/card';
import { TEACHER } from '../../cards/fileActions';
import { filePostCard } from '../../cards/filePost';
import { askReferentCard, newReferentCard } from '../../cards/newReferent';
import { openedForCard, openForCard } from '../../cards/openFor';
import { REASON } from '../../cards/reasonPart';
import { RECORD } from '../../cards/signingActions';
import { openInternship } from '../change';
import { refusalText } from '../../cards/refusal';
import type { Command, Refusal } from '../process/commands';
import { clean } from '../process/form';
import { hasSocialSecurityNumber } from '../process/form/socialSecurity';
import { departmentOf } from '../process/university';
import { hasRole, isInDirectory, type Person } from '../process/people';
import { phaseOf } from '../process/steps';
import type { FileView } from '../process/view';
import { datesOf } from './5-signatures';
import { prefilled } from './contactForm/prefill';
import {
  perform,
  refusalNotice,
  showRefusal,
  shownPerson,
  withFile,
  type DataOf,
  type Handlers,
} from './handlers';
import { actorOf, shown, viewOf, withDocuments, type Turn } from './turn';

export const managerActions: Handlers<
  | 'manager.confirmStudent'
  | 'manager.assign'
  | 'manager.askReferent'
  | 'manager.post'
  | 'manager.askClose'
  | 'manager.allowLateStart'
  | 'manager.receive'
  | 'manager.return'
  | 'manager.record'
  | 'manager.sign'
  | 'manager.confirmCopies'
  | 'manager.close'
  | 'manager.resume'
  | 'manager.open'
> = {
  'manager.confirmStudent': (turn, { file }) => manage(turn, file, { type: 'confirmStudent' }),

  'manager.assign': async (turn, { file, teacher, instead: carried, confirmed = false }) => {
    const person = teacher ? await turn.ports.store.person(teacher) : null;
    if (!person) return showPostWith(turn, file, { code: 'notATeacher' });
    const instead = shownPerson(carried);
    await assign(turn, file, { type: 'assignReferent', teacher: person, instead, confirmed });
  },

  'manager.askReferent': (turn, { file }) =>
    withFile(turn, file, (_file, view) => turn.show(contentOf(askReferentCard(view))), 'manager'),

  'manager.post': (turn, { file }) =>
    withFile(turn, file, (_file, view) => showPost(turn, view), 'manager'),

  'manager.askClose': (turn, { file }) =>
    withFile(turn, file, (_file, view) => turn.show(contentOf(askCloseCard(view))), 'manager'),

  'manager.allowLateStart': (turn, { file, reason }) =>
    manage(turn, file, { type: 'allowLateStart', reason: reason ?? '' }),

  'manager.receive': (turn, { file }) =>
    manage(turn, file, { type: 'moveCopies', holder: 'manager' }),

  'manager.return': (turn, { file, reason }) =>
    manage(turn, file, { type: 'returnCopies', reason: reason ?? '' }),

  'manager.record': (turn, { file, ...dates }) =>
    manage(turn, file, { type: 'recordSignatures', signatures: datesOf(dates) }),

  'manager.sign': (turn, { file, on, name }) =>
    manage(turn, file, { type: 'recordUniversitySignature', on: on ?? '', name: name ?? '' }),

  'manager.confirmCopies': (turn, { file }) => manage(turn, file, { type: 'confirmOtherCopies' }),

  'manager.close': (turn, { file, reason }) => close(turn, file, reason ?? ''),

  'manager.resume': (turn, { file, reason }) =>
    manage(turn, file, { type: 'resume', reason: reason ?? '' }),

  'manager.open': (turn, data) => openForStudent(turn, data),
};

/** The post of that moment for whoever pressed; a job updates it for everybody else. */
async function manage(turn: Turn, file: string, command: Command): Promise<void> {
  await perform(turn, { file, command, presser: 'manager' }, (outcome, view) =>
    showPost(turn, view, outcome.ok ? undefined : outcome.refusal),
  );
}

/** While signing its reason is asked for on a card of its own: see cards/reasonPart.ts. */
async function close(turn: Turn, file: string, reason: string): Promise<void> {
  const command = { type: 'close', reason } as const;
  await perform(turn, { file, command, presser: 'manager' }, (outcome, view) => {
    if (outcome.ok || phaseOf(view.file) !== 'signing') {
      return showPost(turn, view, outcome.ok ? undefined : outcome.refusal);
    }
    const notice = refusalNotice(outcome.refusal, view);
    return turn.show(contentOf(askCloseCard(view, { notice })));
  });
}

/** After an approval it is asked first: what stands is lost. */
async function assign(
  turn: Turn,
  file: string,
  command: Extract<Command, { type: 'assignReferent' }>,
): Promise<void> {
  await perform(turn, { file, command, presser: 'manager' }, (outcome, view) => {
    if (outcome.ok) return showPost(turn, view);
    const { refusal } = outcome;
    if (refusal.code === 'confirmationNeeded') {
      const { teacher } = command;
      const { signatures } = refusal;
      return turn.show(contentOf(newReferentCard(view, { teacher, signatures })));
    }
    if (!view.file.approval) return showPost(turn, view, refusal);
    const notice = refusalNotice(refusal, view);
    return turn.show(contentOf(askReferentCard(view, { notice })));
  });
}

function showPostWith(turn: Turn, file: string, refusal: Refusal): Promise<void> {
  return withFile(turn, file, (_file, view) => showPost(turn, view, refusal), 'manager');
}

/** The post that was pressed, or what was in its place. */
async function showPost(turn: Turn, view: FileView, refusal?: Refusal): Promise<void> {
  const notice = refusal ? { notice: refusalNotice(refusal, view) } : {};
  const card = filePostCard(await withDocuments(turn, view), notice);
  const part = refusal && partOf[refusal.code];
  await turn.show(contentOf(part ? unfolded(card, part) : card));
}

/** Where on the post to mend what was refused. */
const partOf: Partial<Record<Refusal['code'], string>> = {
  reasonNeeded: REASON,
  notATeacher: TEACHER,
  referentFull: TEACHER,
  ownReferent: TEACHER,
  nameNeeded: RECORD,
  dateNeeded: RECORD,
  dateInFuture: RECORD,
  dateBeforePrint: RECORD,
};

/** In a manager's own chat no channel says for which department; most have one. */
export function firstManaged({ person, ports }: Turn): string | undefined {
  return ports.university.departments.find(({ id }) => hasRole(person, 'manager', id))?.id;
}

/** « Ouvrir un dossier »: asks which student, in the channel of one department. */
export async function showOpenFor(
  turn: Turn,
  department: string,
  typed: { student?: Person | null; reason?: string; refusal?: Refusal } = {},
): Promise<void> {
  const surroundings = await shown(turn, department);
  const { language } = surroundings.reader;
  const managed = departmentOf(turn.ports.university, department);
  const { refusal, ...rest } = typed;
  const notice = refusal ? { notice: refusalText({ refusal, language, view: null }) } : {};
  const options = { departments: [managed], ...rest, ...notice };
  await turn.show(contentOf(openForCard(surroundings, options)));
}

/** Years do not start with the product: a manager opens a file for a student who has none here. */
async function openForStudent(turn: Turn, data: DataOf<'manager.open'>): Promise<void> {
  const { store } = turn.ports;
  const student = data.student ? await store.person(data.student) : null;
  const department = data.department ?? '';
  if (!hasRole(turn.person, 'manager', department)) {
    return showRefusal(turn, { code: 'notYours' });
  }
  const reason = clean(data.reason ?? '');
  const isTheirs = student && hasRole(student, 'student', department);
  if (!isTheirs || student.id === turn.person.id) {
    return showOpenFor(turn, department, { reason, refusal: { code: 'notAStudent' } });
  }
  if (!reason) return showOpenFor(turn, department, { student, refusal: { code: 'reasonNeeded' } });
  if (hasSocialSecurityNumber(reason)) {
    return showOpenFor(turn, department, { student, refusal: { code: 'socialSecurityNumber' } });
  }
  const files = await store.internshipsOf(student.id);
  const untouched = files.find((file) => phaseOf(file) === 'search');
  if (untouched) return showRefusal(turn, { code: 'alreadyDone' }, await viewOf(turn, untouched));
  const opened = {
    type: 'opened',
    id: randomUUID(),
    student: { id: student.id, confirmed: isInDirectory(student), birthDate: student.birthDate },
    department,
    reason,
  } as const;
  const request = { opened, ordinal: files.length + 1, actor: actorOf(turn) };
  const file = await openInternship(turn.ports, request);
  if (!file) return showRefusal(turn, { code: 'alreadyDone' });
  const known = await prefilled(turn.ports, file, student);
  await turn.show(contentOf(openedForCard(await viewOf(turn, known))));
}
