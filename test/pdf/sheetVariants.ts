// Files whose sheets say everything that a sheet can say, named after what differs. Invented people and
// organisations only.
import type { Draft } from '../../bot/process/form';
import type { Internship } from '../../bot/process/internship';
import type { Language } from '../../bot/process/people';
import type { FileView } from '../../bot/process/view';
import {
  claire,
  hugo,
  inBelgium,
  internshipApproved,
  internshipFilling,
  internshipSigning,
  isabelle,
  lea,
  theo,
} from '../support/situations';
import { viewOf } from '../support/views';
import { fullDraft } from './conventionVariants';

/** The same for everybody, so that goldens do not depend on an address of the sandbox. */
export const fileAddress = (reference: number) =>
  `https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-4000-8000-000000000001&message=dossier%20${reference}`;

export function sheetView(file: Internship, language: Language = 'fr'): FileView {
  return viewOf({ ...file, reference: 42 }, { language });
}

/** A thousand characters as people count them, some of them two of the machine's. */
export const thousand = 'Mesurer, comparer et présenter l’évolution des ventes. '
  .repeat(20)
  .slice(0, 999)
  .concat('é'.normalize('NFD'));

const abroad: Draft = {
  ...fullDraft,
  ...inBelgium,
  hostLegalForm: '',
  hostApe: '',
  gratificationAmount: '3,90',
  serviceElsewhere: 'yes',
  serviceAddress: '4 rue du Port',
  servicePostcode: '7000',
  serviceCity: 'Mons',
  serviceCountry: 'BE',
};

const everywhere: Draft = {
  ...fullDraft,
  hostName: 'Łódź Przykład Sp. z o.o.',
  tutorFirstName: 'Đặng Thị',
  tutorLastName: 'Nguyễn',
  signatoryFirstName: 'Олена',
  signatoryLastName: 'Ковальчук',
  legalRepresentative: '王小明',
  serviceName: '销售部',
  subject: thousand,
  tasks: thousand,
  competences: `${thousand}${thousand}`.slice(0, 1000),
};

const named = (view: FileView, names: Record<string, string>): FileView => ({
  ...view,
  people: {
    ...view.people,
    named: new Map(
      [...view.people.named].map(([id, person]) => [
        id,
        { ...person, name: names[id] ?? person.name },
      ]),
    ),
  },
});

export const sheetVariants = {
  france: sheetView(internshipApproved({ ...fullDraft, hostApe: '4764Z' })),
  abroad: sheetView(internshipApproved(abroad)),
  minor: sheetView(
    internshipSigning(
      ['student', 'legalRepresentative', 'tutor'],
      { ...fullDraft, minor: 'yes', legalRepresentative: 'Sophie Lambert' },
      theo,
    ),
  ),
  irregular: sheetView(
    internshipApproved({
      ...fullDraft,
      regularHours: 'no',
      weeklyHours: '',
      workPeriods: '04/01/2027 au 29/01/2027 : 7 h\n22/03/2027 au 30/04/2027 : 6 h 30',
      interruptions: '15/02/2027 au 19/02/2027\n01/03/2027',
      exceptionalWork: 'night,sunday',
      remoteWork: 'Le vendredi, au domicile',
      gratified: 'no',
      secondWorkplace: 'Entrepôt d’Exemple, 4 chemin du Port, 62000 Arras, le mardi',
    }),
  ),
  names: named(sheetView(internshipApproved(everywhere)), {
    [lea.id]: 'Léa Żółkiewska-Дубова',
    [claire.id]: 'Claire 李明',
    [hugo.id]: hugo.name,
    [isabelle.id]: isabelle.name,
  }),
  empty: viewOf(internshipFilling({}, lea)),
  english: sheetView(internshipApproved(abroad), 'en'),
} as const satisfies Record<string, FileView>;

export type SheetVariant = keyof typeof sheetVariants;
