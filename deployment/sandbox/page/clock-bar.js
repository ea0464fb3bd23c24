// @ts-check
// The sandbox's clock in words, and the buttons that move it: reminders can be seen without waiting.

import { announce } from './announce.js';
import { api } from './api.js';
import { createClockJump } from './clock-jump.js';
import { describeInstant } from './dates.js';
import { h, setWords } from './dom.js';
import { icon } from './icons.js';
import { language } from './language.js';
import { errorNote } from './notes.js';

/** @typedef {{ now: string } | { advance: string }} Move */

/** @type {{ t: 'plusHour' | 'plusDay' | 'plusWeek', advance: string }[]} */
const steps = [
  { t: 'plusHour', advance: 'PT1H' },
  { t: 'plusDay', advance: 'P1D' },
  { t: 'plusWeek', advance: 'P7D' },
];

/** Narrower, the buttons are folded away under the date (page.css). */
const folds = window.matchMedia('(max-width: 1099px)');

export function createClockBar() {
  let now = '';
  const long = h('time', { class: 'clock-long' });
  const short = h('time', { class: 'clock-short' });
  const problem = h('div', { class: 'clock-problem' });
  const buttons = steps.map(({ t, advance }) =>
    h('button', {
      type: 'button',
      class: 'button button-small',
      t,
      on: { click: () => void move({ advance }) },
    }),
  );
  const jump = createClockJump({
    now: () => now,
    onJump: (instant) => void move({ now: instant }),
  });
  const controls = h('div', { class: 'clock-controls' }, ...buttons, ...jump);
  const toggle = h('button', { type: 'button', class: 'clock-toggle' }, icon('clock'), long, short);
  toggle.append(icon('down'));
  const element = h('section', { class: 'clock', tLabel: 'clock' }, toggle, controls, problem);
  foldAway(element, toggle);

  /** @param {string} instant */
  function show(instant) {
    now = instant;
    setWords(long, { at: instant, format: 'full' });
    setWords(short, { at: instant, format: 'short' });
    long.dateTime = instant;
    short.dateTime = instant;
  }

  async function load() {
    show(await api.clock());
  }

  /** @param {Move} request */
  async function move(request) {
    controls.inert = true;
    element.setAttribute('aria-busy', 'true');
    problem.replaceChildren(h('p', { class: 'note note-busy', role: 'status', t: 'clockMoving' }));
    try {
      await api.moveClock(request);
      await load();
      problem.replaceChildren();
      announce(describeInstant(now, language()));
    } catch (error) {
      problem.replaceChildren(errorNote(error, { onDismiss: () => problem.replaceChildren() }));
    } finally {
      controls.inert = false;
      element.removeAttribute('aria-busy');
    }
  }

  return { element, load, show };
}

/**
 * @param {HTMLElement} element
 * @param {HTMLButtonElement} toggle
 */
function foldAway(element, toggle) {
  /** @param {boolean} isOpen */
  const fold = (isOpen) => {
    element.classList.toggle('is-open', isOpen);
    toggle.disabled = !folds.matches;
    if (folds.matches) toggle.setAttribute('aria-expanded', String(isOpen));
    else toggle.removeAttribute('aria-expanded');
  };
  toggle.addEventListener('click', () => fold(!element.classList.contains('is-open')));
  folds.addEventListener('change', () => fold(false));
  document.addEventListener('pointerdown', ({ target }) => {
    if (!element.contains(/** @type {Node} */ (target))) fold(false);
  });
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') fold(false);
  });
  fold(false);
}
