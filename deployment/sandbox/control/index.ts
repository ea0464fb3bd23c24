import { faultSchema } from '../faults';
import { Files } from '../files';
import type { Parts } from '../parts';
import { type Answer, findRoute, readCall, type Route, type SandboxRequest } from '../routes';
import { channelRoutes } from './channels';
import { directoryRoutes } from './directory';
import { json } from './body';
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
    ...channelRoutes(parts),
    ...timeRoutes(parts, resetBot),
    ...events.routes(),
    ...faultRoutes(parts),
    ...fileRoutes(files),
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

/** Failures of the connector on order, and what they hit. */
function faultRoutes({ faults }: Parts): Route[] {
  const path = '/sandbox/faults';
  return [
    { method: 'GET', path, handle: () => ({ body: faults.list() }) },
    { method: 'POST', path, handle: (call) => ({ body: faults.add(json(call, faultSchema)) }) },
  ];
}

function fileRoutes(files: Files): Route[] {
  const path = '/sandbox/files/:id';
  return [{ method: 'GET', path, handle: ({ params }) => files.read(params.id ?? '') }];
}
