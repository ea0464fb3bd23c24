// @ts-check
// The open panes, side by side on a wide screen, one at a time with tabs on a narrow one.

import { h } from './dom.js';
import { icon } from './icons.js';
import { createPaneView } from './pane-view.js';

/** @typedef {import('./types').PaneState} PaneState */
/** @typedef {ReturnType<typeof createPaneView>} PaneView */

/**
 * @param {{
 *   directory: import('./directory.js').Directory,
 *   panes: ReturnType<typeof import('./panes.js').createPanes>,
 * }} options
 */
export function createPaneArea({ directory, panes }) {
  const tabs = h('div', { class: 'pane-tabs', role: 'group', tLabel: 'panes' });
  const row = h('div', { class: 'pane-row' });
  const element = h('div', { class: 'pane-area' }, tabs, row);
  /** @type {Map<number, PaneView>} */
  const views = new Map();

  /** @param {PaneState} state */
  const viewFor = (state) => {
    const known = views.get(state.key);
    if (known && isSamePlace(known.state, state)) return known;
    const view = createPaneView({ state, directory, panes });
    known?.element.replaceWith(view.element);
    views.set(state.key, view);
    return view;
  };

  const compareButton = h(
    'button',
    { type: 'button', class: 'button compare', tLabel: 'compare', on: { click: compare } },
    icon('beside'),
    h('span', { t: 'compare' }),
  );

  /** Opens somebody whom it is natural to see beside: whoever has news, otherwise a teacher. */
  function compare() {
    const open = new Set(panes.list.map((pane) => pane.person));
    const others = directory.people.filter(({ id }) => !open.has(id));
    const next =
      others.find(({ id }) => directory.hasNews(id)) ??
      others.find(({ role }) => role === (open.size > 1 ? 'manager' : 'teacher')) ??
      others[0];
    if (!next) return;
    const conversation = directory.conversation(next.id)?.id ?? '';
    panes.openBeside({ person: next.id, conversation });
  }

  return {
    element,
    compareButton,
    /** Shows the panes as they are now; those that did not change keep what is typed in them. */
    update() {
      const keys = new Set(panes.list.map((pane) => pane.key));
      for (const [key, view] of views) {
        if (keys.has(key)) continue;
        view.element.remove();
        views.delete(key);
      }
      panes.list.forEach((state, index) => {
        const view = viewFor(state);
        view.element.classList.toggle('is-active', state.key === panes.active?.key);
        if (row.children[index] !== view.element) {
          row.insertBefore(view.element, row.children[index] ?? null);
        }
      });
      // Where three panes do not fit, the row scrolls sideways.
      const active = panes.active && views.get(panes.active.key);
      active?.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      row.dataset.count = String(panes.list.length);
      showTabs();
    },
    /** @param {string} [conversation] every pane when absent */
    reload(conversation) {
      for (const { state, reload } of views.values()) {
        if (conversation === undefined || state.conversation === conversation) void reload();
      }
    },
    /** Forgets what is shown, after a reset. */
    clear() {
      for (const view of views.values()) view.element.remove();
      views.clear();
    },
  };

  function showTabs() {
    const wanted = panes.list.map(({ key, person }) => `${key} ${person}`).join();
    // The same tabs stay, because one of them may have the focus.
    if (tabs.dataset.shown !== wanted) tabs.replaceChildren(...panes.list.map(tab));
    tabs.dataset.shown = wanted;
    tabs.hidden = panes.list.length < 2;
    panes.list.forEach(({ key }, index) => {
      tabs.children[index]?.setAttribute('aria-pressed', String(key === panes.active?.key));
    });
  }

  /** @param {PaneState} state */
  function tab(state) {
    const click = () => panes.activate(state.key);
    const name = directory.person(state.person)?.name ?? '';
    return h('button', { type: 'button', on: { click } }, name);
  }
}

/**
 * @param {PaneState} one
 * @param {PaneState} other
 */
function isSamePlace(one, other) {
  return one.person === other.person && one.conversation === other.conversation;
}
