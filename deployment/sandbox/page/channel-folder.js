// @ts-check
// What lies in the folder of a channel: « Files » of a real Teams, as a list above the messages.

import { api } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';

/**
 * @param {{ conversation: import('./types').Conversation, person: import('./types').Person }} context
 * @returns {{ element: HTMLElement, reload: () => Promise<void> }} `element` hides while it is empty
 */
export function createChannelFolder({ conversation, person }) {
  const summary = h('summary');
  const list = h('ul');
  const element = h('details', { class: 'channel-folder', hidden: true }, summary, list);

  async function reload() {
    if (conversation.kind !== 'channel') return;
    const files = await api.folder(conversation.id, person.id);
    element.hidden = files.length === 0;
    const words = h('span', { t: 'channelFiles', tValues: { count: String(files.length) } });
    summary.replaceChildren(icon('file'), words);
    list.replaceChildren(...files.map(row));
  }

  return { element, reload };
}

/** @param {import('./types').SentFile} file */
function row({ name, url }) {
  return h('li', {}, h('a', { href: url, target: '_blank', rel: 'noopener' }, name));
}
