const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids come from cards too, where anything may stand; PostgreSQL would answer with an error. */
export function isUuid(id: string): boolean {
  return UUID.test(id);
}
