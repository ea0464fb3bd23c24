import type { Logger } from 'pino';
import type { Content, Messenger, PostLedger, Store } from '../process/ports';
import type { Post } from '../process/posts';
import type { Telling } from '../process/tellings';
import type { DocumentDesk } from './documents';
import type { Effects } from './effects';
import type { SubjectView } from './subjectView';
import type { UnreachablePorts } from './unreachable';

/** How things look now, to the view's reader; null: nothing to show or say (any more). */
export interface Render {
  telling(view: SubjectView, telling: Telling): Content | null;
  post(view: SubjectView, post: Post): Content | null;
  /** False for a card that is only worth keeping up to date where it is already; else true. */
  isWorthCreating?(view: SubjectView, post: Post): boolean;
  /** Says in place of a card that a newer one is below it. */
  retired?(view: SubjectView, post: Post): Content;
}

export interface DeliverPorts extends UnreachablePorts {
  store: UnreachablePorts['store'] & Pick<Store, 'reach'>;
  messenger: Messenger;
  ledger: PostLedger;
  render: Render;
  effects: Effects;
  /** Absent: no document is made or given here. */
  desk?: DocumentDesk;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}
