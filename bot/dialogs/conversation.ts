/**
 * A personal chat: commands are caught first, at any moment; everything else is for the prompt that
 * waits, or for the step in which the current file is. The stack is brought in line with the facts
 * at every turn, so it never decides where a student is.
 */
import {
  ConversationState,
  type Storage,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder';
import type { DialogContext, DialogState } from 'botbuilder-dialogs';
// Its whole index loads the recognisers of dates and numbers too: 35 MB that no dialog here uses.
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
import { assertNever } from '../process/assertNever';
import type { CardAction } from '../../cards';
import type { Internship } from '../process/internship';
import { hasRole, mayBeStudent } from '../process/people';
import { phaseOf, stepOf } from '../process/steps';
import { SearchDialog } from './1-search';
import { ContactFormDialog, contactFormActions } from './2-contact-form';
import { showAbsences } from './absences';
import { fieldsAsked } from './contactForm/fieldsAsked';
import { explain } from './contactForm/shown';
import { ValidationDialog } from './3-validation';
import { ConventionDialog } from './4-convention';
import { SignaturesDialog } from './5-signatures';
import { HandoverDialog } from './6-handover';
import { press } from './actions';
import { showDocumentsOf } from './documents';
import { takeFiles } from './files';
import { done, textsOf, type Notice } from './handlers';
import { askSituation, filesOf, homeActions, showHelp, showHome, showWelcome } from './home';
import { sayWhereToLink } from './linking';
import { firstManaged, showOpenFor } from './managers';
import { currentOf, showFile, showFiles } from './progress';
import { AskDialog, ConfirmDialog } from './prompts';
import { openReference } from './reference';
import { askSomebody } from './questions';
import { showRequests } from './requests';
import { showNotUnderstood, showSentence } from './sentences';
import { turnOf, viewOf, type Turn } from './turn';
import { opensWithGreeting, understand, type Command } from './words';

/** What a conversation remembers besides the dialog stack. */
interface Memory {
  /** The file that a student with several is busy with. */
  focus: string | null;
  /** The last message was not understood: being stuck twice offers a person. */
  stuck?: boolean;
  /** The file whose insurance certificate was asked for last: the next thing dropped is that. */
  certificateOf?: string | null;
  /** The file whose printed convention was asked for. */
  printOf?: string | null;
}

export class Conversation {
  private readonly state: ConversationState;
  private readonly memory: StatePropertyAccessor<Memory>;
  private readonly dialogs: DialogSet;
  private readonly latest = new Map<string, Promise<void>>();

  constructor(storage: Storage) {
    this.state = new ConversationState(storage);
    this.memory = this.state.createProperty<Memory>('memory');
    this.dialogs = new DialogSet(this.state.createProperty<DialogState>('dialogs'));
    const all = [
      new SearchDialog(),
      new ContactFormDialog(),
      new ValidationDialog(),
      new ConventionDialog(),
      new SignaturesDialog(),
      new HandoverDialog(),
      new AskDialog(),
      new ConfirmDialog(),
    ];
    for (const dialog of all) this.dialogs.add(dialog);
  }

  /** Answers a message of a personal chat. */
  onMessage(context: TurnContext): Promise<void> {
    return this.oneByOne(context, () => this.answerMessage(context));
  }

  /** Answers the press of an action in a personal chat. */
  onAction(context: TurnContext, action: CardAction): Promise<void> {
    return this.oneByOne(context, () => this.answerAction(context, action));
  }

  /** Takes what was dropped in a personal chat. */
  onFiles(context: TurnContext): Promise<void> {
    return this.oneByOne(context, () => this.answerFiles(context));
  }

  /** Turns of one chat wait for each other: the SDK's state would keep only the last one's. */
  private async oneByOne({ activity }: TurnContext, turn: () => Promise<void>): Promise<void> {
    const { id } = activity.conversation;
    const mine = (this.latest.get(id) ?? Promise.resolve()).then(turn, turn);
    this.latest.set(id, mine);
    try {
      await mine;
    } finally {
      if (this.latest.get(id) === mine) this.latest.delete(id);
    }
  }

  private async answerMessage(context: TurnContext): Promise<void> {
    const dc = await this.dialogs.createContext(context);
    const memory = await this.memory.get(context, { focus: null });
    const files = await filesOf(turnOf(dc));
    const current = currentOf(files, memory.focus);
    const command = understand(context.activity.text);
    if (command && !isAnswer(command, dc)) await obey({ dc, command, files, current, memory });
    else await this.answer(dc, current, memory);
    if (command) memory.stuck = false;
    await this.state.saveChanges(context);
  }

  private async answerAction(context: TurnContext, action: CardAction): Promise<void> {
    const dc = await this.dialogs.createContext(context);
    const memory = await this.memory.get(context, { focus: null });
    while (isPrompt(dc)) await dc.endDialog();
    const turn = turnOf(dc);
    await press(turn, action);
    memory.stuck = false;
    if ('file' in action.data && action.data.file) memory.focus = action.data.file;
    if (asksForCertificate(action)) {
      Object.assign(memory, { certificateOf: action.data.file, printOf: null });
    }
    if (action.verb === 'print.drop') {
      Object.assign(memory, { certificateOf: null, printOf: action.data.file });
    }
    await this.state.saveChanges(context);
  }

  private async answerFiles(context: TurnContext): Promise<void> {
    const dc = await this.dialogs.createContext(context);
    const memory = await this.memory.get(context, { focus: null });
    const turn = turnOf(dc);
    const asked = memory.certificateOf ?? null;
    const printOf = memory.printOf ?? null;
    const current = currentOf(await filesOf(turn), asked ?? printOf ?? memory.focus);
    if (await takeFiles(turn, { current, certificateOf: asked, printOf })) {
      memory.certificateOf = null;
    }
    await this.state.saveChanges(context);
  }

  private async answer(
    dc: DialogContext,
    current: Internship | null,
    memory: Memory,
  ): Promise<void> {
    const turn = turnOf(dc);
    if (isPrompt(dc)) {
      await dc.continueDialog();
      return;
    }
    const { text } = dc.context.activity;
    if (!current && mayBeStudent(turn.person) && opensWithGreeting(text)) return showWelcome(turn);
    const understood =
      current !== null &&
      ((await explainAsked(turn, current, text)) || (await this.answerStep(dc, current)));
    if (!understood) {
      await showNotUnderstood(turn, { text, current, again: memory.stuck ?? false });
    }
    memory.stuck = !understood;
  }

  /** Hands the text to the dialog of the step in which the file is; true if it was an answer. */
  private async answerStep(dc: DialogContext, current: Internship): Promise<boolean> {
    const step = stepOf(phaseOf(current));
    if (!step) return false;
    const state = dc.activeDialog?.state as { file?: string } | undefined;
    if (dc.activeDialog?.id !== step || state?.file !== current.id) {
      await dc.cancelAllDialogs();
      await dc.beginDialog(step, { file: current.id, show: false });
    }
    const { result } = (await dc.continueDialog()) as { result?: boolean };
    return result === true;
  }
}

/** « C’est quoi la CPAM ? », at any step: the field’s own words, before anything else is guessed. */
async function explainAsked(turn: Turn, current: Internship, text: string): Promise<boolean> {
  const fields = fieldsAsked(text);
  return fields.length > 0 && explain(turn, await viewOf(turn, current), { fields, asked: text });
}

/** The next file that is dropped is the certificate. */
function asksForCertificate(
  action: CardAction,
): action is Extract<CardAction, { verb: 'certificate.ask' | 'form.attach' }> {
  return action.verb === 'certificate.ask' || action.verb === 'form.attach';
}

function isPrompt(dc: DialogContext): boolean {
  const id = dc.activeDialog?.id;
  return id === AskDialog.id || id === ConfirmDialog.id;
}

/** « oui » and « non » are commands only where a confirmation waits for them. */
function isAnswer({ name }: Command, dc: DialogContext): boolean {
  return name === 'yes' || name === 'no' ? dc.activeDialog?.id === ConfirmDialog.id : false;
}

interface Obeying {
  dc: DialogContext;
  command: Command;
  files: Internship[];
  current: Internship | null;
  memory: Memory;
}

async function obey({ dc, command, files, current, memory }: Obeying): Promise<void> {
  const turn = turnOf(dc);
  const prompted = isPrompt(dc);
  while (isPrompt(dc)) await dc.endDialog();
  switch (command.name) {
    case 'hello':
      return greet(turn, current, files);
    case 'help':
      return showHelp(turn);
    case 'status':
      return showStatus(turn, current, files);
    case 'requests':
    case 'absence':
      if (!hasRole(turn.person, 'teacher')) {
        return showNotUnderstood(turn, { text: dc.context.activity.text, current });
      }
      return command.name === 'requests' ? showRequests(turn) : showAbsences(turn);
    case 'reference': {
      const opened = await openReference(turn, command.reference);
      if (opened) memory.focus = opened.id;
      return;
    }
    case 'files':
      return showFiles(turn, files);
    case 'newFile':
      return askSituation(turn, files.length + 1);
    case 'privacy':
      return homeActions['student.privacy'](turn, {});
    case 'documents':
      return current ? showDocumentsOf(turn, current.id) : showNoFile(turn);
    case 'filled':
      if (!current) return showNoFile(turn);
      return contactFormActions['form.filled'](turn, { file: current.id });
    case 'form':
      if (!current) return showNoFile(turn);
      return contactFormActions[phaseOf(current) === 'search' ? 'form.filled' : 'form.summary'](
        turn,
        { file: current.id },
      );
    case 'history':
      if (!current) return showNoFile(turn);
      return homeActions['file.history'](turn, { file: current.id });
    case 'back':
    case 'cancel':
      return stepBack(turn, current, prompted);
    case 'restart':
    case 'abandon':
      if (!current) return showNoFile(turn);
      await dc.beginDialog(ConfirmDialog.id, { file: current.id, what: command.name });
      return;
    case 'question':
      if (command.text) {
        return askSomebody(turn, { topic: 'question', text: command.text, file: current?.id });
      }
      await dc.beginDialog(AskDialog.id, current ? { file: current.id } : {});
      return;
    case 'language':
      await turn.ports.store.setLanguage(turn.person.id, command.language);
      turn.person = { ...turn.person, language: command.language };
      return showSentence(turn, done(textsOf(turn).noted.languageChanged), current);
    case 'openFor': {
      const managed = firstManaged(turn);
      if (managed) return showOpenFor(turn, managed);
      return showNotUnderstood(turn, { text: dc.context.activity.text, current });
    }
    case 'linkChannel':
    case 'unlinkChannel':
      return sayWhereToLink(turn);
    case 'yes':
    case 'no':
      return showNotUnderstood(turn, { text: dc.context.activity.text, current });
    default:
      return assertNever(command);
  }
}

/** The first words of a conversation: a welcome once, then where things stand. */
async function greet(turn: Turn, current: Internship | null, files: Internship[]): Promise<void> {
  if (current) return showFile(turn, current, { files });
  if (mayBeStudent(turn.person)) return showWelcome(turn);
  await showStatus(turn, current, files);
}

async function showStatus(
  turn: Turn,
  current: Internship | null,
  files: Internship[],
): Promise<void> {
  if (current) await showFile(turn, current, { files });
  const isTeacher = hasRole(turn.person, 'teacher');
  if (isTeacher) await showRequests(turn);
  if (!current && !isTeacher) await showHome(turn);
}

/** « annuler » and « retour »: the prompt goes, everything else stays as it is. */
async function stepBack(turn: Turn, current: Internship | null, prompted: boolean): Promise<void> {
  const { noted } = textsOf(turn);
  const nothing = current ? noted.nothingToCancel : noted.nothingUnderWay;
  const notice: Notice = prompted ? done(noted.cancelled) : { tone: 'neutral', text: nothing };
  if (!current && mayBeStudent(turn.person)) return askSituation(turn, 1, notice);
  await showSentence(turn, notice, current);
}

/** Words about a file, from somebody who has none. */
async function showNoFile(turn: Turn): Promise<void> {
  if (!mayBeStudent(turn.person)) return showHelp(turn);
  await askSituation(turn, 1, { tone: 'neutral', text: textsOf(turn).files.title(0) });
}
