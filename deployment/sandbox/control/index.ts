import { Files } from '../files';
import type { Parts } from '../parts';
import { type Answer, findRoute, readCall, type SandboxRequest } from '../routes';
import { directoryRoutes } from './directory';
import type { Events } from './events';
import { requireJson, requireLoopback } from './guard';
import { installationRoutes } from './installation';
import { messageRoutes } from './messages';
import { pageRoutes } from './page';
import { pressRoutes } from './presses';
import { refuse } from './refusals';
import { timeRoutes } from './time';

export interface ControlOptions {
  events: Events;
  resetBot: () => Promise<void>;
}

/** The control API and the page, for people and tests on this machine: `/` and `/sandbox/…`. */
export function createControl(
  parts: Parts,
  { events, resetBot }: ControlOptions,
): (request: SandboxRequest) => Promise<Answer> {
  const files = new Files(parts);
  const routes = [
    ...directoryRoutes(parts),
    ...messageRoutes(parts, files),
    ...pressRoutes(parts, files),
    ...installationRoutes(parts),
    ...timeRoutes(parts, resetBot),
    ...events.routes(),
    {
      method: 'GET',
      path: '/sandbox/files/:id',
      handle: ({ params }: { params: Record<string, string> }) => files.read(params.id ?? ''),
    },
    ...pageRoutes(),
  ];

  return async (request) => {
    requireLoopback(request.headers);
    const call = await readCall(request);
    if (call.method !== 'GET') requireJson(call);
    const found = findRoute(routes, call);
    if (!found) throw refuse(404, `The sandbox has no ${call.method} ${call.path}.`);
    return found.route.handle({ ...call, params: found.params });
  };
}
