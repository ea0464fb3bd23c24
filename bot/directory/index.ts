export { csvSource } from './csvSource';
export { isFault } from './findings';
export { graphSource, readGroups, type RoleGroup } from './graphSource';
export { isNothing, planImport, type Plan } from './plan';
export type { DirectorySource, Reading } from './reading';
export { reportLines } from './report';
export { words, type Words } from './words';
