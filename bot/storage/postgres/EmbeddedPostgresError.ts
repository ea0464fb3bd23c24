/** The embedded PostgreSQL could not be used; the message says what would help. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = 'EmbeddedPostgresError';
}

/** Another bot runs on this folder. */
export class DataFolderInUse extends EmbeddedPostgresError {
  override readonly name = 'DataFolderInUse';

  constructor(readonly dataDir: string) {
    super(
      `Another bot is using ${dataDir}. Stop it first, or set DATABASE_URL to use another database.`,
    );
  }
}
