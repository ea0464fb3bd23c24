// Files whose conventions say everything that a convention can say, named after what differs. Invented
// people and organisations only.
import type { ConventionOrder } from '../../bot/pdf/convention';
import type { Draft } from '../../bot/process/form';
import type { Internship } from '../../bot/process/internship';
import type { Language } from '../../bot/process/people';
import type { FileView } from '../../bot/process/view';
import { inBelgium, internshipApproved, internshipFilling, lea, theo } from '../support/situations';
import { artois } from '../support/university';
import { viewOf } from '../support/views';

export interface Variant {
  view: FileView;
  order: ConventionOrder;
}

/** What the university that makes its own conventions has in its files. */
export function conventionView(file: Internship, language: Language = 'fr'): FileView {
  const view = viewOf(file, { language });
  return {
    ...view,
    file: { ...view.file, reference: 42 },
    university: { ...artois, convention: { madeIn: 'here' } },
  };
}

/** Answers that may be left out, and are not here. */
export const fullDraft: Draft = {
  studentMobile: '06 12 34 56 78',
  ectsCredits: '6',
  hostPhone: '03 21 00 11 00',
  hostEmail: 'accueil@magasin-exemple.test',
  tutorCivility: 'mr',
  signatoryCivility: 'mme',
  formation: 'BUT 2 Gestion des entreprises et des administrations',
  subject: 'Analyser les ventes du rayon cycles et proposer une nouvelle organisation des stocks',
  tasks:
    'Relever les ventes de chaque semaine, les comparer à celles des magasins voisins, proposer un plan de stockage, en présenter les résultats à l’équipe.',
  competences:
    'Construire un tableau de bord, conduire un petit projet, présenter des résultats à l’oral.',
  interruptions: '15/02/2027 au 19/02/2027',
  universityDays: '12/03/2027\n09/04/2027',
  leaveDays: '2',
  benefits: 'Titres-restaurant, prise en charge de la moitié de l’abonnement de train',
};

const toSign: ConventionOrder = { kind: 'convention', variant: '1' };
const toRead: ConventionOrder = { kind: 'conventionDraft', variant: '' };

const irregular: Draft = {
  ...fullDraft,
  confidential: 'yes',
  details: 'Un produit qui n’est pas encore annoncé',
  regularHours: 'no',
  weeklyHours: '',
  workingTime: 'part',
  workPeriods:
    '04/01/2027 au 29/01/2027 : 7 h\n06/02/2027 : 5 h\n22/03/2027 au 30/04/2027 : 6 h 30\n03/05/2027 au 28/05/2027 : 7 h',
  exceptionalWork: 'night,sunday,holiday',
  holidaysWorked: '13/05/2027',
  exceptionalWorkDetails: 'Inventaire de nuit le 28 janvier 2027',
  remoteWork: 'Le vendredi, au domicile du stagiaire',
  secondWorkplace: 'Entrepôt d’Exemple, 4 chemin du Port, 62000 Arras, le mardi',
  workingTimeComment: 'Les horaires de chaque semaine sont affichés le lundi précédent.',
  gratificationAmount: '700',
  gratificationUnit: 'month',
  gratificationKind: 'net',
  additionalInformation: 'Un poste informatique est prêté pendant le stage.',
};

/** Paid above 15 % of the hourly ceiling, and beyond the reach of the European card. */
export const inQuebec: Draft = {
  ...inBelgium,
  hostCountry: 'CA',
  hostPostcode: 'G1R 2B5',
  hostCity: 'Québec',
  hostLegalForm: '',
  tutorPhone: '+1 418 555 0122',
  signatoryPhone: '+1 418 555 0120',
  countryConditions: 'Permis de travail, à demander trois mois avant le départ',
  gratificationAmount: '9',
};

export const variants = {
  francePrivatePaid: {
    view: conventionView(internshipApproved(fullDraft)),
    order: toSign,
  },
  francePublicUnpaidShort: {
    view: conventionView(
      internshipApproved({
        ...fullDraft,
        hostName: 'Mairie d’Exemple-en-Artois',
        hostType: 'administration',
        hostLegalForm: '72',
        endDate: '2027-02-26',
        interruptions: '',
        universityDays: '',
        leaveDays: '',
        leave: '',
        gratified: 'no',
        benefits: '',
      }),
    ),
    order: toSign,
  },
  minor: {
    view: conventionView(
      internshipApproved(
        { ...fullDraft, minor: 'yes', legalRepresentative: 'Sophie Lambert', weeklyHours: '35' },
        theo,
      ),
    ),
    order: toSign,
  },
  abroad: {
    view: conventionView(
      internshipApproved({ ...fullDraft, ...inBelgium, hostLegalForm: '', gratified: 'no' }),
    ),
    order: { ...toSign, variant: '5' },
  },
  abroadPaidAbove: {
    view: conventionView(internshipApproved({ ...fullDraft, ...inQuebec })),
    order: { ...toSign, variant: '5' },
  },
  confidentialIrregular: {
    view: conventionView(internshipApproved(irregular)),
    order: toSign,
  },
  draft: {
    view: viewOf(internshipFilling({ hostName: 'Magasin Exemple' }, lea)),
    order: toRead,
  },
  english: {
    view: conventionView(internshipApproved(fullDraft), 'en'),
    order: toRead,
  },
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;
export const variantNames = Object.keys(variants) as VariantName[];
