/**
 * « Mes demandes »: what waits for a teacher, the most urgent first, in rows that open in place, and
 * what they decided last. The same card shows one request after the other; see cards/approval.ts.
 */
import type { Internship } from '../bot/process/internship';
import type { RelatedStages } from '../bot/process/related';
import type { FileView, Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dayInWords, since } from '../bot/texts/format';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import {
  amountOf,
  countOfWarnings,
  generalRemarks,
  shortPeriod,
  totalHoursOf,
} from './approvalBody';
import { actionSet, card } from './card';
import { group, heading, hint, sideBySide, text, type CardNotice } from './elements';
import { hostOf, lineOf } from './fileLine';
import { nameOf, personOf } from './names';

/** How many of the latest decisions there are under the list. */
export const DECIDED_SHOWN = 5;

/** With the buttons under them, within the six that Teams shows. */
export const ROWS = 5;

export interface RequestsOptions {
  /** The most urgent first. */
  files: readonly Internship[];
  /** What they decided, the latest first. */
  decided?: readonly Internship[];
  /** The first row that is shown. */
  from?: number;
  /** By file: the other stages that its warnings are about. */
  related?: ReadonlyMap<string, RelatedStages>;
  notice?: CardNotice;
}

export function requestsCard(shown: Shown, options: RequestsOptions): AdaptiveCard {
  const { files, decided = [], notice } = options;
  const t = texts(shown.reader.language);
  const { requests } = t.staff;
  const from = (options.from ?? 0) < files.length ? (options.from ?? 0) : 0;
  return card(t, {
    title: requestsSummary(shown, files.length),
    ...(notice && { notice }),
    body: [
      ...(files.length === 0 ? [text(requests.noneText)] : []),
      ...rows(shown, options, from),
      ...saidOnce(shown, files),
      ...buttons(shown, files.length, from),
      ...decisions(shown, decided),
    ],
  });
}

/** The line that the feed shows. */
export function requestsSummary({ reader }: Shown, count: number): string {
  const { requests } = texts(reader.language).staff;
  return count === 0 ? requests.none : requests.title(count);
}

/** In place of a list that a newer one has replaced. */
export function retiredRequestsCard({ reader }: Shown): AdaptiveCard {
  const t = texts(reader.language);
  const { list } = t.staff.validation;
  return card(t, { title: list.retiredTitle, body: [text(list.retiredText)] });
}

function rows(shown: Shown, { files, related }: RequestsOptions, from: number): Element[] {
  const { list } = texts(shown.reader.language).staff.validation;
  const page = files.slice(from, from + ROWS);
  const isWhole = page.length === files.length;
  return [
    ...(isWhole ? [] : [hint(list.shown(from + 1, from + page.length, files.length))]),
    ...page.map((file, index) => {
      const view = viewIn(shown, file, related?.get(file.id));
      return row(view, { index: from + index, name: nameAmong(files, view) });
    }),
  ];
}

/** Of one file; whatever else the list's own view holds is about other files, too. */
function viewIn(shown: Shown, file: Internship, related?: RelatedStages): FileView {
  const { people, reader, university, now } = shown;
  return { people, reader, university, now, file, ...(related && { related }) };
}

/** What would be the same on every card. */
function saidOnce(shown: Shown, files: readonly Internship[]): Element[] {
  const lines = files.flatMap((file) => generalRemarks(viewIn(shown, file)));
  return [...new Set(lines)].map((line) => hint(line));
}

/** The student's name; of one who has several, with what tells them apart. */
function nameAmong(files: readonly Internship[], view: FileView): string {
  const { file } = view;
  const name = nameOf(view, file.student.id);
  const theirs = files.filter(({ student }) => student.id === file.student.id);
  if (theirs.length < 2) return name;
  const isElsewhere = theirs.every((one) => one.id === file.id || hostOf(one) !== hostOf(file));
  return lineOf(name, isElsewhere ? hostOf(file) : shortPeriod(view));
}

/** Who, where, when, how long, for how much, what to look at; pressed anywhere, it opens in place. */
function row(view: FileView, { index, name }: { index: number; name: string }): Element {
  const { file, now, reader, university } = view;
  const t = texts(reader.language);
  const { validation } = t.staff;
  const { language } = reader;
  const sent = file.submission?.at ?? file.openedAt;
  const waits = validation.list.waits(since(sent, now, { language, university }));
  const points = countOfWarnings(view);
  const host = hostOf(file);
  return group(
    [
      sideBySide(
        [text(lineOf(name, personOf(view, file.student.id)?.formation), { weight: 'Bolder' })],
        [text(validation.list.open, { color: 'Accent' })],
      ),
      text(
        lineOf(
          host !== null && name.endsWith(host) ? null : host,
          validation.list.row(shortPeriod(view), totalHoursOf(view), amountOf(view)),
        ),
        { spacing: 'None' },
      ),
      hint(lineOf(waits, points > 0 ? validation.point(points) : null)),
    ],
    {
      separator: true,
      selectAction: press(
        'approval.open',
        { file: file.id, skipped: index },
        { title: t.staff.requests.open(name) },
      ),
    },
  );
}

function buttons(shown: Shown, count: number, from: number): Element[] {
  const { list } = texts(shown.reader.language).staff.validation;
  const next = from + ROWS < count ? from + ROWS : 0;
  const start = press(
    'requests.next',
    { skipped: 0 },
    { title: list.start(count), style: 'positive' },
  );
  const others = press(
    'requests.show',
    { from: next },
    { title: next > 0 ? list.next : list.first },
  );
  const away = press('absence.show', {}, { title: list.absence });
  return [actionSet([...(count > 0 ? [start] : []), ...(count > ROWS ? [others] : []), away])];
}

function decisions(shown: Shown, decided: readonly Internship[]): Element[] {
  if (decided.length === 0) return [];
  const { reader, university } = shown;
  const { list } = texts(reader.language).staff.validation;
  const lines = decided.flatMap((file) => {
    const decision = file.approval ?? file.returned;
    if (!decision) return [];
    const day = dayInWords(decision.at, reader.language, university);
    const name = nameAmong(decided, viewIn(shown, file));
    const title = file.approval ? list.approved(name, day) : list.returned(name, day);
    return [
      group([hint(title)], { selectAction: press('approval.open', { file: file.id }, { title }) }),
    ];
  });
  return [heading(list.decided, { size: 'Default' }), ...lines];
}
