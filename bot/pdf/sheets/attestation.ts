/**
 * « Attestation de stage » (code de l'éducation, D124-9): identity, host and formation are filled in;
 * what really happened is the host's to write. It is French, whoever reads it: French authorities are
 * shown it later. Abroad a second page says the same in English, for the host who has to fill it in.
 */
import { isInFrance } from '../../process/convention/copies';
import { conventionPaper } from '../../process/convention/facts';
import type { ConventionPaper } from '../../process/convention/paper';
import type { Language } from '../../process/people';
import type { FileView } from '../../process/view';
import { texts } from '../../texts';
import { address } from '../../texts/convention/values';
import { dateWithYear, spacedSiret } from '../../texts/format';
import type { PaperTexts } from '../../texts/papers.fr';
import type { Flow } from '../flow';
import { colors, look } from '../look';
import { blanks } from './blanks';
import { known, LABEL_WIDTH } from './known';
import { drawHeading, drawOpening } from './opening';
import { letters } from './sheetLook';
import { openingOf } from './whose';

export function drawAttestation(flow: Flow, view: FileView): void {
  const inLanguage = (language: Language) => ({ ...view, reader: { ...view.reader, language } });
  drawPage(flow, inLanguage('fr'));
  if (isInFrance(view.file)) return;
  flow.newPage();
  flow.inLanguage('en', () => drawPage(flow, inLanguage('en')));
}

function drawPage(flow: Flow, view: FileView): void {
  const { language } = view.reader;
  const { attestation: words, facts: labels } = texts(language).papers;
  const paper = conventionPaper(view, language);
  const { title, subtitle, parts } = words;
  // No number of ours: this paper is the host's.
  drawOpening(flow, { ...openingOf(view), title, subtitle, reference: null });
  flow.paragraph(words.prefilled, letters.help);
  drawHeading(flow, parts.host, 60);
  drawHost(flow, view, paper);
  drawHeading(flow, parts.intern, 60);
  const { intern, establishment } = paper;
  known(flow, [
    [labels.student, intern.name],
    [labels.birthDate, intern.birthDate && dateWithYear(intern.birthDate, language)],
    [labels.formation, intern.formation],
    [labels.establishment, `${establishment.name}, ${establishment.department.name}`],
  ]);
  drawDone(flow, words);
  drawSigning(flow, words);
}

function drawHost(flow: Flow, { reader }: FileView, { host }: ConventionPaper): void {
  const { facts: labels } = texts(reader.language).papers;
  const { siret } = host;
  const digits = siret?.number && spacedSiret(siret.number);
  known(flow, [
    [labels.host, host.name],
    ...(siret ? [[labels.siret, digits] as const] : []),
    [labels.address, host.address && address(host.address, reader.language)],
    [labels.phone, host.phone],
  ]);
}

function drawDone(flow: Flow, words: PaperTexts['attestation']): void {
  drawHeading(flow, words.parts.done, 60);
  blanks(flow, [[words.from, words.to]], { labelWidth: 74 });
  blanks(flow, [[words.hours], [words.total]], { labelWidth: LABEL_WIDTH });
  flow.space(3);
  flow.paragraph(words.lengthNote, letters.help);
  drawHeading(flow, words.pay, 40);
  blanks(flow, [[words.amount]], { labelWidth: 260 });
}

/** For a hand, and a stamp of 5 cm. */
const SIGNING = 92;

function drawSigning(flow: Flow, { sign, retirement }: PaperTexts['attestation']): void {
  drawHeading(flow, sign.title, SIGNING + 110);
  blanks(
    flow,
    [
      [sign.madeAt, sign.on],
      [sign.name, sign.capacity],
    ],
    { labelWidth: 74 },
  );
  flow.space(10);
  const { y, left, width } = flow;
  const box = { x: left + width / 2, y, width: width / 2, height: SIGNING };
  flow.decorate(flow.sheet, () => flow.sheet.frame(box, colors.grey, 0.6));
  const lines = flow.lines(sign.signature, look.label, box.width - 12);
  flow.draw(lines, look.label, { x: box.x + 6, y: y + 5, tag: 'P' });
  flow.space(SIGNING + 10);
  flow.paragraph(retirement, letters.body);
}
