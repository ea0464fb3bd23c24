// @ts-check

import { ApiError } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';

/**
 * A failed call as a sentence, with what the person can do about it.
 * @param {unknown} error
 * @param {{ onRetry?: () => void, onDismiss?: () => void }} [actions]
 */
export function errorNote(error, { onRetry, onDismiss } = {}) {
  if (!(error instanceof ApiError)) console.error(error);
  const note = h('div', { class: 'note note-error', role: 'alert' }, icon('alert'));
  note.append(h('span', { t: error instanceof ApiError ? error.key : 'errorServer' }));
  const button = (/** @type {'retry' | 'dismiss'} */ t, /** @type {() => void} */ click) =>
    h('button', { type: 'button', class: 'link-button', t, on: { click } });
  if (onRetry) note.append(button('retry', onRetry));
  if (onDismiss) note.append(button('dismiss', onDismiss));
  return note;
}
