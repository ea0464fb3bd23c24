// @ts-check
// A pane: who is played, which conversation, a small menu, and the conversation itself.

import { personAvatar } from './avatar.js';
import { createConversationView } from './conversation-view.js';
import { roles } from './directory.js';
import { h, setWords } from './dom.js';
import { icon } from './icons.js';
import { createInstallMenu } from './install-menu.js';

/** @typedef {import('./types').PaneState} PaneState */
/**
 * @typedef {object} PaneOptions
 * @property {PaneState} state
 * @property {import('./directory.js').Directory} directory
 * @property {ReturnType<typeof import('./panes.js').createPanes>} panes
 */

/** @param {PaneOptions} options */
export function createPaneView(options) {
  const { state, directory, panes } = options;
  const person = directory.person(state.person);
  const conversation = directory.conversation(state.person, state.conversation);
  const activate = () => panes.activate(state.key);
  const element = h('section', { class: 'pane', on: { focusin: activate, pointerdown: activate } });
  if (!person || !conversation) {
    element.append(h('p', { class: 'feed-notice', t: 'noConversation' }));
    return { element, state, reload: async () => {} };
  }
  const view = createConversationView({ conversation, person, people: directory.people });
  setWords(element, {
    tLabel: 'pane',
    tValues: { person: person.name, conversation: conversation.name },
  });
  element.append(
    h(
      'header',
      { class: 'pane-head' },
      personAvatar(person),
      h('div', { class: 'pane-selects' }, personSelect(options), conversationSelect(options)),
      ...createInstallMenu({ conversation, person, onChange: view.reload }),
      closeButton(options),
    ),
    view.element,
  );
  void view.reload();
  return { element, state, reload: view.reload };
}

/** @param {PaneOptions} options */
function personSelect({ state, directory, panes }) {
  const groups = roles.map((role) => {
    const members = directory.people.filter((each) => each.role === role);
    const options = members.map(({ id, name }) =>
      h('option', { value: id, selected: id === state.person }, name),
    );
    return h('optgroup', { tGroup: role }, ...options);
  });
  const select = h('select', { class: 'pane-person', tLabel: 'choosePerson' }, ...groups);
  select.addEventListener('change', () => {
    const conversation = directory.conversation(select.value)?.id ?? '';
    panes.show(state.key, { person: select.value, conversation });
  });
  return select;
}

/** @param {PaneOptions} options */
function conversationSelect({ state, directory, panes }) {
  const current = directory.conversation(state.person, state.conversation);
  const options = directory
    .conversationsOf(state.person)
    .map((each) => h('option', { value: each.id, selected: each === current }, titleOf(each)));
  const select = h(
    'select',
    { class: 'pane-conversation', tLabel: 'chooseConversation' },
    ...options,
  );
  select.addEventListener('change', () => {
    panes.show(state.key, { person: state.person, conversation: select.value });
  });
  return select;
}

/**
 * « Gestionnaires · IUT de Béthune »: what tells channels apart comes first.
 * @param {import('./types').Conversation} conversation
 */
function titleOf({ name }) {
  const [channel, team] = name.split(' › ').reverse();
  return team ? `${channel} · ${team.replace(/^Stages – /, '')}` : name;
}

/** @param {PaneOptions} options */
function closeButton({ state, panes }) {
  return h(
    'button',
    {
      type: 'button',
      class: 'icon-button pane-close',
      tLabel: 'closePane',
      on: { click: () => panes.close(state.key) },
    },
    icon('close'),
  );
}
