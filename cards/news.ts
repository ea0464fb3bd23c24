/**
 * The one message for each event, to one person or as a reply in the managers' channel: what
 * happened, what comes next, one button to go on. It is made at the moment of sending, from the
 * facts of that moment; when they have moved on so far that it would mislead, nothing is sent.
 */
import type { NewsKind } from '../bot/process/tellings';
import { hasRole } from '../bot/process/people';
import { actingTeacher } from '../bot/process/reminders';
import { decidesOn } from '../bot/process/roles';
import type { DepartmentView, FileView, QuestionView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { answeredNews } from './news/answered';
import { channelNews } from './news/forChannel';
import { referentChanged, referentNews } from './news/forReferent';
import { studentNews } from './news/forStudent';
import type { Message } from './news/message';
import { departmentNews } from './news/ofDepartment';

export interface News {
  card: AdaptiveCard;
  /** The line that the feed shows. */
  summary: string;
}

/** null: there is nothing to say any more, or not to this reader. */
export function newsCard(
  view: FileView | QuestionView | DepartmentView,
  news: NewsKind,
  variant = '',
): News | null {
  const message = messageOf(view, { news, variant });
  if (!message) return null;
  const { title, body, actions } = message;
  return { card: card(texts(view.reader.language), { title, body, actions }), summary: title };
}

function messageOf(
  view: FileView | QuestionView | DepartmentView,
  which: { news: NewsKind; variant: string },
): Message | null {
  if ('question' in view) return answeredNews(view, which.news);
  return 'file' in view ? fileNews(view, which) : departmentNews(view, which);
}

/** Somebody with two roles is the student on their own file, whatever else they are. */
function fileNews(
  view: FileView,
  { news, variant }: { news: NewsKind; variant: string },
): Message | null {
  const { file, reader } = view;
  if (!reader.person) return channelNews(view, news);
  if (reader.person.id === file.student.id) return studentNews(view, news);
  // Looked at again when it is sent: the directory may say otherwise by now.
  if (!hasRole(reader.person, 'teacher')) return null;
  if (news === 'referentChanged') return referentChanged(view);
  const isAsked = reader.person.id === file.referentId || reader.person.id === actingTeacher(file);
  return isAsked && decidesOn(file, reader.person, view) ? referentNews(view, news, variant) : null;
}
