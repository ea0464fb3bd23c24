/** Invented people and files, named after the situation that they are in. */
import { copiesFor } from '../../bot/process/convention/copies';
import { evolve } from '../../bot/process/evolve';
import type { Draft } from '../../bot/process/form';
import type {
  Instant,
  Internship,
  InternshipEvent,
  LocalDate,
  Signatory,
  Stamp,
} from '../../bot/process/internship';
import type { Actor, Person, RoleGrant } from '../../bot/process/people';
import type { Phase } from '../../bot/process/steps';
import { artois } from './university';

/** All of them have written to the bot, or could. */
type Invented = Person & { aadObjectId: string };

function person(
  id: string,
  name: string,
  roles: RoleGrant[],
  more: Partial<Invented> = {},
): Invented {
  return {
    id,
    aadObjectId: `aad-${id}`,
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@univ-exemple.test`,
    language: 'fr',
    roles,
    department: roles[0]?.department ?? null,
    formation: null,
    studentNumber: null,
    birthDate: null,
    isGuest: false,
    ...more,
  };
}

const DEPARTMENT = 'iut-bethune';
const OTHER_DEPARTMENT = 'fegass';
const student = (id: string, name: string, birthDate: LocalDate) =>
  person(id, name, [{ role: 'student', department: DEPARTMENT }], {
    formation: 'BUT 2 GEA',
    studentNumber: '20260001',
    birthDate,
  });
const teacher = { role: 'teacher', department: DEPARTMENT } as const;

export const lea = student('lea', 'Léa Dubois', '2005-03-09');
/** Eighteen on 15 January 2027. */
export const theo = student('theo', 'Théo Lambert', '2009-01-15');
export const claire = person('claire', 'Claire Martin', [teacher]);
export const hugo = person('hugo', 'Hugo Bernard', [teacher]);
export const isabelle = person('isabelle', 'Isabelle Caron', [
  { role: 'manager', department: DEPARTMENT },
]);
export const paul = person('paul', 'Paul Delattre', [
  { role: 'manager', department: OTHER_DEPARTMENT },
]);
export const nadia = person('nadia', 'Nadia Benali', [{ role: 'adviser', department: null }]);
export const adam = person('adam', 'Adam Roux', [{ role: 'administrator', department: null }]);
/** Somebody of the tenant whom the directory does not know. */
export const sam = person('sam', 'Sam Inconnu', []);
export const tutorAsGuest = person('guest', 'Jean Petit', [], { isGuest: true });

export const as = (who: Person): Actor => ({ kind: 'person', person: who });
export const product: Actor = { kind: 'system' };

/** A form without any problem: five months at 35 hours a week in France, from 4 January 2027. */
export function completeDraft(changes: Draft = {}): Draft {
  return { ...whoAndWhere, ...whatAndWhen, ...people, ...changes };
}

const whoAndWhere: Draft = {
  studentAddress: '3 place des Tilleuls',
  studentPostcode: '62400',
  studentCity: 'Béthune',
  studentCountry: 'FR',
  personalEmail: 'lea.dubois@courriel-exemple.test',
  cpam: 'artois',
  internshipKind: 'mandatory',
  formation: 'BUT 2 GEA',
  courseUnit: 'UE 4.2 Stage',
  hostCountry: 'FR',
  hostName: 'Decathlon Lens',
  hostSiret: '50056940503239',
  hostType: 'entreprise-privee',
  hostLegalForm: '57',
  hostActivity: 'Commerce d’articles de sport',
  hostAddress: '12 rue de la Gare',
  hostPostcode: '62300',
  hostCity: 'Lens',
  serviceName: 'Rayon cycles',
  serviceElsewhere: 'no',
};

const whatAndWhen: Draft = {
  theme: 'economie-gestion',
  subject: 'Analyse des ventes',
  tasks: 'Suivre les ventes du rayon et en rendre compte',
  competences: 'Tableaux de bord, conduite de projet',
  confidential: 'no',
  howFound: 'candidature-spontanee',
  startDate: '2027-01-04',
  endDate: '2027-05-28',
  leave: 'Deux jours par mois, à convenir avec le tuteur',
  alreadyHere: 'no',
  workingTime: 'full',
  regularHours: 'yes',
  weeklyHours: '35',
  gratified: 'yes',
  gratificationAmount: '4,50',
  gratificationUnit: 'hour',
  gratificationKind: 'gross',
  gratificationCurrency: 'EUR',
  gratificationMode: 'virement',
  followUp: 'Un appel toutes les deux semaines et une visite',
  workType: 'rapport',
  validationMode: 'soutenance',
};

const people: Draft = {
  tutorFirstName: 'Jean',
  tutorLastName: 'Petit',
  tutorRole: 'Responsable de rayon',
  tutorEmail: 'jean.petit@magasin-exemple.test',
  tutorPhone: '03 21 00 11 22',
  referentId: claire.id,
  referentUnknown: '',
  minor: '',
  legalRepresentative: '',
  signatoryFirstName: 'Anne',
  signatoryLastName: 'Leroy',
  signatoryRole: 'Directrice',
  signatoryCapacity: 'legalRepresentative',
  signatoryEmail: 'anne.leroy@magasin-exemple.test',
  signatoryPhone: '03 21 00 11 20',
  insurer: 'Mutuelle des Étudiants d’Exemple',
  insuranceNumber: 'RC-2026-0042',
  insuranceValidUntil: '2027-08-31',
  insuranceCertificate: '00000000-0000-4000-8000-000000000042',
};

/** What a form for a stay in Belgium says instead, and in addition. */
export const inBelgium: Draft = {
  hostCountry: 'BE',
  hostSiret: '',
  hostPostcode: '7000',
  hostCity: 'Mons',
  tutorPhone: '+32 65 00 11 22',
  signatoryPhone: '+32 65 00 11 20',
  hostSocialCover: 'no',
  abroadInsurance: 'Assistance Exemple, contrat 77-42',
  ariane: 'yes',
  emergencyContactName: 'Martine Dubois',
  emergencyContactPhone: '03 21 00 99 88',
  riskZone: 'normal',
  countryConditions: 'Aucun visa ; carte européenne d’assurance maladie demandée',
};

/** When things happened in the files below; all in the autumn before the start. */
export const moments = {
  opened: '2026-11-02T08:00:00Z',
  submitted: '2026-11-16T09:00:00Z',
  approved: '2026-11-18T10:00:00Z',
  printed: '2026-11-20T09:00:00Z',
  signed: '2026-12-10T09:00:00Z',
} as const satisfies Record<string, Instant>;

/** The file after these events, each with the same stamp. */
export function after(file: Internship, stamp: Stamp, ...events: InternshipEvent[]): Internship {
  return events.reduce<Internship>((facts, event) => evolve(facts, event, stamp), file);
}

const by = (who: Person, at: Instant): Stamp => ({ at, by: who.id });

export function internshipSearching(who: Person = lea): Internship {
  const { id, birthDate, roles } = who;
  const opened = {
    type: 'opened',
    id: `file-of-${id}`,
    student: { id, confirmed: roles.length > 0, birthDate },
    department: DEPARTMENT,
    reason: null,
  } as const;
  return { ...evolve(null, opened, by(who, moments.opened)), version: 1 };
}

/** The organisation is named; whatever is given here is typed already. */
export function internshipFilling(draft: Draft = {}, who: Person = lea): Internship {
  return after(
    internshipSearching(who),
    by(who, moments.opened),
    { type: 'organisationNamed', organisation: draft.hostName ?? 'Decathlon Lens' },
    { type: 'sectionSaved', section: 'host', values: draft },
  );
}

export function internshipReadyToSubmit(changes: Draft = {}, who: Person = lea): Internship {
  return internshipFilling(completeDraft(changes), who);
}

export function internshipAwaitingTeacher(changes: Draft = {}, who: Person = lea): Internship {
  const values = completeDraft(changes);
  const referentId = values.referentUnknown === 'yes' ? null : values.referentId || null;
  return after(internshipReadyToSubmit(changes, who), by(who, moments.submitted), {
    type: 'submitted',
    round: 1,
    values,
    referentId,
  });
}

export function internshipAwaitingReferent(changes: Draft = {}, who: Person = lea): Internship {
  return internshipAwaitingTeacher({ referentId: '', referentUnknown: 'yes', ...changes }, who);
}

export function internshipReturned(changes: Draft = {}, who: Person = lea): Internship {
  return after(internshipAwaitingTeacher(changes, who), by(claire, moments.approved), {
    type: 'returned',
    round: 1,
    reason: 'Précisez les tâches.',
    sections: ['content'],
  });
}

export function internshipApproved(changes: Draft = {}, who: Person = lea): Internship {
  const approved = { type: 'approved', round: 1 } as const;
  return after(internshipAwaitingTeacher(changes, who), by(claire, moments.approved), approved);
}

export function internshipPrinted(changes: Draft = {}, who: Person = lea): Internship {
  const file = internshipApproved(changes, who);
  const copies = copiesFor(file, artois).count;
  const recorded = { type: 'conventionRecorded', number: '2026-0042', copies } as const;
  return after(file, by(who, moments.printed), recorded);
}

/** In step 5, with these signatures on the paper. */
export function internshipSigning(
  signed: Signatory[] = [],
  changes: Draft = {},
  who: Person = lea,
): Internship {
  const checked = after(internshipPrinted(changes, who), by(who, moments.printed), {
    type: 'printChecked',
  });
  return after(
    checked,
    by(who, moments.signed),
    ...signed.map((signatory): InternshipEvent => ({
      type: 'signatureRecorded',
      signatory,
      on: '2026-12-01',
      name: signatory === 'university' ? 'Marc Lefort' : null,
    })),
  );
}

export const five: Signatory[] = ['student', 'tutor', 'host', 'referent', 'university'];

export function internshipFullySigned(changes: Draft = {}, who: Person = lea): Internship {
  return internshipSigning(five, changes, who);
}

export function internshipCompleted(): Internship {
  const handedOver = (part: 'host' | 'student' | 'others'): InternshipEvent => ({
    type: 'handedOver',
    part,
    on: '2026-12-15',
  });
  return after(
    internshipFullySigned(),
    by(isabelle, '2026-12-15T09:00:00Z'),
    ...(['host', 'student', 'others'] as const).map(handedOver),
    { type: 'completed' },
  );
}

export function internshipClosed(file: Internship = internshipApproved()): Internship {
  return after(file, by(isabelle, '2026-12-01T09:00:00Z'), {
    type: 'closed',
    kind: 'byManager',
    reason: 'L’organisme a renoncé.',
  });
}

/** One file for each phase. */
export const inPhase: Record<Phase, () => Internship> = {
  search: () => internshipSearching(),
  filling: () => internshipReadyToSubmit(),
  awaitingReferent: () => internshipAwaitingReferent(),
  awaitingApproval: () => internshipAwaitingTeacher(),
  approved: () => internshipApproved(),
  printed: () => internshipPrinted(),
  signing: () => internshipSigning(['student']),
  signed: () => internshipFullySigned(),
  completed: () => internshipCompleted(),
  closed: () => internshipClosed(),
};
