/**
 * What the six step dialogs share. Which step a student is in follows from the file's facts, so a
 * step dialog is begun afresh whenever the facts say so: starting and resuming are the same code.
 */
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import type { StepId } from '../process/steps';
import type { Content } from '../process/ports';
import type { FileView } from '../process/view';
import { fileFor, turnOf, viewOf, type Turn } from './turn';

export interface StepOptions {
  file: string;
  /** False to take the step up again without showing its card a second time. */
  show?: boolean;
}

export abstract class StepDialog extends Dialog<StepOptions> {
  constructor(readonly step: StepId) {
    super(step);
  }

  /** Where this step stands, with its next action. */
  protected abstract card(view: FileView): Content;

  /** Takes a text as the answer to this step; false when it is not one. */
  protected answer(_turn: Turn, _view: FileView, _text: string): Promise<boolean> {
    return Promise.resolve(false);
  }

  override async beginDialog(dc: DialogContext, options?: StepOptions): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const state = dc.activeDialog!.state as Partial<StepOptions>;
    if (!options) throw new Error(`The step ${this.step} was begun without a file`);
    state.file = options.file;
    const file = options.show === false ? null : await fileFor(turn, options.file);
    if (file) await turn.show(this.card(await viewOf(turn, file)));
    return Dialog.EndOfTurn;
  }

  /** The result says whether the text was an answer to this step. */
  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const { file: id } = dc.activeDialog!.state as StepOptions;
    const file = await fileFor(turn, id);
    if (!file) return dc.endDialog();
    const view = await viewOf(turn, file);
    const text = dc.context.activity.text.trim();
    const understood = await this.answer(turn, view, text);
    return { ...Dialog.EndOfTurn, result: understood };
  }

  /** Back from a question or a confirmation: nothing more to say. */
  override resumeDialog(): Promise<DialogTurnResult> {
    return Promise.resolve(Dialog.EndOfTurn);
  }
}
