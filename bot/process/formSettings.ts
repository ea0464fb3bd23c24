/** The settings of the imprimé contact: what is chosen from, what is explained, what is limited. */
import isoCountries from 'i18n-iso-countries';
import { z } from 'zod';
import { fieldIds, type FieldId } from './form';
import { listIds, type ListId } from './form/kinds';
import { bothLanguages, text } from './settingsParts';
import { noneTwice, rule } from './universityRules';

const id = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'an id of small letters, digits and hyphens')
  .describe('A short name that files keep: never change it once people are at work.');

const values = z
  .array(z.strictObject({ id, ...bothLanguages.shape }))
  .min(1, 'a list with at least one value')
  .check(rule((list) => noneTwice(list, 'id')));

const lists: Record<ListId, string> = {
  themes: 'Thématique du stage.',
  hostTypes: 'Type d’établissement.',
  legalForms: 'Statut juridique; the ids are those of the INSEE, of two digits.',
  hostSizes: 'Effectif.',
  civilities: 'Civilité.',
  origins: 'Comment le stage a-t-il été trouvé ?',
  workTypes: 'Nature du travail à fournir suite au stage.',
  validationModes: 'Modalité de validation du stage.',
  paymentModes: 'Modalité de versement de la gratification.',
};

export const fieldId = z.enum(fieldIds as [FieldId, ...FieldId[]]);

const cpam = z.strictObject({
  id,
  region: text('The region, as on Pstage.'),
  name: text('Its whole name, as on Pstage.'),
  address: text('Its postal address, as it is to be written on Pstage.'),
});

const country = z
  .string()
  .refine((code) => code.length === 2 && isoCountries.isValid(code), 'a country code such as BE');

/** Members of the settings' file; see university.ts. */
export const formSettings = {
  lists: z
    .strictObject(
      Object.fromEntries(
        listIds.map((list) => [list, values.meta({ description: lists[list] })]),
      ) as Record<ListId, typeof values>,
    )
    .describe('The lists of values of the form, as on Pstage.'),
  cpam: z
    .array(cpam)
    .check(rule((list) => noneTwice(list, 'id')))
    .describe('The health-insurance offices (CPAM) that students choose from.'),
  tooltips: z
    .partialRecord(fieldId, bothLanguages)
    .describe('The university’s own explanation of a field, instead of the product’s.')
    .optional(),
  referents: z
    .strictObject({
      maximum: z
        .int()
        .min(1, 'a whole number from 1 to 24')
        .max(24, 'a whole number from 1 to 24')
        .describe('The most interns at a time whom one referent follows (24 by law, CE D124-3).'),
    })
    .describe('Referent teachers.'),
  abroad: z
    .strictObject({
      redCountries: z
        .array(country)
        .describe('Countries to which no internship goes (formally advised against).'),
    })
    .describe('Internships abroad.'),
  exemptFormations: z
    .array(text('The name of a formation.'))
    .describe('Formations whose internships owe no gratification (CSP L4381-1).')
    .optional(),
};
