// @ts-check
// A few lines in place of a framework.

import { writeWords } from './language.js';

/**
 * @typedef {object} Words
 * @property {import('./texts.js').TextKey} [t] key of the element's text
 * @property {import('./texts.js').TextKey} [tLabel] key of its label (and tooltip)
 * @property {import('./texts.js').TextKey} [tPlaceholder]
 * @property {import('./texts.js').TextKey} [tGroup] name of an <optgroup>
 * @property {import('./texts.js').TextValues} [tValues]
 * @property {string} [at] an instant to be written in words
 * @property {string} [format] how: full, day, short, time
 */
/** @typedef {Record<string, (event: any) => unknown>} Listeners */
/** @typedef {Words & { on?: Listeners } & Record<string, unknown>} Properties */

const wordKeys = ['t', 'tLabel', 'tPlaceholder', 'tGroup', 'at', 'format'];

/**
 * Makes an element. Properties are attributes, words (see Words) or listeners (`on`).
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Properties} [properties]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) setProperty(element, name, value);
  writeWords(element);
  for (const child of children) if (child !== null && child !== undefined) element.append(child);
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {unknown} value
 */
function setProperty(element, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name === 'on') {
    for (const [event, listener] of Object.entries(/** @type {Listeners} */ (value))) {
      element.addEventListener(event, listener);
    }
  } else if (name === 'tValues') {
    element.dataset.tValues = JSON.stringify(value);
  } else if (wordKeys.includes(name)) {
    element.dataset[name] = String(value);
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * Puts words into an element that exists, and keeps them right when the language changes.
 * @param {HTMLElement} element
 * @param {Words} words
 */
export function setWords(element, words) {
  for (const [name, value] of Object.entries(words)) setProperty(element, name, value);
  writeWords(element);
}

/** Nobody is typing, and no button or list waits for a key: the keyboard may be led somewhere. */
export function isKeyboardFree() {
  return document.activeElement === null || document.activeElement === document.body;
}
