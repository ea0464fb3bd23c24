// @ts-check
// Where one writes. Enter sends, Shift+Enter makes a new line.

import { h, setWords } from './dom.js';
import { icon } from './icons.js';
import { mentionsBot } from './outbox.js';

/** @typedef {import('./outbox.js').Outgoing} Outgoing */
/** @typedef {{ id: string, author: import('./types').Person | undefined }} Post */

/**
 * @param {{
 *   conversation: import('./types').Conversation,
 *   person: import('./types').Person,
 *   onSend: (outgoing: Outgoing) => void,
 * }} options
 */
export function createComposer({ conversation, person, onSend }) {
  const isChannel = conversation.kind === 'channel';
  /** @type {string | undefined} The post that is being answered. */
  let replyTo;
  const input = h('textarea', {
    rows: '1',
    tLabel: 'write',
    tValues: { name: person.name },
    lang: person.locale,
    on: { input: showHint, keydown: sendOnEnter },
  });
  const hint = isChannel ? mentionHint(writeMention) : null;
  const target = h('p', { class: 'composer-target', hidden: true });
  const element = h(
    'form',
    { class: 'composer', on: { submit: send } },
    target,
    hint,
    h(
      'div',
      { class: 'composer-row' },
      isChannel ? null : fileButton((file) => onSend({ file })),
      input,
      h('button', { class: 'icon-button send', tLabel: 'send' }, icon('send')),
    ),
  );
  showTarget(undefined);
  if (!isChannel) input.value = takeWordsInAddress();

  /** @param {KeyboardEvent} event */
  function sendOnEnter(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    element.requestSubmit();
  }

  /** @param {SubmitEvent} event */
  function send(event) {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return input.focus();
    onSend({ text, replyTo });
    input.value = '';
    showHint();
    showTarget(undefined);
  }

  function showHint() {
    hint?.classList.toggle('is-met', mentionsBot(input.value));
  }

  function writeMention() {
    input.value = `@Stages ${input.value}`;
    input.focus();
    showHint();
  }

  /** @param {Post | undefined} post */
  function showTarget(post) {
    replyTo = post?.id;
    const kind = isChannel ? 'channelPlaceholder' : 'writePlaceholder';
    setWords(input, { tPlaceholder: post ? 'replyPlaceholder' : kind });
    target.hidden = !post;
    const name = post?.author?.name ?? 'Stages';
    target.replaceChildren(
      h('span', { t: 'replyingTo', tValues: { name } }),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          tLabel: 'noReply',
          on: { click: () => showTarget(undefined) },
        },
        icon('close'),
      ),
    );
  }

  return {
    element,
    /** @param {Post} post */
    replyTo(post) {
      showTarget(post);
      input.focus();
    },
  };
}

/**
 * Words that a link wants to have written, as Teams' own links do; in one box, and once. They stay in the
 * address: whoever loads the page again has not sent them.
 */
let wordsInAddress = new URLSearchParams(location.search).get('message') ?? '';

function takeWordsInAddress() {
  const words = wordsInAddress;
  wordsInAddress = '';
  return words;
}

/** @param {() => void} onMention */
function mentionHint(onMention) {
  return h(
    'p',
    { class: 'composer-hint' },
    h('span', { t: 'mentionHint' }),
    h('button', {
      type: 'button',
      class: 'link-button',
      t: 'mention',
      on: { click: onMention },
    }),
  );
}

/** @param {(file: File) => void} onFile */
function fileButton(onFile) {
  const picker = h('input', { type: 'file', hidden: true, tLabel: 'attach' });
  picker.addEventListener('change', () => {
    for (const file of picker.files ?? []) onFile(file);
    picker.value = '';
  });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      tLabel: 'attach',
      on: { click: () => picker.click() },
    },
    icon('attach'),
  );
  return h('span', { class: 'composer-attach' }, picker, button);
}
