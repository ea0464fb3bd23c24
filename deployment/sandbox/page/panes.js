// @ts-check
// Which panes are open (a person and a conversation each), kept in the address: #lea=ID&martin=ID.

/** @typedef {import('./types').PaneState} PaneState */

/** As many as can be read side by side. */
export const maxPanes = 3;

/** @param {{ onChange: () => void }} options */
export function createPanes({ onChange }) {
  let nextKey = 1;
  /** @type {PaneState[]} */
  let list = [];
  let activeKey = 0;

  const changed = () => {
    if (!list.some((pane) => pane.key === activeKey)) activeKey = list[0]?.key ?? 0;
    const address = new URLSearchParams(list.map((pane) => [pane.person, pane.conversation]));
    history.replaceState(null, '', `#${address}`);
    onChange();
  };

  /** @param {Omit<PaneState, 'key'>} state */
  const add = (state) => {
    const pane = { ...state, key: nextKey };
    nextKey += 1;
    list = [...list, pane];
    activeKey = pane.key;
  };

  return {
    get list() {
      return list;
    },
    get active() {
      return list.find((pane) => pane.key === activeKey) ?? list[0];
    },
    /** @param {Omit<PaneState, 'key'>[]} states */
    restore(states) {
      list = [];
      for (const state of states.slice(0, maxPanes)) add(state);
      activeKey = list[0]?.key ?? 0;
      changed();
    },
    /**
     * Shows another person or conversation in a pane.
     * @param {number} key
     * @param {Omit<PaneState, 'key'>} state
     */
    show(key, state) {
      list = list.map((pane) => (pane.key === key ? { ...state, key } : pane));
      activeKey = key;
      changed();
    },
    /** @param {Omit<PaneState, 'key'>} state the oldest pane but the first gives way when full */
    openBeside(state) {
      if (list.length >= maxPanes) list = list.filter((_pane, index) => index !== 1);
      add(state);
      changed();
    },
    /** @param {number} key */
    close(key) {
      if (list.length > 1) list = list.filter((pane) => pane.key !== key);
      changed();
    },
    /** @param {number} key */
    activate(key) {
      if (key === activeKey) return;
      activeKey = key;
      changed();
    },
  };
}

/** @returns {Omit<PaneState, 'key'>[]} */
export function panesInAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  return [...address].map(([person, conversation]) => ({ person, conversation }));
}
