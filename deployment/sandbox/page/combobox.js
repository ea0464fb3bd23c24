// @ts-check
// A text box with a list of choices under it, moved through with the arrow keys (ARIA « combobox »).
// It knows nothing of cards: choice-input.js puts it into one.

import { h } from './dom.js';

/** @typedef {import('./types').Choice} Choice */
/**
 * @typedef {object} ComboboxOptions
 * @property {(text: string) => Choice[] | Promise<Choice[]>} find the choices for what is typed
 * @property {(choice: Choice) => void} onChoose
 * @property {() => void} onType
 * @property {{ searching: string, noResult: string, failed: string }} words
 * @property {number} [delayMs] wait after a key before asking, 0 when the answer is at hand
 */

let nextId = 1;

/** @param {ComboboxOptions} options */
export function createCombobox(options) {
  const listId = `choices-${nextId++}`;
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  });
  const list = h('div', { class: 'choice-list', role: 'listbox', id: listId, hidden: true });
  /** @type {Choice[]} */
  let shown = [];
  let highlighted = -1;
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const close = () => {
    clearTimeout(timer);
    asked += 1;
    list.hidden = true;
    highlighted = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const open = () => {
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    list.scrollIntoView({ block: 'nearest' });
  };

  /** @param {string} words */
  const say = (words) => {
    shown = [];
    list.classList.add('is-status');
    list.replaceChildren(
      h('div', { class: 'choice-status', role: 'option', 'aria-disabled': 'true' }, words),
    );
    open();
  };

  /** @param {number} index */
  const highlight = (index) => {
    highlighted = shown.length === 0 ? -1 : (index + shown.length) % shown.length;
    [...list.children].forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === highlighted));
    });
    const option = list.children[highlighted];
    if (!option) return;
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  /** @param {Choice} choice */
  const choose = (choice) => {
    input.value = choice.title;
    close();
    options.onChoose(choice);
  };

  /** @param {Choice[]} choices */
  const show = (choices) => {
    if (choices.length === 0) return say(options.words.noResult);
    shown = choices;
    highlighted = -1;
    list.classList.remove('is-status');
    list.replaceChildren(...choices.map((choice, index) => optionFor(choice, index)));
    open();
  };

  /**
   * @param {Choice} choice
   * @param {number} index
   */
  const optionFor = (choice, index) =>
    h(
      'div',
      {
        class: 'choice',
        role: 'option',
        id: `${listId}-${index}`,
        'aria-selected': 'false',
        on: {
          // Before the text box loses the focus, which would close the list.
          mousedown: (event) => event.preventDefault(),
          click: () => choose(choice),
        },
      },
      choice.title,
    );

  const ask = async () => {
    asked += 1;
    const question = asked;
    try {
      const answer = options.find(input.value.trim());
      if (answer instanceof Promise) say(options.words.searching);
      const choices = await answer;
      if (question === asked) show(choices);
    } catch {
      if (question === asked) say(options.words.failed);
    }
  };

  const askSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, options.delayMs ?? 0);
  };

  input.addEventListener('input', () => {
    options.onType();
    if (options.delayMs && input.value.trim() === '') close();
    else askSoon();
  });
  input.addEventListener('click', () => {
    if (list.hidden && !options.delayMs) askSoon();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) askSoon();
      else highlight(highlighted + (event.key === 'ArrowDown' ? 1 : highlighted < 0 ? 0 : -1));
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      const choice = shown[Math.max(highlighted, 0)];
      if (choice) choose(choice);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
  input.addEventListener('blur', close);

  return { input, list };
}
