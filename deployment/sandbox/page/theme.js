// @ts-check
// Light or dark: as the system says until the person chooses. The colours are CSS `light-dark()`
// values, so that changing the theme redraws no card.

const storageKey = 'sandbox.theme';
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

/** @returns {'light' | 'dark'} */
export function currentTheme() {
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return systemIsDark.matches ? 'dark' : 'light';
}

/** @param {(theme: 'light' | 'dark') => void} onChange called now and at each change */
export function watchTheme(onChange) {
  const apply = () => {
    document.documentElement.dataset.theme = currentTheme();
    onChange(currentTheme());
  };
  systemIsDark.addEventListener('change', apply);
  window.addEventListener('storage', apply);
  apply();
  return {
    toggle() {
      localStorage.setItem(storageKey, currentTheme() === 'dark' ? 'light' : 'dark');
      apply();
    },
  };
}
