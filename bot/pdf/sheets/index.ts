/**
 * The sheets that go with a convention, as PDF: A4, in the language of the view's reader; the
 * certificate, which goes to French authorities, in French.
 */
import type { MadeKind } from '../../process/documents';
import type { Language } from '../../process/people';
import type { FileView } from '../../process/view';
import { texts } from '../../texts';
import { makeCopies } from '../copies';
import type { Flow } from '../flow';
import type { MadeDocument } from '../paper';
import { drawAbroadSheet } from './abroadSheet';
import { drawAttestation } from './attestation';
import { drawEntrySheet } from './entrySheet';
import { drawSignatureSheet, type FileAddress } from './signatureSheet';
import { studentOf } from './whose';

export type { FileAddress } from './signatureSheet';

export const sheetKinds = ['entrySheet', 'signatureSheet', 'abroadSheet', 'attestation'] as const;
export type SheetKind = (typeof sheetKinds)[number] & MadeKind;

/** The same file, reader and moment give the same bytes. */
export async function makeSheet(
  kind: SheetKind,
  view: FileView,
  { fileAddress }: { fileAddress: FileAddress },
): Promise<MadeDocument> {
  const language = kind === 'attestation' ? 'fr' : view.reader.language;
  const { papers } = texts(language);
  const title = titleOf(kind, view, language);
  const { together } = await makeCopies((flow) => draw(flow, kind, { view, fileAddress }), {
    paper: { language, title, author: view.university.name },
    labels: null,
    foot: title,
    page: papers.page,
  });
  return together;
}

function draw(
  flow: Flow,
  kind: SheetKind,
  { view, fileAddress }: { view: FileView; fileAddress: FileAddress },
): void {
  switch (kind) {
    case 'entrySheet':
      return drawEntrySheet(flow, view);
    case 'signatureSheet':
      return drawSignatureSheet(flow, view, fileAddress);
    case 'abroadSheet':
      return drawAbroadSheet(flow, view);
    case 'attestation':
      return drawAttestation(flow, view);
  }
}

function titleOf(kind: SheetKind, view: FileView, language: Language): string {
  const { entry, signatures, abroad, attestation } = texts(language).papers;
  const { title } = {
    entrySheet: entry,
    signatureSheet: signatures,
    abroadSheet: abroad,
    attestation,
  }[kind];
  return [title, studentOf(view)].filter(Boolean).join(' – ');
}
