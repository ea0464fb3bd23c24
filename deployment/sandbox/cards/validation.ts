import { adaptiveCard } from './schema';

/** What Teams would refuse in a card (an Adaptive Card's JSON); empty: nothing. */
export function problemsOfCard(card: unknown): string[] {
  const problems: string[] = [];
  adaptiveCard(card, '', { problems, ids: new Set(), actions: 0 });
  return problems.map((problem) => problem.replace(/^: /, 'card: '));
}
