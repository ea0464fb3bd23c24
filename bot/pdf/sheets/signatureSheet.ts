/** « Feuille de suivi des signatures »: it goes round with the copies. */
import { localDay } from '../../process/calendar';
import { copiesFor } from '../../process/convention/copies';
import { conventionPaper } from '../../process/convention/facts';
import type { ConventionPaper } from '../../process/convention/paper';
import type { FileView } from '../../process/view';
import { texts } from '../../texts';
import { dateWithYear, withinSentence } from '../../texts/format';
import { type Flow, heightOf } from '../flow';
import { list } from '../list';
import { colors, look } from '../look';
import type { Row } from '../table';
import { drawHeading, drawOpening } from './opening';
import { qrModules } from './qrModules';
import { letters } from './sheetLook';
import { desksOf, openingOf } from './whose';
import { writtenTable } from './writtenTable';

/** Opens a file for those who may see it. */
export type FileAddress = (reference: number) => string;

export function drawSignatureSheet(flow: Flow, view: FileView, fileAddress: FileAddress): void {
  const { signatures: words } = texts(view.reader.language).papers;
  const paper = conventionPaper(view, view.reader.language);
  const { title, subtitle } = words;
  const qr = qrOf(view, fileAddress);
  drawOpening(flow, { ...openingOf(view), title, subtitle, about: aboutOf(view, paper), qr });
  drawWarning(flow, words.warning, words.why);
  drawSigners(flow, view, paper);
  drawHolders(flow, view);
  drawHeading(flow, words.desk, 30);
  list(flow, desksOf(view), letters.body, { gap: 1 });
}

function qrOf({ file, reader }: FileView, fileAddress: FileAddress) {
  const { qr, qrAlt, qrWho } = texts(reader.language).papers.signatures;
  const { reference } = file;
  if (reference === null) return null;
  const modules = qrModules(fileAddress(reference));
  return { modules, alt: qrAlt(reference), words: [qr, qrWho] };
}

function aboutOf({ reader }: FileView, paper: ConventionPaper): Row[] {
  const { language } = reader;
  const { facts: labels, dates, number } = texts(language).papers;
  const { intern, host, stage, referent } = paper;
  const when =
    stage.start && stage.end
      ? dates(dateWithYear(stage.start, language), dateWithYear(stage.end, language))
      : '';
  return [
    { label: labels.student, value: [intern.name, intern.formation].filter(Boolean).join(', ') },
    { label: labels.host, value: host.name ?? '' },
    { label: labels.dates, value: when },
    { label: labels.referent, value: referent.name ?? '' },
    { label: labels.convention, value: paper.number ? number(paper.number) : '' },
  ].filter(({ value }) => value !== '');
}

const PANEL = 10;

function drawWarning(flow: Flow, warning: string, why: string): void {
  const width = flow.width - 2 * PANEL;
  const big = flow.lines(warning, letters.warning, width);
  const small = flow.lines(why, letters.warningWhy, width);
  const inside = heightOf(big, letters.warning) + heightOf(small, letters.warningWhy) + 2;
  const height = inside + 2 * PANEL - 4;
  flow.space(9);
  flow.keepTogether(height);
  const { y, left } = flow;
  const box = { x: left, y, width: flow.width, height };
  flow.panel(box, colors.pale);
  flow.decorate(flow.sheet, () => flow.sheet.frame(box, colors.blue, 1.6));
  const x = left + PANEL;
  const top = y + PANEL - 3;
  const under = top + flow.draw(big, letters.warning, { x, y: top, tag: 'P' }) + 2;
  flow.draw(small, letters.warningWhy, { x, y: under, tag: 'P' });
  flow.space(height);
}

function drawSigners(flow: Flow, { file, reader }: FileView, paper: ConventionPaper): void {
  const { papers, signatories } = texts(reader.language);
  const { signatures: words } = papers;
  const rows = paper.signers.map(({ signatory, name, capacity }, at) => {
    const signed = file.signatures[signatory];
    return [
      String(at + 1),
      signed?.name ?? name ?? '',
      [signatories[signatory].onSheet, capacity && withinSentence(capacity, reader.language)]
        .filter(Boolean)
        .join(', '),
      signed ? dateWithYear(signed.on, reader.language) : '',
      signed ? words.recorded : '',
    ];
  });
  drawHeading(flow, words.who(rows.length), 220);
  flow.paragraph(words.order, letters.help);
  flow.space(4);
  const { value, strong, label, nothing } = letters;
  const cells = [label, strong, value, strong, nothing];
  writtenTable(flow, {
    ...{ widths: [5, 31, 35, 23, 23], head: words.head, rows, rowHeight: 27 },
    letters: cells,
  });
}

/** How often the copies may change hands before a second sheet is needed. */
const HANDS = 5;
const HAND_HEIGHT = 19;

function drawHolders(flow: Flow, { file, reader, university }: FileView): void {
  const { signatures: words } = texts(reader.language).papers;
  const { copies, convention } = file;
  const known = copies
    ? [
        words.holders[copies.holder],
        dateWithYear(localDay(copies.since, university), reader.language),
        convention ? String(convention.copies) : '',
        '',
      ]
    : null;
  const rows = Array.from({ length: HANDS }, (_, at) => (at === 0 && known) || ['', '', '', '']);
  drawHeading(flow, words.copies, (HANDS + 2) * HAND_HEIGHT);
  flow.paragraph(words.copiesIntro, letters.help);
  flow.space(4);
  writtenTable(flow, {
    ...{ widths: [45, 27, 15, 27], head: words.copiesHead, rows, rowHeight: HAND_HEIGHT },
    letters: [look.value, look.strong, look.value, look.value],
  });
  const { count, recipients } = copiesFor(file, university);
  flow.space(5);
  const names = recipients.map((recipient) => recipient[reader.language]);
  flow.paragraph(words.keep(count, names), letters.body);
}
