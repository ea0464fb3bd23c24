// @ts-check
// Attachments that are neither cards nor files: a file that the bot offers (Teams' file consent).

import { api } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { errorNote } from './notes.js';

/** @typedef {import('./types').OtherAttachment} OtherAttachment */
/**
 * @typedef {import('./message-view.js').MessageContext & {
 *   messageId: string,
 *   consent: { answer?: 'accepted' | 'declined' },
 * }} Context `consent`: what was answered here, so that the buttons do not come back
 */

const consentType = 'application/vnd.microsoft.teams.card.file.consent';

/**
 * @param {OtherAttachment} attachment
 * @param {Context} context
 */
export function otherAttachment(attachment, context) {
  if (attachment.contentType === consentType) return consentView(attachment, context);
  return h('p', {
    class: 'attachment-unknown',
    t: 'otherAttachment',
    tValues: { type: attachment.contentType },
  });
}

/**
 * @param {OtherAttachment} attachment
 * @param {Context} context
 */
function consentView(attachment, context) {
  const content = /** @type {any} The bot's own words. */ (attachment.content ?? {});
  const name = attachment.name ?? content.name;
  const footer = h('div', { class: 'consent-answer' });
  showButtons(footer, context);
  return h(
    'div',
    { class: 'consent' },
    h('p', { class: 'consent-ask', t: 'consentAsk' }),
    h(
      'div',
      { class: 'consent-file' },
      icon('file'),
      h(
        'div',
        {},
        name ? h('p', { class: 'consent-name' }, name) : null,
        content.description ? h('p', { class: 'consent-about' }, content.description) : null,
        typeof content.sizeInBytes === 'number' ? sizeLine(content.sizeInBytes) : null,
      ),
    ),
    footer,
  );
}

/**
 * @param {HTMLElement} footer
 * @param {Context} context
 */
function showButtons(footer, context) {
  const { conversation, person, messageId, reload, consent } = context;
  if (consent.answer) {
    return footer.replaceChildren(h('p', { class: 'consent-done', t: consent.answer }));
  }
  /** @param {boolean} accept */
  const answer = async (accept) => {
    footer.inert = true;
    try {
      await api.consent(conversation.id, { as: person.id, messageId, accept });
      consent.answer = accept ? 'accepted' : 'declined';
      showButtons(footer, context);
      await reload();
    } catch (error) {
      footer.append(errorNote(error));
    } finally {
      footer.inert = false;
    }
  };
  const button = (/** @type {boolean} */ accept) =>
    h('button', {
      type: 'button',
      class: accept ? 'button button-main' : 'button',
      t: accept ? 'accept' : 'decline',
      on: { click: () => void answer(accept) },
    });
  footer.replaceChildren(button(true), button(false));
}

/** @param {number} bytes */
function sizeLine(bytes) {
  const kilobytes = bytes / 1024;
  /** @type {[import('./texts.js').TextKey, number]} */
  const [t, size] =
    bytes < 1024
      ? ['bytes', bytes]
      : kilobytes < 1024
        ? ['kilobytes', Math.round(kilobytes)]
        : ['megabytes', Math.round(kilobytes / 1024)];
  return h('p', { class: 'consent-size', t, tValues: { size } });
}
