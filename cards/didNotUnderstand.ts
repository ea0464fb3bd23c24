/** When unsure: how the words were understood, and the choices. */
import type { FileView, Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text, type CardNotice } from './elements';
import { shorten } from './shorten';

export interface DidNotUnderstandOptions {
  text: string;
  /** Being stuck twice offers a person. */
  again?: boolean;
  notice?: CardNotice;
}

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
  return card(t, {
    title: t.didNotUnderstand.title,
    ...(notice && { notice }),
    body: [
      text(t.didNotUnderstand.text(shorten(words))),
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
