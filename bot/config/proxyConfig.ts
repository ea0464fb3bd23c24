import { z } from 'zod';
import type { SettingsReader } from './SettingsReader';

/** Libraries read these by themselves, and would not say what is wrong with them. */
export function checkProxies(settings: SettingsReader): void {
  const address = z.url({ protocol: /^https?$/ });
  for (const name of ['HTTPS_PROXY', 'HTTP_PROXY']) {
    settings.read(name, address, 'the address of a proxy, http://HOST:PORT');
  }
  settings.text('NO_PROXY');
}
