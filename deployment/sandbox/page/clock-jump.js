// @ts-check
// « Aller au… »: asks for a date and an hour, of the university's time zone.

import { describeInstant, fromLocalInput, toLocalInput } from './dates.js';
import { h } from './dom.js';
import { language, t } from './language.js';
import { attachPopover } from './popover.js';

/**
 * @param {{ now: () => string, onJump: (instant: string) => void }} options instants, ISO 8601
 * @returns {HTMLElement[]} a button and its panel
 */
export function createClockJump({ now, onJump }) {
  const input = h('input', { type: 'datetime-local', required: true, id: 'clock-date' });
  const wrong = h('p', { class: 'field-error', role: 'alert', hidden: true });
  const button = h('button', { type: 'button', class: 'button button-small', t: 'jump' });
  const form = h(
    'form',
    { class: 'jump-form', novalidate: true, on: { submit: jump } },
    h('label', { for: 'clock-date', t: 'jumpLabel' }),
    input,
    wrong,
    h('p', { class: 'field-help', t: 'jumpHelp' }),
    h('button', { class: 'button button-main', t: 'jumpGo' }),
  );
  const panel = attachPopover(button, {
    content: [form],
    label: 'jump',
    onOpen: () => {
      input.value = toLocalInput(now());
      wrong.hidden = true;
    },
  });

  /** @param {SubmitEvent} event */
  function jump(event) {
    event.preventDefault();
    const wanted = input.value && fromLocalInput(input.value);
    wrong.hidden = Date.parse(wanted) > Date.parse(now());
    wrong.textContent = t('jumpBack', { now: describeInstant(now(), language()) });
    if (!wrong.hidden) return;
    panel.hidePopover();
    onJump(wanted);
  }

  return [button, panel];
}
