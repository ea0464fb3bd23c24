// @ts-check
// One conversation as one person sees it: the messages, what is on its way, the composer.

import { api } from './api.js';
import { createChannelFolder } from './channel-folder.js';
import { createComposer } from './composer.js';
import { h } from './dom.js';
import { createFeed } from './feed.js';
import { errorNote } from './notes.js';
import { takeDroppedFiles } from './file-drop.js';
import { createOutbox } from './outbox.js';
import { announce } from './announce.js';
import { t } from './language.js';

/** @typedef {Omit<import('./message-view.js').MessageContext, 'reload'>} Context */

/** Nearer to the end than this, the list follows what is new. In CSS pixels. */
const followDistance = 120;

/** @param {Context} context */
export function createConversationView(context) {
  const reload = onceAtATime(load);
  const feed = createFeed({ ...context, reload, onReply: (post) => composer.replyTo(post) });
  const notice = h('div', { class: 'feed-notice' }, h('p', { t: 'loading' }));
  const outbox = createOutbox({ ...context, reload, onGrow: () => toEnd() });
  /** @type {HTMLElement} */
  const scroller = h(
    'div',
    { class: 'scroller', tabindex: '-1', on: { scroll: () => isNearEnd() && hideJump() } },
    notice,
    feed.list,
    outbox.element,
  );
  const jump = h('button', {
    type: 'button',
    class: 'jump',
    t: 'newMessages',
    hidden: true,
    on: { click: () => toEnd() },
  });
  const composer = createComposer({ ...context, onSend: (outgoing) => void outbox.send(outgoing) });
  const folder = createChannelFolder(context);
  const element = h(
    'div',
    { class: 'conversation' },
    folder.element,
    scroller,
    jump,
    composer.element,
  );
  if (context.conversation.kind === 'personal') {
    takeDroppedFiles(element, (file) => void outbox.send({ file }));
  }
  let isFirst = true;

  async function load() {
    try {
      show(await api.messages(context.conversation.id, context.person.id));
      await folder.reload();
    } catch (error) {
      notice.hidden = false;
      notice.replaceChildren(errorNote(error, { onRetry: () => void reload() }));
    }
  }

  /** @param {import('./types').Message[]} messages */
  function show(messages) {
    const follows = isFirst || isNearEnd();
    const fresh = feed.update(messages);
    for (const { view } of fresh) {
      if (view.isOwn) outbox.arrived(view.element.querySelector('.bubble')?.textContent ?? '');
    }
    notice.hidden = messages.length > 0;
    if (messages.length === 0) notice.replaceChildren(emptyNotice(context, outbox.send));
    if (fresh.length === 0) return;
    const own = isFirst ? undefined : fresh.find(({ view }) => view.isOwn);
    if (follows) toFirstOf(fresh.map((entry) => entry.item));
    else if (own) own.item.scrollIntoView({ block: 'nearest' });
    else jump.hidden = false;
    if (!isFirst) announceNews(fresh);
    isFirst = false;
  }

  const isNearEnd = () =>
    scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < followDistance;

  function hideJump() {
    jump.hidden = true;
  }

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight;
    hideJump();
  }

  /**
   * To the end, unless that would hide the top of what is new.
   * @param {HTMLElement[]} items
   */
  function toFirstOf(items) {
    const last = isFirst ? items[items.length - 1] : items[0];
    const day = last?.previousElementSibling;
    const first = day?.matches('.feed-day') ? /** @type {HTMLElement} */ (day) : last;
    const top = first ? first.offsetTop - 12 : Infinity;
    scroller.scrollTop = Math.min(top, scroller.scrollHeight);
    hideJump();
  }

  return { element, reload };
}

/** @param {ReturnType<ReturnType<typeof createFeed>['update']>} fresh */
function announceNews(fresh) {
  const news = fresh.filter(({ view }) => !view.isOwn);
  const last = news[news.length - 1];
  if (last) announce(t('newMessageFrom', { name: last.view.author?.name ?? t('bot') }));
}

/**
 * @param {Context} context
 * @param {(outgoing: { text: string }) => unknown} send
 */
function emptyNotice({ conversation, person }, send) {
  if (conversation.kind === 'channel') return h('p', { t: 'emptyChannel' });
  const hello = person.locale === 'en' ? 'hello' : 'bonjour';
  const click = () => send({ text: hello });
  return h(
    'div',
    { class: 'feed-empty' },
    h('p', { t: 'emptyPersonal' }),
    h('button', { type: 'button', class: 'chip', on: { click } }, hello),
  );
}

/**
 * Runs a task; asked while it runs, runs it once more afterwards, so that the last state is shown.
 * @param {() => Promise<void>} task
 * @returns {() => Promise<void>} settles when a run that began after the call has ended
 */
function onceAtATime(task) {
  /** @type {Promise<void> | undefined} */
  let running;
  /** @type {Promise<void> | undefined} */
  let next;
  const start = () => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(() => {
      next = undefined;
      return start();
    });
    return next;
  };
}
