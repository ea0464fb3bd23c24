import { limitedPerPerson, MOST_READINGS } from '../../bot/pdf/reader/perPerson';
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
