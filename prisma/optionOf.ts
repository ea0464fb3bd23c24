/** Which option `parseArgs` refused: Node names it between quotes in a sentence in English. */
export function optionOf(error: unknown): string {
  return /'(-[^' ]+)/.exec(String(error))?.[1] ?? '';
}
