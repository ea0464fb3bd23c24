import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Watch } from '../process/ports';
import { causedBy } from '../trace';
import type { TeamsAdapter, TurnLogic } from './adapter';
import { BadActivity, KeysUnavailable, StillRunning, Unauthorized } from './inboundErrors';
import type { InboundActivity } from './inboundActivity';
import type { InboundCheck } from './inboundToken';

/** An HTTP answer; the body is JSON. */
export interface EndpointAnswer {
  status: number;
  body?: unknown;
}

export type ActivityEndpoint = (
  authorization: string | undefined,
  body: unknown,
) => Promise<EndpointAnswer>;

export interface ActivityEndpointOptions {
  check: InboundCheck;
  adapter: Pick<TeamsAdapter, 'run'>;
  logic: TurnLogic;
  watch?: Pick<Watch, 'turnedAway'> | undefined;
  log: Pick<Logger, 'warn' | 'error'>;
}

/**
 * `POST /api/messages`: checks the request, then runs the turn. Never throws: 401, 400 and 503 run
 * no turn, and 500 carries the reference under which the log has the error.
 */
export function createActivityEndpoint(options: ActivityEndpointOptions): ActivityEndpoint {
  return async (authorization, body) => {
    let activity: InboundActivity;
    try {
      activity = await options.check(authorization, body);
    } catch (error) {
      return turnedAway(error, options);
    }
    return causedBy(activity.id ?? randomUUID(), () => runTurn(activity, options));
  };
}

async function runTurn(
  activity: InboundActivity,
  { adapter, logic, log }: ActivityEndpointOptions,
): Promise<EndpointAnswer> {
  try {
    return (await adapter.run(activity, logic)) ?? { status: 200 };
  } catch (error) {
    if (error instanceof StillRunning) return errorAnswer(503, { code: 'StillRunning' });
    return failed(error, log);
  }
}

function turnedAway(error: unknown, { log, watch }: ActivityEndpointOptions): EndpointAnswer {
  watch?.turnedAway(reasonOf(error));
  if (error instanceof Unauthorized) {
    log.warn({ code: error.code }, 'activity refused');
    return errorAnswer(401, { code: 'Unauthorized' });
  }
  if (error instanceof BadActivity) {
    log.warn({ problems: error.problems }, 'activity not understood');
    return errorAnswer(400, { code: 'BadActivity', problems: error.problems });
  }
  if (error instanceof KeysUnavailable) return errorAnswer(503, { code: 'KeysUnavailable' });
  return failed(error, log);
}

function reasonOf(error: unknown): string {
  if (error instanceof Unauthorized) return error.code;
  return error instanceof BadActivity || error instanceof KeysUnavailable
    ? error.name
    : 'InternalError';
}

function failed(err: unknown, log: ActivityEndpointOptions['log']): EndpointAnswer {
  const reference = randomUUID();
  log.error({ err, reference }, 'turn failed');
  return errorAnswer(500, { code: 'InternalError', reference });
}

function errorAnswer(status: number, error: Record<string, unknown>): EndpointAnswer {
  return { status, body: { error } };
}
