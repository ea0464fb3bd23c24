/** The Teams edge as a whole: what comes in, what goes out, one client for both. */
import type { Storage } from 'botbuilder';
import type { Logger } from 'pino';
import type { ChangePorts } from '../change';
import { Conversation } from '../dialogs/conversation';
import type { ConversationLedger, Credentials, Deliveries, Messenger } from '../process/ports';
import { createActivityLogic } from './activities';
import { TeamsAdapter, type OnUndelivered } from './adapter';
import { createConnector, type Connector } from './connector';
import { createActivityEndpoint, type ActivityEndpoint } from './endpoint';
import { createInboundCheck, MICROSOFT_OPENID_METADATA } from './inbound-token';
import { createMessenger } from './messenger';
import { createTokenSource } from './outbound-token';
import type { RateLimit } from './rate-limit';

/** Where Teams is reached for somebody who has not written yet, as Microsoft documents it. */
export const MICROSOFT_SERVICE_URL = 'https://smba.trafficmanager.net/teams/';

export interface TeamsOptions {
  identity: {
    appId: string;
    tenantId: string;
    credentials: Credentials;
    /** A local server's keys instead of Microsoft's; loopback http addresses are then allowed. */
    openIdMetadata: string | undefined;
  };
  /** Where this tenant's Teams is reached. */
  serviceUrl: string;
  ports: ChangePorts;
  ledger: ConversationLedger;
  deliveries: Deliveries;
  dialogStorage: Storage;
  /** Writes a message down that Teams did not take during a turn. */
  onUndelivered: OnUndelivered;
  /** Teams' limits if absent. */
  rateLimit?: RateLimit;
  log: Logger;
}

export interface Teams {
  onActivity: ActivityEndpoint;
  connector: Connector;
  messenger: Messenger;
}

export function createTeams(options: TeamsOptions): Teams {
  const { identity, ports, ledger, deliveries, log, serviceUrl } = options;
  const { appId, tenantId, credentials, openIdMetadata } = identity;
  const allowLoopbackHttp = openIdMetadata !== undefined;
  const tokens = createTokenSource({ credentials });
  const limits = options.rateLimit ? { rateLimit: options.rateLimit } : {};
  const connector = createConnector({ appId, tenantId, tokens, allowLoopbackHttp, ...limits });
  const adapter = new TeamsAdapter({ connector, onUndelivered: options.onUndelivered, log });
  const conversation = new Conversation(options.dialogStorage);
  const logic = createActivityLogic({
    ports,
    conversation,
    ledger,
    deliveries,
    connector,
    log,
  });
  const check = createInboundCheck({
    appId,
    tenantId,
    openIdMetadata: openIdMetadata ?? MICROSOFT_OPENID_METADATA,
    allowLoopbackHttp,
    log,
  });
  return {
    onActivity: createActivityEndpoint({ check, adapter, logic, log }),
    connector,
    messenger: createMessenger({
      connector,
      ledger,
      store: ports.store,
      appId,
      tenantId,
      defaultServiceUrl: serviceUrl,
    }),
  };
}
