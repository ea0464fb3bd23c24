/** The living cards of a file, which always show its present state: which there are, and where. */
import { deciderOf, delegateOf, delegationOf, isWithoutDecider } from './deciders';
import type { Internship } from './internship';
import type { PersonId } from './people';
import { type Place, placeKey } from './places';

/**
 * What a message or a card is about. A department goes by its id in the settings; the university as a
 * whole (what concerns its advisers' channel, say) is the department ''. A teacher goes by their own.
 */
export type Subject = 'internship' | 'question' | 'department' | 'teacher';

/** The living cards. `approval` carries what it is about in its key. */
export type PostPurpose =
  /** The managers' one post of a file, from the first time that they are asked for something on. */
  | 'file'
  | 'status'
  | 'approval'
  /** Of an earlier version, beside `file`; see jobs/formerPost.ts. */
  | 'request'
  /** Of a teacher: what waits for them, once several requests came on one day. */
  | 'requests'
  | 'question'
  | 'reach'
  /** What a channel is for. */
  | 'channel';

export interface Post {
  subject: Subject;
  id: string;
  purpose: PostPurpose;
  /** Which one, where a purpose has several: the round of an approval, say. */
  variant: string;
  place: Place;
}

/** The managers' one post of a file; made only where they have reason to read it: `concernsManagers`. */
export function managersPost(file: Pick<Internship, 'id' | 'department'>): Post {
  const place = { kind: 'channel', audience: 'managers', department: file.department } as const;
  return { subject: 'internship', id: file.id, purpose: 'file', variant: '', place };
}

/** Every living card of a file, the ones that a change replaced included. */
export function postsOf(file: Internship, before: Internship | null): Post[] {
  const post = (purpose: PostPurpose, variant: string, place: Place): Post => ({
    subject: 'internship',
    id: file.id,
    purpose,
    variant,
    place,
  });
  const found: Post[] = [];
  if (file.rounds > 0) {
    const teachers: Place = {
      kind: 'channel',
      audience: 'teachers',
      department: file.department,
    };
    found.push(post('status', '', teachers));
  }
  const requests = [before, file].flatMap(requestsOf);
  const distinct = new Map(requests.map((request) => [JSON.stringify(request), request]));
  for (const { variant, teacherId } of distinct.values()) {
    found.push(post('approval', variant, { kind: 'person', id: teacherId }));
  }
  // Where they were asked once, what they read there stays true, whatever it was about.
  if (before || concernsManagers(file)) found.push(managersPost(file));
  return found;
}

/**
 * Whether managers have, or get, a post of this file: it was approved, they are asked for something,
 * or were told that nobody answers or that it may not start.
 */
export function concernsManagers(file: Internship): boolean {
  return file.lastApproved !== null || needsManager(file) || wereManagersTold(file);
}

/** The first part of the keys of notices; see reminders.ts. */
const toldManagers = ['unanswered', 'lastDay', 'startDay'];

function wereManagersTold({ notices, rounds }: Internship): boolean {
  const kinds = Object.keys(notices).map((key) => key.split(':', 1)[0] ?? '');
  return kinds.some((kind) => toldManagers.includes(kind) || (kind === 'idle' && rounds > 0));
}

/** Whether a file has this living card now. */
export function isShownAt(file: Internship, { purpose, variant, place }: Post): boolean {
  return postsOf(file, null).some(
    (post) =>
      post.purpose === purpose &&
      post.variant === variant &&
      placeKey(post.place) === placeKey(place),
  );
}

/** The cards of a request: the referent's and, where somebody decides in their place, theirs. */
function requestsOf(file: Internship | null): { variant: string; teacherId: PersonId }[] {
  if (!file?.submission || !file.referentId) return [];
  const variant = approvalVariant(file);
  const delegateId = delegateOf(file);
  const teachers = [file.referentId, ...(delegateId ? [delegateId] : [])];
  return teachers.map((teacherId) => ({ variant, teacherId }));
}

/** Which card shows the present request: one for each time that a teacher was asked. */
export function approvalVariant({ asked }: Internship): string {
  return String(asked);
}

/** Whether this teacher is the one whose decision is waited for, so that a card is made for them. */
export function isAskedToDecide(file: Internship, teacherId: PersonId): boolean {
  const waits = file.submission !== null && file.approval === null && file.closure === null;
  // A referent who asked somebody else has their card already, and sees there what becomes of it.
  const isReferents = teacherId === file.referentId && delegationOf(file)?.kind === 'chosen';
  return waits && (deciderOf(file) === teacherId || isReferents);
}

/** What waits for a teacher, in their own chat. */
export function requestsPost(teacherId: PersonId): Post {
  const place = { kind: 'person', id: teacherId } as const;
  return { subject: 'teacher', id: teacherId, purpose: 'requests', variant: '', place };
}

/** Before the approval a manager is asked for something: who the student is, or a referent. */
export function needsManager(file: Internship): boolean {
  if (file.closure) return false;
  const asksForLateStart =
    file.lateStartAsked !== null && !file.lateStartAllowed && !file.submission;
  const lacksReferent = file.submission !== null && file.referentId === null;
  const lacksDecider = file.submission !== null && !file.approval && isWithoutDecider(file);
  return !file.student.confirmed || lacksReferent || lacksDecider || asksForLateStart;
}
