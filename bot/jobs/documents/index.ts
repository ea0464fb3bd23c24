/**
 * Documents, after the answer. One is made and kept in the same transaction as the job that gives it:
 * a bot that dies on the way makes it again, or finds it made, and its owner gets it once.
 */
export type { DocumentDesk, DocumentPorts } from './desk';
export { giveDocument } from './give';
export { makeDocument } from './make';
export { uploadDocument } from './upload';
