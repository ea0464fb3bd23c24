// @ts-check
// The column of people, grouped by role. Choosing one shows them in the active pane.

import { roles } from './directory.js';
import { h } from './dom.js';
import { createPersonEntry } from './person-entry.js';

/** @typedef {{ person: string, conversation: string }} Place */
/**
 * @typedef {object} ListOptions
 * @property {import('./directory.js').Directory} directory
 * @property {(place: Place) => void} onChoose
 * @property {(place: Place) => void} onBeside
 */

/** @param {ListOptions} options */
export function createPeopleList(options) {
  const element = h('div', { class: 'people' });
  /** @type {ReturnType<typeof createPersonEntry>[]} */
  let entries = [];

  return {
    element,
    /** Draws everybody again, after a reset. */
    fill() {
      entries = options.directory.people.map((person) => createPersonEntry({ person, ...options }));
      element.replaceChildren(
        ...roles.flatMap((role) => {
          const members = entries.filter((entry) => entry.person.role === role);
          if (members.length === 0) return [];
          const list = h('ul', {}, ...members.map((entry) => entry.element));
          return [h('section', {}, h('h3', { t: role }), list)];
        }),
      );
    },
    /**
     * @param {Place[]} open what the panes show
     * @param {Place | undefined} active
     */
    update(open, active) {
      for (const entry of entries) entry.update(open, active);
    },
  };
}
