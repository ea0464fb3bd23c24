import type { Internship } from '../process/internship';
import { isAlarm } from '../process/mandatory';
import type { PersonId } from '../process/people';
import type { Job } from '../process/ports';
import { approvalVariant, managersPost, type Post } from '../process/posts';
import { type Missed, needsItsPeople, reachPost, toCall } from '../process/reach';

/** The call lists and the posts on which somebody of these files is named. */
export function postsAbout(files: readonly Internship[]): Job[] {
  const needed = files.filter(needsItsPeople);
  return [
    ...needed.map(({ department }) => toPost(reachPost(department))),
    ...needed.filter(({ lastApproved }) => lastApproved).map((file) => toPost(managersPost(file))),
  ];
}

/** The call list shows it; an alarm that reached nobody is said by itself. */
export function jobsOfWay({
  key,
  telling,
  department,
  way,
}: Pick<Missed, 'key' | 'telling' | 'department' | 'way'>): Job[] {
  if (department === null) return [];
  const isUrgent = way === 'call' && isAlarm(telling.news);
  return [
    toPost(reachPost(department)),
    ...(isUrgent ? [{ kind: 'tell' as const, telling: toCall({ key, department }) }] : []),
  ];
}

/** The same card twice is one job. */
export function distinct(jobs: readonly Job[]): Job[] {
  return [...new Map(jobs.map((job) => [JSON.stringify(job), job])).values()];
}

export const toPost = (post: Post): Job => ({ kind: 'post', post });

export function approvalPost(file: Internship, teacherId: PersonId): Post {
  const { id } = file;
  const place = { kind: 'person', id: teacherId } as const;
  const variant = approvalVariant(file);
  return { subject: 'internship', id, purpose: 'approval', variant, place };
}
