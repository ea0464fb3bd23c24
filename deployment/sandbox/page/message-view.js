// @ts-check
// One message: who, when, text, cards, files. Parts that have not changed are left alone.

import { botAvatar, personAvatar } from './avatar.js';
import { createCardView } from './card-view.js';
import { otherAttachment } from './consent-view.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { messageMarkdown } from './markdown.js';

/** @typedef {import('./types').Message} Message */
/** @typedef {import('./types').Person} Person */
/**
 * @typedef {object} MessageContext
 * @property {import('./types').Conversation} conversation
 * @property {Person} person who looks
 * @property {Person[]} people everybody
 * @property {() => Promise<void>} reload
 */

/**
 * @param {Message} message
 * @param {MessageContext} context
 */
export function createMessageView(message, context) {
  const author = authorOf(message, context.people);
  const isOwn = author?.id === context.person.id;
  const meta = h('p', { class: 'message-meta' });
  const text = h('div', { class: 'bubble prose' });
  const cards = h('div', { class: 'message-cards' });
  const files = h('div', { class: 'message-files' });
  const body = h('div', { class: 'message-body' }, meta, text, cards, files);
  const avatar = author ? personAvatar(author) : botAvatar();
  const kind = isOwn ? 'message-own' : author ? 'message-person' : 'message-bot';
  const element = h('article', { class: `message ${kind}` }, avatar, body);
  const cardContext = { ...context, messageId: message.id, consent: {} };
  /** @type {ReturnType<typeof createCardView>[]} */
  const views = [];
  /** @type {import('./types').CardJson[]} */
  let shownCards = [];
  let writtenAs = '';

  /** @param {Message} latest */
  const writeText = (latest) => {
    meta.replaceChildren(...metaParts(latest, author));
    element.classList.toggle('is-deleted', Boolean(latest.deleted));
    text.hidden = !latest.text && !latest.deleted;
    if (latest.deleted) text.replaceChildren(h('em', { t: 'deleted' }));
    else if (author) text.replaceChildren(...plainWords(latest.text ?? ''));
    else text.innerHTML = messageMarkdown(latest.text ?? '');
  };

  /** @param {Message} latest */
  const writeCards = (latest) => {
    const wanted = latest.deleted ? [] : latest.cards;
    shownCards = wanted;
    while (views.length > wanted.length) views.pop()?.element.remove();
    wanted.forEach((json, index) => {
      const view =
        views[index] ??
        createCardView({
          ...cardContext,
          cardsBefore: () => shownCards.slice(0, index),
        });
      views[index] = view;
      if (view.element.parentElement !== cards) cards.append(view.element);
      view.update(json);
    });
    cards.hidden = wanted.length === 0;
  };

  /** @param {Message} latest */
  const writeFiles = (latest) => {
    const parts = latest.deleted
      ? []
      : [
          ...latest.files.map((file) => fileLink(file, isOwn)),
          ...latest.other.map((attachment) => otherAttachment(attachment, cardContext)),
        ];
    files.replaceChildren(...parts);
    files.hidden = parts.length === 0;
  };

  const view = {
    element,
    author,
    isOwn,
    /** @param {Message} latest */
    update(latest) {
      writeCards(latest);
      const { cards: _cards, ...rest } = latest;
      const signature = JSON.stringify(rest);
      if (signature === writtenAs) return;
      writtenAs = signature;
      writeText(latest);
      writeFiles(latest);
    },
  };
  view.update(message);
  return view;
}

/**
 * @param {Message} message
 * @param {Person[]} people
 * @returns {Person | undefined} nobody when it is the bot
 */
export function authorOf({ from }, people) {
  const id = typeof from === 'string' ? from : from.id;
  return people.find((person) => person.id === id || person.aadObjectId === id);
}

/**
 * @param {Message} message
 * @param {Person | undefined} author
 */
function metaParts({ createdAt, updatedAt, deleted, replyTo }, author) {
  const name = author
    ? h('span', { class: 'message-author' }, author.name)
    : h('span', { class: 'message-author', t: 'bot' });
  const parts = [name];
  if (!author) parts.push(h('span', { class: 'tag', t: 'app' }));
  // No line between the days divides a thread.
  const format = replyTo ? 'short' : 'time';
  if (createdAt) parts.push(h('time', { datetime: createdAt, at: createdAt, format }));
  if (updatedAt && !deleted) parts.push(h('span', { class: 'message-edited', t: 'edited' }));
  return parts;
}

/**
 * A person's words as typed, with mentions made visible.
 * @param {string} text
 */
function plainWords(text) {
  const pieces = text.split(/(<at>.*?<\/at>|@Stages\b)/g);
  return pieces.map((piece) => {
    const name =
      /^<at>(.*)<\/at>$/.exec(piece)?.[1] ?? (piece === '@Stages' ? 'Stages' : undefined);
    return name ? h('span', { class: 'mention' }, name) : document.createTextNode(piece);
  });
}

/**
 * @param {import('./types').SentFile} file
 * @param {boolean} isOwn
 */
function fileLink({ name, url }, isOwn) {
  return h(
    'a',
    { class: 'file', href: url, target: '_blank', rel: 'noopener' },
    icon('file'),
    h('span', {}, name),
    // What the bot delivered is looked at; one's own file is known.
    isOwn ? null : h('span', { class: 'file-open', t: 'openFile' }),
  );
}
