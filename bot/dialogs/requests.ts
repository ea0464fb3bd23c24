/** « Mes demandes »: what waits for a teacher, as a list, and one after the other in the same card. */
import { Temporal } from 'temporal-polyfill';
import { approvalCard } from '../../cards/approval';
import { contentOf } from '../../cards/content';
import { DECIDED_SHOWN, requestsCard, ROWS } from '../../cards/requests';
import type { Internship } from '../process/internship';
import { byUrgency } from '../process/reminders';
import { decidesOn } from '../process/roles';
import { namedIn } from '../process/view';
import type { Handlers, Notice } from './handlers';
import { momentOf, surroundings, viewOf, withRelated, type Turn } from './turn';

export const requestsActions: Handlers<'requests.next' | 'requests.show'> = {
  'requests.next': (turn, { skipped }) => showNext(turn, { skipped }),
  'requests.show': async (turn, { from }) => {
    await hold(turn, true);
    await showList(turn, { from });
  },
};

/** A card in which somebody works is not changed under their fingers for so long. */
const HELD_FOR_MINUTES = 15;

/** The most urgent first; none for somebody who is no teacher any more, whatever names them. */
export async function waitingFor(turn: Turn): Promise<Internship[]> {
  const { ports, person } = turn;
  const files = await ports.store.awaitingDecisionOf(person.id);
  const theirs = files.filter((file) => decidesOn(file, person, momentOf(turn)));
  return byUrgency(theirs, ports.university);
}

export function showRequests(turn: Turn): Promise<void> {
  return showList(turn, {});
}

/** The next request in place of the one before; the list, once none is left or all were put off. */
export async function showNext(
  turn: Turn,
  { skipped, notice }: { skipped: number; notice?: Notice },
): Promise<void> {
  const waiting = await waitingFor(turn);
  const file = waiting[skipped];
  await hold(turn, file !== undefined);
  if (!file) return showList(turn, { ...(notice && { notice }) });
  const inTurn = { skipped, left: waiting.length - skipped - 1 };
  const card = approvalCard(await withRelated(turn, await viewOf(turn, file)), {
    state: 'open',
    inTurn,
    ...(notice && { notice }),
  });
  await turn.show(contentOf(card));
}

async function showList(turn: Turn, options: { from?: number; notice?: Notice }): Promise<void> {
  const { store } = turn.ports;
  const files = await waitingFor(turn);
  const decided = (await store.decidedBy(turn.person.id, DECIDED_SHOWN)).filter((file) =>
    decidesOn(file, turn.person, momentOf(turn)),
  );
  const people = await store.people([...new Set([...files, ...decided].flatMap(namedIn))], null);
  const { from = 0 } = options;
  const page = files.slice(from, from + ROWS);
  const related = new Map(
    await Promise.all(
      page.map(async (file) => [file.id, await store.relatedStages(file)] as const),
    ),
  );
  const shown = surroundings(turn, people);
  const card = requestsCard(shown, { files, decided, related, ...options });
  await turn.show(contentOf(card));
}

export function hold({ ports, person }: Turn, isAtWork: boolean): Promise<void> {
  const until = ports.clock.now().add(Temporal.Duration.from({ minutes: HELD_FOR_MINUTES }));
  return ports.store.holdRequests(person.id, isAtWork ? until.toString() : null);
}
