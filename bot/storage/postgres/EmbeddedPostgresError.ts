/** The embedded PostgreSQL could not be used; the message says what would help. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
