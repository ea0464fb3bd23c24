// @ts-check
// The sandbox's clock in words, and the buttons that move it: reminders can be seen without waiting.

import { announce } from './announce.js';
import { api } from './api.js';
import { describeInstant, fromLocalInput, toLocalInput } from './dates.js';
import { h, setWords } from './dom.js';
import { icon } from './icons.js';
import { language, t } from './language.js';
import { errorNote } from './notes.js';
import { attachPopover } from './popover.js';

/** @typedef {{ now: string } | { advance: string }} Move */

/** @type {{ t: 'plusHour' | 'plusDay' | 'plusWeek', advance: string }[]} */
const steps = [
  { t: 'plusHour', advance: 'PT1H' },
  { t: 'plusDay', advance: 'P1D' },
  { t: 'plusWeek', advance: 'P7D' },
];

export function createClockBar() {
  let now = '';
  const long = h('time', { class: 'clock-long' });
  const short = h('time', { class: 'clock-short', 'aria-hidden': 'true' });
  const problem = h('div', { class: 'clock-problem' });
  const buttons = steps.map((step) =>
    h('button', {
      type: 'button',
      class: 'button button-small',
      t: step.t,
      on: { click: () => void move({ advance: step.advance }) },
    }),
  );
  const jump = h('button', { type: 'button', class: 'button button-small', t: 'jump' });
  const panel = jumpPanel();
  const controls = h('div', { class: 'clock-controls' }, ...buttons, jump, panel);
  const toggle = h(
    'button',
    { type: 'button', class: 'clock-toggle', 'aria-expanded': 'false', on: { click: fold } },
    icon('clock'),
    long,
    short,
    icon('down'),
  );
  const element = h('section', { class: 'clock', tLabel: 'clock' }, toggle, controls, problem);

  /** On a narrow screen the buttons are folded away under the date. */
  function fold() {
    const isOpen = element.classList.toggle('is-open');
    toggle.setAttribute('aria-expanded', String(isOpen));
  }

  /** @param {string} instant */
  function show(instant) {
    now = instant;
    setWords(long, { at: instant, format: 'full' });
    setWords(short, { at: instant, format: 'short' });
    long.dateTime = instant;
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

  function jumpPanel() {
    const input = h('input', { type: 'datetime-local', required: true, id: 'clock-date' });
    const wrong = h('p', { class: 'field-error', role: 'alert', hidden: true });
    const go = (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const wanted = input.value && fromLocalInput(input.value);
      wrong.hidden = Date.parse(wanted) > Date.parse(now);
      wrong.textContent = t('jumpBack', { now: describeInstant(now, language()) });
      if (!wrong.hidden) return;
      panelElement.hidePopover();
      void move({ now: wanted });
    };
    const form = h(
      'form',
      { class: 'jump-form', novalidate: true, on: { submit: go } },
      h('label', { for: 'clock-date', t: 'jumpLabel' }),
      input,
      wrong,
      h('p', { class: 'field-help', t: 'jumpHelp' }),
      h('button', { class: 'button button-main', t: 'jumpGo' }),
    );
    const panelElement = attachPopover(jump, {
      content: [form],
      label: 'jump',
      onOpen: () => {
        input.value = toLocalInput(now);
        wrong.hidden = true;
      },
    });
    return panelElement;
  }

  async function load() {
    show(await api.clock());
  }

  return { element, load, show };
}
