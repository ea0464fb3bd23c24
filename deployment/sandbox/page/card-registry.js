// @ts-check
// How the package reads a card here: version 1.5, our own choice input, and actions of which we
// remember the JSON they were read from.

import { choiceInputClass } from './choice-input.js';
import { AdaptiveCards } from './vendor.js';

/** @type {WeakMap<import('adaptivecards').Action, unknown>} */
const sources = new WeakMap();

/** @param {Parameters<typeof choiceInputClass>[0]} options */
export function readingContext(options) {
  const { CardObjectRegistry, GlobalRegistry, SerializationContext, Versions } = AdaptiveCards;
  /** @type {InstanceType<typeof CardObjectRegistry<import('adaptivecards').CardElement>>} */
  const elements = new CardObjectRegistry();
  GlobalRegistry.populateWithDefaultElements(elements);
  elements.register('Input.ChoiceSet', choiceInputClass(options));
  const context = new SerializationContext(Versions.v1_5);
  context.setElementRegistry(elements);
  context.onParseAction = (action, source) => void sources.set(action, source);
  return context;
}

/**
 * Which one an action is among the card's actions of its verb.
 * @param {import('adaptivecards').ExecuteAction} action
 * @param {unknown} cardJson the very object that was parsed
 */
export function indexOfAction(action, cardJson) {
  return Math.max(0, actionsOf(cardJson, action.verb ?? '').indexOf(sources.get(action)));
}

/**
 * The actions of a verb in the order of the JSON, as the control API counts them: what is in
 * ShowCards too, but not the card's `refresh`.
 * @param {unknown} json
 * @param {string} verb
 * @returns {unknown[]}
 */
export function actionsOf(json, verb) {
  if (Array.isArray(json)) return json.flatMap((part) => actionsOf(part, verb));
  if (typeof json !== 'object' || json === null) return [];
  const node = /** @type {Record<string, unknown>} */ (json);
  const below = Object.entries(node).flatMap(([name, part]) =>
    name === 'refresh' || name === 'data' ? [] : actionsOf(part, verb),
  );
  return node.type === 'Action.Execute' && node.verb === verb ? [node, ...below] : below;
}
