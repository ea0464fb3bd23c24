// @ts-check
// Draws one Adaptive Card with the real package, looking like a card in Teams.

import { indexOfAction, readingContext } from './card-registry.js';
import { isKeyboardFree } from './dom.js';
import { hostConfig } from './host-config.js';
import { cardMarkdown } from './markdown.js';
import { textIn } from './texts.js';
import { typedIn, withTyped } from './typed-values.js';
import { AdaptiveCards } from './vendor.js';

/** @typedef {import('./types').CardJson} CardJson */
/** @typedef {import('./types').Language} Language */
/** @typedef {import('./types').TypedValue} TypedValue */
/**
 * @typedef {object} DrawOptions
 * @property {'light' | 'dark'} [theme] otherwise the page's
 * @property {Language} [locale] of the reader
 * @property {(execution: import('./types').Execution) => unknown} [onExecute] the card is blocked
 *   while its promise runs
 * @property {import('./choice-input.js').Search} [onSearch] for `choices.data`
 * @property {Record<string, TypedValue>} [typed] values to put into inputs, by input id
 */

AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

/**
 * Replaces what the element shows by the card.
 * @param {HTMLElement} element
 * @param {CardJson} cardJson
 * @param {DrawOptions} [options]
 * @returns {{ typed(): Record<string, TypedValue>, problems: string[] }} what a person has typed and
 *   not yet sent; what the package does not like about the card
 */
export function drawCard(element, cardJson, options = {}) {
  const locale = options.locale ?? 'fr';
  setPackageWords(locale);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.lang = locale;
  const context = readingContext({ onSearch: options.onSearch, locale });
  context.onParseElement = (parsed) => giveErrorMessage(parsed, { locale, context });
  const json = withTyped(cardJson, options.typed ?? {});
  card.parse(json, context);
  const form = formAround(card.render(), locale);
  card.onExecuteAction = (action) => void execute({ action, json, form, options });
  card.onInlineCardExpanded = (action, isExpanded) => {
    if (isExpanded) action.card.renderedElement?.scrollIntoView({ block: 'nearest' });
  };
  if (options.theme) element.dataset.theme = options.theme;
  element.classList.add('card-host');
  element.lang = locale;
  element.replaceChildren(form);
  card.updateLayout();
  return { typed: () => typedIn(card), problems: problemsOf(card, context) };
}

/**
 * A form of its own for each card: the package names radio buttons by the input's id, and two cards
 * with the same id would otherwise share them.
 * @param {HTMLElement | undefined} rendered
 * @param {Language} locale
 */
function formAround(rendered, locale) {
  const form = document.createElement('form');
  form.className = 'card';
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.append(rendered ?? textIn(locale, 'unreadableCard'));
  return form;
}

/**
 * @param {{
 *   action: import('adaptivecards').Action,
 *   json: CardJson,
 *   form: HTMLFormElement,
 *   options: DrawOptions,
 * }} press
 */
async function execute({ action, json, form, options }) {
  if (action instanceof AdaptiveCards.OpenUrlAction) return openUrl(action.url);
  if (!(action instanceof AdaptiveCards.ExecuteAction) || form.inert) return;
  const data = /** @type {Record<string, unknown>} */ (action.data ?? {});
  const execution = { verb: action.verb ?? '', data, index: indexOfAction(action, json) };
  const focused = document.activeElement;
  form.inert = true;
  form.setAttribute('aria-busy', 'true');
  try {
    await options.onExecute?.(execution);
  } finally {
    form.inert = false;
    form.removeAttribute('aria-busy');
    // What is inert loses the keyboard; it comes back unless the person has gone on elsewhere.
    if (focused?.isConnected && isKeyboardFree())
      /** @type {HTMLElement} */ (focused).focus({ preventScroll: true });
  }
}

/** @param {string | undefined} url */
function openUrl(url) {
  if (url && /^(https?:\/\/|mailto:|\/)/i.test(url)) window.open(url, '_blank', 'noopener');
}

/**
 * Without one, the package blocks the button and says nothing.
 * @param {import('adaptivecards').CardElement} parsed
 * @param {{ locale: Language, context: import('adaptivecards').SerializationContext }} options
 */
function giveErrorMessage(parsed, { locale, context }) {
  if (!(parsed instanceof AdaptiveCards.Input) || parsed.errorMessage) return;
  if (parsed.isRequired) {
    const { PropertyCantBeNull } = AdaptiveCards.ValidationEvent;
    context.logParseEvent(parsed, PropertyCantBeNull, 'a required input needs an errorMessage');
  }
  const isChoice = parsed instanceof AdaptiveCards.ChoiceSetInput;
  parsed.errorMessage = textIn(locale, isChoice ? 'chooseFromList' : 'checkField');
}

/**
 * @param {import('adaptivecards').AdaptiveCard} card
 * @param {import('adaptivecards').SerializationContext} context
 */
function problemsOf(card, context) {
  const whileReading = Array.from({ length: context.eventCount }, (_item, index) =>
    context.getEventAt(index),
  );
  return [...whileReading, ...card.validateProperties().validationEvents].map(
    ({ source, message }) => {
      const named = /** @type {import('adaptivecards').CardObject | undefined} */ (source);
      return `${named?.getJsonTypeName() ?? 'card'} ${named?.id ?? ''}: ${message}`;
    },
  );
}

/** @param {Language} locale */
function setPackageWords(locale) {
  AdaptiveCards.Strings.defaults.overflowButtonText = () => textIn(locale, 'more');
  AdaptiveCards.Strings.defaults.overflowButtonTooltip = () => textIn(locale, 'more');
}
