// How paragraphs become lines, whatever is in them: nothing is lost, nothing stands out, and the
// spaces of a justified paragraph are even.
import fc from 'fast-check';
import { evenLines } from '../../bot/pdf/evenLines';
import { setLine } from '../../bot/pdf/fonts';
import { justified, MOST_STRETCH } from '../../bot/pdf/justify';
import { setLines } from '../../bot/pdf/setLines';
import { withNoBreakSpaces } from '../../bot/pdf/typography';
import { wrap } from '../../bot/pdf/wrap';

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Zéèàçœ’-]{1,14}$/),
  fc.constantFrom(
    '«',
    '»',
    ':',
    ';',
    '?',
    '!',
    '15',
    '%',
    '€',
    '王小明',
    'Đặng',
    'Жанна',
    '–',
    'à',
  ),
  fc.constantFrom('https://exemple.test/une/adresse/longue', 'a.b@c-d.test', 'rendez-vous'),
  fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/[\s\p{C}]/gu, '')),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const column = fc.integer({ min: 2_000, max: 60_000 });

const solid = (text: string) => text.replace(/\s/g, '');
const widthOf = (text: string) => setLine(text, 'regular').width;
/** Words are measured apart: the space between two of them may be a little wider than alone. */
const KERNING = 60;

describe.each([
  ['as much as fits', wrap],
  ['the most even', evenLines],
])('%s', (_name, broken) => {
  test('no letter is lost, and no line is wider than its column', () => {
    fc.assert(
      fc.property(paragraph, column, (text, width) => {
        const lines = broken(text, { style: 'regular', width, measure: setLine });
        expect(solid(lines.join(''))).toBe(solid(text));
        for (const line of lines) {
          if ([...line].length > 1) expect(widthOf(line)).toBeLessThanOrEqual(width + KERNING);
        }
      }),
    );
  });

  test('no line ends at a no-break space', () => {
    const count = (texts: string[]) => texts.join('').match(/\u00A0/g)?.length;
    fc.assert(
      fc.property(paragraph, (text) => {
        const french = withNoBreakSpaces(text, 'fr');
        const lines = broken(french, { style: 'regular', width: 60_000, measure: setLine });
        expect(count(lines)).toBe(count([french]));
      }),
    );
  });
});

test('even lines are as even as can be: no other way to break them is better', () => {
  const measure = (text: string) => ({ width: text.length * 1_000 });
  // As much as fits would give « aaa bb », « cc », « ddddd ».
  const lines = evenLines('aaa bb cc ddddd', { style: 'regular', width: 6_000, measure });
  expect(lines).toEqual(['aaa', 'bb cc', 'ddddd']);
});

test('the last line is not one short word where the others can spare one', () => {
  const text = `${'le '.repeat(40)}a b`;
  const width = widthOf(text) - 100;
  const [, last] = evenLines(text, { style: 'regular', width, measure: setLine });
  expect(last?.length).toBeGreaterThan(5);
});

describe('justified', () => {
  test('lines are as wide as their column or stay ragged; the last one is ragged', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 15_000, max: 60_000 }), (text, width) => {
        const lines = setLines(text, { language: 'fr', style: 'regular', width, justify: true });
        for (const line of lines) {
          const stretches = line.runs.map(({ stretch = 0 }) => stretch);
          for (const stretch of stretches) {
            expect(stretch).toBeGreaterThanOrEqual(0);
            expect(stretch).toBeLessThanOrEqual(MOST_STRETCH);
          }
          if (Math.max(...stretches, 0) > 0) expect(line.width).toBeCloseTo(width, 6);
        }
        expect(lines.at(-1)?.runs.some(({ stretch }) => stretch)).not.toBe(true);
      }),
    );
  });

  test('only spaces between words grow', () => {
    const line = setLine('15\u00A0% de plus', 'regular');
    const wide = justified(line, line.width + 500);
    expect(wide.width).toBe(line.width + 500);
    expect(wide.runs[0]!.stretch).toBe(250);
  });

  test.each([
    ['a long word stands alone', 'anticonstitutionnellement', 20_000],
    ['too far apart', 'un deux', 20_000],
  ])('ragged: %s', (_why, text, width) => {
    const line = setLine(text, 'regular');
    expect(justified(line, width)).toBe(line);
  });
});

describe('spaces at which no line ends', () => {
  test.each([
    ['Motif : absent ; ou ? Non !', 'Motif\u00A0: absent\u00A0; ou\u00A0? Non\u00A0!'],
    ['« oui » et 15 % de 4 €', '«\u00A0oui\u00A0» et 15\u00A0% de 4\u00A0€'],
    ['Motif: 15% ou 4€; «oui»', 'Motif\u00A0: 15\u00A0% ou 4\u00A0€\u00A0; «\u00A0oui\u00A0»'],
    ['de 9:30, https://a.test/?b, Yahoo! et a;b', 'de 9:30, https://a.test/?b, Yahoo! et a;b'],
    ['déjà\u00A0: là', 'déjà\u00A0: là'],
  ])('%s', (typed, printed) => {
    expect(withNoBreakSpaces(typed, 'fr')).toBe(printed);
  });

  test('English has none before its signs', () => {
    expect(withNoBreakSpaces('Reason: 15% of €4; why?', 'en')).toBe('Reason: 15% of €4; why?');
  });

  test('nothing but spaces is changed', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        expect(solid(withNoBreakSpaces(text, 'fr'))).toBe(solid(text));
      }),
    );
  });
});
