/** Host organisations, as they are chosen from a list. */
import isoCountries from 'i18n-iso-countries';
import { isFrenchTerritory } from '../process/form/places';
import { spacedSiret } from './format';
import { say } from './typography';

export interface HostTitle {
  name: string;
  place: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  siret: string | null;
}

/** The parts that both languages put in the same order. */
export function hostTitle({ name, place, country, siret }: HostTitle, language: 'fr' | 'en') {
  const abroad = isFrenchTerritory(country)
    ? ''
    : (isoCountries.getName(country, language) ?? country);
  const where = [place, abroad].filter(Boolean).join(', ');
  const number = siret ? ` (SIRET ${spacedSiret(siret)})` : '';
  return `${name}${where ? ` – ${where}` : ''}${number}`;
}

export const hostsFr = {
  title: (host: HostTitle) => hostTitle(host, 'fr'),
  /** After the title: it comes from the State's register, nobody of ours was there yet. */
  registered: (title: string) => say`${title} · registre national`,
  /** Managers verify people of a host, who may then be proposed to other students. */
  contacts: {
    open: 'Contacts de l’organisme',
    title: (host: string) => say`Contacts : ${host}`,
    text: say`Un contact vérifié est proposé aux étudiant·es qui font ensuite un stage dans cet organisme ; les autres ne le voient jamais. Vérifiez d’abord auprès de la personne que ses coordonnées sont justes et qu’elle l’accepte.`,
    roles: { tutor: 'Tuteur ou tutrice', signatory: 'Signataire' },
    name: 'Nom',
    position: 'Fonction',
    email: 'E-mail',
    phone: 'Téléphone',
    notVerified: say`Pas encore vérifié : proposé à personne.`,
    verifiedBy: (who: string, day: string) => say`Vérifié par ${who}, ${day}.`,
    otherwise: (who: string, day: string) =>
      say`Vérifié par ${who}, ${day}, avec d’autres coordonnées : ce sont elles qui sont proposées.`,
    lapsed: (who: string, day: string, months: number) =>
      say`Vérifié par ${who}, ${day} : il y a plus de ${months} mois, ce contact n’est plus proposé. Vérifiez-le à nouveau, ou oubliez-le.`,
    verify: 'Vérifier ce contact',
    verifyAgain: 'Vérifier ces coordonnées',
    done: (name: string) =>
      say`C’est noté : ${name} peut être proposé·e aux étudiant·es de cet organisme.`,
    changed: say`Ce contact a changé entre-temps : voici ses coordonnées d’aujourd’hui. Rien n’a été vérifié.`,
    forgetWho: 'Contacts vérifiés de cet organisme',
    forget: 'Oublier ce contact',
    forgotten: say`C’est fait : ce contact n’est plus proposé. Les imprimés déjà remplis ne changent pas.`,
    choose: 'Choisissez d’abord le contact à oublier.',
    back: 'Revenir au dossier',
    unknown: say`Cet organisme n’est pas encore connu : ses contacts se vérifient une fois l’imprimé contact validé.`,
  },
};

export type HostTexts = typeof hostsFr;
