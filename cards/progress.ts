/** « Statut »: the six official steps, what is done, whose turn it is, and the next action. */
import { isMadeHere } from '../bot/process/convention/madeHere';
import { phaseOf, stepNumber, stepOf, steps, type StepId } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { doNotStart } from './doNotStart';
import { group, hint, sideBySide, text, type CardNotice } from './elements';
import { hostOf } from './fileLine';
import { nextAction } from './nextAction';
import { presentSentences, turnInWords } from './progressNow';

export interface ProgressOptions {
  /** The student has other files to change to. */
  several: boolean;
  /** Teams user ids for which the card brings itself up to date when they look at it. */
  refreshFor?: string[];
  notice?: CardNotice;
}

export function progressCard(view: FileView, options: ProgressOptions): AdaptiveCard {
  const { several, refreshFor = [], notice } = options;
  const { file, reader } = view;
  const t = texts(reader.language);
  const host = hostOf(file);
  return card(t, {
    title: titleOf(view),
    ...(notice && { notice }),
    body: [
      ...(host ? [hint(host)] : []),
      ...steps.map(({ id }) => row(view, id)),
      ...doNotStart(view),
    ],
    actions: [
      nextAction(view),
      press('question.open', { file: file.id }, { title: t.buttons.question }),
    ],
    more: more(view, several),
    refresh: {
      action: press('student.status', { file: file.id }, { title: t.buttons.status }),
      userIds: refreshFor,
    },
  });
}

function titleOf({ file, reader, university }: FileView): string {
  const t = texts(reader.language);
  const phase = phaseOf(file);
  const step = stepOf(phase);
  if (!step) return t.sentence(t.phases[phase]);
  return t.step(stepNumber(step), t.stepTitle(step, isMadeHere(university)));
}

function row(view: FileView, step: StepId): Element {
  const t = texts(view.reader.language);
  const { progress } = t;
  const { closure } = view.file;
  // A file that was closed stopped where it had come to.
  const current = stepOf(phaseOf({ ...view.file, closure: null }));
  const number = stepNumber(step);
  const at = current ? stepNumber(current) : steps.length + 1;
  const title = progress.row(number, t.stepName(step, isMadeHere(view.university)));
  if (number === at && !closure) return openedRow(view, title);
  const state = number < at ? progress.done : progress.next;
  return sideBySide([text(title)], [text(state, { isSubtle: true })]);
}

function openedRow(view: FileView, title: string): Element {
  return group(
    [
      text(title, { weight: 'Bolder' }),
      text(turnInWords(view), { weight: 'Bolder', color: 'Accent', spacing: 'Small' }),
      ...presentSentences(view).map((sentence) => text(sentence, { spacing: 'Small' })),
    ],
    { style: 'emphasis', spacing: 'Small' },
  );
}

function more({ file, reader }: FileView, several: boolean): Action[] {
  const { buttons } = texts(reader.language);
  const isApproved = ['approved', 'printed', 'signing'].includes(phaseOf(file));
  const id = { file: file.id };
  return [
    ...(several ? [press('file.list', {}, { title: buttons.changeFile })] : []),
    ...(isApproved ? [press('form.summary', id, { title: buttons.change })] : []),
    press('file.history', id, { title: buttons.history }),
  ];
}
