/** Every card of teachers, managers and advisers, and every message, in the situations they are for. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { approvalCard } from '../../cards/approval';
import { filePostCard } from '../../cards/filePost';
import { isItTheHostCard } from '../../cards/isItTheHost';
import { newsCard } from '../../cards/news';
import { openForCard } from '../../cards/openFor';
import { questionPostCard } from '../../cards/questionPost';
import { reachPostCard } from '../../cards/reach/reachPost';
import { requestsCard } from '../../cards/requests';
import { statusPostCard } from '../../cards/statusPost';
import type { NewsKind } from '../../bot/process/tellings';
import type { Draft } from '../../bot/process/form';
import type { Language, Person } from '../../bot/process/people';
import { phases } from '../../bot/process/steps';
import { channelCards } from './channelCards';
import { hostContactCards } from './hostContactCards';
import { postDocumentCards } from './postDocumentCards';
import * as made from './situations';
import { artois } from './university';
import * as reach from './outOfReach';
import { departmentViewOf, questionViewOf, shownTo, viewOf } from './views';

type Made = (language: Language) => AdaptiveCard | null;

const long = 'Recueillir les besoins, modéliser, développer, tester, documenter. '.repeat(15);
const hostile: Draft = {
  hostName: '[x](https://evil.test)',
  subject: '# *Thème*\n- un\n- deux {{DATE(2027-01-04T08:00:00Z)}}',
  tasks: long,
  competences: long,
};

const files = {
  ...Object.fromEntries(phases.map((phase) => [phase, made.inPhase[phase]])),
  hostile: () => made.internshipAwaitingTeacher(hostile),
  minor: () => made.internshipSigning(['student'], {}, made.theo),
  unknown: () => made.internshipReadyToSubmit({}, made.sam),
} satisfies Record<string, () => ReturnType<typeof made.internshipSearching>>;

const readers: Record<string, Person | null> = {
  student: made.lea,
  referent: made.claire,
  managers: null,
};

const kinds: NewsKind[] = [
  'studentConfirmed',
  'approved',
  'returned',
  'referentDisclaimed',
  'referentAssigned',
  'approvalVoided',
  'lateStartAllowed',
  'signaturesRecorded',
  'copiesReceived',
  'copiesReturned',
  'fullySigned',
  'completed',
  'closedByManager',
  'resumed',
  'openedByManager',
  'reminder',
  'lastDayAlarm',
  'startDayAlarm',
  'approvalReminder',
  'approvalAsked',
  'idle',
];

const states = ['open', 'approved', 'returned', 'replaced', 'disclaimed', 'reassigned'] as const;
const answered = { by: made.nadia.id, at: '2026-12-10T10:00:00Z', text: 'Non, attendez.' };

function cards(): [string, Made][] {
  const about = Object.entries(files).flatMap(([name, file]): [string, Made][] => [
    [`file post, ${name}`, (language) => filePostCard(viewOf(file(), { reader: null, language }))],
    [`status, ${name}`, (language) => statusPostCard(viewOf(file(), { reader: null, language }))],
    ...states.map((state): [string, Made] => [
      `approval ${state}, ${name}`,
      (language) => approvalCard(viewOf(file(), { reader: made.claire, language }), { state }),
    ]),
    ...Object.entries(readers).flatMap(([who, reader]) =>
      kinds.map((news): [string, Made] => [
        `${news} to the ${who}, ${name}`,
        (language) => newsCard(viewOf(file(), { reader, language }), news)?.card ?? null,
      ]),
    ),
  ]);
  const questions = { open: {}, taken: { taken: answered }, answered: { answer: answered } };
  return [
    ...about,
    ...Object.entries(questions).map(([name, facts]): [string, Made] => [
      `question ${name}`,
      (language) => questionPostCard(questionViewOf(facts, { reader: null, language })),
    ]),
    [
      'the answer',
      (language) => newsCard(questionViewOf({ answer: answered }, { language }), 'answered')!.card,
    ],
    [
      'requests',
      (language) =>
        requestsCard(shownTo({ reader: made.claire, language }), {
          files: [made.internshipAwaitingTeacher(), made.internshipAwaitingTeacher(hostile)],
        }),
    ],
    ...Object.entries({
      nobody: [],
      one: [reach.withoutApp],
      several: [reach.toBeCalled, reach.refusedOnce, reach.withoutApp, reach.withNothingMissed],
      many: reach.many,
    }).map(([name, people]): [string, Made] => [
      `call list, ${name}`,
      (language) => {
        const help = { link: 'https://teams.microsoft.com/l/app/a_b?tenantId=c', canInstall: true };
        return reachPostCard(departmentViewOf(people, { language, help }));
      },
    ]),
    [
      'to call',
      (language) => {
        const view = departmentViewOf([reach.toBeCalled], { language });
        return newsCard(view, 'toCall', reach.toBeCalled.missed[2]!.key)!.card;
      },
    ],
    [
      'file post, out of reach',
      (language) => {
        const unreachable = { code: 'BotDisabledByAdmin', since: '2026-12-09T09:00:00Z' };
        const people = [
          { ...made.lea, unreachable },
          { ...made.claire, unreachable },
        ];
        const view = viewOf(made.internshipSigning(), { reader: null, language, people });
        return filePostCard(view);
      },
    ],
    ...postDocumentCards,
    ...channelCards,
    ...hostContactCards,
    ['open for', (language) => openForCard(shownTo({ language }), artois)],
    [
      'is it the host',
      (language) =>
        isItTheHostCard(viewOf(made.internshipSearching(), { language }), {
          organisation: '[x](https://evil.test)',
        }),
    ],
  ];
}

/** By name; what has nothing to say in a situation is left out. */
export const staffCards: Record<string, (language: Language) => AdaptiveCard> = Object.fromEntries(
  cards()
    .filter(([, make]) => make('fr') !== null)
    .map(([name, make]) => [name, (language: Language) => make(language)!]),
);
