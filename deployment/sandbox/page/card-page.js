// @ts-check
// One card alone on a page, for tests that look at cards in a real browser.

import { drawCard } from './draw-card.js';

const page = /** @type {any} Tests call what is put here. */ (window);
const element = /** @type {HTMLElement} */ (document.getElementById('card'));

/** What was pressed since the last drawing. @type {import('./types').Execution[]} */
page.executions = [];

/**
 * @param {import('./types').CardJson} json
 * @param {import('./draw-card.js').DrawOptions & { choices?: import('./types').Choice[] }} [options]
 *   `choices`: what every search answers
 * @returns {{ problems: string[] }}
 */
page.renderCard = (json, { choices = [], ...options } = {}) => {
  page.executions = [];
  document.documentElement.dataset.theme = options.theme ?? 'light';
  const { problems } = drawCard(element, json, {
    onExecute: (execution) => page.executions.push(execution),
    onSearch: async () => choices,
    ...options,
  });
  return { problems };
};
document.documentElement.dataset.ready = 'true';
