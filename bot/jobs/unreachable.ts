/**
 * What becomes of a message that Teams does not take for one person. The ways to reach somebody, in
 * their order: Teams, e-mail for what is mandatory, the managers' call list.
 */
import { approvalVariant } from '../process/posts';
import type { Place } from '../process/places';
import type { Telling } from '../process/tellings';
import { isMandatory } from '../process/mandatory';
import type { Person, PersonId } from '../process/people';
import type { Content, Job, Mailer, Reach } from '../process/ports';
import type { Missed } from '../process/reach';
import { viewOf, type SubjectView, type ViewPorts } from './subjectView';

export interface UnreachablePorts extends ViewPorts {
  store: ViewPorts['store'] & { reach: Reach };
  render: { telling(view: SubjectView, telling: Telling): Content | null };
  /** Absent: no e-mail is ever sent. */
  mailer?: Mailer | null;
}

/** Writes down that a job did not reach its reader; `code` null: they can be written to otherwise. */
export async function missedBy(
  ports: UnreachablePorts,
  job: Job,
  { jobId, personId, code }: { jobId: string; personId: PersonId; code: string | null },
): Promise<void> {
  const missed = await whatWasMissed(ports, job, jobId);
  if (code !== null || missed) await ports.store.reach.lost({ personId, code, missed });
}

type NewlyMissed = Pick<Missed, 'key' | 'telling' | 'department' | 'way'>;

/** Null for what can wait, and for what is not true any more. */
async function whatWasMissed(
  ports: UnreachablePorts,
  job: Job,
  jobId: string,
): Promise<NewlyMissed | null> {
  const said = sayingOf(job, jobId);
  if (!said) return null;
  const { key, telling } = said;
  const view = await viewOf(ports, telling, telling.to);
  const person = view?.reader.person;
  if (!view || !person || isAboutAnotherRound(view, telling)) return null;
  if (!isMandatory(telling.news) || !ports.render.telling(view, telling)) return null;
  const department = departmentOf(view);
  const way = ports.mailer && isAddress(person.email) ? 'mailing' : 'call';
  return { key, telling: { ...telling, news: telling.news }, department, way };
}

/** An approval card that cannot be shown is a request that nobody sees: that is said instead. */
function sayingOf(job: Job, jobId: string): { key: string; telling: Telling } | null {
  if (job.kind === 'tell') return { key: jobId, telling: job.telling };
  if (job.kind !== 'post' || job.post.purpose !== 'approval') return null;
  const { subject, id, variant, place } = job.post;
  const telling: Telling = { subject, id, news: 'approvalAsked', variant, to: place };
  // One request, however often its card would have changed.
  return { key: `approval:${id}:${variant}:${personIn(place)}`, telling };
}

function personIn(place: Place): PersonId {
  return place.kind === 'person' ? place.id : '';
}

function isAboutAnotherRound(view: SubjectView, { news, variant }: Telling): boolean {
  return news === 'approvalAsked' && 'file' in view && approvalVariant(view.file) !== variant;
}

/** Whose managers can help: those of the file, of the question, else of the reader. */
function departmentOf(view: SubjectView): string | null {
  if ('file' in view) return view.file.department;
  if ('question' in view) return view.question.department ?? view.reader.person?.department ?? null;
  if ('teacherId' in view) return view.reader.person?.department ?? null;
  return view.department?.id ?? null;
}

function isAddress(email: Person['email']): boolean {
  return /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/.test(email);
}
