import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createMetrics, type Readings } from '../bot/metrics';

const still: Readings = {
  databaseUp: async () => true,
  lagSeconds: async () => 2.5,
  depth: async () => ({ ready: 3, postponed: 1, active: 0, undelivered: 0 }),
  sweptAt: () => 1_800_000_000,
  unreachablePeople: async () => 4,
  lostChannels: async () => 1,
};

function metricsWith(readings: Partial<Readings> = {}) {
  return createMetrics({
    mode: 'teams',
    credentialsExpireAt: '2027-06-30T22:00:00Z',
    readings: { ...still, ...readings },
  });
}

test('how things stand is asked for at each scrape', async () => {
  const { registry } = metricsWith();
  const text = await registry.metrics();
  for (const line of [
    'stage_database_up 1',
    'stage_job_lag_seconds 2.5',
    'stage_jobs{state="ready"} 3',
    'stage_jobs{state="undelivered"} 0',
    'stage_sweep_timestamp_seconds 1800000000',
    'stage_unreachable_people 4',
    'stage_lost_channels 1',
    'stage_credentials_expiration_timestamp_seconds 1814392800',
    'stage_sends_total{outcome="ambiguous"} 0',
    'stage_turns_total{kind="message",outcome="apologised"} 0',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toMatch(
    /stage_build_info\{version="\d+\.\d+\.\d+",node="\d+[^"]*",mode="teams"\} 1/,
  );
});

test('every name is explained, and ours begin alike', async () => {
  const text = await metricsWith().registry.metrics();
  const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
  for (const name of names) expect(text).toMatch(new RegExp(`^# HELP ${name} \\S+`, 'm'));
  expect(names.filter((name) => !/^(stage|process|nodejs)_/.test(name!))).toEqual([]);
});

test('what the edges do is counted', async () => {
  const { registry, watch } = metricsWith();
  watch.turn({ kind: 'action', outcome: 'answered', seconds: 0.02 });
  watch.turnedAway('ERR_JWT_CLAIM_VALIDATION_FAILED:aud');
  watch.refused('notYours');
  watch.changed('approved');
  watch.changed('approved');
  watch.sent('ambiguous');
  watch.noticed('due', 'reminder');
  const lines = (await registry.metrics()).split('\n');
  for (const line of [
    'stage_turns_total{kind="action",outcome="answered"} 1',
    'stage_turn_seconds_bucket{le="0.025",kind="action"} 1',
    'stage_turn_seconds_count{kind="action"} 1',
    'stage_inbound_refused_total{reason="ERR_JWT_CLAIM_VALIDATION_FAILED:aud"} 1',
    'stage_refusals_total{code="notYours"} 1',
    'stage_changes_total{event="approved"} 2',
    'stage_sends_total{outcome="ambiguous"} 1',
    'stage_notices_total{stage="due",notice="reminder"} 1',
  ]) {
    expect(lines).toContain(line);
  }
});

test('nobody outside can make labels without end, or with anything in them', async () => {
  const { registry, watch } = metricsWith();
  watch.turnedAway('Léa Dubois');
  watch.turnedAway('lea@univ.test');
  for (let n = 0; n < 1_000; n += 1) watch.turnedAway(`code${n}`);
  const text = await registry.metrics();
  expect(text.match(/^stage_inbound_refused_total/gm)!.length).toBeLessThan(70);
  expect(text).toContain('stage_inbound_refused_total{reason="other"}');
  expect(text).not.toMatch(/Dubois|univ/);
});

test('a database that is away leaves its figures out, and nothing else', async () => {
  const away = () => Promise.reject(new Error('away'));
  let isAway = false;
  const { registry, watch } = metricsWith({
    databaseUp: async () => !isAway,
    lagSeconds: () => (isAway ? away() : still.lagSeconds()),
    depth: () => (isAway ? away() : still.depth()),
    unreachablePeople: () => (isAway ? away() : still.unreachablePeople!()),
  });
  watch.sent('sent');
  expect(await registry.metrics()).toMatch(/^stage_job_lag_seconds 2\.5$/m);
  isAway = true;
  const text = await registry.metrics();
  expect(text).not.toMatch(/^(stage_job_lag_seconds|stage_jobs|stage_unreachable_people)\b/m);
  expect(text).toMatch(/^stage_database_up 0$/m);
  expect(text).toMatch(/^stage_sends_total\{outcome="sent"\} 1$/m);
  isAway = false;
  expect(await registry.metrics()).toMatch(/^stage_unreachable_people 4$/m);
});

test('a database that never answers does not hold up the scrape', async () => {
  jest.useFakeTimers();
  try {
    const never = () => new Promise<never>(() => undefined);
    const { registry } = metricsWith({ databaseUp: never, lagSeconds: never, depth: never });
    const scraped = registry.metrics();
    await jest.advanceTimersByTimeAsync(3_000);
    expect(await scraped).toMatch(/^stage_database_up 0$/m);
  } finally {
    jest.useRealTimers();
  }
});

describe('what operators read', () => {
  const textOf = (file: string) =>
    readFileSync(path.join(__dirname, '../deployment', file), 'utf8');
  const namesIn = (text: string) => new Set(text.match(/\bstage_[a-z_]+[a-z]/g));

  async function ourNames(): Promise<Set<string | undefined>> {
    const metrics = await metricsWith().registry.metrics();
    return new Set([...metrics.matchAll(/^# TYPE (stage_\S+)/gm)].map(([, name]) => name));
  }

  test('every metric is explained, and none that does not exist', async () => {
    expect(namesIn(textOf('metrics.md'))).toEqual(await ourNames());
  });

  test('alerts are about metrics that exist', async () => {
    const ours = await ourNames();
    const named = [...namesIn(textOf('runbook.md'))];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !ours.has(name))).toEqual([]);
  });
});
