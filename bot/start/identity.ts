/** Who the bot is to Microsoft, and what it asks there as itself. */
import type { Sandbox } from '../../deployment/sandbox';
import type { Config } from '../config';
import {
  createChannelFolders,
  createGraph,
  foldersOpenedLater,
  GRAPH_SCOPE,
  openedLater,
  type ChannelFoldersOptions,
} from '../graph';
import { installHelp } from '../process/reach';
import type { Connector } from '../teams/connector';
import { createTokenSource } from '../teams/outboundToken';
import { IN_JOB } from '../teams/patience';

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

interface GraphParts {
  config: Config;
  sandbox: Sandbox | null;
  /** Known once the web server listens; so is the connector. */
  baseUrl: () => string;
  connector: () => Pick<Connector, 'getTeam'>;
}

/** Microsoft Graph, where it may be used: how it helps people to the app, and the channels' folders. */
export function graphAndHelp({ config, sandbox, baseUrl, connector }: GraphParts) {
  const { tenantId } = config.mode === 'teams' ? config.teams : sandbox!;
  const teamsAppId = sandbox?.teamsAppId ?? config.teamsAppId;
  const access = () => {
    const { appId, credentials } = whoTheBotIs(config, sandbox, baseUrl());
    const endpoint = sandbox?.graphEndpoint(baseUrl()) ?? config.graph!.endpoint;
    return { endpoint, appId, tokens: createTokenSource({ credentials, scope: GRAPH_SCOPE }) };
  };
  // Only the connector knows which group is behind a team, as Teams names it.
  const groupOf: ChannelFoldersOptions['groupOf'] = async (channel) =>
    (await connector().getTeam(channel, IN_JOB)).aadGroupId;
  const isUsed = sandbox !== null || config.graph !== null;
  const graph = isUsed ? openedLater(() => createGraph({ ...access(), teamsAppId })) : null;
  const folders = isUsed
    ? foldersOpenedLater(() => createChannelFolders({ ...access(), groupOf }))
    : null;
  return {
    graph,
    folders,
    help: installHelp({ teamsAppId, tenantId, graph: teamsAppId ? graph : null }),
  };
}
