/**
 * One turn as the dialogs see it: who speaks, what they may use, and one way to answer. Whether the
 * answer becomes a message or the body of an invoke is the edge's business.
 */
import type { DialogContext } from 'botbuilder-dialogs';
import type { TurnContext } from 'botbuilder';
import type { ChangePorts } from '../change';
import type { Internship } from '../process/internship';
import type { Actor, Person } from '../process/people';
import type { TeamsChannel } from '../process/channels';
import type { Channels, Content, DroppedFile, Posted } from '../process/ports';
import { maySee, type Moment } from '../process/roles';
import type { FileView, QuestionView, Shown } from '../process/view';
import { namedIn, namedInQuestion } from '../process/view';
import type { Question } from '../process/question';

export interface Turn {
  ports: ChangePorts;
  person: Person;
  /** True in a channel: what is shown there is read by everybody. */
  inChannel: boolean;
  /** The channel itself; absent in a chat. */
  channel?: InChannel;
  /** The id by which Teams knows this person in cards' `refresh.userIds`. */
  teamsUserId: string;
  /** Whether they may be shown verified people of one more host now; if so it counts. */
  mayMeetPeopleOf(hostId: string): boolean;
  /** What this person has just dropped in their chat; absent where this turn is about something else. */
  files?: readonly DroppedFile[];
  /** The message whose card was pressed; absent for anything else. */
  pressed?: Posted;
  /** Answers: a message, or the card that replaces the one that was pressed. */
  show(content: Content): Promise<void>;
  /** A message of its own that holds these words and nothing else, beside the answer. */
  say(words: string): Promise<void>;
}

/** The channel of a turn, and what can be found out about it. */
export interface InChannel {
  address: Pick<TeamsChannel, 'teamId' | 'channelId' | 'serviceUrl' | 'tenantId'>;
  channels: Channels;
  /** As Teams calls them; null where it does not say. */
  names(): Promise<Pick<TeamsChannel, 'name' | 'teamName'>>;
  /** Whether whoever speaks owns the team; `unknown` where Microsoft Graph does not say. */
  isOwner(): Promise<'yes' | 'no' | 'unknown'>;
}

/** When this turn is: rights may depend on it. */
export function momentOf({ ports }: Turn): Moment {
  return { now: ports.clock.now().toString(), university: ports.university };
}

export function actorOf(turn: Turn): Actor {
  return { kind: 'person', person: turn.person };
}

const TURN = Symbol('turn');

export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

/** Who speaks in this turn; undefined for somebody who was refused, or nobody. */
export function personOf(context: TurnContext): Person | undefined {
  return context.turnState.get<Turn | undefined>(TURN)?.person;
}

export function turnOf(dc: DialogContext): Turn {
  const turn = dc.context.turnState.get<Turn>(TURN);
  if (!turn) throw new Error('This turn was not prepared by the Teams edge');
  return turn;
}

/** A card for this person, about no file in particular. */
export async function shown(turn: Turn, department = turn.person.department): Promise<Shown> {
  // The reader too: the managers of a student's own formation are theirs to see.
  const people = await turn.ports.store.people(department ? [turn.person.id] : [], department);
  return surroundings(turn, people);
}

/** A file with the people it names, for this reader. */
export async function viewOf(turn: Turn, file: Internship): Promise<FileView> {
  const people = await turn.ports.store.people(namedIn(file), file.department);
  return { file, ...surroundings(turn, people) };
}

/** The same with its papers and their copies in channels, for a post that lists them. */
export async function withDocuments(turn: Turn, view: FileView): Promise<FileView> {
  const { documents, copies } = turn.ports.store;
  const { id } = view.file;
  return { ...view, documents: await documents.latestOf(id), copies: await copies.of(id) };
}

/** The same with the other stages that its form is compared with, for whoever shows or judges it. */
export async function withRelated(turn: Turn, view: FileView): Promise<FileView> {
  if (view.related) return view;
  return { ...view, related: await turn.ports.store.relatedStages(view.file) };
}

export async function questionViewOf(turn: Turn, question: Question): Promise<QuestionView> {
  const people = await turn.ports.store.people(namedInQuestion(question), question.department);
  return { question, ...surroundings(turn, people) };
}

/** What surrounds any card of this turn. */
export function surroundings(turn: Turn, people: Shown['people']): Shown {
  const { person, inChannel, ports } = turn;
  return {
    people,
    reader: { language: inChannel ? 'fr' : person.language, person: inChannel ? null : person },
    university: ports.university,
    now: ports.clock.now().toString(),
  };
}

/** The file that a card names, if this person may see it. */
export async function fileFor(turn: Turn, id: string): Promise<Internship | null> {
  const file = await turn.ports.store.internship(id);
  return file && maySee(file, actorOf(turn), momentOf(turn)) ? file : null;
}
