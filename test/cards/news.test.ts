import type { NewsKind } from '../../bot/process/tellings';
import type { Internship, NoticeKind, Stamp } from '../../bot/process/internship';
import type { Language, Person } from '../../bot/process/people';
import type { FileView, QuestionView } from '../../bot/process/view';
import { newsCard, type News } from '../../cards/news';
import { actionsOf, expectGoodCard, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as files from '../support/situations';
import { questionViewOf, viewOf } from '../support/views';

const by = (who: Person, at: string): Stamp => ({ at, by: who.id });
const four = files.five.slice(0, 4);

const confirmed = files.after(
  files.internshipFilling({}, files.sam),
  by(files.isabelle, '2026-11-20T09:00:00Z'),
  { type: 'studentConfirmed' },
);
const disclaimed = files.after(
  files.internshipAwaitingTeacher(),
  by(files.claire, '2026-11-17T09:00:00Z'),
  { type: 'referentDisclaimed', referentId: files.claire.id },
);
const assigned = files.after(disclaimed, by(files.isabelle, '2026-12-11T07:00:00Z'), {
  type: 'referentAssigned',
  referentId: files.hugo.id,
});
const late = files.internshipReadyToSubmit({ startDate: '2026-12-07' });
const lateAllowed = files.after(late, by(files.isabelle, '2026-12-10T09:00:00Z'), {
  type: 'lateStartAllowed',
  reason: 'Stage convenu en septembre.',
});
const received = files.after(
  files.internshipSigning(four),
  by(files.isabelle, '2026-12-10T10:00:00Z'),
  { type: 'copiesMoved', holder: 'manager' },
);
const givenBack = files.after(received, by(files.isabelle, '2026-12-11T07:00:00Z'), {
  type: 'copiesReturned',
  reason: 'Il manque le cachet.',
});
const atReferent = files.after(
  files.internshipSigning(['student']),
  by(files.lea, '2026-12-10T10:00:00Z'),
  { type: 'copiesMoved', holder: 'referent' },
);
const recorded = files.after(
  files.internshipSigning(['student']),
  by(files.isabelle, '2026-12-10T15:00:00Z'),
  { type: 'signatureRecorded', signatory: 'tutor', on: '2026-12-09', name: null },
  { type: 'signatureRecorded', signatory: 'host', on: '2026-12-09', name: null },
);
const voided = files.after(
  files.internshipSigning(['student']),
  by(files.lea, '2026-12-10T09:00:00Z'),
  { type: 'approvalVoided', changes: [] },
  {
    type: 'submitted',
    round: 2,
    values: files.completeDraft({ startDate: '2027-01-11' }),
    referentId: files.claire.id,
  },
);
const handedOver = files.after(
  files.internshipFullySigned(),
  by(files.lea, '2026-12-15T09:00:00Z'),
  { type: 'handedOver', part: 'host', on: '2026-12-15' },
  { type: 'handedOver', part: 'student', on: '2026-12-15' },
);

interface Sent {
  news: Exclude<NewsKind, 'answered'>;
  /** null: the managers' channel. */
  to: Person | null;
  file: Internship;
  now?: string;
  /** The verb of the button to go on; undefined where the post above has the buttons. */
  goesOnWith?: string;
  says: string[];
}

const aWeekBefore = '2026-12-14T08:00:00Z';
const lastWorkingDay = '2026-12-18T09:00:00Z';
const startDay = '2027-01-04T05:30:00Z';
const { lea, sam, claire } = files;

/** Every kind of news, in the situation in which it is sent. */
const sent: Sent[] = [
  {
    news: 'studentConfirmed',
    to: sam,
    file: confirmed,
    goesOnWith: 'form.section',
    says: ['L’équipe des gestionnaires de stage (IUT de Béthune)', 'À vous depuis 39 jours.'],
  },
  {
    news: 'approved',
    to: lea,
    file: files.internshipApproved(),
    goesOnWith: 'convention.show',
    says: ['Claire Martin', 'Pstage', 'Ne commencez pas votre stage', 'À vous depuis'],
  },
  {
    news: 'returned',
    to: lea,
    file: files.internshipReturned(),
    goesOnWith: 'form.section',
    says: [
      'Claire Martin vous demande une correction',
      'Précisez les tâches.',
      '« Contenu du stage »',
    ],
  },
  {
    news: 'referentDisclaimed',
    to: lea,
    file: disclaimed,
    goesOnWith: 'form.summary',
    says: ['Chez les gestionnaires de stage (IUT de Béthune) depuis 24 jours.', 'Rien à faire'],
  },
  {
    news: 'referentAssigned',
    to: lea,
    file: assigned,
    goesOnWith: 'form.summary',
    says: ['Votre demande est chez Hugo Bernard', 'hugo.bernard@', 'gestionnaires de stage'],
  },
  {
    news: 'approvalVoided',
    to: null,
    file: voided,
    says: ['premier jour du stage', 'Claire Martin'],
  },
  {
    news: 'lateStartAllowed',
    to: lea,
    file: lateAllowed,
    goesOnWith: 'form.summary',
    says: ['Isabelle Caron (gestionnaires, IUT de Béthune)', 'lundi 7 décembre 2026'],
  },
  {
    news: 'signaturesRecorded',
    to: lea,
    file: recorded,
    goesOnWith: 'signatures.show',
    says: [
      'Convention : 3 signatures sur 5',
      'Isabelle Caron (gestionnaires, IUT de Béthune) a noté : le tuteur ou la tutrice et l’organisme.',
      'Ne commencez pas votre stage',
    ],
  },
  {
    news: 'copiesReceived',
    to: lea,
    file: received,
    goesOnWith: 'student.status',
    says: ['gestionnaires de stage', 'Rien à faire', 'il manque la signature de l’université'],
  },
  {
    news: 'copiesReturned',
    to: lea,
    file: givenBack,
    goesOnWith: 'signatures.show',
    says: ['Il manque le cachet.', 'Isabelle Caron, bureau A 112', 'Ne commencez pas'],
  },
  {
    news: 'fullySigned',
    to: lea,
    file: files.internshipFullySigned(),
    goesOnWith: 'handover.show',
    says: ['Votre stage peut commencer le lundi 4 janvier 2027', 'À vous depuis hier.'],
  },
  { news: 'fullySigned', to: null, file: files.internshipFullySigned(), says: ['Léa Dubois'] },
  {
    news: 'completed',
    to: lea,
    file: files.internshipCompleted(),
    goesOnWith: 'student.status',
    says: ['Rien à faire de plus'],
  },
  { news: 'completed', to: null, file: files.internshipCompleted(), says: ['Léa Dubois'] },
  {
    news: 'closedByManager',
    to: lea,
    file: files.internshipClosed(),
    goesOnWith: 'student.status',
    says: ['Isabelle Caron (gestionnaires, IUT de Béthune)', 'L’organisme a renoncé.'],
  },
  {
    news: 'resumed',
    to: lea,
    file: files.after(files.internshipClosed(), by(files.isabelle, '2026-12-10T09:00:00Z'), {
      type: 'resumed',
      reason: 'Fermé par erreur.',
    }),
    goesOnWith: 'convention.show',
    says: ['Isabelle Caron (gestionnaires, IUT de Béthune)', 'Fermé par erreur.'],
  },
  {
    news: 'openedByManager',
    to: lea,
    file: files.internshipSearching(),
    goesOnWith: 'search.show',
    says: ['gestionnaires de stage', 'À vous'],
  },
  {
    news: 'reminder',
    to: lea,
    file: files.internshipSigning(four),
    now: aWeekBefore,
    goesOnWith: 'signatures.show',
    says: [
      'Votre stage commence le lundi 4 janvier 2027',
      'Isabelle Caron, bureau A 112',
      'Ne commencez pas votre stage : il manque la signature de l’université.',
    ],
  },
  {
    news: 'reminder',
    to: claire,
    file: files.internshipAwaitingTeacher(),
    now: aWeekBefore,
    goesOnWith: 'approval.open',
    says: ['Léa Dubois commence le lundi 4 janvier 2027', 'À vous', 'depuis 28 jours'],
  },
  {
    news: 'reminder',
    to: claire,
    file: atReferent,
    now: aWeekBefore,
    goesOnWith: 'approval.recordSignature',
    says: ['chez vous depuis 4 jours'],
  },
  {
    news: 'reminder',
    to: null,
    file: received,
    now: aWeekBefore,
    says: ['À vous depuis 4 jours : faire signer pour l’université.'],
  },
  {
    news: 'lastDayAlarm',
    to: lea,
    file: recorded,
    now: lastWorkingDay,
    goesOnWith: 'signatures.show',
    says: ['Ne commencez pas votre stage le lundi 4 janvier 2027', 'Isabelle Caron', 'Prévenez'],
  },
  {
    news: 'lastDayAlarm',
    to: claire,
    file: files.internshipAwaitingTeacher(),
    now: lastWorkingDay,
    goesOnWith: 'approval.open',
    says: ['Léa Dubois ne peut pas commencer le lundi 4 janvier 2027', 'pas encore validée'],
  },
  {
    news: 'lastDayAlarm',
    to: claire,
    file: received,
    now: lastWorkingDay,
    says: ['C’est aux gestionnaires de stage depuis 8 jours'],
  },
  {
    news: 'lastDayAlarm',
    to: null,
    file: recorded,
    now: lastWorkingDay,
    says: ['il manque 2 signatures : l’enseignant·e référent·e et l’université', lea.email],
  },
  {
    news: 'startDayAlarm',
    to: lea,
    file: files.internshipAwaitingTeacher(),
    now: startDay,
    goesOnWith: 'form.summary',
    says: ['Ne commencez pas votre stage aujourd’hui', 'Votre dossier : chez Claire Martin'],
  },
  {
    news: 'startDayAlarm',
    to: claire,
    file: atReferent,
    now: startDay,
    goesOnWith: 'approval.recordSignature',
    says: ['Léa Dubois ne peut pas commencer aujourd’hui'],
  },
  {
    news: 'startDayAlarm',
    to: null,
    file: files.internshipReadyToSubmit(),
    now: startDay,
    says: ['pas encore envoyée', lea.email],
  },
  {
    news: 'approvalReminder',
    to: claire,
    file: files.internshipAwaitingTeacher(),
    goesOnWith: 'approval.open',
    says: ['Léa Dubois attend votre validation depuis 25 jours', 'Decathlon Lens'],
  },
  {
    news: 'idle',
    to: lea,
    file: files.internshipReadyToSubmit(),
    goesOnWith: 'student.status',
    says: ['n’a pas bougé depuis le lundi 2 novembre 2026', 'Rien n’est perdu.'],
  },
  {
    news: 'idle',
    to: claire,
    file: files.internshipAwaitingTeacher(),
    now: '2027-01-20T09:00:00Z',
    goesOnWith: 'approval.open',
    says: ['Léa Dubois : rien n’a bougé depuis le lundi 16 novembre 2026'],
  },
];

function tell({ news, to, file, now }: Sent, language: Language = 'fr'): News | null {
  return newsCard(viewOf(file, { reader: to, language, ...(now && { now }) }), news);
}

const title = ({ news, to }: Sent) => `${news} to ${to?.name ?? 'the managers'}`;
const titled = sent.map((one): [string, Sent] => [title(one), one]);

describe.each(titled)('%s', (_title, one) => {
  it.each(['fr', 'en'] as const)('is a good card with a feed line (%s)', (language) => {
    const told = tell(one, language);
    expectGoodCard(told!.card);
    expect(told!.summary).toMatch(/\S/);
    expect(readable(told!.card)).toContain(told!.summary);
  });

  it('says what happened and what comes next', () => {
    const words = plainSpaces(readable(tell(one)!.card));
    for (const expected of one.says) expect(words).toContain(expected);
    // The mandatory thing is said once a message.
    expect(words.split('Ne commencez pas').length).toBeLessThanOrEqual(2);
  });

  it('has the button to go on', () => {
    const verbs = actionsOf(tell(one)!.card).flatMap(({ verb }) => verb ?? []);
    expect(verbs[0]).toBe(one.goesOnWith);
    if (one.to) expect(verbs.length).toBeLessThanOrEqual(1);
  });
});

it('covers every kind of news', () => {
  // What is about a department, or about no file, has tests of its own.
  const every: Record<
    Exclude<NewsKind, 'absenceNoted' | 'channelLost' | 'toCall' | 'restored'>,
    true
  > = {
    studentConfirmed: true,
    approved: true,
    returned: true,
    referentDisclaimed: true,
    referentAssigned: true,
    approvalVoided: true,
    lateStartAllowed: true,
    signaturesRecorded: true,
    copiesReceived: true,
    copiesReturned: true,
    fullySigned: true,
    completed: true,
    closedByManager: true,
    resumed: true,
    openedByManager: true,
    answered: true,
    approvalAsked: true,
    reminder: true,
    lastDayAlarm: true,
    startDayAlarm: true,
    approvalReminder: true,
    approvalUnanswered: true,
    delegationDeclined: true,
    referentChanged: true,
    idle: true,
  };
  const elsewhere = ['answered', 'approvalAsked', 'delegationDeclined', 'referentChanged'];
  const covered = new Set<string>([...sent.map(({ news }) => news), ...elsewhere]);
  covered.add('approvalUnanswered');
  expect([...covered].sort()).toEqual(Object.keys(every).sort());
});

it.each([lea, claire, null])('an alarm stands out from the reminders before it: %#', (reader) => {
  const boxes = (notice: NoticeKind, now: string) =>
    JSON.stringify(newsCard(viewOf(recorded, { reader, now }), notice)?.card.body).split(
      '"attention"',
    ).length - 1;
  expect(boxes('lastDayAlarm', lastWorkingDay)).toBe(1);
  expect(boxes('startDayAlarm', startDay)).toBe(1);
});

describe('nothing is said when the facts have moved on', () => {
  const cases: [string, FileView | QuestionView, NewsKind][] = [
    ['submitted since', viewOf(files.internshipAwaitingTeacher()), 'studentConfirmed'],
    ['convention entered since', viewOf(files.internshipPrinted()), 'approved'],
    ['approval voided since', viewOf(voided), 'approved'],
    ['sent again since', viewOf(files.internshipAwaitingTeacher()), 'returned'],
    ['assigned since', viewOf(assigned), 'referentDisclaimed'],
    ['approved since', viewOf(files.internshipApproved()), 'referentAssigned'],
    ['disclaimed again since', viewOf(disclaimed), 'referentAssigned'],
    [
      'approved again since',
      viewOf(files.internshipApproved(), { reader: null }),
      'approvalVoided',
    ],
    ['submitted since', viewOf(files.internshipAwaitingTeacher()), 'lateStartAllowed'],
    ['all signed since', viewOf(files.internshipFullySigned()), 'signaturesRecorded'],
    ['voided since', viewOf(voided), 'signaturesRecorded'],
    ['given back since', viewOf(givenBack), 'copiesReceived'],
    ['received again since', viewOf(received), 'copiesReturned'],
    ['handed over since', viewOf(handedOver), 'fullySigned'],
    ['over since', viewOf(files.internshipCompleted()), 'fullySigned'],
    ['over since', viewOf(files.internshipCompleted(), { reader: null }), 'fullySigned'],
    ['opened again since', viewOf(files.internshipApproved()), 'closedByManager'],
    ['closed again since', viewOf(files.internshipClosed()), 'resumed'],
    ['begun since', viewOf(files.internshipFilling()), 'openedByManager'],
    ['not answered', questionViewOf(), 'answered'],
  ];

  it.each(cases)('%s: %#', (_since, view, news) => {
    expect(newsCard(view, news)).toBeNull();
  });

  const everyNotice: NoticeKind[] = [
    'reminder',
    'lastDayAlarm',
    'startDayAlarm',
    'approvalReminder',
    'idle',
  ];

  it.each(everyNotice)('no %s once everything is signed, or the file is closed', (notice) => {
    const over = [
      files.internshipFullySigned(),
      files.internshipCompleted(),
      files.internshipClosed(),
    ];
    const moments = [aWeekBefore, lastWorkingDay, startDay];
    for (const file of notice === 'idle' ? over.slice(1) : over) {
      for (const now of moments) {
        for (const reader of [lea, claire, null]) {
          expect(newsCard(viewOf(file, { reader, now }), notice)).toBeNull();
        }
      }
    }
  });

  it('no reminder to somebody whose turn it is not any more', () => {
    const now = aWeekBefore;
    expect(newsCard(viewOf(received, { reader: lea, now }), 'reminder')).toBeNull();
    expect(newsCard(viewOf(recorded, { reader: claire, now }), 'reminder')).toBeNull();
    expect(newsCard(viewOf(recorded, { reader: null, now }), 'reminder')).toBeNull();
  });

  it('no reminder once the start is far away again, or here', () => {
    const moved = files.internshipSigning([], { startDate: '2027-05-03', endDate: '2027-07-02' });
    expect(newsCard(viewOf(moved, { now: aWeekBefore }), 'reminder')).toBeNull();
    expect(newsCard(viewOf(moved, { now: lastWorkingDay }), 'lastDayAlarm')).toBeNull();
    expect(newsCard(viewOf(moved, { now: startDay }), 'startDayAlarm')).toBeNull();
    expect(newsCard(viewOf(recorded, { now: startDay }), 'reminder')).toBeNull();
    expect(newsCard(viewOf(recorded, { now: startDay }), 'lastDayAlarm')).toBeNull();
  });

  it('no reminder of a request that was sent again this morning', () => {
    const view = viewOf(voided, { reader: claire, now: '2026-12-10T12:00:00Z' });
    expect(newsCard(view, 'approvalReminder')).toBeNull();
  });

  it('no sign of life for a file that somebody touched', () => {
    const view = viewOf(files.internshipReadyToSubmit(), { now: '2026-11-10T09:00:00Z' });
    expect(newsCard(view, 'idle')).toBeNull();
  });

  it('nothing to a teacher who is not the referent any more', () => {
    const view = viewOf(assigned, { reader: claire, now: '2027-01-04T05:30:00Z' });
    expect(newsCard(view, 'startDayAlarm')).toBeNull();
  });
});

describe('an answer', () => {
  const answer = { by: files.nadia.id, at: '2026-12-11T07:00:00Z', text: 'Non, attendez.' };

  it.each(['fr', 'en'] as const)('says who answers and from where (%s)', (language) => {
    const told = newsCard(questionViewOf({ answer }, { language }), 'answered');
    expectGoodCard(told!.card);
    const words = readable(told!.card);
    for (const expected of ['Nadia Benali (CAP AVENIR)', 'Non, attendez.', 'Je peux commencer']) {
      expect(words).toContain(expected);
    }
    expect(actionsOf(told!.card)[0]).toMatchObject({ verb: 'student.status' });
  });

  it('comes from the managers where the question went to them', () => {
    const view = questionViewOf({
      topic: 'cesure',
      text: '',
      internshipId: null,
      answer: { ...answer, by: files.isabelle.id },
    });
    const told = newsCard(view, 'answered');
    expectGoodCard(told!.card);
    expect(told!.summary).toContain('Isabelle Caron (gestionnaires, IUT de Béthune)');
  });
});

it('says which internship it is about: a student can have several', () => {
  for (const one of sent.filter(({ to }) => to === lea)) {
    if (one.news === 'openedByManager') continue; // No organisation yet.
    expect(readable(tell(one)!.card)).toContain('Decathlon Lens');
  }
});

it('shows a reason as it was typed', () => {
  const hostile = files.after(
    files.internshipAwaitingTeacher(),
    by(claire, '2026-11-18T10:00:00Z'),
    { type: 'returned', round: 1, reason: '[x](https://evil.test)', sections: [] },
  );
  const told = newsCard(viewOf(hostile), 'returned');
  expectGoodCard(told!.card);
  expect(JSON.stringify(told!.card)).toContain('"TextRun","text":"[x](https://evil.test)"');
  expect(actionsOf(told!.card)[0]).toMatchObject({ verb: 'form.summary' });
});
