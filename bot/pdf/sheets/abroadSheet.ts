/** « Fiche stage à l’étranger »: what a stage in another country asks for, and whom one calls there. */
import { conventionPaper } from '../../process/convention/facts';
import type { ConventionPaper } from '../../process/convention/paper';
import { thresholdOf } from '../../process/gratificationThreshold';
import { readForm } from '../../process/form';
import { valuesOf } from '../../process/internship';
import type { FileView } from '../../process/view';
import { texts } from '../../texts';
import { nameOfValue } from '../../texts/choiceNames';
import { dateWithYear } from '../../texts/format';
import { address, countryName } from '../../texts/convention/values';
import type { Flow } from '../flow';
import { list } from '../list';
import { signatureBoxes } from '../signatureBoxes';
import { known, type Known } from './known';
import { drawHeading, drawOpening } from './opening';
import { letters } from './sheetLook';
import { openingOf } from './whose';

export function drawAbroadSheet(flow: Flow, view: FileView): void {
  const { abroad: words } = texts(view.reader.language).papers;
  const paper = conventionPaper(view, view.reader.language);
  const { title, subtitle, parts } = words;
  drawOpening(flow, { ...openingOf(view), title, subtitle });
  const part = (heading: string, rows: readonly Known[]) => {
    drawHeading(flow, heading, 76);
    known(flow, rows);
  };
  part(parts.stay, stayRows(view, paper));
  part(parts.entry, entryRows(view));
  part(parts.security, securityRows(view));
  part(parts.cover, coverRows(view, paper));
  part(parts.insurance, insuranceRows(view, paper));
  part(parts.emergency, emergencyRows(view, paper));
  drawCommitment(flow, view, paper);
}

function stayRows({ reader }: FileView, paper: ConventionPaper): Known[] {
  const { language } = reader;
  const { facts, dates, atHost } = texts(language).papers;
  const { intern, host, stage, stay, tutor, referent } = paper;
  const { workplace } = host;
  const place = workplace.kind === 'elsewhere' ? address(workplace.address, language) : atHost;
  const when = (day: string) => dateWithYear(day, language);
  const contact = (one: typeof tutor) =>
    [one.name, one.phone, one.email].filter(Boolean).join(' – ');
  return [
    [facts.student, [intern.name, intern.studentNumber].filter(Boolean).join(', ')],
    [facts.formation, intern.formation],
    [facts.host, host.name],
    [facts.address, host.address && address(host.address, language)],
    [facts.workplace, workplace.kind === 'unknown' ? null : place],
    [facts.country, countryName(stay.country, language)],
    [facts.dates, stage.start && stage.end && dates(when(stage.start), when(stage.end))],
    [facts.tutor, contact(tutor)],
    [facts.referent, [referent.name, referent.email].filter(Boolean).join(' – ')],
  ];
}

function entryRows(view: FileView): Known[] {
  const { abroad: words } = texts(view.reader.language).papers;
  const { values } = readForm(valuesOf(view.file));
  const { passport, visa, lodging, local } = words.toFillIn;
  return [
    [words.conditions, values.countryConditions],
    [passport, null],
    [visa, null],
    [lodging, null],
    [local, null],
  ];
}

function securityRows(view: FileView): Known[] {
  const { abroad: words } = texts(view.reader.language).papers;
  const { riskZone, ariane } = readForm(valuesOf(view.file)).values;
  const zone = riskZone && `${nameOfValue(view, 'riskZone', riskZone)}. ${words.zones[riskZone]}`;
  const registered = ariane === true ? words.arianeYes : words.arianeNo;
  return [
    [words.zone, zone],
    [words.advice, words.adviceValue],
    [words.ariane, typeof ariane === 'boolean' ? registered : null],
    [words.toFillIn.embassy, null],
  ];
}

function coverRows(view: FileView, { stay, insurance, establishment }: ConventionPaper): Known[] {
  const { abroad: words } = texts(view.reader.language).papers;
  const { hostCovers } = insurance;
  const threshold = thresholdOf(view);
  return [
    [words.hostCover, hostCovers === null ? null : words.hostCovers(hostCovers)],
    [words.health, words.care(stay.health)],
    [words.accidents, words.threshold[threshold ?? 'unsure']],
    [words.declare, words.declareHow(establishment.phone, establishment.email)],
  ];
}

function insuranceRows({ reader }: FileView, { insurance }: ConventionPaper): Known[] {
  const { abroad: words } = texts(reader.language).papers;
  const { insurer, number, validUntil } = insurance;
  const liability =
    insurer && number && validUntil
      ? words.liabilityValue(insurer, number, dateWithYear(validUntil, reader.language))
      : insurer;
  return [
    [words.liability, liability],
    [words.assistance, insurance.abroad],
  ];
}

function emergencyRows(view: FileView, { establishment, stay }: ConventionPaper): Known[] {
  const { abroad: words } = texts(view.reader.language).papers;
  const { emergencyContactName, emergencyContactPhone } = readForm(valuesOf(view.file)).values;
  const person = [emergencyContactName, emergencyContactPhone].filter(Boolean).join(', ');
  const { department, phone, email } = establishment;
  const office = [department.name, department.phone ?? phone, email].join(' – ');
  return [
    [words.toTell, person],
    stay.health === 'europe' ? [words.call, words.european] : [words.localNumber, null],
    [words.toFillIn.assistance, null],
    [words.university, office],
    [words.embassyCrisis, words.embassyCrisisValue],
  ];
}

function drawCommitment(flow: Flow, { reader }: FileView, { intern }: ConventionPaper): void {
  const { commitments, parts, sign } = texts(reader.language).papers.abroad;
  drawHeading(flow, parts.commitment, 190);
  list(flow, commitments, letters.body, { gap: 1.5 });
  flow.space(8);
  const { title, date, signature } = sign;
  signatureBoxes(flow, [{ title, name: intern.name ?? '', capacity: '', signature }], { date });
}
