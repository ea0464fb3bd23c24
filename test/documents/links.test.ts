import { linksOver } from '../../bot/start/documents';
import type { Storage } from '../../bot/storage/storage';

test.each([
  ['http://127.0.0.1:3978', 'http://127.0.0.1:3978/documents/d?token=t'],
  ['https://univ.example/stages', 'https://univ.example/stages/documents/d?token=t'],
])('under %s people follow %s', async (publicUrl, url) => {
  const until = '2026-11-20T09:05:00Z';
  const documents = { createLink: async () => ({ token: 't', until }) };
  const storage = { store: { documents } } as unknown as Storage;
  expect(await linksOver(storage, () => publicUrl)('d', 'lea')).toEqual({ url, until });
});
