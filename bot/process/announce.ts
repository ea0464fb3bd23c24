/**
 * Who must be told what after a change. A telling is one message to one person or one reply in a
 * channel; a post is a living card that always shows the present state. Nobody is told what they
 * have just done themselves, and nothing is sent to say that nothing happened.
 */
import type { CopyOrder } from './channelFiles';
import { deciderOf, delegateOf, delegationOf, isWithoutDecider } from './deciders';
import type { Internship, InternshipEvent, NoticeKind } from './internship';
import { actorId, type Actor, type PersonId } from './people';
import { actingTeacher, whoCanAct } from './reminders';
import { audienceOf, type Question, type QuestionEvent } from './question';

/** Where something is shown. Departments have channels for managers and for teachers. */
export type Place =
  | { kind: 'person'; id: PersonId }
  | { kind: 'channel'; audience: 'managers' | 'teachers'; department: string }
  | { kind: 'channel'; audience: 'advisers'; department: null };

/** A stable name of a place: deliveries to one place keep their order. */
export function placeKey(place: Place): string {
  return place.kind === 'person'
    ? `person:${place.id}`
    : `channel:${place.audience}:${place.department ?? ''}`;
}

/** The place of a `placeKey`; null: it is none. */
export function placeFromKey(key: string): Place | null {
  const [, person] = /^person:(.+)$/s.exec(key) ?? [];
  if (person !== undefined) return { kind: 'person', id: person };
  const [, audience, department = ''] = /^channel:([^:]*):(.*)$/s.exec(key) ?? [];
  if (audience === 'advisers') return { kind: 'channel', audience, department: null };
  return audience === 'managers' || audience === 'teachers'
    ? { kind: 'channel', audience, department }
    : null;
}

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

export type NewsKind =
  | 'studentConfirmed'
  | 'approved'
  | 'returned'
  | 'referentDisclaimed'
  | 'referentAssigned'
  /** To the teacher who was the referent of an approved stage, and is it no more. */
  | 'referentChanged'
  /** To the referent: whom they asked gave the decision back. `variant`: who. */
  | 'delegationDeclined'
  /** To a teacher and to whoever stands in for them: a manager noted an absence. `variant`: its id. */
  | 'absenceNoted'
  | 'approvalVoided'
  | 'lateStartAllowed'
  | 'signaturesRecorded'
  | 'copiesReceived'
  | 'copiesReturned'
  | 'fullySigned'
  | 'completed'
  | 'closedByManager'
  | 'resumed'
  | 'openedByManager'
  | 'answered'
  /** A referent is asked for a decision; in Teams the approval card itself says it. */
  | 'approvalAsked'
  /** About a department: */
  | 'channelLost'
  | 'toCall'
  /** `variant`: from when to when what was entered is missing, `INSTANT/INSTANT`. */
  | 'restored'
  | NoticeKind;

/** One message. In a channel it is a reply under the post of that subject. */
export interface Telling {
  subject: Subject;
  id: string;
  news: NewsKind;
  /** Which one, where a news has several: whose channel was lost, say. */
  variant?: string;
  to: Place;
}

export interface Announcement {
  tellings: Telling[];
  posts: Post[];
  /** In the channels’ folders; absent: nothing. */
  copies?: CopyOrder[];
}

/**
 * `before` is the file as it was (null for a new one): the cards that a change replaced or took away
 * from somebody must show it too.
 */
export function announce(
  events: readonly InternshipEvent[],
  after: Internship,
  actor: Actor,
  before: Internship | null = null,
): Announcement {
  const isFullySignedNow = events.some(({ type }) => type === 'allSignaturesComplete');
  // A manager who changes the referent is in that channel, where the file's own post shows it.
  const isByManager = events.some(({ type }) => type === 'referentAssigned');
  const tellings = [
    ...events.flatMap((event) => tellingsOf(event, after)),
    ...toFormerReferent(after, before),
    ...toWhoDelegated(events, after, actor),
  ]
    .filter(({ news }) => !(isByManager && news === 'approvalVoided'))
    .filter(({ to }) => to.kind !== 'person' || to.id !== actorId(actor))
    .filter(({ news }) => !(isFullySignedNow && news === 'signaturesRecorded'));
  return {
    tellings: withoutRepetition(tellings),
    posts: events.every(isPrivate) ? postsOfNotices(events, after) : postsOf(after, before),
  };
}

/** Whoever had approved and would have signed learns that they do not any more. */
function toFormerReferent(after: Internship, before: Internship | null): Telling[] {
  const former = before?.approval ? before.referentId : null;
  if (!former || former === after.referentId) return [];
  const to = { kind: 'person', id: former } as const;
  return [{ subject: 'internship', id: after.id, news: 'referentChanged', to }];
}

/** It is the referent's turn again, and they thought that it was not. */
function toWhoDelegated(
  events: readonly InternshipEvent[],
  { id, referentId }: Internship,
  actor: Actor,
): Telling[] {
  const isGivenBack = events.some(({ type }) => type === 'delegationEnded');
  if (!isGivenBack || !referentId || actor.kind === 'system') return [];
  const to = { kind: 'person', id: referentId } as const;
  const news = 'delegationDeclined';
  return [{ subject: 'internship', id, news, variant: actorId(actor) ?? '', to }];
}

/** Several signatures recorded at once are one message. */
function withoutRepetition(tellings: Telling[]): Telling[] {
  const seen = new Map(
    tellings.map((telling) => [`${telling.news} ${placeKey(telling.to)}`, telling]),
  );
  return [...seen.values()];
}

/** What the managers' post warns of depends on the day; a notice brings it in line, or about. */
function postsOfNotices(events: readonly InternshipEvent[], file: Internship): Post[] {
  const isForManagers = (notice: NoticeKind) =>
    notice === 'idle' || noticePlaces(notice, file).some((place) => place?.kind === 'channel');
  const isNoticed = events.some(
    (event) => event.type === 'noticeSent' && isForManagers(event.notice),
  );
  return isNoticed ? postsOf(file, null).filter(({ purpose }) => purpose === 'file') : [];
}

/** What a student types in a draft concerns nobody else yet. */
function isPrivate({ type }: InternshipEvent): boolean {
  return (
    type === 'sectionSaved' ||
    type === 'prefilled' ||
    type === 'organisationNamed' ||
    type === 'certificateAttached' ||
    type === 'documentRemoved' ||
    type === 'noticeSent' ||
    type === 'noticesSkipped'
  );
}

function tellingsOf(event: InternshipEvent, file: Internship): Telling[] {
  const tell = (news: NewsKind, ...places: (Place | null)[]): Telling[] =>
    places.flatMap((to) => (to ? [{ subject: 'internship', id: file.id, news, to }] : []));
  const student: Place = { kind: 'person', id: file.student.id };
  const thread = file.lastApproved ? managersOf(file) : null;
  switch (event.type) {
    case 'opened':
      return event.reason ? tell('openedByManager', student) : [];
    case 'approved':
      return tell('approved', student, managersOf(file));
    case 'studentConfirmed':
    case 'returned':
    case 'referentDisclaimed':
    case 'referentAssigned':
    case 'lateStartAllowed':
    case 'copiesReturned':
    case 'resumed':
      return tell(event.type, student);
    case 'approvalVoided':
      return tell('approvalVoided', thread);
    case 'signatureRecorded':
      return tell('signaturesRecorded', student);
    case 'copiesMoved':
      return event.holder === 'manager' ? tell('copiesReceived', student) : [];
    case 'allSignaturesComplete':
      return tell('fullySigned', student, thread);
    case 'completed':
      return tell('completed', student, thread);
    case 'closed':
      return event.kind === 'byManager' ? tell('closedByManager', student) : [];
    case 'noticeSent':
      return tell(event.notice, ...noticePlaces(event.notice, file));
    case 'noticesSkipped':
    case 'organisationNamed':
    case 'sectionSaved':
    case 'prefilled':
    case 'certificateAttached':
    case 'documentRemoved':
    case 'submitted':
    case 'referentFull':
    case 'delegated':
    case 'delegationEnded':
    case 'detailsCorrected':
    case 'conventionRecorded':
    case 'printCompared':
    case 'printChecked':
    case 'printRejected':
    case 'lateStartAsked':
    case 'handedOver':
      return [];
  }
}

/**
 * A reminder goes to whoever can act; an alarm to student, referent and manager. That nobody touches
 * a file managers read in its post, once they may know of it: whoever can act has been silent so far.
 */
function noticePlaces(notice: NoticeKind, file: Internship): (Place | null)[] {
  const student: Place = { kind: 'person', id: file.student.id };
  const decides = actingTeacher(file);
  const referent: Place | null = decides ? { kind: 'person', id: decides } : null;
  if (notice === 'approvalUnanswered') return [managersOf(file)];
  if (notice === 'lastDayAlarm' || notice === 'startDayAlarm') {
    return [student, file.submission ? referent : null, managersOf(file)];
  }
  switch (whoCanAct(file)) {
    case 'student':
      return [student];
    case 'referent':
      return [referent];
    case 'manager':
      return notice === 'idle' ? [] : [managersOf(file)];
    case 'nobody':
      return [];
  }
}

function managersOf({ department }: Internship): Place {
  return { kind: 'channel', audience: 'managers', department };
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

export function announceQuestion(
  events: readonly QuestionEvent[],
  question: Question,
): Announcement {
  const place: Place =
    audienceOf(question) === 'advisers'
      ? { kind: 'channel', audience: 'advisers', department: null }
      : { kind: 'channel', audience: 'managers', department: question.department! };
  const answered = events.some(({ type }) => type === 'answered');
  const asker: Place = { kind: 'person', id: question.askerId };
  return {
    tellings: answered
      ? [{ subject: 'question', id: question.id, news: 'answered', to: asker }]
      : [],
    posts: [{ subject: 'question', id: question.id, purpose: 'question', variant: '', place }],
  };
}
