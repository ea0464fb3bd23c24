// @ts-check
// One person in the column, with their conversations below while they are looked at or have news.

import { personAvatar } from './avatar.js';
import { h } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('./types').Person} Person */
/** @typedef {import('./types').Conversation} Conversation */
/** @typedef {import('./people-list.js').Place} Place */

/** @param {{ person: Person } & import('./people-list.js').ListOptions} options */
export function createPersonEntry({ person, directory, onChoose, onBeside }) {
  const place = (/** @type {Conversation | undefined} */ conversation) => ({
    person: person.id,
    conversation: conversation?.id ?? '',
  });
  const news = newsDot();
  const button = h(
    'button',
    {
      type: 'button',
      class: 'person',
      on: { click: () => onChoose(place(directory.conversation(person.id))) },
    },
    personAvatar(person),
    h(
      'span',
      { class: 'person-words' },
      h('span', { class: 'person-name' }, person.name),
      h('span', { class: 'person-about' }, directory.departmentOf(person), languageTag(person)),
    ),
    news,
  );
  const beside = h(
    'button',
    {
      type: 'button',
      class: 'icon-button person-beside',
      tLabel: 'openBeside',
      tValues: { name: person.name },
      on: { click: () => onBeside(place(directory.conversation(person.id))) },
    },
    icon('beside'),
  );
  const conversations = directory
    .conversationsOf(person.id)
    .map((conversation) => conversationEntry(conversation, () => onChoose(place(conversation))));
  const list = h('ul', { class: 'conversations' }, ...conversations.map((each) => each.element));
  const element = h('li', {}, h('div', { class: 'person-row' }, button, beside), list);

  return {
    person,
    element,
    /**
     * @param {Place[]} open what the panes show
     * @param {Place | undefined} active
     */
    update(open, active) {
      const isActive = active?.person === person.id;
      const isOpen = open.some((pane) => pane.person === person.id);
      button.setAttribute('aria-current', String(isActive));
      news.hidden = !directory.hasNews(person.id);
      list.hidden = conversations.length < 2 || !(isActive || (!news.hidden && !isOpen));
      for (const entry of conversations) {
        const { id } = entry.conversation;
        entry.update(isActive && active.conversation === id, directory.hasNews(person.id, id));
      }
    },
  };
}

/** @param {Person} person */
function languageTag({ locale }) {
  return locale === 'en' ? h('abbr', { class: 'tag', lang: 'en', tLabel: 'english' }, 'EN') : null;
}

/**
 * @param {Conversation} conversation
 * @param {() => void} onChoose
 */
function conversationEntry(conversation, onChoose) {
  const news = newsDot();
  // « team › channel »: the channel is what tells them apart.
  const [name = '', team] = conversation.name.split(' › ').reverse();
  const button = h(
    'button',
    { type: 'button', class: 'conversation-link', on: { click: onChoose } },
    icon(conversation.kind === 'personal' ? 'chat' : 'channel'),
    h('span', { class: 'conversation-name' }, name, team ? h('small', {}, team) : null),
    news,
  );
  return {
    conversation,
    element: h('li', {}, button),
    /**
     * @param {boolean} isCurrent
     * @param {boolean} hasNews
     */
    update(isCurrent, hasNews) {
      button.setAttribute('aria-current', String(isCurrent));
      news.hidden = !hasNews;
    },
  };
}

function newsDot() {
  const words = h('span', { class: 'for-readers', t: 'unread' });
  return h('span', { class: 'news', hidden: true }, words);
}
