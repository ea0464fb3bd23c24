/** An establishment of the national register as the host’s part of the form. */
import { fieldTable } from '../process/form';
import { listedId, sizeId, type Headcount, type Listed } from '../process/hostLists';
import { hostFields, type HostData } from '../process/hosts';
import type { Company, Establishment } from './answer';

export interface HostLists {
  hostTypes: readonly Listed[];
  legalForms: readonly Listed[];
  hostSizes: readonly Listed[];
}

/** « Diffusion partielle »: names and addresses are hidden, at the wish of whoever it is. */
export function isHidden(company: Company, establishment: Establishment): boolean {
  const marks = [company.statut_diffusion, establishment.statut_diffusion_etablissement];
  const texts = [nameOf(company), establishment.adresse];
  return marks.includes('P') || texts.some((text) => text?.includes('NON-DIFFUSIBLE'));
}

/** Ceased, or this establishment of it closed (« F » in Sirene). */
export function isClosed(company: Company, { etat_administratif }: Establishment): boolean {
  return company.etat_administratif === 'C' || etat_administratif === 'F';
}

/** Null for one abroad, and where name or SIRET cannot be read. */
export function toHost(
  company: Company,
  establishment: Establishment,
  lists: HostLists,
): HostData | null {
  if (establishment.code_pays_etranger) return null;
  const { hostTypes, legalForms, hostSizes } = lists;
  const category = company.nature_juridique ?? '';
  const form = LEGAL_FORMS.get(category) ?? LEGAL_FORMS.get(category.slice(0, 2)) ?? '';
  const typed: Record<string, string | null | undefined> = {
    hostCountry: 'FR',
    hostName: nameOf(company),
    hostSiret: establishment.siret,
    hostType: listedId(hostTypes, typeOf(category)),
    hostLegalForm: form ? listedId(legalForms, form) : undefined,
    hostApe: establishment.activite_principale ?? company.activite_principale,
    hostSize: sizeId(hostSizes, HEADCOUNTS[establishment.tranche_effectif_salarie ?? ''] ?? null),
    hostUai: establishment.liste_uai?.[0],
    hostAddress: streetOf(establishment),
    hostBuilding: establishment.complement_adresse,
    hostPostcode: establishment.code_postal,
    hostCity: establishment.libelle_commune,
    hostCedex: establishment.libelle_cedex,
  };
  const data: HostData = {};
  for (const field of hostFields) {
    const text = typed[field]?.trim();
    const reading = text ? fieldTable[field].read(text, { hostCountry: 'FR' }) : null;
    if (reading && 'value' in reading) data[field] = String(reading.value);
  }
  return data.hostName && data.hostSiret ? data : null;
}

function nameOf({ nom_raison_sociale, nom_complet }: Company): string | null {
  return nom_raison_sociale ?? nom_complet;
}

function streetOf(establishment: Establishment): string | undefined {
  const { numero_voie, indice_repetition, type_voie, libelle_voie } = establishment;
  const { distribution_speciale, adresse } = establishment;
  const parts = [numero_voie, indice_repetition, type_voie, libelle_voie, distribution_speciale];
  const street = parts.filter(Boolean).join(' ');
  // « 19 RUE DE LA POSTE 31700 CORNEBARRIEU », where the parts are not told.
  return street || adresse?.replace(/\s+\d{5}\s+\D[^]*$/, '');
}

/**
 * INSEE’s legal categories (two or four figures) under their names on Pstage, where both mean the same.
 * https://www.insee.fr/fr/information/2028129
 */
const LEGAL_FORMS = new Map([
  ['10', 'Entrepreneur individuel'],
  ['52', 'SNC'],
  ['53', 'SCS'],
  ['54', 'SARL'],
  ['55', 'SA à conseil d’administration'],
  ['56', 'SA à directoire'],
  ['57', 'SAS'],
  ['58', 'SE'],
  ['6540', 'SCI'],
  ['6589', 'SCM'],
  ['62', 'GIE'],
  ['64', 'SAM'],
  ['71', 'Administration de l’état'],
  ['72', 'Collectivité territoriale'],
  ['73', 'EPA'],
  ['74', 'Autre personne morale de droit public administratif'],
  ['81', 'Organisme de protection sociale'],
  ['84', 'Organisme professionnel'],
  ['91', 'Syndicat de copropriété'],
  ['92', 'Association'],
]);

function typeOf(category: string): string {
  if (/^7[1-4]/.test(category)) return 'Administration';
  if (/^92/.test(category)) return 'Association';
  if (/^(41|5515|5615)/.test(category)) return 'Entreprise public / SEM';
  if (/^(51|63|64|82)/.test(category)) return 'Mutuelle Coopérative';
  if (/^(10|5[2-8]|6[259])/.test(category)) return 'Entreprise privée';
  return category === '' ? '' : 'Autres';
}

/** INSEE’s « tranches d’effectif salarié ». */
const HEADCOUNTS: Record<string, Headcount> = {
  '00': [0, 0],
  '01': [1, 2],
  '02': [3, 5],
  '03': [6, 9],
  '11': [10, 19],
  '12': [20, 49],
  '21': [50, 99],
  '22': [100, 199],
  '31': [200, 249],
  '32': [250, 499],
  '41': [500, 999],
  '42': [1_000, 1_999],
  '51': [2_000, 4_999],
  '52': [5_000, 9_999],
  '53': [10_000, Infinity],
};
