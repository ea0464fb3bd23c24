// @ts-check
// News from the server, as it happens.

/**
 * @param {{
 *   onEvent: (event: import('./types').SandboxEvent) => void,
 *   onLost: () => void,
 *   onBack: () => void,
 * }} listeners `onBack` after a lost connection, when anything may have happened
 */
export function listen({ onEvent, onLost, onBack }) {
  let wasLost = false;
  const source = new EventSource('/sandbox/events');
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)));
  source.addEventListener('error', () => {
    wasLost = true;
    onLost();
  });
  source.addEventListener('open', () => {
    if (wasLost) onBack();
    wasLost = false;
  });
}
