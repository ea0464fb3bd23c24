/** Texts set in lines of a width, remembered: labels, notices and articles come again in every document. */
import type { Language } from '../process/people';
import { BoundedMap } from './boundedMap';
import { evenLines } from './evenLines';
import { setLine, type Line, type Style } from './fonts';
import { justified } from './justify';
import { withNoBreakSpaces } from './typography';
import { wrap } from './wrap';

export interface Setting {
  language: Language;
  style: Style;
  /** In thousandths of the size. */
  width: number;
  justify: boolean;
}

const KEPT = 1_000;
const LONGEST_KEPT = 1_500;
const kept = new BoundedMap<string, readonly Line[]>(KEPT);

export function setLines(text: string, setting: Setting): readonly Line[] {
  if (text.length > LONGEST_KEPT) return set(text, setting);
  const { language, style, width, justify } = setting;
  const key = `${language} ${style} ${Math.round(width)} ${justify} ${text}`;
  return kept.of(key, () => set(text, setting));
}

function set(text: string, { language, style, width, justify }: Setting): readonly Line[] {
  const measuring = { style, width, measure: setLine };
  return text.split('\n').flatMap((line) => {
    const paragraph = withNoBreakSpaces(line, language);
    if (!justify) return wrap(paragraph, measuring).map((words) => setLine(words, style));
    const lines = evenLines(paragraph, measuring).map((words) => setLine(words, style));
    return lines.map((words, at) => (at < lines.length - 1 ? justified(words, width) : words));
  });
}
