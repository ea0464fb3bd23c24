/**
 * The one path of a change: read the facts, let the rules decide, write facts, audit lines and jobs
 * in one transaction. When somebody else was faster, read and decide again: the rules are pure, so
 * the second answer is as good as the first.
 */
export { changeInternship, openInternship, type Outcome } from './internships';
export { TooBusy, type ChangePorts } from './ports';
export { ask, changeQuestion, type QuestionOutcome } from './questions';
export { sendTogether } from './together';
