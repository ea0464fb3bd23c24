import { hash } from 'node:crypto';

/** What is kept of a token whose signature and claims were verified. Times in seconds, as in JWTs. */
export interface VerifiedToken {
  serviceUrl: string;
  expiresAt: number;
  notBefore: number;
}

/**
 * Teams sends the same token with many activities for up to an hour, and an RSA check for each
 * would be wasted. Only the token's hash is kept, at most `limit` of them, the least recently used
 * going first. Nothing about an activity is remembered: each is compared with the claims anew.
 */
export class VerifiedTokens {
  private readonly byHash = new Map<string, VerifiedToken>();

  constructor(private readonly limit: number) {}

  /** The verified claims of exactly this token, if it is still valid at `now` (s, no tolerance). */
  get(token: string, now: number): VerifiedToken | undefined {
    const key = keyOf(token);
    const known = this.byHash.get(key);
    if (!known) return undefined;
    this.byHash.delete(key);
    if (now >= known.expiresAt || now < known.notBefore) return undefined;
    this.byHash.set(key, known);
    return known;
  }

  /** Remembers a token that was just verified. */
  add(token: string, verified: VerifiedToken): void {
    this.byHash.set(keyOf(token), verified);
    if (this.byHash.size <= this.limit) return;
    const [oldest] = this.byHash.keys();
    if (oldest !== undefined) this.byHash.delete(oldest);
  }
}

function keyOf(token: string): string {
  return hash('sha256', token, 'base64');
}
