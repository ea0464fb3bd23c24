export { createChannelFolders, type ChannelFoldersOptions } from './channelFolders';
export { createGraph, type GraphOptions, type MicrosoftGraph } from './graph';
export { GraphError } from './graphError';
export { GRAPH_SCOPE, type GraphTokens } from './graphHttp';
export { foldersOpenedLater, openedLater } from './openedLater';
