import { connectorIssuer } from '../identity';
import { Files } from '../files';
import type { Parts } from '../parts';
import type { RateLimit } from '../rateLimit';
import {
  type Answer,
  type Call,
  findRoute,
  readCall,
  type Route,
  type SandboxRequest,
} from '../routes';
import { attachmentRoutes } from './attachments';
import { conversationOfCreation, conversationRoutes } from './conversations';
import { Doorkeeper } from './doorkeeper';
import { memberRoutes } from './members';
import { messageRoutes } from './messages';
import { refuse } from './refusals';

/** The Bot Connector as the bot calls it: `/connector/…`. */
export function createConnector(
  parts: Parts,
  limit: RateLimit | undefined,
): (request: SandboxRequest) => Promise<Answer> {
  const doorkeeper = new Doorkeeper(parts.state, limit);
  const files = new Files(parts);
  const open = openRoutes(parts, files);
  const guarded = [
    ...conversationRoutes(parts, doorkeeper),
    ...messageRoutes(parts, doorkeeper),
    ...memberRoutes(parts, doorkeeper),
    ...attachmentRoutes(files, doorkeeper),
  ];

  return async (request) => {
    const call = await readCall(request);
    await meetFault(parts, call);
    const free = findRoute(open, call);
    if (free) return free.route.handle({ ...call, params: free.params });
    if (!parts.tokens.accepts(call.headers.authorization, 'connector')) {
      throw refuse(401, { code: 'Unauthorized', message: 'Authorization has been denied.' });
    }
    const found = findRoute(guarded, call);
    // A bot that relies on more than this must hear of it.
    if (!found) {
      const message = `The sandbox does not offer ${call.method} ${call.path}.`;
      throw refuse(404, { code: 'NotFound', message });
    }
    return found.route.handle({ ...call, params: found.params });
  };
}

async function meetFault({ faults }: Parts, { method, path, body }: Call): Promise<void> {
  const isCreation = method === 'POST' && path === '/connector/v3/conversations';
  const about = isCreation ? conversationOfCreation(body) : undefined;
  const fault = await faults.meet(`${method} ${path}${about ? ` ${about}` : ''}`);
  if (!fault) return;
  const { status, code = 'SandboxFault', retryAfter } = fault;
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  throw refuse(status, { code, message: 'A fault on order.' }, headers);
}

/** Without a token: how to get one, how to check ours, and addresses that are secrets themselves. */
function openRoutes({ tokens, line }: Parts, files: Files): Route[] {
  const metadata = () => ({
    issuer: connectorIssuer,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${line.serviceUrl}keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  });
  const token = ({ body }: Call): Answer => {
    const issued = tokens.issue(new URLSearchParams(body.toString()));
    if (issued) return { body: issued };
    return { status: 401, body: { error: 'invalid_client', error_description: 'Unknown client.' } };
  };
  const well = '/connector/.well-known/openidconfiguration';
  return [
    { method: 'GET', path: well, handle: () => ({ body: metadata() }) },
    { method: 'GET', path: '/connector/keys', handle: () => ({ body: tokens.keys() }) },
    { method: 'POST', path: '/connector/token', handle: token },
    {
      method: 'GET',
      path: '/connector/files/:id',
      handle: ({ params }) => files.fetch(params.id ?? ''),
    },
    {
      method: 'PUT',
      path: '/connector/uploads/:id',
      handle: (call) => files.upload(call.params.id ?? '', call),
    },
  ];
}
