/**
 * A stay abroad. That its sheet is filled in, the form's own table asks; no stage goes where the
 * Ministry of Foreign Affairs formally advises against it (the red zone), which the settings list by
 * country and students say of a region.
 */
import { workPlaceOf, type Facts } from './facts';
import type { Problem, Remark } from './findings';

export function abroadProblems({ values, university }: Facts): Problem[] {
  const red = university.abroad.redCountries;
  const work = workPlaceOf(values).country;
  const found: Problem[] = [];
  const { hostCountry } = values;
  if (hostCountry && red.includes(hostCountry)) {
    found.push({ field: 'hostCountry', problem: { code: 'redZone', country: hostCountry } });
  } else if (red.includes(work)) {
    found.push({ field: 'serviceCountry', problem: { code: 'redZone', country: work } });
  }
  if (values.riskZone === 'red') {
    found.push({ field: 'riskZone', problem: { code: 'redZone', country: null } });
  }
  return found;
}

export function abroadRemarks({ values }: Facts): Remark[] {
  return values.riskZone === 'advisedAgainst' ? [{ code: 'riskZone', zone: 'advisedAgainst' }] : [];
}
