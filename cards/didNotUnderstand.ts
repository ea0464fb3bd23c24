/** When unsure: how the words were understood, and the choices. */
import type { FileView, Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text, type CardNotice } from './elements';

export interface DidNotUnderstandOptions {
  text: string;
  /** Being stuck twice offers a person. */
  again?: boolean;
  notice?: CardNotice;
}

/** Longer words are cut where they are shown; the question is sent as it was written. */
const SHOWN_AT_MOST = 300;
/** The most that a question may hold; see `text` in actions.ts. */
const SENT_AT_MOST = 5000;

export function didNotUnderstandCard(
  view: Shown | FileView,
  options: DidNotUnderstandOptions,
): AdaptiveCard {
  const { text: words, again = false, notice } = options;
  const t = texts(view.reader.language);
  const about = 'file' in view ? { file: view.file.id } : {};
  const sent = words.slice(0, SENT_AT_MOST);
  const shownWords = words.length > SHOWN_AT_MOST ? `${words.slice(0, SHOWN_AT_MOST)}…` : words;
  return card(t, {
    title: t.didNotUnderstand.title,
    ...(notice && { notice }),
    body: [
      text(t.didNotUnderstand.text(shownWords)),
      text(again ? t.didNotUnderstand.stuck : t.didNotUnderstand.choices),
    ],
    actions: [
      press(
        'question.ask',
        { ...about, text: sent },
        { title: t.didNotUnderstand.ask, style: 'positive' },
      ),
      press('student.status', about, { title: t.buttons.status }),
      press('student.help', {}, { title: t.buttons.help }),
    ],
  });
}
