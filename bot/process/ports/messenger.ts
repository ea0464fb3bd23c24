import type { Place } from '../places';
import type { UploadTarget } from '../documents';

/** What is shown: a card with the line that the feed shows, or plain text. */
export type Content = { card: object; summary: string } | { text: string };

/** Files in somebody's chat: one that they may take or leave, and one that is in their files now. */
export type FileContent =
  | {
      offer: { documentId: string; name: string; description: string; sizeInBytes: number };
      summary: string;
    }
  | { delivered: Pick<UploadTarget, 'name' | 'contentUrl' | 'uniqueId' | 'fileType'> };

/** Where Teams keeps a message of ours. */
export interface Posted {
  conversationId: string;
  /** null where Teams gave none: such a message can never be updated. */
  activityId: string | null;
}

/**
 * Sends to a person's chat or to a channel. Throws `DeliveryError`; `threadOf` makes it a reply.
 */
export interface Messenger {
  send(place: Place, content: Content | FileContent, threadOf?: Posted): Promise<Posted>;
  update(place: Place, posted: Posted, content: Content): Promise<void>;
  /** Sends an activity that a turn had finished and Teams refused for a while, as it is. */
  resend(activity: object): Promise<void>;
}

/**
 * Why a message did not go: `later` may be tried again; `unreachable`, `gone` and `refused` may not.
 * `ambiguous`: it may have gone all the same, so sending it again may show it twice.
 */
export class DeliveryError extends Error {
  constructor(
    readonly outcome: 'later' | 'unreachable' | 'gone' | 'refused' | 'ambiguous',
    message: string,
    options?: { cause?: unknown; retryAfterMs?: number },
  ) {
    super(message, { cause: options?.cause });
    this.name = 'DeliveryError';
    this.retryAfterMs = options?.retryAfterMs ?? null;
  }
  readonly retryAfterMs: number | null;
}
