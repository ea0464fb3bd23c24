export interface Delivery {
  conversationId: string;
  activityId: string;
  /** Of sender and content: Teams may send the same message again under a new id. */
  contentHash: string;
  /** The sender's own clock, which a repetition keeps; null where the client sends none. */
  localTimestamp: string | null;
}

/**
 * Activities that arrived. Each is claimed before its turn and marked after it: a second delivery
 * does nothing, unless the first one's process died in the middle.
 */
export interface Deliveries {
  /**
   * `first`: its turn may run, and must end in `finished` or `release`. `running`: another delivery
   * of it is under way, or its process died a moment ago; Teams should send it again.
   */
  firstTime(delivery: Delivery): Promise<'first' | 'running' | 'done'>;
  finished(delivery: DeliveryId): void;
  /** The turn failed before it did anything: a second delivery may run it. */
  release(delivery: DeliveryId): Promise<void>;
}

export type DeliveryId = Pick<Delivery, 'conversationId' | 'activityId'>;
