/** Words typed during the search: the organisation's name, or a question? The student says. */
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text } from './elements';

export function isItTheHostCard(
  { file, reader }: FileView,
  { organisation }: { organisation: string },
): AdaptiveCard {
  const t = texts(reader.language);
  return card(t, {
    title: t.isItTheHost.title,
    body: [text(t.isItTheHost.text(organisation))],
    actions: [
      press(
        'search.name',
        { file: file.id, organisation },
        { title: t.isItTheHost.yes, style: 'positive' },
      ),
      press(
        'question.ask',
        { file: file.id, text: organisation },
        { title: t.didNotUnderstand.ask },
      ),
      press('student.status', { file: file.id }, { title: t.buttons.status }),
    ],
  });
}
