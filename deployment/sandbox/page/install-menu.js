// @ts-check
// The small menu of a pane: installs the bot for this person or channel, or removes it.

import { announce } from './announce.js';
import { api } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './language.js';
import { errorNote } from './notes.js';
import { attachPopover } from './popover.js';

/**
 * @param {{
 *   conversation: import('./types').Conversation,
 *   person: import('./types').Person,
 *   onChange: () => Promise<void>,
 * }} options
 * @returns {HTMLElement[]} a button and its panel
 */
export function createInstallMenu({ conversation, person, onChange }) {
  const place = h('div', { class: 'menu-items' });
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', tLabel: 'paneMenu' },
    icon('more'),
  );
  const panel = attachPopover(button, { content: [place], label: 'paneMenu', onOpen: fill });

  /** As it is now: another page may have changed it. */
  async function fill() {
    try {
      const all = await api.conversations(person.id);
      const installed = all.find(({ id }) => id === conversation.id)?.installed ?? true;
      place.replaceChildren(
        h('p', { class: 'menu-state', t: installed ? 'installed' : 'removed' }),
        itemTo(!installed),
      );
      if (document.activeElement === button) place.querySelector('button')?.focus();
    } catch (error) {
      place.replaceChildren(errorNote(error));
    }
  }

  /** @param {boolean} installed */
  function itemTo(installed) {
    const click = async () => {
      const where =
        conversation.kind === 'channel' ? { channel: conversation.id } : { as: person.id };
      try {
        await api.install({ ...where, installed });
        announce(t(installed ? 'installed' : 'removed'));
        await fill();
        await onChange();
      } catch (error) {
        place.append(errorNote(error));
      }
    };
    return h('button', {
      type: 'button',
      class: 'menu-item',
      t: installed ? 'install' : 'remove',
      on: { click },
    });
  }

  return [button, panel];
}
