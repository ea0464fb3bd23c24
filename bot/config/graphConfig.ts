import { z } from 'zod';
import type { SettingsReader } from './SettingsReader';

/** Microsoft Graph, where the university's IT has granted it; the bot works without. */
export interface GraphConfig {
  /** Below which `v1.0/…` is. */
  endpoint: string;
}

const MICROSOFT_GRAPH = 'https://graph.microsoft.com/';

/** Null: not to be used. */
export function readGraph(settings: SettingsReader, isProduction: boolean): GraphConfig | null {
  const use = settings.read('GRAPH', z.enum(['on', 'off']), 'on or off');
  const local = settings.isSet('GRAPH_ENDPOINT');
  if (local && isProduction) {
    settings.refuse(
      'GRAPH_ENDPOINT is for tests on one machine: it must not be set in production.',
    );
  }
  const accepted = z.url({ protocol: /^https?$/ });
  const endpoint = settings.read('GRAPH_ENDPOINT', accepted, 'an http or https address');
  if (use !== 'on') {
    if (local) settings.refuse('GRAPH_ENDPOINT is set, but GRAPH is not on.');
    return null;
  }
  return { endpoint: (endpoint ?? MICROSOFT_GRAPH).replace(/\/*$/, '/') };
}
