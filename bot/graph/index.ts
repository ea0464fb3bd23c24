export { createGraph, type GraphOptions, type MicrosoftGraph } from './graph';
export { GraphError } from './graph-error';
export { GRAPH_SCOPE, type GraphTokens } from './graph-http';
export { openedLater } from './opened-later';
