/** People whom Teams does not reach, in the situations that a call list shows. */
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import type { Missed, OutOfReach } from '../../bot/process/reach';
import {
  claire,
  hugo,
  internshipAwaitingTeacher,
  internshipSigning,
  lea,
  theo,
} from './situations';
import { FILE_ID } from './views';

const since = '2026-12-09T09:00:00Z';
const mark = (code: string) => ({ code, since });
const withId = (file: Internship): Internship => ({ ...file, id: FILE_ID });

export function missed(
  who: Person,
  way: Missed['way'],
  news: Missed['telling']['news'],
  settled: Missed['settled'] = null,
): Missed {
  const to = { kind: 'person', id: who.id } as const;
  return {
    key: `${who.id} ${way} ${news}`,
    personId: who.id,
    telling: { subject: 'internship', id: FILE_ID, news, to },
    department: 'iut-bethune',
    since,
    way,
    wayAt: '2026-12-10T09:00:00Z',
    settled,
  };
}

export const withoutApp: OutOfReach = {
  personId: claire.id,
  mark: mark('BotNotInConversationRoster'),
  files: [withId(internshipAwaitingTeacher()), withId(internshipAwaitingTeacher({}, theo))],
  missed: [
    missed(claire, 'mailed', 'approvalAsked'),
    missed(claire, 'mailing', 'approvalReminder'),
  ],
};

export const toBeCalled: OutOfReach = {
  personId: lea.id,
  mark: mark('ConversationBlockedByUser'),
  files: [withId(internshipSigning())],
  missed: [
    missed(lea, 'unsure', 'reminder'),
    missed(lea, 'mailed', 'approved', { at: '2026-12-10T10:00:00Z', by: 'isabelle' }),
    missed(lea, 'call', 'lastDayAlarm'),
  ],
};

export const withNothingMissed: OutOfReach = {
  personId: hugo.id,
  mark: mark('BotDisabledByAdmin'),
  files: [withId(internshipSigning())],
  missed: [],
};

export const refusedOnce: OutOfReach = {
  personId: theo.id,
  mark: null,
  files: [withId(internshipSigning([], { hostName: '[x](https://evil.test)' }, theo))],
  missed: [missed(theo, 'call', 'returned')],
};

/** More than a card shows. */
export const many: OutOfReach[] = [
  toBeCalled,
  refusedOnce,
  ...Array.from({ length: 120 }, () => withoutApp),
];
