/** How our documents look: one blue, greys, and room. */
import type { Letters, Margins } from './flow';
import type { ColumnsLook } from './columns';
import type { Color } from './sheet';
import type { TableLook } from './table';

export const colors = {
  ink: [0.1, 0.12, 0.15],
  blue: [0.09, 0.29, 0.5],
  grey: [0.35, 0.39, 0.45],
  line: [0.8, 0.83, 0.87],
  pale: [0.945, 0.957, 0.973],
  white: [1, 1, 1],
} as const satisfies Record<string, Color>;

export const margins: Margins = { top: 42, bottom: 46, left: 46, right: 46 };

const letters = (size: number, style: Letters['style'], color: Color, leading = 1.32): Letters => ({
  size,
  style,
  color,
  leading,
});

/** Of labels and values, and of columns, in papers that are no forms. */
export const factsLook = (labelWidth = 170): TableLook => ({
  label: look.label,
  value: look.value,
  labelWidth,
  padding: 2.6,
  line: colors.line,
});

export const look = {
  university: letters(8.5, 'bold', colors.blue),
  title: letters(20, 'bold', colors.ink, 1.2),
  subtitle: letters(9.5, 'regular', colors.grey),
  heading: letters(11.5, 'bold', colors.blue),
  body: letters(9, 'regular', colors.ink),
  advice: letters(8, 'italic', colors.grey),
  label: letters(7.6, 'regular', colors.grey, 1.22),
  value: letters(9, 'regular', colors.ink, 1.32),
  strong: letters(9, 'bold', colors.ink),
  small: letters(7.4, 'regular', colors.grey, 1.34),
  smallStrong: letters(7.8, 'bold', colors.grey),
  note: letters(7, 'italic', colors.grey),
} as const satisfies Record<string, Letters>;

export const columnsLook: ColumnsLook = {
  head: look.smallStrong,
  cell: look.value,
  padding: 3,
  gap: 5,
  line: colors.line,
  headFill: colors.pale,
};
