// @ts-check
// A button that opens a small panel next to it (the browser's own popover: Escape and a click
// elsewhere close it).

import { h, setWords } from './dom.js';

/**
 * @param {HTMLButtonElement} button
 * @param {{
 *   content: Node[],
 *   label: import('./texts.js').TextKey,
 *   onOpen?: () => void,
 * }} options
 * @returns {HTMLElement} the panel, to be put beside the button
 */
export function attachPopover(button, { content, label, onOpen }) {
  const panel = h('div', { class: 'popover', popover: 'auto', role: 'dialog' }, ...content);
  setWords(panel, { tLabel: label });
  button.popoverTargetElement = panel;
  button.setAttribute('aria-haspopup', 'dialog');
  panel.addEventListener('toggle', () => {
    if (!panel.matches(':popover-open')) return;
    onOpen?.();
    placeUnder(button, panel);
    /** @type {HTMLElement | null} */ (panel.querySelector('button, input'))?.focus();
  });
  return panel;
}

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} panel
 */
function placeUnder(button, panel) {
  const anchor = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const left = Math.min(anchor.right - width, window.innerWidth - width - 8);
  const below = anchor.bottom + 4;
  const top = below + height > window.innerHeight ? anchor.top - height - 4 : below;
  panel.style.left = `${Math.max(8, left)}px`;
  panel.style.top = `${Math.max(8, top)}px`;
}
