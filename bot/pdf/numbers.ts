/** Two decimals are finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
