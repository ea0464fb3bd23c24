// @ts-check

import { h } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('./types').Person} Person */

/**
 * A disc with the person's initials, in a colour of their own.
 * @param {Person} person
 */
export function personAvatar(person) {
  const tint = hash(person.id) % 8;
  return h('span', { class: `avatar tint-${tint}`, 'aria-hidden': 'true' }, initials(person.name));
}

/** The bot's picture: square, so that it is not taken for a person. */
export function botAvatar() {
  return h('span', { class: 'avatar avatar-bot', 'aria-hidden': 'true' }, icon('check'));
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const last = words.length > 1 ? words[words.length - 1] : '';
  return `${words[0]?.[0] ?? ''}${last?.[0] ?? ''}`.toLocaleUpperCase();
}

/** @param {string} text */
function hash(text) {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum;
}
