/**
 * A personal chat: commands are caught first, at any moment; everything else is for the prompt that
 * waits, or for the step in which the current file is. The stack is brought in line with the facts
 * at every turn, so it never decides where a student is.
 */
import {
  ConversationState,
  type StatePropertyAccessor,
  type Storage,
  type TurnContext,
} from 'botbuilder';
import type { DialogContext, DialogState } from 'botbuilder-dialogs';
// Its whole index loads the recognisers of dates and numbers too: 35 MB that no dialog here uses.
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
import type { CardAction } from '../../cards';
import type { Internship } from '../process/internship';
import { mayBeStudent } from '../process/people';
import { phaseOf, stepOf } from '../process/steps';
import { SearchDialog } from './1-search';
import { ContactFormDialog } from './2-contact-form';
import { ValidationDialog } from './3-validation';
import { ConventionDialog } from './4-convention';
import { SignaturesDialog } from './5-signatures';
import { HandoverDialog } from './6-handover';
import { press } from './actions';
import { fieldsAsked } from './contactForm/fieldsAsked';
import { explain } from './contactForm/shown';
import { takeFiles } from './files';
import { filesOf, showWelcome } from './home';
import type { Memory } from './memory';
import { obey } from './obey';
import { currentOf } from './progress';
import { AskDialog, ConfirmDialog, isPrompt } from './prompts';
import { showNotUnderstood } from './sentences';
import { type Turn, turnOf, viewOf } from './turn';
import { type Command, opensWithGreeting, understand } from './words';

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

/** « oui » and « non » are commands only where a confirmation waits for them. */
function isAnswer({ name }: Command, dc: DialogContext): boolean {
  return name === 'yes' || name === 'no' ? dc.activeDialog?.id === ConfirmDialog.id : false;
}
