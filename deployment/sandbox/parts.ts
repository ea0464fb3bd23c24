import type { BotLine } from './botLine';
import type { CardViews } from './cardViews';
import type { Changes } from './changes';
import type { SandboxClock } from './clock';
import type { Faults } from './faults';
import type { SandboxLog } from './log';
import type { State } from './state';
import type { TimeTravel } from './timeTravel';
import type { Tokens } from './tokens';
import type { Truth } from './truth';

/** What the connector and the control API work on together. */
export interface Parts {
  state: State;
  clock: SandboxClock;
  travel: TimeTravel;
  line: BotLine;
  tokens: Tokens;
  views: CardViews;
  truth: Truth;
  faults: Faults;
  changes: Changes;
  log: SandboxLog;
}
