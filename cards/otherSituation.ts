/** A situation outside the guide: who to see, and that the request is with them already. */
import type { Situation } from '../bot/process/question';
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { deskLines, managersInWords } from './deskLines';
import { text, type CardNotice } from './elements';

export interface OtherSituationOptions {
  situation: Situation;
  /** Whose managers have the request; null where nobody knows: the advisers then. */
  department: string | null;
  notice?: CardNotice;
}

export function otherSituationCard(shown: Shown, options: OtherSituationOptions): AdaptiveCard {
  const { situation, department, notice } = options;
  const t = texts(shown.reader.language);
  const words = t.otherSituation;
  const { careers } = shown.university;
  const desks = deskLines(shown, department);
  return card(t, {
    title: words.title,
    ...(notice && { notice }),
    body: [
      text(words.text(t.topics[situation])),
      text(words.sent(department ? managersInWords(shown, department) : careers.name)),
      ...(desks.length > 0 ? [text(words.see), ...desks.map((line) => text(line))] : []),
    ],
    actions: [press('question.open', {}, { title: t.buttons.question })],
  });
}
