// @ts-check
// What a person has typed into a card and not yet sent, kept when the card is drawn again.

import { actionsOf } from './card-registry.js';

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
 * A copy of the card whose actions send what they sent when the typing began, as in Teams on a device
 * that has not heard of the change: by it the bot knows under which card the words were typed.
 * @param {CardJson} cardJson
 * @param {CardJson} earlier
 * @param {Record<string, TypedValue>} typed
 * @returns {CardJson}
 */
export function withEarlierData(cardJson, earlier, typed) {
  const ids = Object.keys(typed);
  const text = JSON.stringify(cardJson);
  // Another form than the one that was typed into: its actions are its own.
  if (ids.length === 0 || !ids.every((id) => text.includes(`"id":${JSON.stringify(id)}`))) {
    return cardJson;
  }
  const copy = JSON.parse(text);
  for (const verb of new Set(verbsIn(copy))) {
    const before = /** @type {any[]} */ (actionsOf(earlier, verb));
    for (const [index, action] of /** @type {any[]} */ (actionsOf(copy, verb)).entries()) {
      if (before[index]) action.data = before[index].data;
    }
  }
  return copy;
}

/**
 * @param {any} node
 * @returns {string[]}
 */
function verbsIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(verbsIn);
  return typeof node.verb === 'string' ? [node.verb, ...below] : below;
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
