/**
 * What the edges must offer. The rules and the dialogs know these interfaces and nothing of the
 * database, the job queue or Teams; index.ts hands in the real ones.
 */
export * from './absences';
export * from './channelFiles';
export * from './channels';
export * from './clock';
export * from './commits';
export * from './credentials';
export * from './deliveries';
export * from './documents';
export * from './files';
export * from './graph';
export * from './hosts';
export * from './jobs';
export * from './mail';
export * from './makers';
export * from './messenger';
export * from './people';
export * from './posts';
export * from './reach';
export * from './readers';
export * from './restorations';
export * from './sending';
export * from './store';
export * from './watch';
