/** What is typed into a cell, as it was meant: no invisible characters, no spreadsheet's tricks. */

/** Zero width, direction marks, soft hyphens, controls: pasted along, never meant. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160/gu;

export function cleanCell(cell: string): string {
  const text = cell
    .normalize('NFC')
    .replace(/[\t\r\n\v\f]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim();
  // Excel writes ="0123" to keep a leading zero.
  return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}

/** What a spreadsheet would run when somebody opens an export with this in it; « +32 50 … » is none. */
export function isFormula(cell: string): boolean {
  return /^[=+@]|^-./.test(cell) && !/^\+\d[\d ().-]*$/.test(cell);
}

/** « 2,25E+07 »: Excel wrote a long number in its own way, and its end is lost. */
export function isRounded(cell: string): boolean {
  return /^\d+([.,]\d+)?E\+?\d+$/i.test(cell);
}

/** One written as a dash: to be erased. An empty cell changes nothing. */
export function isErased(cell: string): boolean {
  return /^[-–—]$/.test(cell);
}
