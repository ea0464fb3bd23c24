/** Illness abroad, as article 6.3 and the sheet for a stage abroad both say it. */
import type { HealthArea } from '../../process/convention/law';
import { say } from '../typography';

const rights: Record<HealthArea, string | null> = {
  europe: say`Dans l’Espace économique européen, en Suisse et au Royaume-Uni, le stagiaire qui en remplit les conditions fait valoir ses droits avec la carte européenne d’assurance maladie, qu’il demande à sa caisse avant le départ.`,
  canada: say`Au Québec, et sous réserve d’être de nationalité française, le stagiaire fait valoir ses droits avec le formulaire SE 401-Q-104 (stage en entreprise) ou SE 401-Q-106 (stage à l’université), qu’il demande à sa caisse avant le départ.`,
  elsewhere: null,
};

export const healthFr = {
  care: (area: HealthArea) => {
    const first = rights[area];
    return [
      first,
      say`${first ? 'Dans les autres cas, les' : 'Les'} soins reçus à l’étranger peuvent être remboursés au retour par la caisse primaire d’assurance maladie, sur présentation des justificatifs et dans la limite des tarifs français : l’écart avec la dépense peut être important. Le stagiaire est donc vivement invité à souscrire une assurance maladie complémentaire valable dans le pays et pour toute la durée du stage ou, si l’organisme d’accueil lui fournit une couverture maladie selon le droit local, à vérifier l’étendue des garanties.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
  hostCovers: (covers: boolean) =>
    covers
      ? say`OUI : elle s’ajoute au maintien, à l’étranger, des droits issus du droit français.`
      : say`NON : la protection résulte alors exclusivement du maintien, à l’étranger, des droits issus du droit français.`,
};
