/** Who the bot is to Microsoft, and what it asks there as itself. */
import type { Sandbox } from '../../deployment/sandbox';
import type { Config } from '../config';
import { createGraph, GRAPH_SCOPE, openedLater } from '../graph';
import { installHelp } from '../process/reach';
import { createTokenSource } from '../teams/outboundToken';

export function whoTheBotIs(config: Config, sandbox: Sandbox | null, baseUrl: string) {
  if (config.mode === 'teams') return config.teams;
  const { appId, tenantId, appPassword: secret } = sandbox!;
  const url = sandbox!.tokenEndpoint(baseUrl);
  return {
    appId,
    tenantId,
    credentials: { kind: 'endpoint', url, appId, secret } as const,
    openIdMetadata: sandbox!.openIdMetadata(baseUrl),
  };
}

/** Microsoft Graph, where it may be used, and how it helps people to the app. */
export function graphAndHelp(config: Config, sandbox: Sandbox | null, baseUrl: () => string) {
  const { tenantId } = config.mode === 'teams' ? config.teams : sandbox!;
  const teamsAppId = sandbox?.teamsAppId ?? config.teamsAppId;
  const open = () => {
    const { credentials } = whoTheBotIs(config, sandbox, baseUrl());
    const endpoint = sandbox?.graphEndpoint(baseUrl()) ?? config.graph!.endpoint;
    const tokens = createTokenSource({ credentials, scope: GRAPH_SCOPE });
    return createGraph({ endpoint, tokens, teamsAppId });
  };
  const graph = sandbox || config.graph ? openedLater(open) : null;
  return { graph, help: installHelp({ teamsAppId, tenantId, graph: teamsAppId ? graph : null }) };
}
