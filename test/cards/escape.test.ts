import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { facts, heading, link, text } from '../../cards/elements';
import { escape, isPlain, unlinked } from '../../cards/escape';
import { choiceInput } from '../../cards/inputs';

const markdown = new MarkdownIt({ html: false });

/** What a reader sees of rendered Markdown: its text, with the entities of HTML read. */
function visible(html: string): string {
  return html
    .replace(/<\/?(p|br)[^>]*>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const folded = (words: string) => words.replace(/\s+/gu, ' ').trim();

const tricky = [
  '[x](https://evil.test)',
  '![x](https://evil.test/a.png)',
  '[x]: https://evil.test',
  '<https://evil.test>',
  '*a* **b** _c_ __d__ ~~e~~',
  '# x',
  '1. x',
  '12) x',
  '- x\n- y',
  '+ x',
  '> x',
  'x\n===',
  'x\n---',
  '---',
  '    x = 1',
  '\tx',
  '<b>x</b>',
  '&amp; &#35; &lt;',
  '`code` ```x```',
  'a\\*b\\',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '{{DATE(2027-01-04T08:00:00Z, SHORT)}}',
  'l’été à 9 h : « oui » ; 4,50 € – ça va ?',
];

/** Anything, with the characters of Markdown far more often than people write them. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'*_[]()!<>#`~|\\&;-+=.:123 \n\tax{}'.split(''),
        ...tricky,
        'é',
        'https://x.test',
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join('')),
);

/** Tags that only markdown makes; a paragraph for each line is wanted. */
const madeTags = (html: string) =>
  [...html.matchAll(/<(?!\/?p>|br\s*\/?>)[a-z][^>]*>/g)].map(([tag]) => tag);

describe('escape', () => {
  test.each(tricky)('shows %j as typed', (typed) => {
    const html = markdown.render(escape(typed));
    expect(folded(visible(html))).toBe(folded(typed));
    expect(madeTags(html)).toEqual([]);
  });

  test('anything typed shows as typed, without links, emphasis, headings or lists', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const html = markdown.render(escape(typed));
        expect(madeTags(html)).toEqual([]);
        expect(folded(visible(html))).toBe(folded(typed));
      }),
      { numRuns: 2000 },
    );
  });

  test('line breaks stay', () => {
    expect(markdown.render(escape('un\ndeux'))).toBe('<p>un</p>\n<p>deux</p>\n');
  });

  test('a text function of Adaptive Cards is not one any more', () => {
    expect(escape('{{TIME(2027-01-04T08:00:00Z)}}')).not.toContain('{{');
  });

  test.each([
    'Léa Dubois',
    'Decathlon Lens (62)',
    'R&D, 35 h : 4,50 € !',
    'jean.petit@a.test',
    '+33 3 21 00 00 01',
  ])('leaves %j alone', (typed) => expect(isPlain(typed)).toBe(true));
});

describe('words in a card', () => {
  test('plain words are a text block', () => {
    expect(text('Bonjour')).toEqual({ type: 'TextBlock', text: 'Bonjour', wrap: true });
    expect(heading('Bonjour')).toMatchObject({ type: 'TextBlock', style: 'heading' });
  });

  test('what Markdown would change is a rich text block, which knows none', () => {
    const typed = '[x](https://evil.test)';
    expect(text(typed)).toEqual({
      type: 'RichTextBlock',
      inlines: [{ type: 'TextRun', text: typed }],
    });
  });

  test('no run holds two braces, so that no text function is computed', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const block = text(typed);
        const runs = block.type === 'TextBlock' ? [block] : block.inlines;
        for (const run of runs) expect(run.text).not.toContain('{{');
        expect(runs.map((run) => run.text).join('')).toBe(typed.trim());
      }),
    );
  });

  test('facts that Markdown would change are written out, in their place', () => {
    const rows = facts([
      ['Nom', 'Léa Petit'],
      ['Rien', ' '],
      ['Adresse électronique', 'lea_petit@univ-exemple.test'],
      ['Formation', 'BUT 2'],
      ['Composante', 'IUT'],
    ]);
    expect(rows).toEqual([
      { type: 'FactSet', facts: [{ title: 'Nom', value: 'Léa Petit' }] },
      {
        type: 'RichTextBlock',
        spacing: 'Small',
        inlines: [
          { type: 'TextRun', text: 'Adresse électronique\u00a0\u00a0', weight: 'Bolder' },
          { type: 'TextRun', text: 'lea_petit@univ-exemple.test' },
        ],
      },
      {
        type: 'FactSet',
        facts: [
          { title: 'Formation', value: 'BUT 2' },
          { title: 'Composante', value: 'IUT' },
        ],
      },
    ]);
  });

  test('empty facts are left out', () => {
    expect(facts([['Rien', '']])).toEqual([]);
  });

  test('a link shows its title and goes where the settings say', () => {
    const block = link('Guide [2027]', 'https://a.test/x (1)?y=é') as { text: string };
    const html = markdown.render(block.text);
    expect(html).toContain('>Guide [2027]</a>');
    expect(html).toContain('href="https://a.test/x%20%281%29?y=%C3%A9"');
  });
});

describe('the titles of choices, which some clients take for Markdown', () => {
  const dangers = (html: string) => madeTags(html).filter((tag) => /^<(a|img)\b/.test(tag));

  test('no link and no picture comes of what people typed', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(dangers(markdown.render(unlinked(typed)))).toEqual([]);
        expect(unlinked(typed).replaceAll('\u2060', '')).toBe(typed.replaceAll('\u2060', ''));
      }),
      { numRuns: 2000 },
    );
  });

  test('every list of choices is made so', () => {
    const [title, value] = ['Maud [x](https://evil.test)', 'x'];
    const input = choiceInput({ id: 'a', label: 'A', choices: [{ title, value }] });
    expect(dangers(markdown.render(title))).toHaveLength(1);
    expect(dangers(markdown.render(input.choices[0]!.title))).toEqual([]);
  });
});
