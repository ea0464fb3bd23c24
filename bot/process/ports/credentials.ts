import type { Instant } from '../internship';

/** How the bot proves to Teams who it is; MultiTenant no longer exists and is not offered. */
export type Credentials =
  | { kind: 'secret'; appId: string; tenantId: string; secret: string }
  | {
      kind: 'certificate';
      appId: string;
      tenantId: string;
      /** Hexadecimal SHA-1 or SHA-256 of the certificate, as Azure shows it. */
      thumbprint: string;
      /** PEM. */
      privateKey: string;
      /** When the certificate ends, where it was given with its key. */
      expiresAt?: Instant;
    }
  | { kind: 'managed-identity'; appId: string }
  /** `BOT_TOKEN_ENDPOINT`: the sandbox and local connectors only. */
  | { kind: 'endpoint'; url: string; appId: string; secret: string };
