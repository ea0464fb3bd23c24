// @ts-check
// What a person has sent and the bot has not finished with: shown at once, under the messages, with
// « Stages is typing », and with a way to try again when it failed.

import { api } from './api.js';
import { botAvatar } from './avatar.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { errorNote } from './notes.js';

/** @typedef {import('./message-view.js').MessageContext} MessageContext */
/** @typedef {{ text: string, replyTo?: string } | { file: File }} Outgoing `replyTo`: a post */

/** @param {MessageContext & { onGrow: () => void }} context */
export function createOutbox({ conversation, person, reload, onGrow }) {
  const list = h('ul', { class: 'outbox' });
  const typing = h(
    'p',
    { class: 'typing', role: 'status', hidden: true },
    botAvatar(),
    h('span', { class: 'typing-dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
    h('span', { class: 'typing-words', t: 'typing' }),
  );
  let running = 0;

  /** @param {Outgoing} outgoing */
  const deliver = async (outgoing) => {
    if ('text' in outgoing) {
      const { text, replyTo } = outgoing;
      const thread = replyTo ? `${conversation.id};messageid=${replyTo}` : conversation.id;
      return api.send(thread, { as: person.id, text });
    }
    const { file } = outgoing;
    const contentBase64 = await readBase64(file);
    return api.sendFile(conversation.id, { as: person.id, name: file.name, contentBase64 });
  };

  /**
   * @param {Outgoing} outgoing
   * @param {HTMLElement} item
   */
  const attempt = async (outgoing, item) => {
    item.querySelector('.note')?.remove();
    item.classList.add('is-sending');
    running += 1;
    typing.hidden = !expectsAnswer(outgoing);
    onGrow();
    try {
      await deliver(outgoing);
      await reload();
      item.remove();
    } catch (error) {
      item.classList.remove('is-sending');
      // The message itself may have arrived although the bot failed: then only the note is missing.
      if (!item.isConnected) {
        item.replaceChildren();
        list.append(item);
      }
      const onRetry = () => void attempt(outgoing, item);
      item.append(errorNote(error, { onRetry, onDismiss: () => item.remove() }));
      onGrow();
    } finally {
      running -= 1;
      typing.hidden = running === 0;
    }
  };

  /** In a channel, the bot is not told of messages that do not mention it. @param {Outgoing} outgoing */
  const expectsAnswer = (outgoing) =>
    conversation.kind === 'personal' || ('text' in outgoing && mentionsBot(outgoing.text));

  return {
    element: h('div', {}, list, typing),
    /** @param {Outgoing} outgoing */
    send(outgoing) {
      const item = h('li', { class: 'outgoing' }, preview(outgoing));
      list.append(item);
      return attempt(outgoing, item);
    },
    /**
     * The server's list now has the message itself.
     * @param {string | undefined} text
     */
    arrived(text) {
      const items = [...list.querySelectorAll('.is-sending')];
      const shown = items.find((item) => item.textContent?.trim() === text?.trim());
      (shown ?? items.find((item) => text === undefined && item.querySelector('.file')))?.remove();
    },
  };
}

/** @param {string} text */
export function mentionsBot(text) {
  return /@stages\b/i.test(text);
}

/** @param {Outgoing} outgoing */
function preview(outgoing) {
  if ('text' in outgoing) return h('div', { class: 'bubble' }, outgoing.text);
  return h('div', { class: 'file' }, icon('file'), h('span', {}, outgoing.file.name));
}

/**
 * @param {File} file
 * @returns {Promise<string>}
 */
function readBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
