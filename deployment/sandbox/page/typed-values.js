// @ts-check
// What a person has typed into a card and not yet sent, kept when the card is drawn again.

/** @typedef {import('./types').CardJson} CardJson */
/** @typedef {import('./types').TypedValue} TypedValue */

/**
 * @param {import('adaptivecards').AdaptiveCard} card
 * @returns {Record<string, TypedValue>} by input id
 */
export function typedIn(card) {
  const changed = card.getAllInputs().filter((input) => input.id && input.isDirty());
  return Object.fromEntries(
    changed.map((input) => {
      const value = String(input.value ?? '');
      const title = 'titleOf' in input ? /** @type {any} */ (input).titleOf(value) : undefined;
      return [input.id, { value, title }];
    }),
  );
}

/**
 * A copy of the card whose inputs start with what was typed.
 * @param {CardJson} cardJson
 * @param {Record<string, TypedValue>} typed
 * @returns {CardJson}
 */
export function withTyped(cardJson, typed) {
  return JSON.parse(JSON.stringify(cardJson), (_key, node) => {
    const kept = isInput(node) ? typed[node.id] : undefined;
    return kept ? filledIn(node, kept) : node;
  });
}

/**
 * @param {any} input
 * @param {TypedValue} kept
 */
function filledIn(input, { value, title }) {
  if (input.type === 'Input.Number') return { ...input, value: Number(value) };
  // A choice that a search had found is not among the card's own.
  const choices = title ? { choices: [...(input.choices ?? []), { title, value }] } : {};
  return { ...input, ...choices, value };
}

/** @param {any} node */
function isInput(node) {
  return typeof node?.type === 'string' && node.type.startsWith('Input.') && Boolean(node.id);
}
