import pino from 'pino';
import { Registry } from 'prom-client';
import { createHttpServer } from '../../bot/http';
import { type OnUndelivered, TeamsAdapter, type TurnLogic } from '../../bot/teams/adapter';
import { type Connector, createConnector } from '../../bot/teams/connector';
import { createActivityEndpoint } from '../../bot/teams/endpoint';
import { createInboundCheck } from '../../bot/teams/inboundToken';
import { createTokenSource } from '../../bot/teams/outboundToken';
import { jumpingClock } from '../support/clocks';
import { APP_ID, CLIENT_SECRET, type Microsoft, NOW, TENANT_ID } from '../support/microsoft';

/** The transport of the bot, put together as index.ts does, with logic of the test's own. */
export interface BotUnderTest {
  url: string;
  /** The codes under which requests were refused, for the log only. */
  refusals: string[];
  connector: Connector;
  adapter: TeamsAdapter;
  /** Moves the machine's clock as the token checks see it (ms since the epoch). */
  setNow(ms: number): void;
  post(request: { token?: string; authorization?: string; body: unknown }): Promise<Response>;
  stop(): Promise<void>;
}

export interface BotParts {
  /** See `connectorTo`. */
  answerMs?: number;
  logic?: TurnLogic;
  onUndelivered?: OnUndelivered;
  onAmbiguous?: OnUndelivered;
}

/** A busy machine may take its time. */
const PATIENT_MS = 20_000;
/** For a test about silence. */
export const HASTY = { answerMs: 150 };

/** `answerMs`: after how long silence is given up; short only where a test is about silence. */
export function connectorTo(microsoft: Microsoft, { answerMs = PATIENT_MS } = {}): Connector {
  return createConnector({
    appId: APP_ID,
    tenantId: TENANT_ID,
    tokens: createTokenSource({
      credentials: {
        kind: 'endpoint',
        url: microsoft.tokenEndpoint,
        appId: APP_ID,
        secret: CLIENT_SECRET,
      },
    }),
    allowLoopbackHttp: true,
    timeouts: { connectMs: PATIENT_MS, answerMs },
    clock: jumpingClock(),
  });
}

export async function startBot(microsoft: Microsoft, parts: BotParts = {}): Promise<BotUnderTest> {
  let now = NOW;
  const log = pino({ level: 'silent' });
  const refusals: string[] = [];
  const refusalLog = {
    warn: ({ code }: { code: string }) => void refusals.push(code),
    error: () => undefined,
  };
  const { logic = async () => undefined } = parts;
  const { onUndelivered = refuseUndelivered, onAmbiguous = refuseUndelivered } = parts;
  const connector = connectorTo(microsoft, parts);
  const adapter = new TeamsAdapter({ connector, onUndelivered, onAmbiguous, log });
  const check = createInboundCheck({
    appId: APP_ID,
    tenantId: TENANT_ID,
    openIdMetadata: microsoft.openIdMetadata,
    allowLoopbackHttp: true,
    now: () => now,
    log,
  });
  const server = createHttpServer({
    onActivity: createActivityEndpoint({ check, adapter, logic, log: refusalLog }),
    ready: async () => ({}),
    metrics: new Registry(),
    log,
  });
  const url = `http://127.0.0.1:${await server.listen({ host: '127.0.0.1', port: 0 })}`;

  return {
    url,
    refusals,
    connector,
    adapter,
    setNow: (ms) => void (now = ms),
    post({ token, authorization = token && `Bearer ${token}`, body }) {
      const headers: Record<string, string> = { 'Content-Type': 'application/json' };
      if (authorization !== undefined) headers.Authorization = authorization;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return fetch(`${url}/api/messages`, { method: 'POST', headers, body: text });
    },
    async stop() {
      await server.close();
      await connector.close();
    },
  };
}

const refuseUndelivered: OnUndelivered = async (_conversation, _activity, error) => {
  throw error;
};
