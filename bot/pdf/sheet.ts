/** One page while it is drawn. Lengths are in points; y is counted from the top of the page. */
import type { PDFRef } from 'pdf-lib';
import { CAP_HEIGHT, type FaceName, type Line } from './fonts';
import type { FontUse } from './fontUse';
import { number } from './numbers';
import { showing } from './showing';

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

export interface Slant extends Omit<Ink, 'baseline'> {
  angle: number;
  /** Of its middle, as `x` is. */
  y: number;
}

/** How pages call the graphics state in which little is covered. */
export const LIGHT = 'Light';

export class Sheet {
  private readonly operations: string[] = [];
  /** Of this page: interactive fields. */
  readonly annotations: PDFRef[] = [];

  constructor(
    readonly page: PDFRef,
    private readonly fonts: (face: FaceName) => FontUse,
  ) {}

  text(line: Line, { x, baseline, size, color }: Ink): void {
    const place = `1 0 0 1 ${number(x)} ${number(PAGE.height - baseline)} Tm`;
    this.operations.push(`BT ${rgb(color)} rg ${place} ${this.shown(line, size)} ET`);
  }

  /** Light, turned around the middle of its capitals. `angle` in radians, from the left upwards. */
  slanted(line: Line, { angle, x, y, size, color }: Slant): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [along, up] = [(line.width * size) / 2000, (CAP_HEIGHT * size) / 2];
    const left = x - along * cos + up * sin;
    const bottom = PAGE.height - y - along * sin - up * cos;
    const turn = [cos, sin, -sin, cos].map((part) => part.toFixed(4)).join(' ');
    const place = `${turn} ${number(left)} ${number(bottom)} Tm`;
    const letters = `BT ${rgb(color)} rg ${place} ${this.shown(line, size)} ET`;
    this.operations.push(`q /${LIGHT} gs ${letters} Q`);
  }

  fill(box: Box, color: Color): void {
    this.operations.push(`${rgb(color)} rg ${rectangle(box)} re f`);
  }

  /** Boxes that touch show no seam between them. */
  fillAll(boxes: readonly Box[], color: Color): void {
    const shapes = boxes.map((box) => `${rectangle(box)} re`);
    this.operations.push(`${rgb(color)} rg ${shapes.join(' ')} f`);
  }

  frame(box: Box, color: Color, lineWidth = 0.5): void {
    this.operations.push(`${rgb(color)} RG ${number(lineWidth)} w ${rectangle(box)} re S`);
  }

  rule(from: { x: number; y: number }, width: number, color: Color, lineWidth = 0.5): void {
    const y = number(PAGE.height - from.y);
    const line = `${number(from.x)} ${y} m ${number(from.x + width)} ${y} l S`;
    this.operations.push(`${rgb(color)} RG ${number(lineWidth)} w ${line}`);
  }

  /** Opens a piece of content that the structure knows by this number, until `endMark`. */
  beginMark(id: number): void {
    this.operations.push(`/Span <</MCID ${id}>> BDC`);
  }

  /** What only decorates: lines, page numbers. */
  beginArtifact(): void {
    this.operations.push('/Artifact BMC');
  }

  endMark(): void {
    this.operations.push('EMC');
  }

  private shown({ runs }: Line, size: number): string {
    const parts = runs.map((run) => {
      const font = this.fonts(run.face);
      font.use(run.glyphs);
      return `/${font.name} ${number(size)} Tf ${showing(run, size)}`;
    });
    return parts.join(' ');
  }

  content(): string {
    return this.operations.join('\n');
  }
}

export function rectangle({ x, y, width, height }: Box): string {
  return [x, PAGE.height - y - height, width, height].map(number).join(' ');
}

export function rgb(color: Color): string {
  return color.map((part) => number(part)).join(' ');
}
