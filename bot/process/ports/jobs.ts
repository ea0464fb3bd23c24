import type { Post } from '../posts';
import type { Telling } from '../tellings';
import type { CopyOrder } from '../channelFiles';
import type { UploadTarget } from '../documents';
import type { PersonId } from '../people';
import type { DocumentOrder } from './documents';

/** The jobs that a change leaves behind; see bot/jobs. */
export type Job =
  | { kind: 'tell'; telling: Telling }
  /** `isMissing`: Teams did not say whether it took the card, and somebody saw that it is not there. */
  | { kind: 'post'; post: Post; isMissing?: boolean }
  /** A mandatory news by e-mail, by its key; see `Reach`. */
  | { kind: 'mail'; key: string; personId: PersonId }
  /** A reply of a turn that Teams refused for a while: the finished activity, sent as it is. */
  | { kind: 'reply'; conversationId: string; activity: object }
  /** A document to be made, kept, and given to the person. */
  | ({ kind: 'document' } & DocumentOrder)
  /** A document that is offered to somebody in their chat. */
  | ({ kind: 'give'; documentId: string; personId: PersonId } & Pick<
      DocumentOrder,
      'instead' | 'askedIn'
    >)
  /** An accepted document, to be put where Teams wants it. */
  | { kind: 'upload'; documentId: string; personId: PersonId; target: UploadTarget }
  /** Copies of documents in the channels’ folders. */
  | CopyOrder;
