import { limitedPerPerson, MOST_READINGS } from '../../bot/pdf/reader/perPerson';
import { formReaderIn } from '../../bot/start/documents';
import type { PrintReading } from '../../bot/process/ports';

const file = new Uint8Array();
const text: PrintReading = { outcome: 'text', pages: [] };

test('one file at a time for each person', async () => {
  let end: (reading: PrintReading) => void = () => undefined;
  const reader = limitedPerPerson({ read: () => new Promise((done) => (end = done)) });
  const first = reader.read(file, 'léa');
  expect(await reader.read(file, 'léa')).toEqual({ outcome: 'busy' });
  end(text);
  expect(await first).toEqual(text);
  const other = reader.read(file, 'hugo');
  end(text);
  expect(await other).toEqual(text);
});

test('so many in an hour, and a failure counts', async () => {
  let now = 0;
  const read = async () => {
    if (now === 0) throw new Error('broken');
    return text;
  };
  const reader = limitedPerPerson({ read }, () => now);
  await expect(reader.read(file, 'léa')).rejects.toThrow('broken');
  for (now = 1; now < MOST_READINGS; now += 1) expect(await reader.read(file, 'léa')).toEqual(text);
  expect(await reader.read(file, 'léa')).toEqual({ outcome: 'enough' });
  expect(await reader.read(file, 'hugo')).toEqual(text);
  now = 3_600_001;
  expect(await reader.read(file, 'léa')).toEqual(text);
});

test('a tutor’s form that comes back is bounded like any other file', async () => {
  const reader = formReaderIn({ add: () => undefined } as never);
  const readings = [];
  for (let file = 0; file <= MOST_READINGS; file += 1) {
    readings.push((await reader.read(new Uint8Array(), 'léa')).outcome);
  }
  expect(readings.pop()).toBe('enough');
  expect(readings).not.toContain('enough');
});
