/**
 * What must reach its reader, one news at a time. Where Teams does not reach them it goes by e-mail,
 * and where that is not possible a manager calls. Everything else waits for them in Teams: nobody
 * acts wrongly for not having read it.
 */
import type { NewsKind } from './tellings';

export const mandatory = {
  // It is their turn, and the calendar runs.
  approvalAsked: true,
  approvalReminder: true,
  delegationDeclined: true,
  approved: true,
  returned: true,
  lateStartAllowed: true,
  copiesReturned: true,
  reminder: true,
  // A stage that may not start, or that may.
  lastDayAlarm: true,
  startDayAlarm: true,
  fullySigned: true,
  // Somebody else decided about their file.
  openedByManager: true,
  closedByManager: true,
  resumed: true,
  // They would have signed.
  referentChanged: true,
  // They asked, and wait.
  answered: true,
  // Nobody in that channel reads anything any more.
  channelLost: true,
  // Progress that they see when they look.
  studentConfirmed: false,
  referentAssigned: false,
  signaturesRecorded: false,
  copiesReceived: false,
  completed: false,
  // Managers act now; they are told in their channel.
  referentDisclaimed: false,
  approvalVoided: false,
  approvalUnanswered: false,
  toCall: false,
  restored: false,
  // They see it with the first request, and with « absence ».
  absenceNoted: false,
  // Said once per silence; the file waits as it is.
  idle: false,
} as const satisfies Record<NewsKind, boolean>;

export type MandatoryNews = {
  [K in NewsKind]: (typeof mandatory)[K] extends true ? K : never;
}[NewsKind];

export function isMandatory(news: NewsKind): news is MandatoryNews {
  return mandatory[news];
}

/** What cannot wait for somebody to look at the list: a manager is told that they must call. */
export function isAlarm(news: NewsKind): boolean {
  return news === 'lastDayAlarm' || news === 'startDayAlarm';
}
