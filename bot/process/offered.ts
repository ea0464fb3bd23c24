/** Which papers a person is offered of a file, as things are now: the one function that says so. */
import { localDay } from './calendar';
import { copiesFor, isInFrance } from './convention/copies';
import { isMadeHere } from './convention/madeHere';
import {
  mayHave,
  mayOpen,
  variantFor,
  type DocumentKind,
  type MadeKind,
  type StoredDocument,
} from './documents';
import { readField } from './form';
import { valuesOf, type Internship } from './internship';
import type { Language, Person } from './people';
import type { Moment } from './roles';
import { phaseOf, type Phase } from './steps';
import type { FileView } from './view';

/** What is offered; in which language follows from the kind and the reader. */
export interface Offer {
  kind: MadeKind;
  /** One of `variants`; one copy alone is asked for by whoever lost it, see `copyNumbers`. */
  variant: string;
  language: Language;
}

interface Facts {
  file: Internship;
  phase: Phase;
  isAbroad: boolean;
  isHere: boolean;
  hasBegun: boolean;
  /** The reader's. */
  language: Language;
}

const whileFormIsOpen: readonly Phase[] = ['filling', 'awaitingReferent', 'awaitingApproval'];
const awaiting: readonly Phase[] = ['awaitingReferent', 'awaitingApproval'];
const approvedToSigning: readonly Phase[] = ['approved', 'printed', 'signing'];
const approvedToSigned: readonly Phase[] = [...approvedToSigning, 'signed'];

/** When each is offered, in the order in which a card names them. */
const whenOffered: [MadeKind, (facts: Facts) => boolean][] = [
  ['convention', ({ phase, isHere }) => isHere && approvedToSigning.includes(phase)],
  ['entrySheet', ({ phase, isHere }) => !isHere && approvedToSigning.includes(phase)],
  ['signatureSheet', ({ phase }) => approvedToSigned.includes(phase)],
  ['abroadSheet', ({ phase, isAbroad }) => isAbroad && approvedToSigned.includes(phase)],
  ['attestation', mayBeAttested],
  ['conventionDraft', isDraftOffered],
  ['contactForm', ({ phase }) => phase !== 'search' && phase !== 'closed'],
  ['contactFormFillable', ({ phase }) => whileFormIsOpen.includes(phase)],
];

/** From the first day of the stage on, or once every signature is there. */
function mayBeAttested({ phase, hasBegun }: Facts): boolean {
  if (phase === 'signed' || phase === 'completed') return true;
  return hasBegun && approvedToSigning.includes(phase);
}

/** Made on Pstage: what is to be typed there, as one reads it. Made here: before it is, or translated. */
function isDraftOffered({ phase, isHere, isAbroad, language }: Facts): boolean {
  if (!isHere) return approvedToSigning.includes(phase);
  if (awaiting.includes(phase)) return true;
  return approvedToSigned.includes(phase) && (language === 'en' || isAbroad);
}

/** What may be made for this person now. */
export function offeredTo(
  person: Person,
  { file, moment }: { file: Internship; moment: Moment },
): Offer[] {
  const facts = factsOf(file, moment, person.language);
  return whenOffered
    .filter(([kind, isOffered]) => isOffered(facts) && mayHave(kind, { file, person, moment }))
    .map(([kind]) => ({
      kind,
      variant: variantFor(kind, { file, person }),
      language: languageOf(kind, facts),
    }));
}

/** The same for the reader of a view; nothing for a channel, where everybody reads the same. */
export function offersFor({ file, reader, now, university }: FileView): Offer[] {
  if (!reader.person) return [];
  const person = { ...reader.person, language: reader.language };
  return offeredTo(person, { file, moment: { now, university } });
}

/**
 * What this person may have made now of a kind; null: not this, or not now. `variant`: one copy alone.
 * Of the imprimé contact each reader has their own, whichever a card of theirs names.
 */
export function offerOf(
  view: FileView,
  { kind, variant = '' }: { kind: MadeKind; variant?: string | undefined },
): Offer | null {
  const offer = offersFor(view).find((one) => one.kind === kind);
  if (!offer || variant === '' || kind === 'contactForm') return offer ?? null;
  const isCopy = kind === 'convention' && copyNumbers(view).includes(variant);
  return isCopy ? { ...offer, variant } : null;
}

/** A paper that somebody may have: what was made of it last, and whether it is made (again) now. */
export interface Paper {
  kind: DocumentKind;
  variant: string;
  language: Language;
  made: StoredDocument | null;
  offer: Offer | null;
}

/** Those of a view's reader: what is offered first, made already or not; then what else there is. */
export function papersFor(view: FileView): Paper[] {
  const { file, reader, now, university, documents = [] } = view;
  const { person } = reader;
  if (!person) return [];
  const reading = { file, person, moment: { now, university } };
  const theirs = documents.filter((document) => mayOpen(document, reading));
  const offers = offersFor(view);
  const offered = offers.map((offer): Paper => {
    const made = theirs.find((document) => isThat(document, offer)) ?? null;
    return { ...offer, made, offer };
  });
  const rest = theirs.filter((document) => !offers.some((offer) => isThat(document, offer)));
  return [...offered, ...rest.map((made) => paperOf(made, offers))];
}

export function isThat(
  one: Pick<StoredDocument, 'kind' | 'variant' | 'language'>,
  { kind, variant, language }: Pick<Paper, 'kind' | 'variant' | 'language'>,
): boolean {
  return one.kind === kind && one.variant === variant && one.language === language;
}

/** What is not made any more, but for one copy alone, while its convention is offered. */
function paperOf(made: StoredDocument, offers: readonly Offer[]): Paper {
  const { kind, variant, language } = made;
  const whole = offers.find((offer) => offer.kind === 'convention' && offer.kind === kind);
  return { kind, variant, language, made, offer: whole ? { ...whole, variant } : null };
}

/** '1' to '4' in France: the variants of a convention of which one copy is printed alone. */
export function copyNumbers({ file, university }: FileView): string[] {
  return copiesFor(file, university).recipients.map((_recipient, index) => String(index + 1));
}

function factsOf(file: Internship, { now, university }: Moment, language: Language): Facts {
  const start = readField(valuesOf(file), 'startDate');
  return {
    file,
    language,
    phase: phaseOf(file),
    isAbroad: !isInFrance(file),
    isHere: isMadeHere(university),
    hasBegun: typeof start === 'string' && start <= localDay(now, university),
  };
}

/** What is signed is French; once it is made here, its draft is its translation. */
function languageOf(kind: MadeKind, { phase, isHere, language }: Facts): Language {
  if (kind === 'convention' || kind === 'attestation') return 'fr';
  const isTranslation = kind === 'conventionDraft' && isHere && !awaiting.includes(phase);
  return isTranslation ? 'en' : language;
}
