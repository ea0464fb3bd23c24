import { z } from 'zod';
import type { SettingsReader } from './SettingsReader';

/** The national company register, where the university uses it; the bot works without. */
export interface RegisterConfig {
  /** With a slash at the end; `search` is below it. */
  url: string;
  key: string | undefined;
}

/** Null: not to be used. */
export function readRegister(
  settings: SettingsReader,
  isProduction: boolean,
): RegisterConfig | null {
  const url = settings.read(
    'COMPANY_REGISTER_URL',
    z.url({ protocol: isProduction ? /^https$/ : /^https?$/ }),
    isProduction ? 'an https address' : 'an http or https address',
  );
  const key = settings.text('COMPANY_REGISTER_KEY');
  if (key !== undefined && !settings.isSet('COMPANY_REGISTER_URL')) {
    settings.refuse('COMPANY_REGISTER_KEY is set, but COMPANY_REGISTER_URL is not.');
  }
  return url === undefined ? null : { url: url.replace(/\/*$/, '/'), key };
}
