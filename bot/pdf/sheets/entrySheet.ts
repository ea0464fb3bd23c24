/** « Fiche de saisie Pstage »: every value in the order in which Pstage asks for it. */
import type { FieldId } from '../../process/form';
import { pstageTabs, type PstageTab } from '../../process/pstage/entries';
import type { FileView } from '../../process/view';
import { texts } from '../../texts';
import { pstageValues, type PstageValue } from '../../texts/pstage/values';
import type { Flow } from '../flow';
import { list } from '../list';
import { blanks } from './blanks';
import { drawTab } from './entryRows';
import { drawHeading, drawOpening } from './opening';
import { letters } from './sheetLook';
import { openingOf, studentOf } from './whose';

export function drawEntrySheet(flow: Flow, view: FileView): void {
  const { language } = view.reader;
  const { entry: words } = texts(language).papers;
  const subtitle = words.subtitle(studentOf(view));
  drawOpening(flow, { ...openingOf(view), title: words.title, subtitle });
  drawSteps(flow, words.how);
  for (const tab of pstageTabs) {
    const title = tabTitle(view, tab);
    drawTab(flow, {
      ...{ title, words, language },
      continued: `${title} ${texts(language).contactFormPdf.words.continued}`,
      values: pstageValues(view, tab),
      help: (value) => helpFor(view, value),
    });
  }
  flow.keepTogether(130);
  flow.space(10);
  drawSteps(flow, words.end);
  blanks(flow, [[words.end.number]], { labelWidth: 170 });
}

function tabTitle({ reader }: FileView, tab: PstageTab): string {
  const { papers, pstageTabs: names } = texts(reader.language);
  return papers.entry.tab(tab, names[tab]);
}

function drawSteps(
  flow: Flow,
  { title, steps }: { title: string; steps: readonly string[] },
): void {
  drawHeading(flow, title, 40);
  list(flow, steps, letters.body, { gap: 1.5 });
}

/** The tooltip of the form's own field, or what is said of what was worked out. */
function helpFor({ reader }: FileView, { entry }: PstageValue): string {
  const { papers, fields } = texts(reader.language);
  const { entry: words } = papers;
  const { from } = entry;
  if (from in words.help) return words.help[from as keyof typeof words.help];
  const { label, help } = fields[from as FieldId];
  return words.means(label.replace(/ \([^()]*\)$/, ''), help);
}
