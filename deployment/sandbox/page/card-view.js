// @ts-check
// A card inside a message: presses its actions, and says under it what came of that.

import { api } from './api.js';
import { actionsOf } from './card-registry.js';
import { h, isKeyboardFree, setWords } from './dom.js';
import { drawCard } from './draw-card.js';
import { icon } from './icons.js';
import { messageMarkdown } from './markdown.js';
import { errorNote } from './notes.js';
import { withEarlierData } from './typed-values.js';

/** @typedef {import('./types').CardJson} CardJson */
/** @typedef {import('./types').Execution} Execution */
/** @typedef {import('./message-view.js').MessageContext} MessageContext */

/**
 * @param {MessageContext & { messageId: string, cardsBefore: () => CardJson[] }} context
 *   `cardsBefore`: the cards that stand above it in the same message
 */
export function createCardView({ conversation, person, messageId, reload, cardsBefore }) {
  const host = h('div', { tabindex: '-1' });
  const note = h('div', { class: 'card-notes' });
  const element = h('div', { class: 'card-view' }, host, note);
  let drawnAs = '';
  /** @type {CardJson} As it was drawn. */
  let shown = {};
  /** @type {ReturnType<typeof drawCard> | undefined} */
  let drawn;
  // The card whose press is not answered yet. The next one may be here, and pressed, before that.
  let running = '';

  /** @param {Execution} execution */
  const execute = async (execution) => {
    if (running === drawnAs) return;
    running = drawnAs;
    note.replaceChildren(h('p', { class: 'note note-busy', role: 'status', t: 'running' }));
    const before = drawnAs;
    try {
      // The control API counts over all cards of the message.
      const index = execution.index + actionsOf(cardsBefore(), execution.verb).length;
      const answer = await api.act(conversation.id, {
        as: person.id,
        messageId,
        ...execution,
        index,
      });
      await reload();
      note.replaceChildren(...notesFor(answer));
      if (drawnAs !== before) showFromItsTop(host);
    } catch (error) {
      note.replaceChildren(errorNote(error, { onRetry: () => void execute(execution) }));
    } finally {
      if (running === before) running = '';
    }
  };

  return {
    element,
    /** @param {CardJson} json drawn again only when it has changed: somebody may be typing in it */
    update(json) {
      const signature = JSON.stringify(json);
      if (signature === drawnAs) return;
      // After one's own action the bot's answer holds the right values; news from somebody else
      // must not wipe out what is being typed.
      const typed = running === drawnAs ? {} : (drawn?.typed() ?? {});
      drawnAs = signature;
      shown = withEarlierData(json, shown, typed);
      drawn = drawCard(host, shown, {
        locale: person.locale,
        typed,
        onExecute: execute,
        onSearch: (query) => api.search(conversation.id, { as: person.id, messageId, ...query }),
      });
    },
  };
}

/**
 * The title of a new card, or the errors in a form, may be above what is on the screen. Not for who
 * already types in it, or elsewhere.
 * @param {HTMLElement} host
 */
function showFromItsTop(host) {
  if (!isKeyboardFree()) return;
  host.focus({ preventScroll: true });
  const scroller = host.closest('.scroller');
  const isAbove =
    scroller && host.getBoundingClientRect().top < scroller.getBoundingClientRect().top;
  if (isAbove) host.scrollIntoView({ block: 'start' });
}

/**
 * A new card speaks for itself; a message or an error is written under the card.
 * @param {import('./types').InvokeAnswer | undefined} answer
 * @returns {HTMLElement[]}
 */
function notesFor(answer) {
  const { statusCode = 200, type = '', value } = answer ?? {};
  if (statusCode >= 400 || type.endsWith('.error')) {
    const message = /** @type {any} */ (value)?.message;
    const note = h('p', { class: 'note note-error', role: 'alert' }, icon('alert'));
    const words = h('span', {}, typeof message === 'string' ? message : null);
    if (typeof message !== 'string') setWords(words, { t: 'errorServer' });
    note.append(words);
    return [note];
  }
  if (typeof value !== 'string' || value === '') return [];
  const words = h('div', { class: 'prose' });
  words.innerHTML = messageMarkdown(value);
  return [h('div', { class: 'note note-done', role: 'status' }, icon('check'), words)];
}
