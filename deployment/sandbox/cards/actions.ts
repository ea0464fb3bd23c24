import type { ActionData, Card } from '../state';

/** An `Action.Execute` of a card, as it lies in its JSON. */
export interface ExecuteAction {
  verb: string;
  data?: unknown;
  id?: unknown;
  title?: unknown;
}

/**
 * Every action with a verb that a person can press, in the order of the JSON: buttons, what is in
 * ShowCards, and `selectAction`. The card's `refresh` is not pressed by anybody.
 */
export function executeActions(card: unknown): ExecuteAction[] {
  if (Array.isArray(card)) return card.flatMap(executeActions);
  if (typeof card !== 'object' || card === null) return [];
  const below = Object.entries(card).flatMap(([name, part]) =>
    name === 'refresh' || name === 'data' ? [] : executeActions(part),
  );
  return isExecute(card) ? [card, ...below] : below;
}

/** The `index`-th action of this verb on these cards, and the card that it is on. */
export function findAction(
  cards: readonly Card[],
  { verb, index }: { verb: string; index: number },
): { action: ExecuteAction; cardIndex: number } | undefined {
  const all = cards.flatMap((card, cardIndex) =>
    executeActions(card).map((action) => ({ action, cardIndex })),
  );
  return all.filter(({ action }) => action.verb === verb)[index];
}

/** The data of all actions of these cards, on top of what is known already. */
export function rememberActions(known: ActionData, cards: readonly Card[]): ActionData {
  const data: ActionData = {};
  for (const action of cards.flatMap(executeActions)) {
    (data[action.verb] ??= []).push(action.data ?? {});
  }
  return { ...known, ...data };
}

function isExecute(node: object): node is ExecuteAction {
  return 'type' in node && node.type === 'Action.Execute' && 'verb' in node && isText(node.verb);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
