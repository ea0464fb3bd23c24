import type { Post } from '../posts';
import type { Instant } from '../internship';
import type { Posted } from './messenger';

export interface KnownPost extends Posted {
  contentHash: string;
  /** When this message was made; null: by an older version. */
  madeAt: Instant | null;
  /** Somebody is at work in it until then. */
  heldUntil: Instant | null;
}

/** Where Teams keeps the living cards; the row is the claim on creating one. */
export interface PostLedger {
  find(post: Post): Promise<KnownPost | null>;
  /** Whether a card of this purpose was made in this place since then. */
  wasMadeSince(where: Pick<Post, 'purpose' | 'place'>, since: Instant): Promise<boolean>;
  record(post: Post, posted: Posted, contentHash: string): Promise<void>;
  forget(post: Post): Promise<void>;
}
