/** What somebody out of reach missed, and how they were told instead, in words for managers. */
import { Temporal } from 'temporal-polyfill';
import type { Missed, OutOfReach } from '../../bot/process/reach';
import type { DepartmentView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dayInWords } from '../../bot/texts/format';
import { hostOf, lineOf } from '../fileLine';
import { nameOf } from '../names';

/** « ce qui manque encore avant le début du stage (Léa Dubois · Decathlon Lens) » */
export function whatWasMissed(
  view: DepartmentView,
  { personId, files }: OutOfReach,
  { telling }: Missed,
): string {
  const { post, news } = texts(view.reader.language).staff.reach;
  const what = news[telling.news];
  const file = files.find(({ id }) => id === telling.id);
  if (!file) return what;
  const student = file.student.id === personId ? null : nameOf(view, file.student.id);
  const whose = lineOf(student, hostOf(file));
  return whose ? post.about(what, whose) : what;
}

/**
 * The same news twice (two reminders, say) is one thing to tell: the latest. What was settled before
 * they were out of reach this time is past.
 */
export function distinctMissed({ missed, mark }: OutOfReach): Missed[] {
  const isPast = ({ settled }: Missed) =>
    settled !== null && mark !== null && Temporal.Instant.compare(settled.at, mark.since) < 0;
  const latest = new Map(
    missed
      .filter((one) => !isPast(one))
      .map((one) => {
        const { subject, id, news } = one.telling;
        return [`${subject} ${id} ${isStartAlarm(news) ? 'startAlarm' : news}`, one] as const;
      }),
  );
  return [...latest.values()];
}

/** The eve and the day itself say the same. */
function isStartAlarm(news: Missed['telling']['news']): boolean {
  return news === 'lastDayAlarm' || news === 'startDayAlarm';
}

/** One line: to be called, sent by e-mail on a day, told by somebody. */
export function missedLine(view: DepartmentView, person: OutOfReach, missed: Missed): string {
  const { language } = view.reader;
  const { post } = texts(language).staff.reach;
  const what = whatWasMissed(view, person, missed);
  const day = (at: string) => dayInWords(at, language, view.university);
  const { settled, way, wayAt } = missed;
  if (settled) return post.told(nameOf(view, settled.by), day(settled.at), what);
  switch (way) {
    case 'call':
      return post.call(what);
    case 'mailing':
      return post.mailing(what);
    case 'mailed':
      return post.mailed(day(wayAt), what);
    case 'unsure':
      return post.unsure(day(wayAt), what);
  }
}
