/** What the maker of the imprimé contact is given: everything that it says, in one language, in order. */
import type { Language } from '../process/people';

export interface FormOption {
  id: string;
  label: string;
}

export interface FormField {
  id: string;
  label: string;
  /** How to answer: read aloud with the label, shown when one points at the field. */
  help: string;
  /** Whether it is printed too: where an answer in another shape could not be read. */
  printsHelp?: boolean;
  kind: 'text' | 'long' | 'date' | 'choice' | 'yesNo' | 'choices';
  /** What it may hold; of `yesNo` too, with the words of the language. */
  choices?: readonly FormOption[];
  /** As the file keeps it: an id for a choice, ids with commas between, a day as YYYY-MM-DD. */
  value: string;
  /** False: shown as text. */
  editable: boolean;
  /** The most characters. */
  max?: number;
  /** A long text that people write rather than fill in: with more room. */
  isMain?: boolean;
  /** How many of the twelve columns of a page it takes; by its kind where absent. */
  columns?: number;
}

export interface FormSection {
  title: string;
  /** What is to be known before its fields are answered. */
  advice?: string;
  fields: readonly FormField[];
}

export interface FormFact {
  label: string;
  value: string;
}

export interface ContactForm {
  language: Language;
  title: string;
  /** What this paper is, in one line under the title. */
  subtitle: string;
  university: string;
  /** Whom it is about, as every page says. */
  about: string;
  internshipId: string;
  /** The version of the form: which questions it asks, in which shape. */
  version: string;
  /** What to do with it, step by step; the steps are numbered. */
  instructions: { title: string; steps: readonly string[] } | null;
  student: { title: string; facts: readonly FormFact[] };
  sections: readonly FormSection[];
  /** Where the request stands: whom it waits for, who approved it and when. */
  state: { title: string; sentences: readonly string[] } | null;
  notice: { title: string; paragraphs: readonly string[] };
  /** Words of the paper itself. */
  words: {
    page: (number: number, count: number) => string;
    /** Behind a heading that is repeated overleaf. */
    continued: string;
    /** Said once under a section with a value that no field can hold. */
    keptAsText: string;
    dateFormat: string;
    unanswered: string;
  };
}
