// The convention de stage: its words in each variant, the fifteen mentions, copies, blanks, names of
// all the world, and long values.
import { makeConvention } from '../../bot/pdf/convention';
import { documentMaker } from '../support/documentMaker';
import type { Draft } from '../../bot/process/form';
import { inBelgium, internshipApproved, internshipFilling, lea } from '../support/situations';
import { conventionPaper } from '../../bot/process/convention/facts';
import { texts } from '../../bot/texts';
import { flawsOf, textsIn } from '../support/typography';
import { viewOf } from '../support/views';
import { mentions } from './conventionMentions';
import {
  conventionView,
  fullDraft,
  variantNames,
  variants,
  type VariantName,
} from './conventionVariants';
import { goldenText } from './goldens';
import { checkByQpdf, isInstalled } from './otherPrograms';
import { pageTexts, withPdf } from './pdfjs';

const made = Object.fromEntries(
  variantNames.map((name) => [name, makeConvention(variants[name].view, variants[name].order)]),
);
/** What stands around the text on every page. */
const FRAME =
  /^ *(Exemplaire \d.*|Convention de stage .*|Internship agreement \d.*|page \d \/ \d|PROJET – NE PAS SIGNER|TRADUCTION – NE PAS SIGNER) *$/gm;
const joined = (pages: readonly string[]) =>
  pages.join('\n').replace(FRAME, '').replace(/\s+/g, ' ');
const inOneLine = async (bytes: Uint8Array) => joined(await pageTexts(bytes));

/** Each is read once. */
const read = new Map<VariantName, Promise<string[]>>();
function pagesOf(name: VariantName): Promise<string[]> {
  const known = read.get(name) ?? made[name]!.then(({ bytes }) => pageTexts(bytes));
  read.set(name, known);
  return known;
}
const textOf = async (name: VariantName) => joined(await pagesOf(name));

const all = (draft: Draft) =>
  makeConvention(conventionView(internshipApproved(draft)), { kind: 'convention', variant: '' });
const first = (draft: Draft) =>
  makeConvention(conventionView(internshipApproved(draft)), { kind: 'convention', variant: '1' });

describe.each(variantNames)('%s', (name) => {
  test('says what it said when it was last read', async () => {
    const pages = await pagesOf(name);
    const text = pages
      .map((page, at) => `--- page ${at + 1}\n${page.trim().replace(/ +$/gm, '')}\n`)
      .join('');
    expect(text).toBe(goldenText(`convention.${name}`, text));
  });

  test.each(Object.keys(mentions[name]))('mention %s of D124-4', async (mention) => {
    const text = await textOf(name);
    const expected = mentions[name][Number(mention)]!;
    expect(expected.length).toBeGreaterThan(0);
    for (const words of expected) {
      if (typeof words === 'string') expect(text).toContain(words);
      else expect(text).toMatch(words);
    }
  });

  test('has all fifteen, five to eight pages, no glyph missing, and nothing left over', async () => {
    expect(Object.keys(mentions[name])).toHaveLength(15);
    expect((await made[name]!).missingGlyphs).toEqual([]);
    const pages = await pagesOf(name);
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages.length).toBeLessThanOrEqual(8);
    const text = pages.join(' ');
    expect(text).not.toMatch(
      /undefined|\bnull\b|\bNaN\b|\[object|13,75|2323-83|covid|régime étudiant/,
    );
    expect(text).not.toMatch(/num[ée]ro de sécurité sociale :|NIR/);
    pages.forEach((page, at) => expect(page).toContain(`page ${at + 1} / ${pages.length}`));
  });

  test('is right for programs that check files', async () => {
    const { bytes } = await made[name]!;
    if (isInstalled('qpdf')) checkByQpdf(bytes);
    await withPdf(bytes, async (document) => {
      const { info } = (await document.getMetadata()) as unknown as {
        info: Record<string, unknown>;
      };
      expect(info.Language).toBe(name === 'english' ? 'en-GB' : 'fr-FR');
      const outline = titlesIn(await document.getOutline());
      expect(outline.filter((title) => title.startsWith('Article'))).toHaveLength(
        { draft: 15, abroad: 13, abroadPaidAbove: 13 }[name as string] ?? 14,
      );
    });
  });
});

interface Entry {
  title: string;
  items: Entry[];
}

/** Of a list of contents, at whatever depth. */
function titlesIn(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}

test.each(variantNames)('%s is written as a printed guide would be', (name) => {
  const { view, order } = variants[name];
  const language = order.kind === 'convention' ? 'fr' : view.reader.language;
  const paper = conventionPaper(view, language);
  const t = texts(language).conventionPaper;
  const words = [
    t.sections(paper).map(({ title, cells }) => [title, cells.map(({ label }) => label)]),
    t
      .articles(paper)
      .map(({ title, blocks }) => [
        title,
        blocks.filter(({ kind }) => kind !== 'facts' && kind !== 'table'),
      ]),
    t.annexes.items(paper),
    [t.basis, t.notToSign, t.terms, t.signatures.made(paper, 4), t.signatures.before],
    paper.signers.map((signer) => t.signatures.sign(signer)),
  ];
  expect(textsIn(words).flatMap((text) => flawsOf(text, language))).toEqual([]);
});

describe('articles that differ', () => {
  test('5 bis for private law, 5 ter for public law, neither abroad, both where nothing tells', async () => {
    const has = async (name: VariantName) => {
      const text = await textOf(name);
      return [text.includes('Article 5 bis –'), text.includes('Article 5 ter –')];
    };
    expect(await has('francePrivatePaid')).toEqual([true, false]);
    expect(await has('francePublicUnpaidShort')).toEqual([false, true]);
    expect(await has('abroad')).toEqual([false, false]);
    expect(await has('draft')).toEqual([true, true]);
  });

  test('6.3 and 6.4 abroad only', async () => {
    expect(await textOf('abroad')).toContain('6.4 Accident du travail');
    expect(await textOf('francePrivatePaid')).not.toContain('6.3');
  });

  test('a confidential subject is nowhere on the paper', async () => {
    const text = await textOf('confidentialIrregular');
    expect(text).toContain('Sujet Confidentiel');
    expect(text).toContain('Le sujet de ce stage est confidentiel');
    expect(text).not.toContain('Analyser les ventes');
    expect(text).not.toContain('pas encore annoncé');
  });
});

describe('signatures', () => {
  test('five places, six for a minor, none on what is not to be signed', async () => {
    const places = async (name: VariantName) =>
      (await textOf(name)).match(/Signature( et cachet)? :/g)?.length ?? 0;
    expect(await places('francePrivatePaid')).toBe(5);
    expect(await places('abroad')).toBe(5);
    expect(await places('minor')).toBe(6);
    expect(await places('draft')).toBe(0);
    expect(await places('english')).toBe(0);
    expect(await textOf('minor')).toContain(
      'Le parent ou responsable légal du stagiaire mineur Sophie Lambert',
    );
  });

  test('what is not to be signed says so on every page, and names no copy', async () => {
    for (const [name, words] of [
      ['draft', 'PROJET – NE PAS SIGNER'],
      ['english', 'TRADUCTION – NE PAS SIGNER'],
    ] as const) {
      for (const page of await pagesOf(name)) {
        expect(page).toContain(words);
        expect(page).not.toMatch(/Exemplaire \d|Copy \d/);
      }
    }
  });
});

describe('copies', () => {
  test('together: each recipient has every page, with its number', async () => {
    const [one, together] = [await first(fullDraft), await all(fullDraft)];
    const { length } = await pageTexts(one.bytes);
    const pages = await pageTexts(together.bytes);
    expect(pages).toHaveLength(4 * length);
    const recipients = [
      'organisme d’accueil',
      'étudiant·e',
      'service scolarité',
      'enseignant référent',
    ];
    pages.forEach((page, at) => {
      const copy = Math.floor(at / length);
      expect(page).toContain(`Exemplaire ${copy + 1}/4 – ${recipients[copy]}`);
      expect(page).toContain(`page ${(at % length) + 1} / ${length}`);
    });
  });

  test('abroad there are five; a sixth is refused', async () => {
    const view = conventionView(internshipApproved({ ...fullDraft, ...inBelgium }));
    const { bytes } = await makeConvention(view, { kind: 'convention', variant: '5' });
    expect((await pageTexts(bytes))[0]).toContain('Exemplaire 5/5 – relations internationales');
    await expect(makeConvention(view, { kind: 'convention', variant: '6' })).rejects.toThrow(
      RangeError,
    );
  });

  test('the same facts give the same bytes, and the words say so in the file’s name', async () => {
    const [one, other] = [await first(fullDraft), await first(fullDraft)];
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
    const view = conventionView(internshipApproved(fullDraft));
    const { name } = await documentMaker.make('convention', view, '2');
    expect(name).toMatch(/2 - Léa Dubois\.pdf$/);
  });
});

describe('names of all the world', () => {
  const NAMES = ['Łukasz Żółć', 'Nguyễn Thị Ngọc Ánh', 'Жанна Щербакова', '王小明'];

  test.each(NAMES)('%s', async (name) => {
    const [firstName = '', ...rest] = name.includes(' ') ? name.split(' ') : [name, name];
    const draft = { tutorFirstName: firstName, tutorLastName: rest.join(' '), tutorCivility: '' };
    const { bytes, missingGlyphs } = await first({ ...fullDraft, ...draft });
    expect(missingGlyphs).toEqual([]);
    const text = await inOneLine(bytes);
    // In the list of who looks after the intern, in article 4, and where they sign.
    expect(text.split(`${firstName} ${rest.join(' ')}`).length - 1).toBeGreaterThanOrEqual(3);
  });

  test('a character that no font has is reported and a box drawn, never dropped', async () => {
    const { missingGlyphs, bytes } = await first({ ...fullDraft, hostName: 'Pharaon 𓀀 & fils' });
    expect(missingGlyphs).toEqual(['𓀀']);
    expect(await inOneLine(bytes)).toMatch(/Pharaon . & fils/u);
  });
});

describe('long values', () => {
  const words = (count: number) => 'Observer le rayon et en tirer des conclusions. '.repeat(count);
  const long = words(22).slice(0, 999) + '.';
  const name = 'Anne-Charlotte de la Tour du Pin '.repeat(4).slice(0, 50).trim();

  test('a thousand characters in each text, and the longest names, stay within the page', async () => {
    const { bytes } = await first({
      ...fullDraft,
      subject: long,
      tasks: long,
      competences: long,
      details: long,
      benefits: long,
      followUp: long,
      leave: long,
      workingTimeComment: long,
      additionalInformation: long,
      hostName: 'Établissements '.repeat(10).slice(0, 149).trim(),
      tutorFirstName: name,
      tutorLastName: name,
      tutorRole: 'Responsable '.repeat(8).slice(0, 99).trim(),
      signatoryFirstName: name,
      signatoryLastName: name,
      signatoryRole: 'Directrice '.repeat(9).slice(0, 99).trim(),
      hostEmail: `${'x'.repeat(60)}@${'long-domaine-'.repeat(4)}exemple.test`,
    });
    const text = await inOneLine(bytes);
    for (const part of [long.slice(0, 40), long.slice(-40)]) {
      expect(text.split(part).length - 1).toBeGreaterThanOrEqual(9);
    }
    await expectInsidePages(bytes);
  });

  test('a text of a thousand lines goes on over pages', async () => {
    const lines = Array.from({ length: 490 }, (_, at) => String(at % 10)).join('\n');
    const { bytes } = await first({ ...fullDraft, subject: lines, tasks: lines });
    await expectInsidePages(bytes);
  });
});

/** Every piece of text begins and ends on its page. */
async function expectInsidePages(bytes: Uint8Array): Promise<void> {
  await withPdf(bytes, async (document) => {
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [x, y] = [item.transform[4] as number, item.transform[5] as number];
        expect([item.str, x >= 40 && x + item.width <= 556, y >= 20 && y <= 822]).toEqual([
          item.str,
          true,
          true,
        ]);
      }
    }
  });
}

test('what was never said is a line of dots, wherever it stands', async () => {
  const empty = await makeConvention(viewOf(internshipFilling({}, lea)), {
    kind: 'conventionDraft',
    variant: '',
  });
  const text = await inOneLine(empty.bytes);
  expect(text.split('.'.repeat(40)).length - 1).toBeGreaterThan(40);
  expect(text).not.toContain('ne donne lieu à aucune gratification');
});
