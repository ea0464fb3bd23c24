/** The papers of a file: which there are, who may have them, what they are called. */
export * from './files';
export {
  DECIDER,
  documentKinds,
  isForScreenOnly,
  isMadeKind,
  madeKinds,
  variants,
  type DocumentKind,
  type MadeKind,
  type StoredDocument,
} from './kinds';
export { isMadeBefore, isOnOurs, mayHave, mayOpen, variantFor } from './rights';
export * from './versions';
