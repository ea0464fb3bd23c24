import type { ChannelCopy } from '../../bot/process/channelCopies';
import type { Language } from '../../bot/process/people';
import { openedCard } from '../../cards/documents/opened';
import { removalCard } from '../../cards/documents/removal';
import { filePostCard } from '../../cards/filePost';
import { statusPostCard } from '../../cards/statusPost';
import { expectGoodCard, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import { internshipApproved, isabelle } from '../support/situations';
import { viewOf } from '../support/views';

const copy = (some: Partial<ChannelCopy>): ChannelCopy => ({
  ...{ id: 1, internshipId: 'i', kind: 'contactForm', audience: 'managers', state: 'current' },
  ...{ at: null, placed: null, failed: null, givenUp: null },
  ...some,
});
const webUrl = 'https://univ.sharepoint.test/sites/stages/42.pdf';
const placed = {
  ...{ driveId: 'd', itemId: 'i', webUrl, eTag: 'e', sha256: 's', version: 1, at: '' },
  missingGlyphs: [],
};
const copies = [
  copy({ placed }),
  copy({ kind: 'attestation', givenUp: '2026-11-20T09:00:00Z' }),
  copy({ kind: 'signatureSheet', failed: { code: '404 NotFound', tries: 1 } }),
  copy({ audience: 'teachers', placed: { ...placed, webUrl: `${webUrl}?teachers` } }),
];
const read = (card: object) => plainSpaces(readable(card as Parameters<typeof readable>[0]));

describe.each<Language>(['fr', 'en'])('the posts of a file with copies (%s)', (language) => {
  const view = { ...viewOf(internshipApproved(), { reader: null, language }), copies };
  const missing = language === 'fr' ? /n’a pas pu être déposé/g : /could not be put/g;

  test('the managers’: each file that is there opens, what is missing is said', () => {
    const card = filePostCard(view);
    expectGoodCard(card);
    expect(JSON.stringify(card).split(`"url":"${webUrl}"`)).toHaveLength(2);
    expect(JSON.stringify(card)).not.toContain('?teachers');
    expect(read(card).match(missing)).toHaveLength(1);
  });

  test('the managers’: a character that is a box in a copy is reported, wherever it lies', () => {
    const boxed = copy({ audience: 'teachers', placed: { ...placed, missingGlyphs: ['ꦏ'] } });
    const card = filePostCard({ ...view, copies: [...copies, boxed] });
    expectGoodCard(card);
    expect(read(card).match(/ꦏ/g)).toHaveLength(1);
    expect(read(filePostCard(view))).not.toContain('ꦏ');
  });

  test('the teachers’: theirs alone', () => {
    const card = statusPostCard(view);
    expectGoodCard(card);
    expect(JSON.stringify(card)).toContain(`"url":"${webUrl}?teachers"`);
    expect(JSON.stringify(card)).not.toContain(`"url":"${webUrl}"`);
    expect(read(card)).not.toMatch(missing);
  });

  test('what somebody changed there, and what could not be removed, are said once', () => {
    const at = { channelId: 'c', driveId: 'd', folderId: 'f', name: '42 - Imprimé (2).pdf' };
    const leaving = copy({ state: 'leaving', givenUp: '2026-11-20T09:00:00Z' });
    const all = [copy({ placed, at }), copy({ state: 'aside', placed }), leaving];
    const card = filePostCard({ ...view, copies: all });
    expectGoodCard(card);
    const words = read(card);
    expect(words.match(/42 - Imprimé \(2\)\.pdf/g)).toHaveLength(1);
    const left = language === 'fr' ? /n’a pas pu être retirée/g : /could not be removed/g;
    expect(words.match(left)).toHaveLength(1);
  });

  test('a paper that lies there is not one that does not exist yet', () => {
    const own = viewOf(internshipApproved(), { reader: isabelle, language });
    const form = (at: 'managers' | 'teachers') =>
      read(openedCard({ ...own, copies: copies.slice(0, 3) }, { at }));
    const words = language === 'fr' ? 'déjà dans les fichiers' : 'already in the files';
    expect(form('managers').split(words)).toHaveLength(2);
    expect(form('teachers')).not.toContain(words);
  });

  test('without copies nothing is said of folders', () => {
    const words = read(filePostCard({ ...view, copies: [] }));
    expect(words).not.toMatch(/fichiers de ce canal|files of this channel/);
  });

  test('the card that deletes a document says what goes and what is kept', () => {
    const manager = viewOf(internshipApproved(), { reader: isabelle, language });
    const card = removalCard({ ...manager, copies }, { keep: 'list' });
    expectGoodCard(card);
    expect(read(card)).toMatch(language === 'fr' ? /Supprimé :.*Gardé :/s : /Deleted:.*Kept:/s);
  });
});
