/** What is told about a department: a channel that was lost, somebody whom a manager must call. */
import type { NewsKind } from '../../bot/process/tellings';
import type { DepartmentView } from '../../bot/process/view';
import { channelLostNews } from '../channels/channelLost';
import { toCallNews } from '../reach/toCall';
import type { Message } from './message';
import { restoredNews } from './restored';

/** null: there is nothing to say any more. `variant` says which one; see `Telling`. */
export function departmentNews(
  view: DepartmentView,
  { news, variant }: { news: NewsKind; variant: string },
): Message | null {
  switch (news) {
    case 'toCall':
      return toCallNews(view, variant);
    case 'restored':
      return restoredNews(view, variant);
    case 'channelLost':
      return channelLostNews(view, variant);
    default: // Everything else is about a file or a question.
      return null;
  }
}
