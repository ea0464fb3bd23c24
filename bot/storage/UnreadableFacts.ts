/** What the database holds does not have the shape that the rules know. Says where, never what. */
export class UnreadableFacts extends Error {
  override readonly name = 'UnreadableFacts';

  constructor(subject: string, id: string, paths: readonly string[]) {
    super(`${subject} ${id} cannot be read from the database: see ${paths.join(', ')}`);
  }
}
