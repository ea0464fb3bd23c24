/**
 * Names of the values that are the product's own, because rules rest on them. (Those of the lists of
 * the settings have theirs there.) A value without its name does not compile.
 */
import type { FieldId, FormValues } from '../process/form';

type Chosen<T> = T extends readonly (infer Each)[] ? Each : T;
/** The values of a field where there are few and fixed ones; never elsewhere. */
type Choices<T> = T extends string ? (string extends T ? never : T) : never;

/** The values that a field can hold, where there are few and fixed ones. */
export type ChoiceOf<F extends FieldId> = Choices<Chosen<NonNullable<FormValues[F]>>>;
/** The fields of such values. */
export type ChoiceFieldId = {
  [F in FieldId]: [ChoiceOf<F>] extends [never] ? never : F;
}[FieldId];
export type ChoiceTexts = { [F in ChoiceFieldId]: Record<ChoiceOf<F>, string> };

export const choicesFr: ChoiceTexts = {
  internshipKind: { mandatory: 'Obligatoire', optional: 'Facultatif' },
  workingTime: { full: 'Temps plein', part: 'Temps partiel' },
  exceptionalWork: {
    night: 'La nuit',
    sunday: 'Le dimanche',
    holiday: 'Un jour férié',
  },
  gratificationUnit: {
    hour: 'Heure',
    day: 'Jour',
    week: 'Semaine',
    month: 'Mois',
    year: 'Année',
  },
  gratificationKind: { gross: 'Brut', net: 'Net' },
  signatoryCapacity: {
    legalRepresentative: 'Responsable légal de l’organisme',
    delegate: 'Personne qui a reçu le droit de signer (délégation)',
  },
  riskZone: {
    normal: 'Vigilance normale (vert)',
    vigilance: 'Vigilance renforcée (jaune)',
    advisedAgainst: 'Déconseillé sauf raison impérative (orange)',
    red: 'Formellement déconseillé (rouge)',
  },
};
