/** The part of a pino logger that the sandbox uses. */
export interface SandboxLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export const silentLog: SandboxLog = { warn: () => undefined, error: () => undefined };
