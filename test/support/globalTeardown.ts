declare global {
  // Jest runs set-up and teardown in one process and offers no other way to hand something over.
  var stopTestServer: (() => Promise<void>) | undefined;
}

export default async function globalTeardown(): Promise<void> {
  await globalThis.stopTestServer?.();
}
