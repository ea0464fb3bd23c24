/**
 * People's words in a card. Text blocks and facts are Markdown, where a name such as
 * `[x](https://evil.test)` would become a link, `{{DATE(…)}}` is a function of Adaptive Cards, and
 * a single line break is a space. What people typed must show as they typed it.
 */

/** Active anywhere in a line. A brace only where it would open a text function. */
const inline = /[\\`*_[\]<~|]|(?<=\{)\{|&(?=#?\w+;)|!(?=\[)/g;

/**
 * Active at the start of a line: headings, quotes, lists, underlines, rules. A plus only before a
 * space: « +33 3 21 00 00 01 » is no list.
 */
const lineStart = /^(?:([#>=-]|\+(?=\s|$))|(\d{1,9})([.)]))/;

/** The Markdown that shows a text as typed; each line becomes a paragraph, so that breaks stay. */
export function escape(text: string): string {
  return linesOf(text).map(escapeLine).join('\n\n');
}

/** Whether Markdown would show the text as it is, without any escaping. */
export function isPlain(text: string): boolean {
  return escape(text) === text;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function escapeLine(line: string): string {
  return line
    .replace(inline, '\\$&')
    .replace(lineStart, (_match, mark?: string, digits = '', dot = '') =>
      mark ? `\\${mark}` : `${digits}\\${dot}`,
    );
}

/**
 * For the titles of choices: some clients take them for Markdown, and none knows a RichTextBlock there.
 * A joiner that nobody sees keeps links, pictures and `{{DATE(…)}}` from being made; at worst a `*` does
 * not show.
 */
export function unlinked(text: string): string {
  return text.replace(/[[\]<]|\{(?=\{)/g, '$&\u2060');
}
