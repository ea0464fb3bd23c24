/** The messages that follow from an event; announce.ts drops those that nobody needs. */
import type { Internship, InternshipEvent, NoticeKind } from './internship';
import type { Place } from './places';
import type { Subject } from './posts';
import { actingTeacher, whoCanAct } from './reminders';

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

/** Whom an event is told, each in their own words; a channel only what nobody there may overlook. `file`: after it. */
export function tellingsOf(event: InternshipEvent, file: Internship): Telling[] {
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
export function noticePlaces(notice: NoticeKind, file: Internship): (Place | null)[] {
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
