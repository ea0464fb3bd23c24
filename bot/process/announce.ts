/**
 * Who must be told what after a change. A telling is one message to one person or one reply in a
 * channel; a post is a living card that always shows the present state. Nobody is told what they
 * have just done themselves, and nothing is sent to say that nothing happened.
 */
import type { CopyOrder } from './channelFiles';
import type { Internship, InternshipEvent, NoticeKind } from './internship';
import { type Actor, actorId } from './people';
import { type Place, placeKey } from './places';
import { type Post, postsOf } from './posts';
import { audienceOf, type Question, type QuestionEvent } from './question';
import { noticePlaces, type Telling, tellingsOf } from './tellings';

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
