/**
 * The values of a file's fields, by their whole names. Values only: appearances, actions, scripts and
 * pages are never looked at. What comes out is untrusted text.
 */
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFParser,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';
import { inflatedTooMuch, resetInflated } from './inflating';
import { DEEPEST_FIELD, MOST_FIELDS, MOST_NAME, MOST_VALUE } from './limits';

export interface FieldValue {
  value: string;
  /** What it held when it was made: unchanged by « reset ». */
  prefilled: string;
}

export type FileContents =
  | { outcome: 'fields'; fields: Record<string, FieldValue> }
  | { outcome: 'encrypted' | 'broken' | 'hostile' };

export async function readFields(bytes: Uint8Array): Promise<FileContents> {
  resetInflated();
  try {
    const context = await parse(bytes);
    return context === null
      ? { outcome: 'encrypted' }
      : { outcome: 'fields', fields: walk(context) };
  } catch {
    return { outcome: inflatedTooMuch() ? 'hostile' : 'broken' };
  }
}

/** Null: it asks for a password. One that asks for none, but is encrypted, is read. */
async function parse(bytes: Uint8Array): Promise<PDFContext | null> {
  const strictly = true;
  const context = await PDFParser.forBytesWithOptions(
    bytes,
    ParseSpeeds.Fastest,
    strictly,
  ).parseDocument();
  if (!context.lookup(context.trailerInfo.Encrypt)) return context;
  try {
    const document = await PDFDocument.load(bytes, {
      password: '',
      throwOnInvalidObject: strictly,
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
    });
    return document.context;
  } catch (error) {
    if (inflatedTooMuch()) throw error;
    return null;
  }
}

/** What a field has from those that it lies in. */
interface Inherited {
  name: string;
  depth: number;
  entries: Partial<Record<InheritedEntry, PDFObject>>;
}
const inheritedEntries = ['FT', 'V', 'DV', 'Opt'] as const;
type InheritedEntry = (typeof inheritedEntries)[number];

function walk(context: PDFContext): Record<string, FieldValue> {
  const fields = new Map<string, FieldValue>();
  const seen = new Set<PDFObject>();
  const visit = (object: PDFObject | undefined, above: Inherited) => {
    const field = context.lookup(object);
    if (!(field instanceof PDFDict) || seen.has(field)) return;
    if (seen.size >= MOST_FIELDS || above.depth > DEEPEST_FIELD) return;
    seen.add(field);
    const here = inherit(field, above);
    const kids = get(field, 'Kids');
    const named =
      kids instanceof PDFArray ? kids.asArray().filter((kid) => isNamed(context, kid)) : [];
    if (named.length > 0) for (const kid of named) visit(kid, here);
    else if (here.name !== '') fields.set(here.name, valueOf(here, context));
  };
  const top: Inherited = { name: '', depth: 0, entries: {} };
  for (const object of topFields(context)) visit(object, top);
  return Object.fromEntries(fields);
}

function topFields(context: PDFContext): PDFObject[] {
  const catalog = context.lookup(context.trailerInfo.Root);
  const form = catalog instanceof PDFDict ? get(catalog, 'AcroForm') : undefined;
  const fields = form instanceof PDFDict ? get(form, 'Fields') : undefined;
  return fields instanceof PDFArray ? fields.asArray() : [];
}

/** Widgets of one field have no name of their own. */
function isNamed(context: PDFContext, kid: PDFObject): boolean {
  const dict = context.lookup(kid);
  return dict instanceof PDFDict && dict.has(PDFName.of('T'));
}

function inherit(field: PDFDict, above: Inherited): Inherited {
  const part = textOf(get(field, 'T')).slice(0, MOST_NAME);
  const entries = { ...above.entries };
  for (const key of inheritedEntries) entries[key] = get(field, key) ?? entries[key];
  const name = [above.name, part].filter((one) => one !== '').join('.');
  return { name: name.slice(0, MOST_NAME), depth: above.depth + 1, entries };
}

function valueOf({ entries }: Inherited, context: PDFContext): FieldValue {
  const { FT, V, DV, Opt } = entries;
  const isButton = FT === PDFName.of('Btn');
  const read = (object: PDFObject | undefined) => {
    // Of several choices of a list the first: ours have one.
    const single = object instanceof PDFArray ? context.lookup(object.get(0)) : object;
    if (isButton) return stateOf(single);
    const text = textOf(single);
    return Opt instanceof PDFArray ? choiceOf(text, Opt, context) : text;
  };
  return { value: read(V), prefilled: read(DV) };
}

/** The name of the state of a box, '' for « off »; some programs write it as text. */
function stateOf(object: PDFObject | undefined): string {
  const state = object instanceof PDFName ? object.decodeText() : textOf(object);
  return state === 'Off' ? '' : state.slice(0, MOST_NAME);
}

/** The id of what was chosen, also where a program kept the words that it showed. */
function choiceOf(text: string, options: PDFArray, context: PDFContext): string {
  for (const option of options.asArray().slice(0, MOST_FIELDS)) {
    const pair = context.lookup(option);
    if (!(pair instanceof PDFArray) || pair.size() < 2) continue;
    const [id, label] = [pair.get(0), pair.get(1)].map((one) => textOf(context.lookup(one)));
    if (text === id || text === label) return id ?? '';
  }
  return text;
}

function get(dict: PDFDict, key: string): PDFObject | undefined {
  const object = dict.lookup(PDFName.of(key));
  return object instanceof PDFRef ? undefined : object;
}

function textOf(object: PDFObject | undefined): string {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return '';
  // A longer one than we would ever cut is not decoded at all.
  if (object.asString().length > 20 * MOST_VALUE) return '…'.repeat(MOST_VALUE);
  return object.decodeText().replace(/\r\n?/g, '\n').slice(0, MOST_VALUE);
}
