// Words of the sheets, and of the cards about papers: who is spoken to, agreement, one rule in one place.
import { LINK_MINUTES } from '../../bot/process/documents';
import { conventionPaper } from '../../bot/process/convention/facts';
import type { PrintedOutcomes } from '../../bot/process/printed/findings';
import { texts } from '../../bot/texts';
import { inQuebec } from '../pdf/conventionVariants';
import { inBelgium, internshipApproved } from '../support/situations';
import { textsIn } from '../support/typography';
import { viewOf } from '../support/views';

const languages = ['fr', 'en'] as const;
const plain = (text: string) => text.replace(/\u00A0/g, ' ');

test('the sheet that goes round among five people calls none of them « you »', () => {
  const words = languages.flatMap((language) => textsIn(texts(language).papers.signatures));
  expect(words.filter((text) => /\b(vous|votre|vos|your?)\b/i.test(text))).toEqual([]);
});

test('no word is said twice in a row', () => {
  const twice = /(?<![\p{L}’-])(?!(?:nous|vous) )(\p{L}+) \1(?![\p{L}’-])/iu;
  const words = languages.flatMap((language) => textsIn(texts(language)));
  expect(words.filter((text) => twice.test(text))).toEqual([]);
});

describe.each(languages)('%s: the sheet for a stage abroad', (language) => {
  test.each([inBelgium, inQuebec])('says of illness what article 6.3 says', (draft) => {
    const paper = conventionPaper(viewOf(internshipApproved(draft), { language }), language);
    const { conventionPaper: convention, papers } = texts(language);
    const articles = textsIn(convention.articles(paper));
    expect(articles).toContain(papers.abroad.care(paper.stay.health));
    expect(articles).toContain(papers.abroad.hostCovers(false));
  });

  test('what to call where is not shorter than what the law covers', () => {
    expect(texts(language).papers.abroad.european).toMatch(/économique|Economic/);
  });
});

test('percentages are written alike in all papers of a language', () => {
  expect(textsIn(texts('en').papers).filter((text) => /\d\s%/.test(text))).toEqual([]);
});

describe('the comparison of a printed convention', () => {
  const outcomes = (...all: string[]) =>
    Object.fromEntries(all.map((outcome, at) => [at, outcome])) as unknown as PrintedOutcomes;
  const history = (...all: string[]) => plain(texts('fr').printCheck.history(outcomes(...all)));

  test('agrees with its numbers', () => {
    expect(history('different', 'missing')).toBe(
      'fait comparer le PDF de la convention : 0 point retrouvé, 1 différent, 1 à vérifier',
    );
    expect(history('found')).toContain('1 point retrouvé,');
    expect(history('found', 'found', 'different', 'different')).toContain(
      '2 points retrouvés, 2 différents,',
    );
  });

  test('names what differs as within a sentence', () => {
    for (const language of languages) {
      const { refusal, confirm } = texts(language).printCheck;
      const said = [refusal(['student', 'start', 'siret']), confirm.text(['student', 'siret'])];
      for (const text of said) {
        expect(text).toMatch(/: (votre nom|your name)/);
        expect(text).toContain('SIRET');
        expect(text).not.toMatch(/, [A-Z][a-z]/);
      }
    }
  });
});

test('a link lasts as long as it is said to last', () => {
  for (const language of languages) {
    const { link } = texts(language).documents;
    expect(plain(link.press(LINK_MINUTES))).toContain(` ${LINK_MINUTES} minutes`);
  }
});

test('the data protection officer is named where people read what is kept of them', () => {
  const about = { university: 'U', contact: 'c@u.test', page: null };
  const facts = { ...about, drafts: 12, signed: 5, teachers: false };
  for (const language of languages) {
    const { contactFormPdf, privacy } = texts(language);
    const notice = (officer: string | null) =>
      contactFormPdf.notice.paragraphs({ ...facts, officer }).join(' ');
    expect(notice('dpo@u.test')).toContain('dpo@u.test');
    expect(notice(null)).not.toMatch(/délégué|protection officer|null/);
    expect(privacy.who('U', 'dpo@u.test')).toContain('dpo@u.test');
    expect(privacy.who('U', null)).not.toMatch(/délégué|protection officer|null/);
  }
});
