// @ts-check
// « Tout remettre à zéro » asks first, and says what is erased.

import { api } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { errorNote } from './notes.js';

/** @param {{ onReset: () => Promise<void> }} options */
export function createResetButton({ onReset }) {
  const problem = h('div');
  const go = h('button', { type: 'button', class: 'button button-danger', t: 'resetGo' });
  /** @type {HTMLDialogElement} */
  const dialog = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'reset-title' },
    h('h2', { id: 'reset-title', t: 'resetTitle' }),
    h('p', { t: 'resetText' }),
    problem,
    h(
      'div',
      { class: 'dialog-buttons' },
      h('button', {
        type: 'button',
        class: 'button',
        t: 'cancel',
        on: { click: () => dialog.close() },
      }),
      go,
    ),
  );
  go.addEventListener('click', async () => {
    go.disabled = true;
    try {
      await api.reset();
      await onReset();
      dialog.close();
    } catch (error) {
      problem.replaceChildren(errorNote(error));
    } finally {
      go.disabled = false;
    }
  });
  const open = () => {
    problem.replaceChildren();
    dialog.showModal();
  };
  const button = h(
    'button',
    { type: 'button', class: 'text-button reset', on: { click: open } },
    icon('reset'),
    h('span', { t: 'reset' }),
  );
  return { button, dialog };
}
