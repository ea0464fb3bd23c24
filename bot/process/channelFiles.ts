/**
 * Copies of documents in the channels' own folders, where the university wants them (settings
 * `channelFiles`): which papers of a file lie in which channel, from when, until when, and under which
 * name. Everybody in a channel's team may open, copy and forward what lies there.
 */
import type { ChannelPlace } from './channels';
import { isMadeHere } from './convention/madeHere';
import { copyAudiences, type CopyAudience, type CopyKey } from './channelCopies';
import type { DocumentKind, MadeKind } from './documents';
import type { Internship, InternshipEvent } from './internship';
import type { Person } from './people';
import { requiredSignatories } from './signatures';
import type { University } from './university';

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

/** Are there copies in this channel's folder, as the university has it now? */
export function mayHaveCopies(
  { audience }: Pick<ChannelPlace, 'audience'>,
  { channelFiles }: Pick<University, 'channelFiles'>,
): boolean {
  return audience !== 'advisers' && channelFiles[audience];
}

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
  university: Pick<University, 'channelFiles' | 'convention'>,
): boolean {
  if (!isWantedAt(audience, kind, university)) return false;
  if (isPrivateThere(file, { kind, audience })) return false;
  return file.approval !== null && file.closure === null;
}

function isWantedAt(
  audience: CopyAudience,
  kind: MadeKind,
  { channelFiles, convention }: Pick<University, 'channelFiles' | 'convention'>,
): boolean {
  if (!channelFiles[audience] || !kindsOf[audience].includes(kind)) return false;
  return kind !== 'convention' || isMadeHere({ convention });
}

/** A paper that lies in a channel as the settings are now; `fromApproval`: though nobody had it made. */
export interface SettledCopy extends Pick<CopyKey, 'kind' | 'audience'> {
  fromApproval: boolean;
}

/** What a file of the time before the settings said so has to catch up with. */
export function settledCopies(
  university: Pick<University, 'channelFiles' | 'convention'>,
): SettledCopy[] {
  return copyAudiences.flatMap((audience) =>
    kindsOf[audience]
      .filter((kind) => isWantedAt(audience, kind, university))
      .map((kind) => ({ kind, audience, fromApproval: fromApproval.includes(kind) })),
  );
}

/** A paper that this channel's readers may not have, whatever was placed there before. */
export function isPrivateThere(
  file: Internship,
  { kind, audience }: Pick<CopyKey, 'kind' | 'audience'>,
): boolean {
  return kind === 'signatureSheet' && audience === 'teachers' && namesAParent(file);
}

/** The sheet names whoever signs, and a parent signs for a minor only: that is no channel's business. */
function namesAParent(file: Internship): boolean {
  const { legalRepresentative } = file.signatures;
  return Boolean(legalRepresentative) || requiredSignatories(file).includes('legalRepresentative');
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

/** What is to be done in the channels' folders. */
export type CopyOrder =
  | FileCopyOrder
  /** The bot's files that a restored database knows nothing of. */
  | { kind: 'tidyFolder'; place: ChannelPlace };

/** What a change of a file leaves to be done there. */
export type FileCopyOrder =
  /**
   * `documentKind` null: what lies there already is brought in line, and nothing is added. What does not
   * belong where it lies goes in any case. `askedIn`: somebody asked for it under the post of this channel,
   * and has their own card open there, which an update of the post would take away.
   */
  | {
      kind: 'fileToChannel';
      internshipId: string;
      documentKind: MadeKind | null;
      askedIn?: CopyAudience;
    }
  /** `documentKind` null: all of them. */
  | { kind: 'removeFromChannel'; internshipId: string; documentKind: MadeKind | null };

/** Which jobs belong to a change; none where the university does not use this and never did. */
export function copyOrders(
  events: readonly InternshipEvent[],
  after: Internship,
  { channelFiles }: Pick<University, 'channelFiles'>,
): FileCopyOrder[] {
  const { id: internshipId } = after;
  const removed = events.flatMap((event): FileCopyOrder[] =>
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
  const placed = (isApprovedNow ? fromApproval : []).map((documentKind): FileCopyOrder => {
    return { kind: 'fileToChannel', internshipId, documentKind };
  });
  const isChanged = events.some(changesPapers);
  const inLine: FileCopyOrder = { kind: 'fileToChannel', internshipId, documentKind: null };
  return [...removed, ...placed, ...(isChanged ? [inLine] : [])];
}

/** When somebody has a document made of an approved file: copies of it are placed too. */
export function ordersOfMade(
  file: Internship,
  {
    kind,
    variant,
    askedIn,
  }: { kind: MadeKind; variant: string; askedIn?: CopyAudience | undefined },
  university: Pick<University, 'channelFiles' | 'convention'>,
): FileCopyOrder[] {
  // One copy of a convention alone is for the printer, who decides has an edition of their own.
  if (variant !== '') return [];
  const isWanted = copyAudiences.some((audience) =>
    isPlacedNow(file, { kind, audience }, university),
  );
  if (!isWanted) return [];
  const about = { kind: 'fileToChannel', internshipId: file.id, documentKind: kind } as const;
  return [{ ...about, ...(askedIn && { askedIn }) }];
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
