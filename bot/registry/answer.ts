/**
 * What the « API Recherche d’entreprises » answers, as far as it is used: companies with their head
 * office and those of their establishments that were looked for. Directors are not asked for.
 * https://recherche-entreprises.api.gouv.fr/openapi.json
 */
import { z } from 'zod';

const absent = z.string().nullish().catch(null).default(null);

/** Of one that is not a head office the parts of the address are not told. */
const establishment = z.object({
  siret: z.string(),
  etat_administratif: absent,
  statut_diffusion_etablissement: absent,
  adresse: absent,
  complement_adresse: absent,
  numero_voie: absent,
  indice_repetition: absent,
  type_voie: absent,
  libelle_voie: absent,
  distribution_speciale: absent,
  code_postal: absent,
  libelle_commune: absent,
  libelle_cedex: absent,
  code_pays_etranger: absent,
  activite_principale: absent,
  tranche_effectif_salarie: absent,
  liste_uai: z.array(z.string()).nullish().catch(null).default(null),
});

const company = z.object({
  nom_complet: absent,
  nom_raison_sociale: absent,
  etat_administratif: absent,
  statut_diffusion: absent,
  nature_juridique: absent,
  activite_principale: absent,
  siege: establishment.nullish().catch(null).default(null),
  matching_etablissements: z.array(establishment.nullable().catch(null)).nullish().catch(null),
});

export const registerAnswer = z.object({
  results: z.array(company.nullable().catch(null)),
});

export type Company = z.infer<typeof company>;
export type Establishment = z.infer<typeof establishment>;
