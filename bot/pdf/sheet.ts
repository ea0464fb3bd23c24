/** One page while it is drawn. Lengths are in points; y is counted from the top of the page. */
import type { PDFRef } from 'pdf-lib';
import type { FaceName, Line } from './fonts';
import type { FontUse } from './fontUse';

/** A4 (points). */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** Red, green and blue between 0 and 1. */
export type Color = readonly [number, number, number];

export interface Box {
  x: number;
  /** Of its upper edge. */
  y: number;
  width: number;
  height: number;
}

export interface Ink {
  x: number;
  /** Of the line on which the letters stand. */
  baseline: number;
  size: number;
  color: Color;
}

export class Sheet {
  private readonly operations: string[] = [];
  /** Of this page: interactive fields. */
  readonly annotations: PDFRef[] = [];

  constructor(
    readonly page: PDFRef,
    private readonly fonts: (face: FaceName) => FontUse,
  ) {}

  text({ runs }: Line, { x, baseline, size, color }: Ink): void {
    const shown = runs.map(({ face, glyphs }) => {
      const font = this.fonts(face);
      return `/${font.name} ${number(size)} Tf ${showing(font, glyphs, size)}`;
    });
    const place = `1 0 0 1 ${number(x)} ${number(PAGE.height - baseline)} Tm`;
    this.operations.push(`BT ${rgb(color)} rg ${place} ${shown.join(' ')} ET`);
  }

  fill(box: Box, color: Color): void {
    this.operations.push(`${rgb(color)} rg ${rectangle(box)} re f`);
  }

  frame(box: Box, color: Color, lineWidth = 0.5): void {
    this.operations.push(`${rgb(color)} RG ${number(lineWidth)} w ${rectangle(box)} re S`);
  }

  rule(from: { x: number; y: number }, width: number, color: Color, lineWidth = 0.5): void {
    const y = number(PAGE.height - from.y);
    const line = `${number(from.x)} ${y} m ${number(from.x + width)} ${y} l S`;
    this.operations.push(`${rgb(color)} RG ${number(lineWidth)} w ${line}`);
  }

  /** Opens a piece of content with its role for programs that read aloud, until `endMark`. */
  beginMark(tag: string, id: number): void {
    this.operations.push(`/${tag} <</MCID ${id}>> BDC`);
  }

  /** What only decorates: lines, page numbers. */
  beginArtifact(): void {
    this.operations.push('/Artifact BMC');
  }

  endMark(): void {
    this.operations.push('EMC');
  }

  content(): string {
    return this.operations.join('\n');
  }
}

function showing(font: FontUse, glyphs: Line['runs'][number]['glyphs'], size: number): string {
  const parts: string[] = [];
  let codes = '';
  const flush = () => {
    if (codes !== '') parts.push(`<${codes}>`);
    codes = '';
  };
  let shown = '';
  const show = () => {
    flush();
    if (parts.length > 0) shown += `[${parts.join('')}] TJ `;
    parts.length = 0;
  };
  for (const glyph of glyphs) {
    const move = (thousandths: number) => {
      if (Math.abs(thousandths) < 0.5) return;
      flush();
      parts.push(String(Math.round(thousandths)));
    };
    if (glyph.dy !== 0) {
      show();
      shown += `${number((glyph.dy * size) / 1000)} Ts `;
    }
    move(-glyph.dx);
    codes += font.code(glyph);
    move(glyph.width - glyph.advance + glyph.dx);
    if (glyph.dy !== 0) {
      show();
      shown += '0 Ts ';
    }
  }
  show();
  return shown.trimEnd();
}

export function rectangle({ x, y, width, height }: Box): string {
  return [x, PAGE.height - y - height, width, height].map(number).join(' ');
}

export function rgb(color: Color): string {
  return color.map((part) => number(part)).join(' ');
}

/** Two decimals are finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
