import type { Draft } from '../form';
import type { Language, PersonId } from '../people';

/** What a fillable form says when it comes back; see bot/pdf/reader. */
export type FormReading =
  | {
      outcome: 'form';
      /** Anybody may have written this: check whose internship it is. */
      marker: { form: string; version: string; internshipId: string; language: Language };
      /**
       * What was typed, by field, as a draft keeps it (ids of choices, days as YYYY-MM-DD where they
       * can be read as such); '' where a field was left empty. Fields that it lacks are not in it.
       */
      values: Draft;
      /** What the fields held when the form was made: what is the same now, nobody changed. */
      prefilled: Draft;
    }
  /**
   * `flattened`: it has no fields any more, a print or a scan; `foreign`: somebody else's form;
   * `outdated`: a form of ours from another version; `encrypted`: it asks for a password; `hostile`:
   * it could not be read within the limits; `tooBig`: more than 2 MB; `busy`: others' files are being
   * read, and nothing is known of this one; `enough`: nor of this one, this person had many read in the
   * last hour.
   */
  | { outcome: Unread };

export type Unread =
  | 'flattened'
  | 'foreign'
  | 'outdated'
  | 'encrypted'
  | 'broken'
  | 'hostile'
  | 'tooBig'
  | 'busy'
  | 'enough';

/** Reads a form that somebody gave. Never throws because of what is in it. */
export interface FormReader {
  read(bytes: Uint8Array, by: PersonId): Promise<FormReading>;
}

/** What the words of a document are that somebody dropped: page by page, line by line. */
export type PrintReading =
  | { outcome: 'text'; pages: readonly (readonly string[])[] }
  /**
   * `noText`: a scan. `tooLong`: far more than a convention has. `busy`: try again. `enough`: this person
   * had many read in the last hour.
   */
  | { outcome: 'noText' | 'tooLong' | 'tooBig' | 'encrypted' | 'broken' | 'hostile' }
  | { outcome: 'busy' | 'enough' };

/** Reads the words of a document that somebody gave. Never throws because of what is in it. */
export interface PrintReader {
  read(bytes: Uint8Array, by: PersonId): Promise<PrintReading>;
}
