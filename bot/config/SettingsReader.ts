import type { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** `problems` has one sentence for each setting that is wrong. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: string[]) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n');
    super(`The bot cannot start with these settings:\n${list}\nSee deployment/.env.example.`);
  }
}

/** Their values may be, or hold, secrets: never repeated in a message. */
const SECRET = new Set([
  'DATABASE_URL',
  'MicrosoftAppPassword',
  'CertificatePrivateKey',
  'SMTP_URL',
  'COMPANY_REGISTER_KEY',
  'HTTPS_PROXY',
  'HTTP_PROXY',
]);

/** Collects what is wrong while the settings are read. An empty value counts as not set. */
export class SettingsReader {
  readonly problems: string[] = [];

  constructor(private readonly env: Environment) {}

  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  isSet(name: string): boolean {
    return this.text(name) !== undefined;
  }

  /** The parsed value; undefined when it is not set, or wrong and told. */
  read<T>(name: string, schema: z.ZodType<T, string>, accepted: string): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    this.problems.push(
      `${name} ${SECRET.has(name) ? '' : `is "${value}": it `}must be ${accepted}.`,
    );
    return undefined;
  }

  refuse(problem: string): undefined {
    this.problems.push(problem);
    return undefined;
  }

  /** @throws ConfigError when anything was wrong so far; `value` is undefined only then */
  finish<T>(value: T | undefined): T {
    if (this.problems.length > 0 || value === undefined) throw new ConfigError(this.problems);
    return value;
  }
}
