/** Questions to a person: asked once, taken, answered. */
import { announceQuestion } from '../process/announce';
import { clean } from '../process/form';
import { hasSocialSecurityNumber } from '../process/form/socialSecurity';
import type { Stamp } from '../process/internship';
import { actorId, type Actor } from '../process/people';
import {
  decideQuestion,
  evolveQuestion,
  type Question,
  type QuestionCommand,
  type QuestionEvent,
  type QuestionRefusal,
} from '../process/question';
import { ATTEMPTS, tell, TooBusy, type ChangePorts } from './ports';

export type QuestionOutcome =
  | { ok: true; question: Question }
  | { ok: false; question: Question | null; refusal: QuestionRefusal | { code: 'gone' } };

/** Asks a person. The same open question is not asked twice: the first one comes back. */
export async function ask(
  ports: ChangePorts,
  { question: typed }: Extract<QuestionEvent, { type: 'asked' }>,
  actor: Actor,
): Promise<Question> {
  const text = clean(typed.text);
  if (hasSocialSecurityNumber(text)) {
    throw new Error('A question that holds a social-security number is refused, not asked');
  }
  const asked = { type: 'asked', question: { ...typed, text } } as const;
  const { askerId, topic } = typed;
  const stamp: Stamp = { at: ports.clock.now().toString(), by: actorId(actor) };
  const known = await ports.store.openQuestion(askerId, topic, text);
  if (known) return known;
  const question = { ...evolveQuestion(null, asked, stamp), version: 1 };
  const result = await ports.store.commitQuestion({
    expectedVersion: null,
    question,
    entries: [{ event: asked, ...stamp }],
    announcement: announceQuestion([asked], question),
  });
  if (result === 'saved') {
    tell(ports, { question: question.id, command: 'ask' }, { events: [asked] });
    return question;
  }
  const first = await ports.store.openQuestion(askerId, topic, text);
  if (!first) throw new TooBusy(question.id);
  return first;
}

/** Carries out an adviser's or manager's command on a question. */
export async function changeQuestion(
  ports: ChangePorts,
  request: { id: string; command: QuestionCommand; actor: Actor },
): Promise<QuestionOutcome> {
  const { outcome, events } = await tryQuestion(ports, request);
  const subject = { question: request.id, command: request.command.type };
  tell(ports, subject, outcome.ok ? { events } : { refused: outcome.refusal.code });
  return outcome;
}

async function tryQuestion(
  ports: ChangePorts,
  request: { id: string; command: QuestionCommand; actor: Actor },
): Promise<{ outcome: QuestionOutcome; events: QuestionEvent[] }> {
  const refused = (question: Question | null, refusal: QuestionRefusal | { code: 'gone' }) => ({
    outcome: { ok: false, question, refusal } as const,
    events: [],
  });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const question = await ports.store.question(request.id);
    if (!question) return refused(null, { code: 'gone' });
    const decision = decideQuestion(question, request.command, request.actor);
    if ('refusal' in decision) return refused(question, decision.refusal);
    const stamp: Stamp = { at: ports.clock.now().toString(), by: actorId(request.actor) };
    const evolved = decision.events.reduce(
      (facts, event) => evolveQuestion(facts, event, stamp),
      question,
    );
    const after = { ...evolved, version: question.version + 1 };
    const result = await ports.store.commitQuestion({
      expectedVersion: question.version,
      question: after,
      entries: decision.events.map((event) => ({ event, ...stamp })),
      announcement: announceQuestion(decision.events, after),
    });
    if (result === 'saved') {
      return { outcome: { ok: true, question: after }, events: decision.events };
    }
  }
  throw new TooBusy(request.id);
}
