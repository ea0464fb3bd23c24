// @ts-check

/**
 * Says a sentence to screen readers, without taking the focus.
 * @param {string} sentence
 */
export function announce(sentence) {
  const region = document.getElementById('announcements');
  if (region) region.textContent = sentence;
}
