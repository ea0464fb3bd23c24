// @ts-check
// A file that is dragged over a chat is given to the bot, as in Teams.

import { h } from './dom.js';

/**
 * @param {HTMLElement} element where files may be dropped
 * @param {(file: File) => void} onFile
 */
export function takeDroppedFiles(element, onFile) {
  const sign = h('div', { class: 'file-drop', hidden: true }, h('p', { t: 'dropHere' }));
  element.append(sign);
  /** Enters and leaves come from every part of the element; it is over when all were left. */
  let depth = 0;
  const show = (/** @type {number} */ next) => {
    depth = Math.max(0, next);
    sign.hidden = depth === 0;
  };
  /** @param {DragEvent} event */
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
  element.addEventListener('dragenter', (event) => hasFiles(event) && show(depth + 1));
  element.addEventListener('dragleave', (event) => hasFiles(event) && show(depth - 1));
  element.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  element.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(0);
    for (const file of event.dataTransfer?.files ?? []) onFile(file);
  });
}
