// What the page knows of the sandbox's control API (see design.md), for editors and `tsc -p` of this
// folder. Fields that are marked optional are shown when the server sends them.

export type Language = 'fr' | 'en';
export type Role = 'student' | 'teacher' | 'manager' | 'adviser' | 'administrator' | 'guest';

export interface Person {
  id: string;
  name: string;
  role: Role;
  aadObjectId: string;
  email: string;
  department?: string | null;
  locale: Language;
}

export interface Conversation {
  id: string;
  kind: 'personal' | 'channel';
  name: string;
  /** Whether the bot is installed there; unknown when absent. */
  installed?: boolean;
}

export interface SentFile {
  name: string;
  url: string;
}

export interface OtherAttachment {
  contentType: string;
  content: unknown;
  name?: string;
}

export interface Message {
  id: string;
  replyTo?: string;
  from: string | { id: string; name?: string; role?: string };
  text?: string;
  cards: CardJson[];
  files: SentFile[];
  other: OtherAttachment[];
  /** Instants, ISO 8601, of the sandbox's clock. */
  createdAt?: string;
  updatedAt?: string;
  deleted?: boolean;
}

export type CardJson = Record<string, unknown>;

/** The body of the bot's answer to a pressed action. */
export interface InvokeAnswer {
  statusCode: number;
  type?: string;
  value?: unknown;
}

export interface Choice {
  title: string;
  value: string;
}

/** What a pressed Action.Execute hands over: its own data with the card's inputs on top. */
export interface Execution {
  verb: string;
  data: Record<string, unknown>;
  /** Which one it is among the card's actions of the same verb, in the order of the card's JSON. */
  index: number;
}

/** A value a person typed into an input, with the words that were shown for it. */
export interface TypedValue {
  value: string;
  title?: string;
}

export interface PaneState {
  key: number;
  person: string;
  conversation: string;
}

export type SandboxEvent = { conversation?: string; clock?: string; reset?: boolean };
