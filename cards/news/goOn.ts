/** How a message to a student goes on: whose turn it is and since when, what to do, one button. */
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { presentSentences, turnInWords } from '../progressNow';

export { nextAction } from '../nextAction';

/** « À vous depuis hier. », then the sentences that « statut » would say. */
export function present(view: FileView): string[] {
  return [turn(view), ...presentSentences(view)];
}

/** « Chez Claire Martin depuis 2 jours. » */
export function turn(view: FileView): string {
  const t = texts(view.reader.language);
  return `${t.sentence(turnInWords(view))}.`;
}
