// @ts-check
// Input.ChoiceSet as Teams draws it where the package does not: `style: "filtered"` shows the words
// of a choice while its value is kept, and `choices.data` asks the bot while a person types. The
// package knows `choices.data` in version 1.6 only, and with it submits the words, not the value.

import { createCombobox } from './combobox.js';
import { textIn } from './texts.js';
import { AdaptiveCards } from './vendor.js';

/** @typedef {import('./types').Choice} Choice */
/** @typedef {(query: { dataset: string, text: string }) => Promise<Choice[]>} Search */

const searchDelayMs = 250;

/**
 * The class to register for « Input.ChoiceSet » of one card.
 * @param {{ onSearch?: Search, locale: import('./types').Language }} options
 */
export function choiceInputClass({ onSearch, locale }) {
  return class ChoiceInput extends AdaptiveCards.ChoiceSetInput {
    /** @type {string | undefined} */
    dataset = undefined;
    /** @type {ReturnType<typeof createCombobox> | undefined} */
    combobox = undefined;
    /** @type {Choice[]} */
    found = [];

    /**
     * @protected
     * @param {any} source
     * @param {import('adaptivecards').SerializationContext} context
     */
    internalParse(source, context) {
      super.internalParse(source, context);
      this.dataset = source['choices.data']?.dataset;
    }

    /** @param {import('adaptivecards').ValidationResults} context */
    internalValidateProperties(context) {
      // The package asks for choices of the card's own; here the bot has them.
      if (!this.dataset) super.internalValidateProperties(context);
    }

    isDynamicTypeahead() {
      return false;
    }

    /** @protected */
    internalRender() {
      if (this.isMultiSelect || (this.style !== 'filtered' && !this.dataset)) {
        return super.internalRender();
      }
      this.combobox = createCombobox({
        find: (text) => (this.dataset ? this.search(text) : matching(this.known(), text)),
        onChoose: () => this.valueChanged(),
        onType: () => this.valueChanged(),
        words: {
          searching: textIn(locale, 'searching'),
          noResult: textIn(locale, 'noResult'),
          failed: textIn(locale, 'searchFailed'),
        },
        delayMs: this.dataset ? searchDelayMs : 0,
      });
      const { input, list } = this.combobox;
      list.setAttribute('aria-label', this.label ?? '');
      input.className = 'ac-input ac-textInput ac-choice-search';
      input.placeholder = this.placeholder ?? textIn(locale, 'typeToSearch');
      input.value = this.titleOf(this.defaultValue) ?? this.defaultValue ?? '';
      return input;
    }

    /** @protected */
    overrideInternalRender() {
      const element = super.overrideInternalRender();
      if (this.combobox) {
        const frame = this.inputControlContainerElement;
        frame.classList.add('choice-frame');
        frame.append(this.combobox.list);
      }
      return element;
    }

    /**
     * @param {string} text
     * @returns {Choice[] | Promise<Choice[]>}
     */
    search(text) {
      if (!onSearch || text === '') return matching(this.known(), text);
      return onSearch({ dataset: this.dataset ?? '', text }).then((choices) => {
        this.found = [...this.found, ...choices];
        return choices;
      });
    }

    /** @returns {Choice[]} */
    known() {
      const own = this.choices.map((choice) => ({
        title: choice.title ?? '',
        value: choice.value ?? '',
      }));
      return [...this.found, ...own];
    }

    /** @param {string | undefined} value */
    titleOf(value) {
      return this.known().find((choice) => choice.value === value)?.title;
    }

    get value() {
      if (!this.combobox) return super.value;
      const typed = this.combobox.input.value.trim();
      const choice = this.known().find(({ title }) => sameWords(title, typed));
      return choice?.value ?? typed;
    }

    isValid() {
      if (!this.combobox) return super.isValid();
      const value = this.value;
      if (!value || value === this.defaultValue) return true;
      return this.known().some((choice) => choice.value === value);
    }
  };
}

/**
 * All of them as long as the text is one of them: who opens a filled field wants to see the others.
 * @param {Choice[]} choices
 * @param {string} text
 */
function matching(choices, text) {
  if (choices.some(({ title }) => sameWords(title, text))) return choices;
  return choices.filter(({ title }) => plain(title).includes(plain(text)));
}

/**
 * @param {string} one
 * @param {string} other
 */
function sameWords(one, other) {
  return plain(one) === plain(other);
}

/**
 * Without accents and capitals: « Léa » is found by « lea ».
 * @param {string} text
 */
function plain(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
