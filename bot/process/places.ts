import type { PersonId } from './people';

/** Where something is shown. Departments have channels for managers and for teachers. */
export type Place =
  | { kind: 'person'; id: PersonId }
  | { kind: 'channel'; audience: 'managers' | 'teachers'; department: string }
  | { kind: 'channel'; audience: 'advisers'; department: null };

/** A stable name of a place: deliveries to one place keep their order. */
export function placeKey(place: Place): string {
  return place.kind === 'person'
    ? `person:${place.id}`
    : `channel:${place.audience}:${place.department ?? ''}`;
}

/** The place of a `placeKey`; null: it is none. */
export function placeFromKey(key: string): Place | null {
  const [, person] = /^person:(.+)$/s.exec(key) ?? [];
  if (person !== undefined) return { kind: 'person', id: person };
  const [, audience, department = ''] = /^channel:([^:]*):(.*)$/s.exec(key) ?? [];
  if (audience === 'advisers') return { kind: 'channel', audience, department: null };
  return audience === 'managers' || audience === 'teachers'
    ? { kind: 'channel', audience, department }
    : null;
}
