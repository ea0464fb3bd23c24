// @ts-check
// Markdown as Teams draws it: HTML is shown as typed, pictures and headings are not made, links open
// in a new tab.

import { MarkdownIt } from './vendor.js';

const cardRules = ['emphasis', 'entity', 'escape', 'link', 'list', 'newline'];
const messageRules = [...cardRules, 'backticks', 'blockquote', 'fence', 'linkify', 'strikethrough'];

// Cards know bold, italic, lists and links only; a person's « # » or « > » is shown as typed.
const forCards = withSafeLinks(
  MarkdownIt('zero', { html: false, breaks: true }).enable(cardRules, true),
);
const forMessages = withSafeLinks(
  MarkdownIt('zero', { html: false, breaks: true, linkify: true }).enable(messageRules, true),
);

/** @param {string} text */
export function cardMarkdown(text) {
  return forCards.render(text);
}

/**
 * The bot's message. Teams' own `<at>name</at>` becomes a mention.
 * @param {string} text
 */
export function messageMarkdown(text) {
  return forMessages
    .render(text)
    .replace(/&lt;at(?: [^<]*?)?&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>');
}

/** @param {ReturnType<typeof MarkdownIt>} markdown */
function withSafeLinks(markdown) {
  markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  return markdown;
}
