/** What a convention needs besides signatures: how many copies, for whom, which documents. */
import { isFrance } from '../form/places';
import { valuesOf, type Internship } from '../internship';
import type { University } from '../university';

/** Whether the stage takes place in France, from the host's country. */
export function isInFrance(file: Internship): boolean {
  return isFrance(valuesOf(file));
}

export function copiesFor(file: Internship, { copies }: University) {
  return isInFrance(file) ? copies.france : copies.abroad;
}

export function documentsFor(file: Internship, { documents }: University) {
  return isInFrance(file) ? documents.france : documents.abroad;
}
