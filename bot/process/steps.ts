/**
 * The six official steps of « Mon stage en formation initiale », in order, and how the step of a
 * file follows from its facts. Nothing stores « the current step »: it is worked out here, so a
 * file cannot disagree with itself.
 */
import type { Internship } from './internship';
import { missingSignatures } from './signatures';

export const steps = [
  { id: 'search', title: 'Recherche de stage', phases: ['search'] },
  { id: 'contactForm', title: 'Compléter l’imprimé contact', phases: ['filling'] },
  {
    id: 'validation',
    title: 'Valider pédagogiquement votre demande de stage',
    phases: ['awaitingReferent', 'awaitingApproval'],
  },
  { id: 'convention', title: 'Saisir et imprimer la convention de stage', phases: ['approved'] },
  {
    id: 'signatures',
    title: 'Valider puis faire signer la convention de stage',
    phases: ['printed', 'signing'],
  },
  { id: 'handover', title: 'Transmettre la convention de stage', phases: ['signed'] },
] as const;

export type StepId = (typeof steps)[number]['id'];

/** Where a file stands. Finer than the steps: one phase says exactly what may happen next. */
export type Phase = (typeof steps)[number]['phases'][number] | 'completed' | 'closed';

export const phases: readonly Phase[] = [
  ...steps.flatMap((step) => [...step.phases]),
  'completed',
  'closed',
];

/** The phase of a file, from its facts alone. */
export function phaseOf(file: Internship): Phase {
  if (file.closure) return 'closed';
  if (!file.organisation) return 'search';
  if (!file.submission) return 'filling';
  if (!file.approval) return file.referentId ? 'awaitingApproval' : 'awaitingReferent';
  if (!file.convention) return 'approved';
  if (!file.checkedAt) return 'printed';
  if (missingSignatures(file).length > 0) return 'signing';
  if (!(file.handover.host && file.handover.student && file.handover.others)) return 'signed';
  return 'completed';
}

/** The step that a phase belongs to; null once the file is over. */
export function stepOf(phase: Phase): StepId | null {
  return steps.find((step) => (step.phases as readonly Phase[]).includes(phase))?.id ?? null;
}

/** The official number of a step, from 1 to 6. */
export function stepNumber(id: StepId): number {
  return steps.findIndex((step) => step.id === id) + 1;
}

export function isOver(file: Internship): boolean {
  const phase = phaseOf(file);
  return phase === 'completed' || phase === 'closed';
}
