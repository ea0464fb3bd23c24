import { isAlarm, isMandatory, mandatory } from '../../bot/process/mandatory';
import type { NewsKind } from '../../bot/process/tellings';
import {
  callsOf,
  installHelp,
  needsItsPeople,
  reachPost,
  reasonOf,
  toCall,
  type Missed,
} from '../../bot/process/reach';
import { phases, type Phase } from '../../bot/process/steps';
import { inPhase, internshipCompleted } from '../support/situations';

test.each([
  ['BotNotInConversationRoster', 'notInstalled'],
  ['MessageWritesBlocked', 'blockedOrRemoved'],
  ['Uninstalled', 'notInstalled'],
  ['NotMet', 'notInstalled'],
  ['ConversationBlockedByUser', 'blocked'],
  ['BotDisabledByUser', 'blocked'],
  ['BotDisabledByAdmin', 'disabled'],
  ['UserNotFound', 'noAccount'],
  ['SomethingNew', 'other'],
  ['constructor', 'other'],
])('%s means %s', (code, reason) => {
  expect(reasonOf(code)).toBe(reason);
});

describe('what must reach its reader', () => {
  const must: NewsKind[] = [
    'approvalAsked',
    'approvalReminder',
    'returned',
    'copiesReturned',
    'reminder',
    'lastDayAlarm',
    'startDayAlarm',
    'fullySigned',
    'openedByManager',
    'closedByManager',
    'answered',
    'channelLost',
  ];
  const canWait: NewsKind[] = ['idle', 'signaturesRecorded', 'copiesReceived', 'completed'];

  test.each(must)('%s', (news) => expect(isMandatory(news)).toBe(true));
  test.each(canWait)('not %s', (news) => expect(isMandatory(news)).toBe(false));

  test('every alarm is', () => {
    const alarms = (Object.keys(mandatory) as NewsKind[]).filter(isAlarm);
    expect(alarms).toEqual(['lastDayAlarm', 'startDayAlarm']);
    expect(alarms.every(isMandatory)).toBe(true);
  });
});

test('managers need the people of a file from its first submission to its end', () => {
  const needed: Partial<Record<Phase, boolean>> = {
    search: false,
    filling: false,
    completed: false,
    closed: false,
  };
  for (const phase of phases) {
    expect([phase, needsItsPeople(inPhase[phase]())]).toEqual([phase, needed[phase] ?? true]);
  }
  expect(needsItsPeople(internshipCompleted())).toBe(false);
});

test('the call list and its one message are in the managers’ channel', () => {
  const place = { kind: 'channel', audience: 'managers', department: 'fegass' };
  expect(reachPost('fegass')).toMatchObject({ subject: 'department', id: 'fegass', place });
  const key = 'job-1';
  expect(toCall({ key, department: 'fegass' })).toMatchObject({ variant: key, to: place });
});

test('a manager calls for what nothing brought and nobody told', () => {
  const missed = (way: Missed['way'], settled: Missed['settled'] = null): Missed => ({
    key: way,
    personId: 'lea',
    telling: {
      subject: 'internship',
      id: '1',
      news: 'reminder',
      to: { kind: 'person', id: 'lea' },
    },
    department: 'fegass',
    since: '2026-11-20T09:00:00Z',
    way,
    wayAt: '2026-11-20T09:00:00Z',
    settled,
  });
  const told = { at: '2026-11-20T10:00:00Z', by: 'isabelle' };
  const all = [missed('mailing'), missed('mailed'), missed('unsure'), missed('call', told)];
  const open = missed('call');
  expect(callsOf({ personId: 'lea', mark: null, files: [], missed: [...all, open] })).toEqual([
    open,
  ]);
});

describe('the way back to the app', () => {
  const tenantId = '00000000-0000-0000-0000-00000000000a';

  test('a link, where the app’s id is set', () => {
    const { link } = installHelp({ teamsAppId: 'app', tenantId, graph: null });
    expect(link).toBe(`https://teams.microsoft.com/l/app/app?tenantId=${tenantId}`);
    expect(installHelp({ teamsAppId: undefined, tenantId, graph: null }).link).toBeNull();
  });

  test('an installation, where Graph is granted', async () => {
    const asked: string[] = [];
    const graph = {
      installFor: async (id: string) => {
        asked.push(id);
        return 'installed' as const;
      },
    };
    expect(installHelp({ teamsAppId: 'app', tenantId, graph: null }).installFor).toBeNull();
    const { installFor } = installHelp({ teamsAppId: 'app', tenantId, graph });
    expect(await installFor!('aad-lea')).toBe('installed');
    expect(asked).toEqual(['aad-lea']);
  });
});
