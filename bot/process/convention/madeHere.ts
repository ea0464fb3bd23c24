/** Where conventions are made: the one question that the setting answers. */
import type { University } from '../university';

/**
 * Are conventions made here, to be printed and signed? Else they are made on Pstage: that one counts,
 * and ours is never more than a draft of it.
 */
export function isMadeHere({ convention }: Pick<University, 'convention'>): boolean {
  return convention.madeIn === 'here';
}
