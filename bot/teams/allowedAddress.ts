/** Which addresses we take from outside, or send a token to. */
export interface AddressRules {
  /** Only in the sandbox, or when `BOT_OPENID_METADATA` points at a local server. */
  allowLoopbackHttp: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True for https addresses, and for loopback http ones where the rules allow them. */
export function isAllowedAddress(address: string, { allowLoopbackHttp }: AddressRules): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return allowLoopbackHttp && url.protocol === 'http:' && LOOPBACK.has(url.hostname);
}
