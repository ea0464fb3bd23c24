/** The Teams edge as a whole: what comes in, what goes out, one client for both. */
import type { Storage } from 'botbuilder';
import type { Logger } from 'pino';
import type { ChangePorts } from '../change';
import { Conversation } from '../dialogs/conversation';
import type {
  Channels,
  ConversationLedger,
  Credentials,
  Deliveries,
  Graph,
  Messenger,
  Watch,
} from '../process/ports';
import { createActivityLogic } from './activities';
import { TeamsAdapter, type OnUndelivered } from './adapter';
import { createConnector, type Connector } from './connector';
import { countedMessenger } from './countedMessenger';
import { createActivityEndpoint, type ActivityEndpoint } from './endpoint';
import { createFileTransfer, type FileTransfer } from './files/fileTransfer';
import { createInboundCheck, MICROSOFT_OPENID_METADATA } from './inboundToken';
import { createMessenger } from './messenger';
import { createTokenSource } from './outboundToken';
import { IN_JOB, IN_TURN, type Patience, withPatience } from './patience';
import type { RateLimit } from './rateLimit';

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
  channels: Channels;
  /** Null where Microsoft Graph is not to be used. */
  graph: Graph | null;
  deliveries: Deliveries;
  dialogStorage: Storage;
  /** Writes a message down that Teams did not take during a turn. */
  onUndelivered: OnUndelivered;
  /** Keeps a record of a message that may have arrived. */
  onAmbiguous: OnUndelivered;
  /** Teams' limits if absent. */
  rateLimit?: RateLimit;
  /** How patient jobs are, where that is not as usual. */
  jobPatience?: Patience;
  watch?: Watch | undefined;
  log: Logger;
}

export interface Teams {
  onActivity: ActivityEndpoint;
  connector: Connector;
  files: FileTransfer;
  messenger: Messenger;
}

export function createTeams(options: TeamsOptions): Teams {
  const { identity, ports, ledger, deliveries, watch, log, serviceUrl } = options;
  const { appId, tenantId, credentials, openIdMetadata } = identity;
  const allowLoopbackHttp = openIdMetadata !== undefined;
  const tokens = createTokenSource({ credentials });
  const limits = options.rateLimit ? { rateLimit: options.rateLimit } : {};
  const connector = createConnector({ appId, tenantId, tokens, allowLoopbackHttp, ...limits });
  const files = createFileTransfer({ allowLoopbackHttp });
  const { onUndelivered, onAmbiguous } = options;
  const adapter = new TeamsAdapter({ connector, onUndelivered, onAmbiguous, watch, log });
  const conversation = new Conversation(options.dialogStorage);
  const logic = createActivityLogic({
    ports,
    conversation,
    ledger,
    channels: options.channels,
    graph: options.graph,
    deliveries,
    files,
    connector: withPatience(connector, IN_TURN),
    watch,
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
    onActivity: createActivityEndpoint({ check, adapter, logic, watch, log }),
    connector,
    files,
    messenger: countedMessenger(
      createMessenger({
        connector: withPatience(connector, options.jobPatience ?? IN_JOB),
        ledger,
        store: ports.store,
        appId,
        tenantId,
        defaultServiceUrl: serviceUrl,
      }),
      watch,
    ),
  };
}
