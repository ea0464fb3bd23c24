// @ts-check
// The messages of one conversation. A new list is laid over the old one: what is there stays the same
// element, so that typed text, open parts and the place of the scroll bar are kept.

import { dayOf } from './dates.js';
import { h, setWords } from './dom.js';
import { createMessageView } from './message-view.js';

/** @typedef {import('./types').Message} Message */
/** @typedef {import('./message-view.js').MessageContext} MessageContext */
/** @typedef {ReturnType<typeof createMessageView>} MessageView */
/** @typedef {{ item: HTMLElement, view: MessageView, replies?: Thread }} Entry */
/** @typedef {{ title: HTMLElement, list: HTMLElement }} Thread */

/**
 * @param {MessageContext & {
 *   onReply: (post: { id: string, author: import('./types').Person | undefined }) => void,
 * }} context
 */
export function createFeed(context) {
  const isChannel = context.conversation.kind === 'channel';
  const list = h('ol', { class: isChannel ? 'feed feed-channel' : 'feed', tLabel: 'messages' });
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @type {Map<string, HTMLElement>} */
  const days = new Map();

  /** @param {Message} message */
  const entryFor = (message) => {
    const known = entries.get(message.id);
    if (known) {
      known.view.update(message);
      return known;
    }
    const view = createMessageView(message, context);
    const entry = { view, item: h('li', { class: 'feed-item' }, view.element) };
    if (isChannel && !message.replyTo) entry.item.append(replyButton(message.id, view.author));
    entries.set(message.id, entry);
    return entry;
  };

  /**
   * @param {string} id
   * @param {import('./types').Person | undefined} author
   */
  const replyButton = (id, author) =>
    h('button', {
      type: 'button',
      class: 'link-button reply',
      t: 'reply',
      on: { click: () => context.onReply({ id, author }) },
    });

  /** @param {string} day */
  const dayItem = (day) => {
    const at = `${day}T12:00:00Z`;
    const item = days.get(day) ?? h('li', { class: 'feed-day' }, h('span', { at, format: 'day' }));
    days.set(day, item);
    return item;
  };

  return {
    list,
    /**
     * @param {Message[]} messages oldest first
     * @returns {Entry[]} those that were not there before
     */
    update(messages) {
      const isKnown = new Set(entries.keys());
      const ids = new Set(messages.map((message) => message.id));
      for (const id of isKnown) if (!ids.has(id)) entries.delete(id);
      const isReply = (/** @type {Message} */ { replyTo }) =>
        isChannel && replyTo !== undefined && ids.has(replyTo);
      /** @type {HTMLElement[]} */
      const items = [];
      let day = '';
      /** @type {Entry | undefined} */
      let previous;
      for (const message of messages.filter((candidate) => !isReply(candidate))) {
        const newDay = message.createdAt ? dayOf(message.createdAt) : day;
        if (newDay !== day) {
          items.push(dayItem(newDay));
          previous = undefined;
        }
        day = newDay;
        const entry = entryFor(message);
        const isSame = previous?.view.author === entry.view.author && previous !== undefined;
        entry.item.classList.toggle('feed-continued', isSame && !isChannel);
        if (isChannel)
          layReplies(entry, messages.filter(({ replyTo }) => replyTo === message.id).map(entryFor));
        items.push(entry.item);
        previous = entry;
      }
      lay(list, items);
      return messages.filter(({ id }) => !isKnown.has(id)).map(entryFor);
    },
  };
}

/**
 * @param {Entry} entry
 * @param {Entry[]} replies
 */
function layReplies(entry, replies) {
  if (replies.length === 0) {
    entry.item.querySelector('.thread')?.remove();
    entry.replies = undefined;
    return;
  }
  const thread = (entry.replies ??= newThread(entry.item));
  const t = replies.length === 1 ? 'oneReply' : 'replies';
  setWords(thread.title, { t, tValues: { count: replies.length } });
  lay(
    thread.list,
    replies.map((reply) => reply.item),
  );
}

/**
 * @param {HTMLElement} item
 * @returns {Thread}
 */
function newThread(item) {
  const thread = {
    title: h('p', { class: 'thread-title' }),
    list: h('ol', { class: 'thread-list' }),
  };
  // Above the button that answers the post.
  item.lastElementChild?.before(h('div', { class: 'thread' }, thread.title, thread.list));
  return thread;
}

/**
 * Makes an element's children these, moving none that is at its place already.
 * @param {HTMLElement} parent
 * @param {HTMLElement[]} children
 */
function lay(parent, children) {
  children.forEach((child, index) => {
    if (parent.children[index] !== child)
      parent.insertBefore(child, parent.children[index] ?? null);
  });
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}
