/** What the global set-up hands to the workers, by environment variable. */
export const TEST_SERVER = 'STAGE_BOT_TEST_SERVER';
/** An empty, migrated database that each test's own is copied from. */
export const TEMPLATE_DATABASE = 'stage_bot_template';

/** The same server, another database. */
export function inDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
