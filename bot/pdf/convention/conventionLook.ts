/** How a convention looks: that of our other papers, closer, because it is long. */
import type { Letters, Margins } from '../flow';
import { colors, look } from '../look';
import type { TableLook } from '../table';

export const conventionMargins: Margins = { top: 50, bottom: 52, left: 48, right: 48 };

export const conventionLetters = {
  title: { ...look.title, size: 19 },
  section: { ...look.heading, size: 10.5 },
  article: { ...look.heading, size: 10.5 },
  subheading: { ...look.strong, color: colors.ink },
  prose: { ...look.body, size: 9.4, leading: 1.33 },
  strong: { ...look.strong, size: 9.4 },
  subtitle: look.subtitle,
  basis: look.small,
  note: { ...look.body, size: 8.6 },
  label: look.label,
  value: look.value,
} as const satisfies Record<string, Letters>;

export const factsInArticles: TableLook = {
  label: look.label,
  value: look.value,
  labelWidth: 186,
  padding: 2.2,
  line: colors.line,
};

/** Room below. */
export const room = {
  paragraph: 4,
  facts: 6,
  beforeArticle: 9,
  afterHeading: 3,
  beforeSection: 9,
  rows: 4,
} as const;
