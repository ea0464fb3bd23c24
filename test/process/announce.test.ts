/** Who is told what after a change, and which living cards show it. */
import { announce, announceQuestion } from '../../bot/process/announce';
import { concernsManagers, needsManager } from '../../bot/process/posts';
import { placeFromKey, placeKey, type Place } from '../../bot/process/places';
import type { NewsKind } from '../../bot/process/tellings';
import { evolve } from '../../bot/process/evolve';
import type {
  Internship,
  InternshipEvent,
  NoticeKind,
  Signatory,
} from '../../bot/process/internship';
import { actorId, type Actor } from '../../bot/process/people';
import type { Question } from '../../bot/process/question';
import {
  after,
  as,
  claire,
  completeDraft,
  five,
  hugo,
  inPhase,
  internshipApproved,
  internshipAwaitingReferent,
  internshipAwaitingTeacher,
  internshipFilling,
  internshipFullySigned,
  internshipReadyToSubmit,
  internshipReturned,
  internshipSearching,
  internshipSigning,
  isabelle,
  lea,
  product,
  sam,
} from '../support/situations';

const AT = '2026-12-14T12:00:00Z';

/** « news → place » and « purpose variant → place », as short as people would write it. */
function told(before: Internship, actor: Actor, ...events: InternshipEvent[]) {
  const stamp = { at: AT, by: actorId(actor) };
  const file = events.reduce<Internship>((facts, event) => evolve(facts, event, stamp), before);
  const { tellings, posts } = announce(events, file, actor, before);
  expect(
    [...tellings, ...posts].every(({ id, subject }) => id === file.id && subject === 'internship'),
  ).toBe(true);
  return {
    tellings: tellings.map(({ news, to }) => `${news} → ${short(to)}`).sort(),
    posts: posts
      .map(({ purpose, variant, place }) =>
        `${purpose} ${variant}→ ${short(place)}`.replace('  ', ' '),
      )
      .sort(),
  };
}

function short(place: Place): string {
  return place.kind === 'person' ? place.id : place.audience;
}

const signed = (signatory: Signatory): InternshipEvent => ({
  type: 'signatureRecorded',
  signatory,
  on: '2026-12-11',
  name: null,
});
const submitted = (round: number, referentId: string | null): InternshipEvent => ({
  type: 'submitted',
  round,
  values: completeDraft({ referentId: referentId ?? '', referentUnknown: referentId ? '' : 'yes' }),
  referentId,
});
const approved: InternshipEvent = { type: 'approved', round: 1 };
const returned: InternshipEvent = { type: 'returned', round: 1, reason: 'Non.', sections: [] };
const disclaimed: InternshipEvent = { type: 'referentDisclaimed', referentId: claire.id };
const assigned = { type: 'referentAssigned', referentId: hugo.id } as const;
const voided: InternshipEvent = { type: 'approvalVoided', changes: [] };
const delegated = (to: string): InternshipEvent => ({
  type: 'delegated',
  kind: 'chosen',
  to,
});
const complete: InternshipEvent = { type: 'allSignaturesComplete' };
const handedOver: InternshipEvent = { type: 'handedOver', part: 'others', on: '2026-12-14' };
const closed = (kind: 'abandoned' | 'restarted' | 'byManager'): InternshipEvent => ({
  type: 'closed',
  kind,
  reason: 'Oui.',
});
const unconfirmed = internshipReadyToSubmit({}, sam);

interface Case {
  what: string;
  before: Internship;
  by: Actor;
  events: InternshipEvent[];
  tellings: string[];
  posts: string[];
}

const status = 'status → teachers';
const file = 'file → managers';
const approval = (round: number, referent: string) => `approval ${round}→ ${referent}`;
const approvedPosts = [approval(1, claire.id), file, status];

// prettier-ignore
const cases: Case[] = [
  { what: 'a draft concerns nobody else', before: internshipFilling(), by: as(lea), events: [{ type: 'sectionSaved', section: 'host', values: {} }], tellings: [], posts: [] },
  { what: 'nor does the name of the organisation', before: internshipSearching(), by: as(lea), events: [{ type: 'organisationNamed', organisation: 'Decathlon' }], tellings: [], posts: [] },
  { what: 'a submission: the referent gets the card, nobody a message', before: internshipReadyToSubmit(), by: as(lea), events: [submitted(1, claire.id)], tellings: [], posts: [approval(1, claire.id), status, file] },
  { what: 'a submission without a referent: the managers are asked', before: internshipReadyToSubmit(), by: as(lea), events: [submitted(1, null)], tellings: [], posts: [file, status] },
  { what: 'confirmed: the student is told, the request is answered', before: unconfirmed, by: as(isabelle), events: [{ type: 'studentConfirmed' }], tellings: ['studentConfirmed → sam'], posts: [file] },
  { what: 'approved: the student is told, the managers get their post', before: internshipAwaitingTeacher(), by: as(claire), events: [approved], tellings: ['approved → lea', 'approved → managers'], posts: approvedPosts },
  { what: 'returned: the student is told, the referent’s card shows it', before: internshipAwaitingTeacher(), by: as(claire), events: [returned], tellings: ['returned → lea'], posts: [approval(1, claire.id), status, file] },
  { what: 'disclaimed: the teacher’s card is hidden, the managers are asked', before: internshipAwaitingTeacher(), by: as(claire), events: [disclaimed], tellings: ['referentDisclaimed → lea'], posts: [approval(1, claire.id), file, status] },
  { what: 'assigned: the new referent gets the card, the request is answered', before: internshipAwaitingReferent(), by: as(isabelle), events: [assigned], tellings: ['referentAssigned → lea'], posts: [approval(2, hugo.id), file, status] },
  { what: 'assigned to another: the card of the first is hidden', before: internshipAwaitingTeacher(), by: as(isabelle), events: [assigned], tellings: ['referentAssigned → lea'], posts: [approval(1, claire.id), approval(2, hugo.id), status, file] },
  { what: 'a new round before the decision: the same card', before: internshipAwaitingTeacher(), by: as(lea), events: [submitted(2, claire.id)], tellings: [], posts: [approval(1, claire.id), status, file] },
  { what: 'delegated: both teachers have a card', before: internshipAwaitingTeacher(), by: as(claire), events: [delegated(hugo.id)], tellings: [], posts: [approval(1, claire.id), approval(1, hugo.id), status, file] },
  { what: 'given back by whom the referent asked: the referent is told', before: after(internshipAwaitingTeacher(), { at: '2026-11-17T09:00:00Z', by: claire.id }, delegated(hugo.id)), by: as(hugo), events: [{ type: 'delegationEnded' }], tellings: ['delegationDeclined → claire'], posts: [approval(1, claire.id), approval(1, hugo.id), status, file] },
  { what: 'taken back: nobody needs to be told', before: after(internshipAwaitingTeacher(), { at: '2026-11-17T09:00:00Z', by: claire.id }, delegated(hugo.id)), by: as(claire), events: [{ type: 'delegationEnded' }], tellings: [], posts: [approval(1, claire.id), approval(1, hugo.id), status, file] },
  { what: 'away without anybody: the managers are asked', before: internshipAwaitingTeacher(), by: product, events: [{ type: 'delegated', kind: 'standingIn', to: null, until: '2026-12-20', declinedBy: null }], tellings: [], posts: [approval(1, claire.id), file, status] },
  { what: 'full: the managers are asked', before: internshipReadyToSubmit(), by: as(lea), events: [submitted(1, claire.id), { type: 'referentFull', referentId: claire.id, limit: 24 }], tellings: [], posts: [file, status] },
  { what: 'another referent after the approval, by the manager: the former one is told', before: internshipApproved(), by: as(isabelle), events: [voided, { ...assigned, round: 2 }], tellings: ['referentAssigned → lea', 'referentChanged → claire'], posts: [approval(1, claire.id), approval(2, hugo.id), file, status] },
  { what: 'another referent by the student: both cards', before: internshipAwaitingTeacher(), by: as(lea), events: [submitted(2, hugo.id)], tellings: [], posts: [approval(1, claire.id), approval(2, hugo.id), status, file] },
  { what: 'the student names a referent at last: the request is answered', before: internshipAwaitingReferent(), by: as(lea), events: [submitted(2, claire.id)], tellings: [], posts: [approval(2, claire.id), file, status] },
  { what: 'voided: the managers are told, both rounds are shown', before: internshipSigning(), by: as(lea), events: [voided, submitted(2, claire.id)], tellings: ['approvalVoided → managers'], posts: [approval(1, claire.id), approval(2, claire.id), file, status] },
  { what: 'a correction changes the cards only', before: internshipApproved(), by: as(lea), events: [{ type: 'detailsCorrected', values: completeDraft(), changes: [] }], tellings: [], posts: approvedPosts },
  { what: 'a late start', before: internshipReadyToSubmit(), by: as(isabelle), events: [{ type: 'lateStartAllowed', reason: 'Oui.' }], tellings: ['lateStartAllowed → lea'], posts: [file] },
  { what: 'the convention', before: internshipApproved(), by: as(lea), events: [{ type: 'conventionRecorded', number: '1', copies: 4 }], tellings: [], posts: approvedPosts },
  { what: 'a signature recorded by the student themself', before: internshipSigning(), by: as(lea), events: [signed('tutor')], tellings: [], posts: approvedPosts },
  { what: 'a signature recorded by the referent', before: internshipSigning(), by: as(claire), events: [signed('referent')], tellings: ['signaturesRecorded → lea'], posts: approvedPosts },
  { what: 'several signatures recorded by the manager: one message', before: internshipSigning(), by: as(isabelle), events: [signed('tutor'), signed('host'), signed('referent')], tellings: ['signaturesRecorded → lea'], posts: approvedPosts },
  { what: 'the university first: the student is told', before: internshipSigning(), by: as(isabelle), events: [signed('university')], tellings: ['signaturesRecorded → lea'], posts: approvedPosts },
  { what: 'the last signature: one message, the one that counts', before: internshipSigning(five.slice(0, 4)), by: as(isabelle), events: [signed('university'), complete], tellings: ['fullySigned → lea', 'fullySigned → managers'], posts: approvedPosts },
  { what: 'the last one recorded by the student: the managers are told', before: internshipSigning(five.slice(1)), by: as(lea), events: [signed('student'), complete], tellings: ['fullySigned → managers'], posts: approvedPosts },
  { what: 'received by the manager', before: internshipSigning(), by: as(isabelle), events: [{ type: 'copiesMoved', holder: 'manager' }], tellings: ['copiesReceived → lea'], posts: approvedPosts },
  { what: 'on their way by post', before: internshipSigning(), by: as(lea), events: [{ type: 'copiesMoved', holder: 'post' }], tellings: [], posts: approvedPosts },
  { what: 'given back', before: internshipSigning(), by: as(isabelle), events: [{ type: 'copiesReturned', reason: 'Non.' }], tellings: ['copiesReturned → lea'], posts: approvedPosts },
  { what: 'over, by the manager', before: internshipFullySigned(), by: as(isabelle), events: [handedOver, { type: 'completed' }], tellings: ['completed → lea', 'completed → managers'], posts: approvedPosts },
  { what: 'over, by the student', before: internshipFullySigned(), by: as(lea), events: [handedOver, { type: 'completed' }], tellings: ['completed → managers'], posts: approvedPosts },
  { what: 'abandoned', before: internshipAwaitingTeacher(), by: as(lea), events: [closed('abandoned')], tellings: [], posts: [approval(1, claire.id), status, file] },
  { what: 'abandoned while the managers were asked', before: internshipAwaitingReferent(), by: as(lea), events: [closed('abandoned')], tellings: [], posts: [file, status] },
  { what: 'abandoned before anybody knew of it', before: internshipFilling(), by: as(lea), events: [closed('abandoned')], tellings: [], posts: [file] },
  { what: 'closed by the manager', before: internshipApproved(), by: as(isabelle), events: [closed('byManager')], tellings: ['closedByManager → lea'], posts: approvedPosts },
  { what: 'opened again', before: inPhase.closed(), by: as(isabelle), events: [{ type: 'resumed', reason: 'Oui.' }], tellings: ['resumed → lea'], posts: approvedPosts },
];

it.each(cases)('$what', ({ before, by, events, tellings, posts }) => {
  expect(told(before, by, ...events)).toEqual({
    tellings: [...tellings].sort(),
    posts: [...posts].sort(),
  });
});

describe('a new file', () => {
  const opened = (who: typeof lea, reason: string | null): InternshipEvent => ({
    type: 'opened',
    id: 'f1',
    student: { id: who.id, confirmed: who.roles.length > 0, birthDate: null },
    department: 'iut-bethune',
    reason,
  });
  const announced = (event: InternshipEvent, actor: Actor) => {
    const { tellings, posts } = announce(
      [event],
      evolve(null, event, { at: AT, by: actorId(actor) }),
      actor,
      null,
    );
    return [
      ...tellings.map(({ news, to }) => `${news} → ${short(to)}`),
      ...posts.map(({ purpose }) => purpose),
    ];
  };

  it('of a student: nothing to say', () => {
    expect(announced(opened(lea, null), as(lea))).toEqual([]);
  });
  it('of somebody the directory does not know: the managers are asked', () => {
    expect(announced(opened(sam, null), as(sam))).toEqual(['file']);
  });
  it('opened by a manager: the student is told', () => {
    expect(announced(opened(lea, 'Dossier papier.'), as(isabelle))).toEqual([
      'openedByManager → lea',
    ]);
  });
});

/** As reminders.ts writes it. */
const firstOfKey: Record<NoticeKind, string> = {
  reminder: 'reminder-5',
  lastDayAlarm: 'lastDay',
  startDayAlarm: 'startDay',
  approvalReminder: 'approval',
  approvalUnanswered: 'unanswered',
  idle: 'idle',
};

describe('notices', () => {
  const notice = (kind: NoticeKind): InternshipEvent => ({
    type: 'noticeSent',
    key: `${firstOfKey[kind]}:k`,
    notice: kind,
    skipped: [],
  });
  const held = (holder: 'manager' | 'referent' | 'post') => ({
    ...internshipSigning(['student']),
    copies: { holder, since: AT },
  });

  // prettier-ignore
  it.each<[NoticeKind, string, Internship, string[]]>([
    ['reminder', 'a draft', internshipReadyToSubmit(), ['lea']],
    ['reminder', 'no referent', internshipAwaitingReferent(), ['managers']],
    ['reminder', 'with the referent', internshipAwaitingTeacher(), ['claire']],
    ['reminder', 'copies with the student', internshipSigning(), ['lea']],
    ['reminder', 'copies on their way', held('post'), ['lea']],
    ['reminder', 'copies at the university', held('manager'), ['managers']],
    ['reminder', 'copies with the referent', held('referent'), ['claire']],
    ['approvalReminder', 'with the referent', internshipAwaitingTeacher(), ['claire']],
    ['lastDayAlarm', 'copies at the university', held('manager'), ['claire', 'lea', 'managers']],
    ['startDayAlarm', 'approved', internshipApproved(), ['claire', 'lea', 'managers']],
    ['startDayAlarm', 'no referent', internshipAwaitingReferent(), ['lea', 'managers']],
    ['startDayAlarm', 'a draft, which the referent has never seen', internshipReadyToSubmit(), ['lea', 'managers']],
    ['startDayAlarm', 'returned to the student', internshipReturned(), ['lea', 'managers']],
    ['idle', 'a draft', internshipFilling(), ['lea']],
    ['idle', 'with the referent', internshipAwaitingTeacher(), ['claire']],
    ['idle', 'approved, with the student', internshipApproved(), ['lea']],
    ['idle', 'copies at the university', held('manager'), []],
    ['approvalUnanswered', 'with the referent', internshipAwaitingTeacher(), ['managers']],
  ])('%s (%s)', (kind, _what, before, places) => {
    const { tellings, posts } = told(before, product, notice(kind));
    expect(tellings).toEqual(places.map((place) => `${kind} → ${place}`).sort());
    // The managers' post says what they are told, or that nothing happens; it begins with that.
    const isKnown = concernsManagers(before) || before.rounds > 0;
    const hasPost = places.includes('managers') || (kind === 'idle' && isKnown);
    expect(posts).toEqual(hasPost ? ['file → managers'] : []);
  });
});

/** Each news, and what it does in the managers' channel: the table of the README. */
const inTheManagersChannel: Record<NewsKind, 'reply' | 'post'> = {
  approved: 'reply',
  approvalVoided: 'reply',
  fullySigned: 'reply',
  completed: 'reply',
  reminder: 'reply',
  lastDayAlarm: 'reply',
  startDayAlarm: 'reply',
  approvalUnanswered: 'reply',
  ...everythingElse(),
};

function everythingElse() {
  const kinds = [
    ...(['studentConfirmed', 'returned', 'referentDisclaimed', 'referentAssigned'] as const),
    ...(['referentChanged', 'delegationDeclined', 'absenceNoted', 'lateStartAllowed'] as const),
    ...(['signaturesRecorded', 'copiesReceived', 'copiesReturned', 'closedByManager'] as const),
    ...(['resumed', 'openedByManager', 'answered', 'approvalAsked', 'approvalReminder'] as const),
    ...(['idle', 'channelLost', 'toCall', 'restored'] as const),
  ];
  return Object.fromEntries(kinds.map((kind) => [kind, 'post'])) as Record<
    (typeof kinds)[number],
    'post'
  >;
}

it('only what is approved, complete, changed or alarming is a reply under a file’s post', () => {
  const said = new Set<string>();
  const note = (before: Internship, actor: Actor, events: InternshipEvent[]) => {
    for (const line of told(before, actor, ...events).tellings) {
      const [news, place] = line.split(' → ');
      if (place === 'managers') said.add(news!);
    }
  };
  for (const { before, by, events } of cases) note(before, by, events);
  const everyFile = Object.values(inPhase).map((make) => make());
  for (const [kind, first] of Object.entries(firstOfKey) as [NoticeKind, string][]) {
    const sent: InternshipEvent = {
      ...{ type: 'noticeSent', key: `${first}:k`, notice: kind, skipped: [] },
    };
    const files = kind === 'approvalReminder' ? [internshipAwaitingTeacher()] : everyFile;
    for (const one of files) note(one, product, [sent]);
  }
  const replies = Object.entries(inTheManagersChannel).filter(([, how]) => how === 'reply');
  expect([...said].sort()).toEqual(replies.map(([news]) => news).sort());
});

it.each<[string, Internship, boolean]>([
  ['a known student’s draft', internshipReadyToSubmit(), false],
  ['an unknown person’s draft', unconfirmed, true],
  ['no referent', internshipAwaitingReferent(), true],
  ['with the referent', internshipAwaitingTeacher(), false],
  [
    'closed without a referent',
    { ...internshipAwaitingReferent(), closure: inPhase.closed().closure },
    false,
  ],
])('needs a manager: %s', (_what, facts, needed) => {
  expect(needsManager(facts)).toBe(needed);
});

it('every place has its own name', () => {
  const places: Place[] = [
    { kind: 'person', id: 'lea' },
    { kind: 'channel', audience: 'managers', department: 'fegass' },
    { kind: 'channel', audience: 'managers', department: 'iut-bethune' },
    { kind: 'channel', audience: 'teachers', department: 'fegass' },
    { kind: 'channel', audience: 'advisers', department: null },
  ];
  expect(new Set(places.map(placeKey)).size).toBe(places.length);
  expect(places.map((place) => placeFromKey(placeKey(place)))).toEqual(places);
  expect(['', 'person:', 'channel:managers', 'channel:students:x'].map(placeFromKey)).toEqual(
    Array(4).fill(null),
  );
});

describe('questions', () => {
  const question: Question = {
    id: 'q1',
    version: 1,
    askerId: lea.id,
    topic: 'question',
    text: 'Faut-il une convention ?',
    department: 'iut-bethune',
    internshipId: null,
    askedAt: AT,
    taken: null,
    answer: null,
  };

  it('goes to the advisers’ channel, and its answer to who asked', () => {
    const post = {
      subject: 'question',
      id: 'q1',
      purpose: 'question',
      variant: '',
      place: { kind: 'channel', audience: 'advisers', department: null },
    };
    expect(announceQuestion([{ type: 'taken' }], question)).toEqual({
      tellings: [],
      posts: [post],
    });
    expect(announceQuestion([{ type: 'answered', text: 'Oui.' }], question)).toEqual({
      tellings: [
        { subject: 'question', id: 'q1', news: 'answered', to: { kind: 'person', id: lea.id } },
      ],
      posts: [post],
    });
  });

  it.each(['leaving', 'cesure'] as const)('« %s » goes to the department’s managers', (topic) => {
    expect(announceQuestion([], { ...question, topic }).posts).toMatchObject([
      { place: { kind: 'channel', audience: 'managers', department: 'iut-bethune' } },
    ]);
  });

  it('where the department is not known the advisers see it', () => {
    expect(
      announceQuestion([], { ...question, topic: 'cesure', department: null }).posts,
    ).toMatchObject([{ place: { audience: 'advisers' } }]);
  });
});
