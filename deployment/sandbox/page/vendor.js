// @ts-check
// The two packages that the page gets as plain scripts (see index.html), with their types.

const page = /** @type {any} The scripts put themselves on the window. */ (globalThis);

/** @type {typeof import('adaptivecards')} */
export const AdaptiveCards = page.AdaptiveCards;

/** @type {typeof import('markdown-it').default} */
export const MarkdownIt = page.markdownit;
