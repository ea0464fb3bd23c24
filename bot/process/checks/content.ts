/** What the stage is about, and answers that are chosen from the university's lists. */
import { fieldTable, fieldIds, type FieldId } from '../form';
import type { University } from '../university';
import { isHostInFrance, type Facts } from './facts';
import type { Problem, Remark } from './findings';

/** A list of the settings may have lost a value since it was chosen. */
export function contentProblems({ values, university }: Facts): Problem[] {
  return listedFields.flatMap((field): Problem[] => {
    const value = values[field];
    if (typeof value !== 'string' || isInList(field, value, university)) return [];
    return [{ field, problem: { code: 'notInList' } }];
  });
}

const listedFields = fieldIds.filter((field) =>
  ['listed', 'cpam'].includes(fieldTable[field].input.kind),
);

function isInList(field: FieldId, value: string, { lists, cpam }: University): boolean {
  const { input } = fieldTable[field];
  if (input.kind === 'cpam') return value === 'other' || cpam.some(({ id }) => id === value);
  return input.kind !== 'listed' || lists[input.list].some(({ id }) => id === value);
}

/** Words of L124-7, at the beginning of a word: « remplaçante », not « assaisonnement ». */
const forbiddenUses = /(?<!\p{L})(?:rempla[cç]|saison|renfort|intérim)\p{L}*/iu;

export function contentRemarks({ values }: Facts): Remark[] {
  const found: Remark[] = [];
  const word = forbiddenUses.exec(`${values.subject ?? ''} ${values.tasks ?? ''}`)?.[0];
  if (word) found.push({ code: 'forbiddenUse', word });
  if (isHostInFrance(values) && !values.hostSiret) found.push({ code: 'noSiret' });
  return found;
}
