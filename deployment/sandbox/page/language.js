// @ts-check
// The language of the frame. Elements carry the key of their words in data-t… attributes, so that a
// change of language rewrites them in place and no typed text is lost.

import { describeInstant } from './dates.js';
import { textIn } from './texts.js';

/** @typedef {import('./texts.js').TextKey} TextKey */
/** @typedef {import('./texts.js').TextValues} TextValues */

const storageKey = 'sandbox.language';

/** @type {import('./types').Language} */
let current = localStorage.getItem(storageKey) === 'en' ? 'en' : 'fr';

export function language() {
  return current;
}

/**
 * @param {TextKey} key
 * @param {TextValues} [values]
 */
export function t(key, values) {
  return textIn(current, key, values);
}

/** @param {import('./types').Language} next */
export function setLanguage(next) {
  current = next;
  localStorage.setItem(storageKey, next);
  applyLanguage(document.documentElement);
}

/**
 * Writes all words below an element again, in the current language.
 * @param {Element} root
 */
export function applyLanguage(root) {
  document.documentElement.lang = current;
  document.title = t('title');
  for (const element of [
    root,
    ...root.querySelectorAll('[data-t], [data-t-label], [data-t-group], [data-at]'),
  ]) {
    writeWords(/** @type {HTMLElement} */ (element));
  }
}

/** @param {HTMLElement} element */
export function writeWords(element) {
  const { t: text, tLabel, tPlaceholder, tGroup, tValues, at } = element.dataset;
  /** @type {TextValues} */
  const values = tValues ? JSON.parse(tValues) : {};
  if (text) element.textContent = t(/** @type {TextKey} */ (text), values);
  if (tLabel) {
    const label = t(/** @type {TextKey} */ (tLabel), values);
    element.setAttribute('aria-label', label);
    // A tooltip only where the words are not already on the screen.
    if (element.matches('button, a')) element.title = label;
  }
  if (tGroup) element.setAttribute('label', t(/** @type {TextKey} */ (tGroup)));
  if (tPlaceholder) {
    element.setAttribute('placeholder', t(/** @type {TextKey} */ (tPlaceholder), values));
  }
  if (at) element.textContent = describeInstant(at, current, element.dataset.format);
}
