/** What comes back from cards: one door for every verb. */
export { readAction, type CardAction, type Verb } from './actions';
