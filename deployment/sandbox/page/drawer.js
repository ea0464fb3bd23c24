// @ts-check
// On a narrow screen the people are a drawer that slides over the conversation.

export function createDrawer() {
  const side = /** @type {HTMLElement} */ (document.getElementById('side'));
  const main = /** @type {HTMLElement} */ (document.getElementById('main'));
  const button = /** @type {HTMLElement} */ (document.getElementById('open-people'));
  const narrow = window.matchMedia('(max-width: 899px)');
  let isOpen = false;

  const show = () => {
    document.body.classList.toggle('drawer-open', isOpen && narrow.matches);
    button.setAttribute('aria-expanded', String(isOpen));
    // What cannot be seen must not be reached with the keyboard.
    side.inert = narrow.matches && !isOpen;
    main.inert = narrow.matches && isOpen;
  };
  const set = (/** @type {boolean} */ open) => {
    const had = isOpen;
    isOpen = open;
    show();
    if (!narrow.matches || had === open) return;
    if (open) /** @type {HTMLElement | null} */ (side.querySelector('button'))?.focus();
    else button.focus();
  };

  button.addEventListener('click', () => set(!isOpen));
  document.getElementById('close-people')?.addEventListener('click', () => set(false));
  document.getElementById('veil')?.addEventListener('click', () => set(false));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen) set(false);
  });
  narrow.addEventListener('change', show);
  show();
  return { close: () => set(false) };
}
