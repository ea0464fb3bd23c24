/**
 * A question that a person answers: its facts, events and rules. Advisers (CAP AVENIR) answer
 * questions; a situation outside the guide, or leaving a signed stage, goes to the department's
 * managers.
 */
import { assertNever } from './assertNever';
import { clean } from './form';
import { hasSocialSecurityNumber } from './form/socialSecurity';
import type { Instant, Stamp } from './internship';
import { hasRole, type Actor, type PersonId } from './people';

/** Why a person is needed. Only `question` goes to the advisers. */
export type Topic = 'question' | Situation | 'leaving';

/** Situations that the guide (formation initiale) does not cover. */
export const otherSituations = [
  'formationContinue',
  'cesure',
  'apprentissage',
  'incomingExchange',
  'otherUniversity',
] as const;
export type Situation = (typeof otherSituations)[number];

export interface Question {
  id: string;
  version: number;
  askerId: PersonId;
  topic: Topic;
  /** The asker's words; empty for a situation that was chosen from a list. */
  text: string;
  /** Whose managers see it; null for advisers or where it is not known. */
  department: string | null;
  internshipId: string | null;
  askedAt: Instant;
  taken: { by: PersonId; at: Instant } | null;
  answer: { by: PersonId; at: Instant; text: string } | null;
}

export type QuestionEvent =
  | { type: 'asked'; question: Omit<Question, 'version' | 'askedAt' | 'taken' | 'answer'> }
  | { type: 'taken' }
  | { type: 'answered'; text: string };

/** `from`: who had it on the card that was pressed; a card that is older than that takes nothing. */
export type QuestionCommand =
  { type: 'take'; from?: PersonId | null | undefined } | { type: 'answer'; text: string };

export type QuestionRefusal =
  | { code: 'notYours' }
  | { code: 'alreadyAnswered' }
  | { code: 'alreadyDone' }
  | { code: 'takenBySomebodyElse'; by: PersonId }
  | { code: 'answerNeeded' }
  | { code: 'socialSecurityNumber' };

export type QuestionDecision = { events: QuestionEvent[] } | { refusal: QuestionRefusal };

export type Audience = 'advisers' | 'managers';

export function audienceOf(question: Pick<Question, 'topic' | 'department'>): Audience {
  return question.topic === 'question' || !question.department ? 'advisers' : 'managers';
}

/** May this actor answer? Nobody answers their own question. */
export function mayAnswer(question: Question, actor: Actor): boolean {
  if (actor.kind !== 'person' || actor.person.id === question.askerId) return false;
  return audienceOf(question) === 'advisers'
    ? hasRole(actor.person, 'adviser')
    : hasRole(actor.person, 'manager', question.department ?? undefined);
}

/** Taking over from a colleague is possible; answering what a colleague took is not. */
export function decideQuestion(
  question: Question,
  command: QuestionCommand,
  actor: Actor,
): QuestionDecision {
  if (actor.kind !== 'person' || !mayAnswer(question, actor)) {
    return { refusal: { code: 'notYours' } };
  }
  if (question.answer) return { refusal: { code: 'alreadyAnswered' } };
  const takenBy = question.taken?.by;
  switch (command.type) {
    case 'take':
      if (takenBy === actor.person.id) return { refusal: { code: 'alreadyDone' } };
      if (takenBy && command.from !== undefined && command.from !== takenBy) {
        return { refusal: { code: 'takenBySomebodyElse', by: takenBy } };
      }
      return { events: [{ type: 'taken' }] };
    case 'answer': {
      const text = clean(command.text);
      if (!text) return { refusal: { code: 'answerNeeded' } };
      if (hasSocialSecurityNumber(text)) return { refusal: { code: 'socialSecurityNumber' } };
      if (takenBy && takenBy !== actor.person.id) {
        return { refusal: { code: 'takenBySomebodyElse', by: takenBy } };
      }
      return { events: [{ type: 'answered', text }] };
    }
    default:
      return assertNever(command);
  }
}

export function evolveQuestion(
  question: Question | null,
  event: QuestionEvent,
  stamp: Stamp,
): Question {
  if (event.type === 'asked') {
    return { ...event.question, version: 0, askedAt: stamp.at, taken: null, answer: null };
  }
  if (!question) throw new Error(`The event ${event.type} needs a question that was asked`);
  const mark = { by: stamp.by ?? '', at: stamp.at };
  switch (event.type) {
    case 'taken':
      return { ...question, taken: mark };
    case 'answered':
      return { ...question, answer: { ...mark, text: event.text } };
    default:
      return assertNever(event);
  }
}
