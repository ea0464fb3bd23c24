/** The settings that the product reads, and example values with which it starts in production. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig, type Environment } from '../../bot/config';

export const ROOT = path.join(__dirname, '../..');

export const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

export const envFile = (file: string) => parseEnv(read(file)) as Record<string, string>;

const inTeams: Environment = {
  MicrosoftAppId: '00000000-0000-4000-8000-00000000b071',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '00000000-0000-4000-8000-0000000007e4',
  MicrosoftAppPassword: 'secret',
};

/** What an administrator fills into a copy of `deployment/.env.example`. */
export const filledIn: Record<string, string> = {
  ...envFile('deployment/.env.example'),
  ...(inTeams as Record<string, string>),
};

/** The names that `bot/config` asks for, with Teams settings and without. */
export function settingNames(): Set<string> {
  const names = new Set<string>();
  for (const given of [inTeams, {}]) {
    const env = new Proxy<Environment>(given, {
      get: (target, name) => {
        names.add(String(name));
        return target[String(name)];
      },
    });
    readConfig(env);
  }
  return names;
}
