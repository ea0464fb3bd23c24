/** A manager closes a file whose post has no room for it: to whoever pressed, in the post's place. */
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text, type CardNotice } from './elements';
import { whoAndWhere } from './fileLine';
import { studentName } from './names';
import { closeButton, withReason } from './reasonPart';

export function askCloseCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const t = texts(view.reader.language);
  const keep = press('manager.post', { file: view.file.id }, { title: t.posts.keep });
  const { closeExample } = t.staff.file;
  return card(t, {
    title: t.posts.closeTitle(studentName(view)),
    ...(notice && { notice }),
    body: [
      text(whoAndWhere(view)),
      text(t.posts.closeText),
      ...withReason(view, closeExample, [closeButton(view), keep]),
    ],
  });
}
