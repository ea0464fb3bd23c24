/** In place of a post that is not kept up to date any more; see bot/jobs/formerPost.ts. */
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text } from './elements';
import { studentName } from './names';

export function movedPostCard(view: FileView): AdaptiveCard {
  const t = texts(view.reader.language);
  return card(t, {
    title: t.posts.movedTitle(studentName(view)),
    body: [text(t.posts.moved)],
  });
}
