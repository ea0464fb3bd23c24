/** What a file of hosts holds and would change, for the operator's own terminal. */
import { inOrder, isFault } from '../csv/findings';
import { saidAt, section } from '../csv/report';
import type { HostData } from '../process/hosts';
import type { Finding } from './findings';
import type { HostPlan } from './plan';
import type { HostReading } from './readHosts';
import type { Words } from './words';

export interface ReportOptions {
  words: Words;
  /** At most so many lines of each kind; all are counted. */
  shown?: number | undefined;
}

export function reportLines(
  about: HostReading['about'],
  plan: HostPlan,
  options: ReportOptions,
): string[] {
  const { words } = options;
  const findings = inOrder(plan.findings);
  const faults = findings.filter(isFault);
  const remarks = findings.filter((one) => !isFault(one));
  const said = (some: readonly Finding[]) =>
    some.map((finding) => saidAt(words.where(finding.where), words.finding(finding)));
  return [
    ...(about.encoding === '' ? [] : [words.file(about)]),
    ...section(words.remarks(remarks.length), said(remarks), options),
    ...section(words.faults(faults.length), said(faults), options),
    ...(plan.isRefused ? [] : changeLines(plan, options)),
  ];
}

function changeLines(plan: HostPlan, options: ReportOptions): string[] {
  const { words } = options;
  const { added, changed, unchanged, untouched, skipped } = plan;
  return [
    ...(skipped > 0 ? [words.skipped(skipped)] : []),
    ...section(
      words.added(added.length),
      added.map(({ data }) => `+ ${named(data)}`),
      options,
    ),
    ...section(
      words.changed(changed.length),
      changed.map(({ host, fields }) => {
        const found = fields.map(({ field, from, to }) => words.difference(field, { from, to }));
        const what = found.length > 0 ? found.join(' ; ') : words.confirmed;
        return `~ ${named(host.data)} : ${what}`;
      }),
      options,
    ),
    words.unchanged(unchanged),
    words.untouched(untouched),
  ];
}

function named({ hostName, hostPostcode, hostCity, hostCountry, hostSiret }: HostData): string {
  const place = [hostPostcode, hostCity, hostCountry === 'FR' ? '' : hostCountry];
  return [hostName, place.filter(Boolean).join(' '), hostSiret].filter(Boolean).join(', ');
}
