/**
 * Other stages that matter to one: of the same student, tutor, post or referent. They are known as
 * dates and hours only: nobody learns from them whose they are.
 */
import { lengthOf, scheduleOf } from './checks/facts';
import { fold } from './fold';
import { readField, readForm, type Draft } from './form';
import { sirenOf } from './form/siret';
import { valuesOf, type Internship, type LocalDate } from './internship';

/** A stage that was submitted and not given up. */
export interface StageFacts {
  /** The host as `hostKey` says it. */
  host: string | null;
  startDate: LocalDate;
  endDate: LocalDate;
  /** Its length by law. */
  minutes: number;
}

export interface RelatedStages {
  /** The same student's. */
  own: readonly StageFacts[];
  /** Those whose tutor has the same e-mail address. */
  tutor: readonly StageFacts[];
  /** Those in the same service of the same host. */
  post: readonly StageFacts[];
}

/** What a stage is found by; null while it is not said. */
export interface StageKeys {
  host: string | null;
  tutor: string | null;
  post: string | null;
}

/**
 * The host is the organisation, not the establishment: two SIRETs of one SIREN are one host (L124-5).
 * Without a SIRET it is known by name and country.
 */
export function hostKey(draft: Draft): string | null {
  const siret = readField(draft, 'hostSiret');
  if (siret) return sirenOf(siret);
  const country = readField(draft, 'hostCountry');
  const name = plain(draft.hostName ?? '');
  return country && name ? `${country} ${name}` : null;
}

/** Letters and digits alone: « S.A.S. Éco-Vert » and « sas eco vert » are one. */
function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

export function stageKeys(draft: Draft): StageKeys {
  const host = hostKey(draft);
  const service = plain(draft.serviceName ?? '');
  return {
    host,
    tutor: readField(draft, 'tutorEmail')?.toLowerCase() ?? null,
    post: host && service ? `${host} ${service}` : null,
  };
}

/** What other files may know of this one; null while it is not submitted, or once it is closed. */
export function stageFactsOf(file: Internship): (StageFacts & { keys: StageKeys }) | null {
  if (!file.submission || file.closure) return null;
  const draft = file.submission.values;
  const { values } = readForm(draft);
  const length = lengthOf(scheduleOf(values));
  if (!length || !values.startDate || !values.endDate) return null;
  const keys = stageKeys(draft);
  const { startDate, endDate } = values;
  return { host: keys.host, startDate, endDate, minutes: length.minutes, keys };
}

/** What a form that is being filled in, changed or decided relates to: what was sent, or is typed. */
export function relatedBy(file: Internship): StageKeys & { studentId: string } {
  return { ...stageKeys(valuesOf(file)), studentId: file.student.id };
}

/** The same among files that are at hand. */
export function relatedAmong(file: Internship, files: readonly Internship[]): RelatedStages {
  const { studentId, tutor, post } = relatedBy(file);
  const others = files.flatMap((other) => {
    const stage = other.id === file.id ? null : stageFactsOf(other);
    return stage ? [{ ...stage, studentId: other.student.id }] : [];
  });
  const those = (is: (other: (typeof others)[number]) => boolean) =>
    others
      .filter(is)
      .map(({ host, startDate, endDate, minutes }) => ({ host, startDate, endDate, minutes }));
  return {
    own: those((other) => other.studentId === studentId),
    tutor: those(({ keys }) => tutor !== null && keys.tutor === tutor),
    post: those(({ keys }) => post !== null && keys.post === post),
  };
}
