/** Words as people type them: a letter too many, too few, wrong or swapped. */

/** True for the same word, or one that is so close that nothing else is meant. */
export function isNearly(typed: string, word: string): boolean {
  return slipsBetween(typed, word) <= slipsAllowed(word);
}

function slipsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Letters added, left out, changed, or swapped with their neighbour. */
export function slipsBetween(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > 2) return longest;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const change = last[column - 1]! + (isSame ? 0 : 1);
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = row > 1 && column > 1 && isSwap ? before[column - 2]! + 1 : longest;
      now.push(Math.min(change, swap, last[column]! + 1, now[column - 1]! + 1));
    }
    before = last;
    last = now;
  }
  return last[b.length]!;
}
