/** Dates, numbers and words as people read them, in the reader's language. */
export * from './dates';
export * from './numbers';
export * from './words';
