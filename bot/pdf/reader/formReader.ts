/**
 * Reads a form that somebody filled in and gave back. Only values of our own fields are taken, as
 * untrusted text; the file itself goes nowhere else.
 */
import { fieldIds, type Draft, type FieldId } from '../../process/form';
import { fieldTable } from '../../process/form/fields';
import type { FormReading } from '../../process/ports';
import { FORM_VERSION } from '../formVersion';
import { MARKER_FIELD, readMarker } from '../marker';
import { hasHeader } from './header';
import { MOST_AT_ONCE, MOST_BYTES, MOST_IN_ONE_LINE, PATIENCE_MS } from './limits';
import { ReaderPool } from './ReaderPool';
import { ReaderProcess } from './ReaderProcess';
import type { FieldValue } from './readFields';
import { asDay } from './typedDay';

/** Bounded by nobody: see perPerson.ts. */
export interface WarmFormReader {
  read(bytes: Uint8Array): Promise<FormReading>;
  /** Starts the process that reads, so that the first file does not wait. */
  warm(): void;
  /** Ends it. */
  close(): void;
}

export function createFormReader({ patienceMs = PATIENCE_MS } = {}): WarmFormReader {
  const process = () => new ReaderProcess({ patienceMs });
  const pool = new ReaderPool([process(), ...Array.from({ length: MOST_AT_ONCE - 1 }, process)]);
  return {
    async read(bytes) {
      if (bytes.length > MOST_BYTES) return { outcome: 'tooBig' };
      if (!hasHeader(bytes)) return { outcome: 'broken' };
      const contents = await pool.read(bytes);
      if (contents === 'busy') return { outcome: 'busy' };
      return contents.outcome === 'fields'
        ? understand(contents.fields)
        : { outcome: contents.outcome };
    },
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}

function understand(fields: Record<string, FieldValue>): FormReading {
  if (Object.keys(fields).length === 0) return { outcome: 'flattened' };
  const marker = readMarker(fields[MARKER_FIELD]?.value ?? '');
  if (marker === null) return { outcome: 'foreign' };
  if (marker.version !== FORM_VERSION) return { outcome: 'outdated' };
  const values = draftOf(fields, 'value');
  if (Object.keys(values).length === 0) return { outcome: 'foreign' };
  return { outcome: 'form', marker, values, prefilled: draftOf(fields, 'prefilled') };
}

function draftOf(fields: Record<string, FieldValue>, key: keyof FieldValue): Draft {
  const draft: Draft = {};
  for (const field of fieldIds) {
    const typed = typedIn(field, fields, key);
    if (typed !== undefined) draft[field] = typed;
  }
  return draft;
}

/** Undefined: the file lacks this field. */
function typedIn(
  field: FieldId,
  fields: Record<string, FieldValue>,
  key: keyof FieldValue,
): string | undefined {
  const { input } = fieldTable[field];
  if (input.kind === 'choices') {
    const boxes = input.values.map((value) => ({ value, box: fields[`${field}-${value}`] }));
    if (boxes.every(({ box }) => box === undefined)) return undefined;
    return boxes
      .filter(({ value, box }) => box?.[key] === value)
      .map(({ value }) => value)
      .join(',');
  }
  const typed = Object.hasOwn(fields, field) ? fields[field]?.[key].trim() : undefined;
  if (typed === undefined || input.kind === 'longText') return typed;
  const short = typed.slice(0, MOST_IN_ONE_LINE);
  return input.kind === 'date' ? asDay(short) : short;
}
