/** What says in a file which form it is, for whom, and in which version. */
import type { Language } from '../process/people';

/** The name of the hidden field that holds it. */
export const MARKER_FIELD = 'stageForm';
const FORM = 'contact';

export interface Marker {
  form: string;
  version: string;
  internshipId: string;
  language: Language;
}

export function marker(about: Omit<Marker, 'form'>): { name: string; value: string } {
  const { version, internshipId, language } = about;
  return { name: MARKER_FIELD, value: [FORM, version, internshipId, language].join(' ') };
}

/** Null: not one of ours. */
export function readMarker(value: string): Marker | null {
  const shape = /^contact (\S{1,40}) (\S{1,80}) (fr|en)$/;
  const [, version, internshipId, language] = shape.exec(value) ?? [];
  if (!version || !internshipId || !language) return null;
  return { form: FORM, version, internshipId, language: language as Language };
}
