/**
 * Copies of documents in the channels' own folders, where the university wants them (settings
 * `channelFiles`): which papers of a file lie in which channel, from when, until when, and under which
 * name. Everybody in a channel's team may open, copy and forward what lies there.
 */
import type { ChannelPlace } from './channels';
import { safeFileName, type DocumentKind, type MadeKind } from './documents';
import type { Internship, InternshipEvent, Instant } from './internship';
import type { Person } from './people';
import type { University } from './university';

export const copyAudiences = ['managers', 'teachers'] as const;
export type CopyAudience = (typeof copyAudiences)[number];

/** One paper of one file in one channel's folder. */
export interface CopyKey {
  internshipId: string;
  kind: MadeKind;
  audience: CopyAudience;
}

/** Where a copy lies. */
export interface PlacedCopy {
  driveId: string;
  itemId: string;
  /** For people: it opens the file in SharePoint for those who may read the folder. */
  webUrl: string;
}

export interface ChannelCopy extends CopyKey {
  /** Null: it could not be placed so far. */
  placed: (PlacedCopy & { name: string; sha256: string; version: number; at: Instant }) | null;
  /** Since it last succeeded; null: nothing went wrong. */
  failed: { code: string; tries: number } | null;
  /** It is not tried any more, until something asks for it again. */
  givenUp: Instant | null;
}

/**
 * What may lie in which channel. The teachers' has only what is without birth date, address and
 * private contacts: the imprimé contact in their edition, and who has signed. Nothing that is to be
 * read on screen only (a draft of the convention, a form to fill in) is in any, and no certificate:
 * students give those to the managers alone.
 */
const kindsOf: Record<CopyAudience, readonly MadeKind[]> = {
  managers: ['contactForm', 'signatureSheet', 'convention', 'attestation'],
  teachers: ['contactForm', 'signatureSheet'],
};

/** Placed with the approval itself; the others once somebody has them made. */
const fromApproval: readonly MadeKind[] = ['contactForm', 'convention'];

/** Which copies a document of this kind has, if it has any. */
export function audiencesOf(kind: DocumentKind): CopyAudience[] {
  return copyAudiences.filter((audience) => kindsOf[audience].some((one) => one === kind));
}

/**
 * May a copy be placed, or be replaced by a newer one, as things are now? Also asked just before: what
 * was approved when the job was left may not be any more.
 */
export function isPlacedNow(
  file: Internship,
  { kind, audience }: Pick<CopyKey, 'kind' | 'audience'>,
  { channelFiles, convention }: Pick<University, 'channelFiles' | 'convention'>,
): boolean {
  if (!channelFiles[audience] || !kindsOf[audience].includes(kind)) return false;
  // Pstage's is the one that counts there; ours is never more than a draft of it.
  if (kind === 'convention' && convention.madeIn !== 'here') return false;
  return file.approval !== null && file.closure === null;
}

/**
 * Must copies go, as things are now? An approval that does not hold any more takes with it what it
 * stood for; a file that ended before any signature leaves nothing in a channel. One that ended later
 * was a stage: its papers stay where the office keeps them.
 */
export function mustGo(file: Internship): boolean {
  if (file.closure) return Object.keys(file.signatures).length === 0;
  return file.approval === null;
}

/** What a change leaves to be done in the channels' folders. */
export type CopyOrder =
  /** `documentKind` null: what lies there already is brought in line, and nothing is added. */
  | { kind: 'fileToChannel'; internshipId: string; documentKind: MadeKind | null }
  /** `documentKind` null: all of them. */
  | { kind: 'removeFromChannel'; internshipId: string; documentKind: MadeKind | null };

/** Which jobs belong to a change; none where the university does not use this and never did. */
export function copyOrders(
  events: readonly InternshipEvent[],
  after: Internship,
  { channelFiles }: Pick<University, 'channelFiles'>,
): CopyOrder[] {
  const { id: internshipId } = after;
  const removed = events.flatMap((event): CopyOrder[] =>
    event.type === 'documentRemoved' && audiencesOf(event.document).length > 0
      ? [{ kind: 'removeFromChannel', internshipId, documentKind: event.document }]
      : [],
  );
  // Also where the setting was turned off since: what was placed before must go all the same.
  const wasApproved = after.lastApproved !== null;
  if (wasApproved && mustGo(after) && events.some(endsCopies)) {
    return [...removed, { kind: 'removeFromChannel', internshipId, documentKind: null }];
  }
  if (!channelFiles.managers && !channelFiles.teachers) return removed;
  if (after.approval === null) return removed;
  const isApprovedNow = events.some(({ type }) => type === 'approved' || type === 'resumed');
  const placed = (isApprovedNow ? fromApproval : []).map((documentKind): CopyOrder => {
    return { kind: 'fileToChannel', internshipId, documentKind };
  });
  const isChanged = events.some(changesPapers);
  const inLine: CopyOrder = { kind: 'fileToChannel', internshipId, documentKind: null };
  return [...removed, ...placed, ...(isChanged ? [inLine] : [])];
}

/** When somebody has a document made of an approved file: copies of it are placed too. */
export function ordersOfMade(
  file: Internship,
  { kind, variant }: { kind: MadeKind; variant: string },
  university: Pick<University, 'channelFiles' | 'convention'>,
): CopyOrder[] {
  // One copy of a convention alone is for the printer.
  if (variant !== '') return [];
  const isWanted = copyAudiences.some((audience) =>
    isPlacedNow(file, { kind, audience }, university),
  );
  const { id: internshipId } = file;
  return isWanted ? [{ kind: 'fileToChannel', internshipId, documentKind: kind }] : [];
}

function endsCopies({ type }: InternshipEvent): boolean {
  return type === 'approvalVoided' || type === 'closed' || type === 'referentAssigned';
}

/** What no paper shows. */
function changesPapers({ type }: InternshipEvent): boolean {
  switch (type) {
    case 'noticeSent':
    case 'noticesSkipped':
    case 'documentRemoved':
    case 'lateStartAsked':
    case 'lateStartAllowed':
      return false;
    default:
      return true;
  }
}

/**
 * Who reads in a channel. What a document shows is decided for a person: the managers' channel reads
 * what any manager of its department may, the teachers' what nobody is refused.
 */
export function channelReader({ audience, department }: ChannelPlace): Person | null {
  if (audience !== 'managers') return null;
  return {
    id: `channel:${audience}:${department}`,
    aadObjectId: null,
    name: '',
    email: '',
    language: 'fr',
    roles: [{ role: 'manager', department }],
    department,
    formation: null,
    studentNumber: null,
    birthDate: null,
    isGuest: false,
  };
}

/** SharePoint's own; names of devices, which it refuses too, never begin with a number. */
const RESERVED = /_vti_/i;
/** The whole path may have 400 characters; the site, the library and the channel are in it too. */
const LONGEST_STEM = 110;

/**
 * The name of a copy: « 42 - Imprimé contact - Léa Dubois.pdf ». The number keeps apart two students of
 * one name, whose copies would replace each other. SharePoint refuses `" * : < > ? / \ |`, blanks or a
 * dot at the end, some words, and long paths.
 */
export function copyName(file: Pick<Internship, 'id' | 'reference'>, documentName: string): string {
  const number = file.reference === null ? file.id.slice(0, 8) : String(file.reference);
  const stem = documentName.replace(/\.pdf$/i, '');
  const safe = safeFileName(`${number} - ${stem}`, 'pdf').replace(/\.pdf$/, '');
  const short = [...safe].slice(0, LONGEST_STEM).join('');
  const ended = short.replace(/[.\s]+$/, '');
  return RESERVED.test(ended) ? `${number}.pdf` : `${ended}.pdf`;
}

/** As often as it is tried: about a day for what passes, half an hour for what a person must mend. */
const TRIES = { passing: 100, forPeople: 10 } as const;

export function isEnoughTries(tries: number, isPassing: boolean): boolean {
  return tries >= (isPassing ? TRIES.passing : TRIES.forPeople);
}

/** A copy as a card shows it. */
export interface ShownCopy {
  kind: MadeKind;
  /** Null: it is not there (yet). */
  webUrl: string | null;
  /** The file could not be put there, and it is not tried any more. */
  isGivenUp: boolean;
}

/** The copies in this channel's folder. */
export function copiesAt(
  { copies = [] }: { copies?: readonly ChannelCopy[] },
  audience: ChannelPlace['audience'],
): ShownCopy[] {
  return copies
    .filter((copy) => copy.audience === audience)
    .map(({ kind, placed, givenUp }) => {
      return { kind, webUrl: placed?.webUrl ?? null, isGivenUp: givenUp !== null };
    });
}

/** May a manager delete the papers of this kind? What was signed stays for as long as the file does. */
export function mayBeRemoved(file: Internship, kind: DocumentKind): boolean {
  if (kind === 'insuranceCertificate') return false;
  return kind !== 'convention' || Object.keys(file.signatures).length === 0;
}
