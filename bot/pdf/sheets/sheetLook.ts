/** How the sheets that go with a convention look: that of our other papers, with room to write. */
import type { Letters } from '../flow';
import { colors, look } from '../look';

export const letters = {
  university: look.university,
  title: { ...look.title, size: 19 },
  subtitle: look.subtitle,
  section: look.heading,
  body: { ...look.body, size: 9.2, leading: 1.36 },
  label: look.label,
  value: look.value,
  strong: look.strong,
  help: { ...look.small, size: 7, leading: 1.28 },
  note: { ...look.small, size: 7.2, style: 'bold' },
  nothing: { ...look.value, style: 'italic', color: colors.grey },
  reference: { ...look.title, size: 22, color: colors.blue },
  warning: { ...look.title, size: 15, leading: 1.25 },
  warningWhy: { ...look.body, size: 9.2 },
} as const satisfies Record<string, Letters>;

/** A line on which somebody writes: as high as their hand needs. */
export const WRITING = 23;
