import type { DocumentKind, StoredDocument } from '../process/documents';
import type { Language } from '../process/people';
import type { Clock } from '../process/ports';
import type { StorePorts } from './internships';

export interface DocumentPorts extends StorePorts {
  clock: Clock;
}

/** Everything but the bytes: they are read only to be handed out. */
export const WITHOUT_BYTES = { bytes: true, requestKey: true } as const;

type Row = Omit<StoredDocument, 'kind' | 'language' | 'madeAt'> & {
  kind: string;
  language: string;
  madeAt: Date;
};

export function stored(row: Row): StoredDocument {
  const { id, internshipId, variant, version, name, contentType, sha256, size, madeBy } = row;
  const { missingGlyphs } = row;
  const rest = { id, internshipId, variant, version, name, contentType, sha256, size, madeBy };
  return {
    ...rest,
    missingGlyphs,
    // Nobody else writes these columns.
    kind: row.kind as DocumentKind,
    language: row.language as Language,
    madeAt: row.madeAt.toISOString(),
  };
}
