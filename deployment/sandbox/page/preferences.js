// @ts-check

import { h, setWords } from './dom.js';
import { icon } from './icons.js';
import { language, setLanguage } from './language.js';
import { watchTheme } from './theme.js';

export function createLanguageButton() {
  /** @type {import('./types').Language[]} */
  const languages = ['fr', 'en'];
  const buttons = languages.map((each) =>
    h(
      'button',
      {
        type: 'button',
        lang: each,
        on: {
          click: () => {
            setLanguage(each);
            show();
          },
        },
      },
      each.toUpperCase(),
    ),
  );
  const show = () => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.lang === language()));
    }
  };
  show();
  return h('div', { class: 'segments', role: 'group', tLabel: 'language' }, ...buttons);
}

export function createThemeButton() {
  const button = h('button', { type: 'button', class: 'icon-button theme' });
  const theme = watchTheme((current) => {
    button.replaceChildren(icon(current === 'dark' ? 'sun' : 'moon'));
    setWords(button, { tLabel: current === 'dark' ? 'light' : 'dark' });
  });
  button.addEventListener('click', () => theme.toggle());
  return button;
}
