/** The whole imprimé contact, to read: every answer under its section. */
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text } from './elements';
import { formContents } from './formContents';

export function formReadCard(view: FileView): AdaptiveCard {
  const t = texts(view.reader.language);
  const { summary } = t.contactForm;
  const contents = formContents(view);
  return card(t, {
    title: summary.readTitle,
    body: contents.length > 0 ? contents : [text(summary.empty)],
    actions: [press('form.summary', { file: view.file.id }, { title: summary.back })],
  });
}
