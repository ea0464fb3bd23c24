/**
 * The two small dialogs that may lie over a step: waiting for the words of a question, and for a
 * yes or no before something is given up. Any card action, or « annuler », ends them.
 */
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { homeActions, showConfirmation } from './home';
import { askSomebody, openQuestion } from './questions';
import { turnOf } from './turn';
import { understand } from './words';

/** Whether one of them waits for an answer. */
export function isPrompt(dc: DialogContext): boolean {
  const id = dc.activeDialog?.id;
  return id === AskDialog.id || id === ConfirmDialog.id;
}

/** « question », and nothing else yet: the next message is the question. */
export class AskDialog extends Dialog<{ file?: string }> {
  static readonly id = 'ask';

  constructor() {
    super(AskDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: { file?: string }) {
    Object.assign(dc.activeDialog!.state as object, options);
    await openQuestion(turnOf(dc), options?.file);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { file } = dc.activeDialog!.state as { file?: string };
    await askSomebody(turnOf(dc), { topic: 'question', text: dc.context.activity.text, file });
    return dc.endDialog();
  }
}

interface Giving {
  file: string;
  what: 'restart' | 'abandon';
}

/** « recommencer » and « abandonner » ask first. Anything but a yes or no leaves things as they are. */
export class ConfirmDialog extends Dialog<Giving> {
  static readonly id = 'confirm';

  constructor() {
    super(ConfirmDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: Giving) {
    if (!options) throw new Error('A confirmation needs what it is about');
    Object.assign(dc.activeDialog!.state as object, options);
    await showConfirmation(turnOf(dc), options.file, options.what);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { file, what } = dc.activeDialog!.state as Giving;
    const turn = turnOf(dc);
    const said = understand(dc.context.activity.text)?.name;
    if (said === 'yes') await homeActions[`file.${what}`](turn, { file });
    else if (said === 'no') await homeActions['student.status'](turn, { file });
    else {
      await showConfirmation(turn, file, what);
      return Dialog.EndOfTurn;
    }
    return dc.endDialog();
  }
}
