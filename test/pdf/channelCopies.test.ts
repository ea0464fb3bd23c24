// What lies in a channel's folder, by its words: the teachers' edition tells nobody where a student lives.
import { documentMaker } from '../../bot/pdf';
import { audiencesOf, channelReader, type CopyAudience } from '../../bot/process/channelFiles';
import { madeKinds } from '../../bot/process/documents';
import { completeDraft, internshipApproved, lea } from '../support/situations';
import { viewOf } from '../support/views';
import { pageTexts } from './pdfjs';

const draft = completeDraft();
const file = { ...internshipApproved(), reference: 42 };
const home = [draft.studentAddress, draft.studentPostcode, draft.personalEmail].filter(
  (one): one is string => Boolean(one),
);

async function wordsOf(kind: (typeof madeKinds)[number], audience: CopyAudience): Promise<string> {
  const view = viewOf(file, { language: 'fr' });
  const at = { kind: 'channel', audience, department: file.department } as const;
  const reader = { language: 'fr' as const, person: channelReader(at) };
  const { bytes } = await documentMaker.make(kind, { ...view, reader }, '');
  return (await pageTexts(bytes)).join(' ').replace(/\s+/g, ' ');
}

test.each(madeKinds.filter((kind) => audiencesOf(kind).includes('teachers')))(
  '%s, in the teachers’ channel: no birth date, no address, no private contact',
  async (kind) => {
    const words = await wordsOf(kind, 'teachers');
    expect(words).toContain(lea.name);
    for (const one of [...home, '9 mars 2005']) expect(words).not.toContain(one);
    expect(words).not.toMatch(/naissance/i);
  },
);

test('the imprimé contact in the managers’ channel is whole', async () => {
  const words = await wordsOf('contactForm', 'managers');
  expect(home).toHaveLength(3);
  for (const one of home) expect(words).toContain(one);
});
