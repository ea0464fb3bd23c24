/** The national company register, where the settings have its address. */
import type { Logger } from 'pino';
import type { Config } from '../config';
import type { CompanyRegister } from '../process/ports';
import { createCompanyRegister } from '../registry';

export function registerOver(
  { register, university: { lists } }: Pick<Config, 'register' | 'university'>,
  log: Pick<Logger, 'info' | 'warn'>,
): CompanyRegister | null {
  return register && createCompanyRegister({ ...register, lists, log });
}
