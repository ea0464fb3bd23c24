// Files that somebody might drop to harm the bot, or by mistake. Each is made here.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRef, PDFString, PDFWriter } from 'pdf-lib';

const MB = 1024 * 1024;
const text = (content: string) => Buffer.from(content, 'latin1');

/** A file of these objects, numbered from 1; the first is the catalog. */
function fileOf(objects: readonly (string | Buffer)[], inTrailer = ''): Buffer {
  const parts = objects.map((object, index) =>
    Buffer.concat([
      text(`${index + 1} 0 obj\n`),
      Buffer.from(object as string),
      text('\nendobj\n'),
    ]),
  );
  const dict = `<< /Root 1 0 R /Size ${objects.length + 1} ${inTrailer} >>`;
  const trailer = text(`trailer\n${dict}\nstartxref\n0\n%%EOF\n`);
  return Buffer.concat([text('%PDF-1.7\n'), ...parts, trailer]);
}

function stream(dict: string, content: Buffer): Buffer {
  const head = text(`<< ${dict} /Length ${content.length} >>\nstream\n`);
  return Buffer.concat([head, content, text('\nendstream')]);
}

const CATALOG = '<< /Type /Catalog >>';

export function moreThanTwoMegabytes(form: Uint8Array): Buffer {
  return Buffer.concat([form, Buffer.alloc(2 * MB)]);
}

export function headerTooFarDown(form: Uint8Array): Buffer {
  return Buffer.concat([Buffer.alloc(1024, ' '), form]);
}

/** A table of two milliards of objects in two hundred bytes: reading it uses up all memory. */
export function tinyTableOfMilliards(): Buffer {
  const dict = '/Type /XRef /Size 1 /Root 1 0 R /W [1 0 0] /Index [0 2147483647]';
  return fileOf([CATALOG, stream(dict, text('\x01'))]);
}

/** A few kilobytes that inflate to a gigabyte. */
export function bomb(): Buffer {
  const zeros = deflateSync(Buffer.alloc(256 * MB, '0'), { level: 9 });
  const dict = '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]';
  return fileOf([CATALOG, stream(dict, deflateSync(zeros, { level: 9 }))]);
}

/** A page whose words inflate from a few kilobytes to a gigabyte. */
export function bombOfWords(): Buffer {
  const spaces = deflateSync(Buffer.alloc(256 * MB, ' '), { level: 9 });
  const dict = '/Filter [/FlateDecode /FlateDecode]';
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    stream(dict, deflateSync(spaces, { level: 9 })),
  ]);
}

/** Each stream within its limit, all together far above it. */
export function manyLargeStreams(): Buffer {
  const large = deflateSync(Buffer.alloc(12 * MB, ' '), { level: 9 });
  const dict = '/Type /ObjStm /N 0 /First 0 /Filter /FlateDecode';
  return fileOf([CATALOG, ...Array.from({ length: 8 }, () => stream(dict, large))]);
}

/**
 * A form of text fields, encrypted with RC4 as in PDF 1.4 (standard handler, revision 2): a reader that
 * knows the password, which may be none, sees the values.
 */
export function encrypted(values: Record<string, string>, password: string): Buffer {
  const PADDING = Buffer.from(
    '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
    'hex',
  );
  const padded = (typed: string) => Buffer.concat([text(typed), PADDING]).subarray(0, 32);
  const id = Buffer.alloc(16, 7);
  const owner = rc4(md5(padded('known to nobody')).subarray(0, 5), padded(password));
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded(password), owner, rights, id).subarray(0, 5);
  const user = rc4(key, PADDING);
  const names = Object.keys(values);
  const FIRST = 3;
  const objects = names.map((name, index) => {
    const number = Buffer.from([FIRST + index, 0, 0, 0, 0]);
    const hidden = (plain: string) =>
      `<${rc4(md5(key, number).subarray(0, 10), text(plain)).toString('hex')}>`;
    return `<< /FT /Tx /T ${hidden(name)} /V ${hidden(values[name]!)} >>`;
  });
  const fields = names.map((_, index) => `${FIRST + index} 0 R`).join(' ');
  const catalog = `<< /Type /Catalog /AcroForm << /Fields [${fields}] >> >>`;
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  const handler = `<< /Filter /Standard /V 1 /R 2 /P -4 /O ${hex(owner)} /U ${hex(user)} >>`;
  return fileOf([catalog, handler, ...objects], `/Encrypt 2 0 R /ID [${hex(id)} ${hex(id)}]`);
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, input: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!]);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    input.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      swap(i, j);
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}

/** Fields that lie in themselves, and a page that is its own parent. */
export async function loops(form: Uint8Array): Promise<Uint8Array> {
  return changed(form, (document, fields) => {
    const { context, catalog } = document;
    const loop = context.nextRef();
    context.assign(
      loop,
      context.obj({ T: PDFString.of('loop'), Kids: [loop, ...fields.asArray(), loop] }),
    );
    fields.push(loop);
    const pages = catalog.get(PDFName.of('Pages')) as PDFRef;
    const tree = context.lookup(pages, PDFDict);
    tree.set(PDFName.of('Parent'), pages);
    tree.set(PDFName.of('Kids'), context.obj([pages, pages]));
  });
}

export function deepNesting(): Buffer {
  return fileOf([CATALOG, '['.repeat(500_000)]);
}

/** Everything that a reader of PDFs might run: scripts, programs, web pages, sending what was typed. */
export async function withActions(form: Uint8Array): Promise<Uint8Array> {
  return changed(form, (document, fields) => {
    const { context, catalog } = document;
    const run = context.obj({
      S: 'Launch',
      F: PDFString.of('/bin/sh'),
      Next: [
        { S: 'JavaScript', JS: PDFString.of('app.launchURL("http://127.0.0.1:9/")') },
        { S: 'SubmitForm', F: PDFString.of('http://127.0.0.1:9/') },
        { S: 'URI', URI: PDFString.of('http://127.0.0.1:9/') },
      ],
    });
    catalog.set(PDFName.of('OpenAction'), run);
    catalog.set(PDFName.of('AA'), context.obj({ WC: run }));
    const scripts = { Names: [PDFString.of('start'), run] };
    catalog.set(PDFName.of('Names'), context.obj({ JavaScript: scripts }));
    for (const field of fields.asArray()) {
      context.lookup(field, PDFDict).set(PDFName.of('AA'), context.obj({ K: run, C: run }));
    }
  });
}

/** A form in XML beside the fields, with outside entities, which says something else than they. */
export async function withXfa(form: Uint8Array): Promise<Uint8Array> {
  return changed(form, ({ context, catalog }) => {
    const xml =
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xdp><hostName>&e;</hostName></xdp>';
    const acroForm = context.lookup(catalog.get(PDFName.of('AcroForm')), PDFDict);
    acroForm.set(PDFName.of('XFA'), context.register(context.stream(xml)));
  });
}

export function truncated(form: Uint8Array): Uint8Array {
  return form.subarray(0, Math.floor(form.length / 2));
}

/** Small, right at first sight, and slow: it is looked at again from each of its characters. */
export function slow(): Buffer {
  return Buffer.concat([fileOf([CATALOG]), text('1 0 %'.repeat(390_000))]);
}

/** Our names, but boxes where texts were, numbers for values, fields that belong to nobody. */
export async function wrongTypes(form: Uint8Array): Promise<Uint8Array> {
  return changed(form, ({ context }, fields) => {
    for (const ref of fields.asArray().slice(1)) {
      const field = context.lookup(ref, PDFDict);
      field.set(PDFName.of('FT'), PDFName.of('Sig'));
      field.set(PDFName.of('V'), context.obj({ Contents: [1, 2, { x: 3 }] }));
    }
    const unknown = { FT: 'Tx', T: PDFString.of('__proto__'), V: PDFString.of('polluted') };
    fields.push(context.register(context.obj(unknown)));
  });
}

/** Fields of ours under names of their own. */
export async function renamedFields(form: Uint8Array): Promise<Uint8Array> {
  return changed(form, ({ context }, fields) => {
    fields.asArray().forEach((ref, index) => {
      if (index > 0) context.lookup(ref, PDFDict).set(PDFName.of('T'), PDFString.of(`f${index}`));
    });
  });
}

/** As « print to PDF » leaves it: the page, and no field. */
export async function flattened(form: Uint8Array): Promise<Uint8Array> {
  return changed(form, ({ catalog }) => {
    catalog.delete(PDFName.of('AcroForm'));
  });
}

/** Somebody else's form. */
export async function foreignForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const field = document.getForm().createTextField('hostName');
  field.setText('Magasin Exemple');
  field.addToPage(document.addPage());
  return document.save();
}

async function changed(
  form: Uint8Array,
  change: (document: PDFDocument, fields: ReturnType<typeof fieldsOf>) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(form, { updateMetadata: false });
  change(document, fieldsOf(document));
  // Saving would look through the pages, and never end in one that holds itself.
  return PDFWriter.forContext(document.context, Infinity).serializeToBuffer();
}

function fieldsOf({ catalog }: PDFDocument) {
  return catalog.getOrCreateAcroForm().dict.lookup(PDFName.of('Fields')) as ReturnType<
    PDFDocument['context']['obj']
  > & { asArray(): PDFRef[]; push(ref: PDFRef): void };
}
