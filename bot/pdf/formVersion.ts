/**
 * Which questions the fillable form asks, and in which shape. To be raised when a field changes its
 * meaning: forms that were given out before are then refused as outdated, with a sentence.
 */
export const FORM_VERSION = '1';
