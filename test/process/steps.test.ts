/** The six steps, and how the phase of a file follows from its facts. */
import type { Internship } from '../../bot/process/internship';
import {
  isOver,
  phaseOf,
  phases,
  stepNumber,
  stepOf,
  steps,
  type Phase,
} from '../../bot/process/steps';
import {
  inPhase,
  internshipClosed,
  internshipFullySigned,
  internshipReturned,
  internshipSearching,
} from '../support/situations';

it('are the six of « Mon stage en formation initiale », in its words', () => {
  expect(steps.map(({ id, title }) => `${stepNumber(id)} ${title}`)).toEqual([
    '1 Recherche de stage',
    '2 Compléter l’imprimé contact',
    '3 Valider pédagogiquement votre demande de stage',
    '4 Saisir et imprimer la convention de stage',
    '5 Valider puis faire signer la convention de stage',
    '6 Transmettre la convention de stage',
  ]);
});

it.each<[Phase, number | null]>([
  ['search', 1],
  ['filling', 2],
  ['awaitingReferent', 3],
  ['awaitingApproval', 3],
  ['approved', 4],
  ['printed', 5],
  ['signing', 5],
  ['signed', 6],
  ['completed', null],
  ['closed', null],
])('a file in %s is at step %s', (phase, step) => {
  const file = structuredClone(inPhase[phase]());
  expect(phaseOf(file)).toBe(phase);
  const id = stepOf(phase);
  expect(id && stepNumber(id)).toBe(step);
  expect(isOver(file)).toBe(step === null);
});

it('no phase is left out of this table', () => {
  expect([...phases].sort()).toEqual(Object.keys(inPhase).sort());
});

it.each<[string, () => Internship, Phase]>([
  ['returned by the referent', () => internshipReturned(), 'filling'],
  [
    'an organisation named and forgotten',
    () => ({ ...internshipSearching(), organisation: '' }),
    'search',
  ],
  ['closed in the middle of the search', () => internshipClosed(internshipSearching()), 'closed'],
  ['only two of the three copies handed over', () => handedOver('host', 'student'), 'signed'],
  ['all three handed over', () => handedOver('host', 'student', 'others'), 'completed'],
])('%s', (_what, file, phase) => {
  expect(phaseOf(file())).toBe(phase);
});

function handedOver(...parts: ('host' | 'student' | 'others')[]): Internship {
  const handover = Object.fromEntries(parts.map((part) => [part, '2026-12-15']));
  return { ...internshipFullySigned(), handover };
}
