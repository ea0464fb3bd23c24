/** Copies of documents in the channels' folders: where each lies or may lie, and what cards show of them. */
import type { ChannelPlace } from './channels';
import type { MadeKind } from './documents';
import type { Instant } from './internship';

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
  /** Of the file as the bot left it there. */
  eTag: string;
}

/** What was put there: the file's version from which it was made, and characters that are boxes in it. */
export interface MadeCopy {
  sha256: string;
  version: number;
  missingGlyphs: readonly string[];
}

/** Where a copy is put. */
export interface CopyAt {
  channelId: string;
  driveId: string;
  folderId: string;
  name: string;
}

/**
 * `current`: the one of its kind. `aside`: somebody changed it there, so another one lies beside it.
 * `leaving`: it must go.
 */
export type CopyState = 'current' | 'aside' | 'leaving';

export interface ChannelCopy extends CopyKey {
  id: number;
  state: CopyState;
  /** Where it lies or may lie, written down before it is put there; null: nowhere yet. */
  at: CopyAt | null;
  /** Null: Microsoft has not said so far that it lies there. */
  placed: (PlacedCopy & MadeCopy & { at: Instant }) | null;
  /** Since it last succeeded; null: nothing went wrong. */
  failed: { code: string; tries: number } | null;
  /** It is not tried any more, until something asks for it again. */
  givenUp: Instant | null;
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
  /** Somebody changed an earlier one, which still lies there; this one is beside it, under this name. */
  besides: string | null;
  /** One that must not be there any more could not be removed, and it is not tried any more. */
  isLeft: boolean;
}

/** The copies in this channel's folder. */
export function copiesAt(
  { copies = [] }: { copies?: readonly ChannelCopy[] },
  audience: ChannelPlace['audience'],
): ShownCopy[] {
  const here = copies.filter((copy) => copy.audience === audience);
  const kinds = [...new Set(here.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const all = here.filter((copy) => copy.kind === kind);
    const current = all.find(({ state }) => state === 'current');
    const isAside = all.some(({ state }) => state === 'aside');
    return {
      kind,
      webUrl: current?.placed?.webUrl ?? null,
      isGivenUp: Boolean(current?.givenUp),
      besides: (isAside && current?.placed && current.at?.name) || null,
      isLeft: all.some(({ state, givenUp }) => state === 'leaving' && givenUp !== null),
    };
  });
}
