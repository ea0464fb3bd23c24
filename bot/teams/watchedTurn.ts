/**
 * Says of every turn what it was and how it ended: for `/metrics`, and in one line of the log. Never
 * what was said: the person's id, the verb and the file of a press.
 */
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { CardAction } from '../../cards';
import { personOf } from '../dialogs/turn';
import type { TurnOutcome, Watch } from '../process/ports';
import type { TurnLogic } from './adapter';
import { StillRunning } from './inboundErrors';

export type TurnWatch = Pick<Watch, 'turn'>;

const OUTCOME = Symbol('how the turn ended');
const ACTION = Symbol('what was pressed');

/** For turns that end otherwise than with an answer. */
export function endsAs(context: TurnContext, outcome: TurnOutcome): void {
  context.turnState.set(OUTCOME, outcome);
}

/** What was pressed, once it is understood. */
export function isAbout(context: TurnContext, { verb, data }: CardAction): void {
  context.turnState.set(ACTION, {
    verb,
    ...('file' in data && data.file ? { file: data.file } : {}),
  });
}

export function watched(
  logic: TurnLogic,
  { watch, log }: { watch: TurnWatch | undefined; log: Pick<Logger, 'info'> },
): TurnLogic {
  return async (context) => {
    const startedAt = performance.now();
    const ended = (outcome: TurnOutcome) => {
      const ms = performance.now() - startedAt;
      const kind = kindOf(context);
      watch?.turn({ kind, outcome, seconds: ms / 1_000 });
      const action = context.turnState.get<object | undefined>(ACTION);
      const person = personOf(context)?.id;
      log.info({ kind, person, ...action, outcome, ms: Math.round(ms) }, 'turn');
    };
    try {
      await logic(context);
    } catch (error) {
      ended(error instanceof StillRunning ? 'deferred' : 'failed');
      throw error;
    }
    ended(context.turnState.get<TurnOutcome | undefined>(OUTCOME) ?? 'answered');
  };
}

function kindOf({ activity }: TurnContext) {
  switch (activity.type) {
    case 'message':
      return 'message';
    case 'installationUpdate':
      return 'installation';
    case 'invoke':
      return KIND_OF_INVOKE[activity.name ?? ''] ?? 'other';
    default:
      return 'other';
  }
}

const KIND_OF_INVOKE: Record<string, 'action' | 'search' | undefined> = {
  'adaptiveCard/action': 'action',
  'application/search': 'search',
};
