/**
 * What the checks of the imprimé contact find, in words: what is wrong, what would be accepted, who can
 * help. Dates come as 'YYYY-MM-DD', hours as numbers, money in cents an hour.
 */
import isoCountries from 'i18n-iso-countries';
import { assertNever } from '../process/assertNever';
import type { Blocker, ExceptionalWork, Remark } from '../process/checks/findings';
import { fieldTable, type FieldId } from '../process/form';
import type { Period } from '../process/form/periods';
import type { LocalDate } from '../process/internship';
import { fieldsFr } from './fields.fr';
import { dateInWords, hoursAndMinutes, listInWords, moneyPerHour } from './format';
import { say } from './typography';

const date = (day: LocalDate) => dateInWords(day, 'fr');
const hours = (count: number) => hoursAndMinutes(Math.round(count * 60), 'fr');
const money = (cents: number) => moneyPerHour(cents, 'fr');
const plural = (count: number, one: string, several: string) =>
  `${count} ${count > 1 ? several : one}`;
const country = (code: string) => isoCountries.getName(code, 'fr') ?? code;
const period = ({ from, to }: Period) =>
  from === to ? say`le ${date(from)}` : say`du ${date(from)} au ${date(to)}`;

const whenAtWork: Record<ExceptionalWork, string> = {
  night: 'la nuit',
  sunday: 'le dimanche',
  holiday: 'un jour férié',
};
const moments = (kinds: readonly ExceptionalWork[]) =>
  listInWords(
    kinds.map((kind) => whenAtWork[kind]),
    'fr',
  );

const typedKinds: readonly string[] = ['text', 'longText', 'email', 'phone', 'address', 'number'];

/** What would be accepted, for a field in which people write. */
function forExample(field: FieldId): string {
  const { example } = fieldsFr[field];
  const isTyped = typedKinds.includes(fieldTable[field].input.kind);
  return isTyped && example !== '' ? say` Par exemple : ${example}.` : '';
}

const askManager = 'Votre gestionnaire de stage peut vous aider.';
const askCareers = say`Pour en parler à l’organisme, écrivez « parler à quelqu’un » : on vous aide.`;

/** Why a field keeps the form from being sent, and what would be accepted. */
export function problemFr(found: Blocker, field: FieldId): string {
  switch (found.code) {
    case 'missing':
      return say`À compléter.` + forExample(field);
    case 'tooLong':
      return say`Ce texte compte ${found.length} caractères, et ${found.max} au plus sont acceptés. Raccourcissez-le de ${found.length - found.max}.`;
    case 'socialSecurityNumber':
      return say`Ce texte contient un numéro de sécurité sociale, que personne ne doit demander ici. Retirez-le : le reste peut rester.`;
    case 'notADate':
      return say`Ce n’est pas une date. Choisissez un jour dans le calendrier.`;
    case 'notANumber':
      return say`Ce n’est pas un nombre. Écrivez des chiffres seulement.` + forExample(field);
    case 'notAnEmail':
      return say`Cette adresse e-mail n’est pas complète.` + forExample(field);
    case 'notAPhone':
      return (
        say`Ce numéro de téléphone n’existe pas sous cette forme dans ce pays. Vérifiez ses chiffres ; d’un autre pays, écrivez son indicatif.` +
        forExample(field)
      );
    case 'notAPostcode':
      return say`Ce code postal n’est pas possible dans ce pays. En France, cinq chiffres : 62300. Si le pays est faux, corrigez-le d’abord.`;
    case 'notAWebAddress':
      return say`Cette adresse de site n’est pas complète.` + forExample(field);
    case 'notAnApe':
      return say`Un code APE compte quatre chiffres et une lettre.` + forExample(field);
    case 'notAUai':
      return say`Un code UAI compte sept chiffres et une lettre.` + forExample(field);
    case 'notInList':
      return say`Cette réponse n’est pas, ou plus, dans la liste. Choisissez-en une autre.`;
    case 'notPeriods':
      return say`Je ne comprends pas la ligne « ${found.line} ». Écrivez une période par ligne, le premier jour avant le dernier, avec l’année entière.${forExample(field)}`;
    case 'unknownCountry':
      return say`Je ne connais pas ce pays. Choisissez-le dans la liste.`;
    case 'wrongSiret':
      return (
        say`Ce numéro SIRET contient une erreur. Recopiez ses quatorze chiffres depuis un document de l’organisme.` +
        forExample(field)
      );
    case 'noTeacher':
      return say`Choisissez un nom dans la liste, ou cochez « Je ne le connais pas encore ».`;
    case 'endBeforeStart':
      return say`La date de fin est avant la date de début. Indiquez une date à partir du ${date(found.start)}.`;
    case 'startTooEarly':
      return say`Un stage ne peut commencer ni aujourd’hui ni dans le passé. Indiquez une date à partir du ${date(found.earliest)}. Si la vôtre est la bonne, demandez l’accord des gestionnaires de stage depuis le résumé.`;
    case 'endTooLate':
      return say`Ce stage finirait trop tard pour cette année universitaire. Indiquez au plus tard le ${date(found.latest)}. ${askManager}`;
    case 'over365Days':
      return say`Une convention ne couvre pas plus d’un an. Indiquez au plus tard le ${date(found.latest)}. Pour un second stage ensuite, voyez votre gestionnaire de stage.`;
    case 'periodOutsideStage':
      return say`Une ligne sort du stage : ${period(found)}. Le stage va du ${date(found.start)} au ${date(found.end)} : corrigez cette ligne, ou les dates du stage.`;
    case 'periodsOverlap':
      return say`Deux lignes parlent des mêmes jours : ${period(found.first)}, et ${period(found.second)}. Chaque jour ne figure qu’une fois.`;
    case 'noHours':
      return say`Entre ces deux dates, aucun jour n’est travaillé : il n’y a que des jours de repos, fériés ou d’interruption. Vérifiez les dates et les heures.`;
    case 'tooLong924':
      return found.earlier > 0
        ? say`Avec ${hours(found.earlier)} déjà faites dans cet organisme cette année, vous arrivez à ${hours(found.hours)}. La loi en permet 924 au plus (6 mois). Avancez la date de fin ou réduisez les heures. ${askManager}`
        : say`Ce stage compte ${hours(found.hours)}. La loi en permet 924 au plus (6 mois) par année dans un même organisme. Avancez la date de fin ou réduisez les heures par semaine. ${askManager}`;
    case 'over48Hours':
      return say`${hours(found.hours)} par semaine dépassent la limite de 48 heures. Indiquez 48 au plus ; en général, c’est 35.`;
    case 'over24Hours':
      return say`Une journée ne peut pas compter ${hours(found.hours)}. Indiquez les heures d’un seul jour : 7, par exemple.`;
    case 'weekDisagrees':
      return say`Jour par jour, les heures font ${hours(found.pattern)} ; vous indiquez ${hours(found.weekly)} par semaine. Corrigez l’un des deux, ou laissez vide le total : je le calcule.`;
    case 'minorOver35Hours':
      return say`Avant 18 ans, la limite est de 35 heures par semaine. Indiquez 35 au plus.`;
    case 'minorOver7Hours':
      return say`Avant 18 ans, la limite est de 7 heures par jour ; ici, c’est ${hours(found.hours)}. Indiquez 7 au plus, sur davantage de jours.`;
    case 'minorExceptionalWork':
      return say`Avant 18 ans, un stage n’a lieu ni la nuit, ni le dimanche, ni un jour férié. À retirer : ${moments(found.kinds)}. ${askManager}`;
    case 'leaveClauseMissing':
      return say`Ce stage compte ${hours(found.hours)}, plus de deux mois : la convention doit dire quels congés et quelles absences sont permis. Par exemple : « Deux jours par mois, à convenir avec le tuteur ».`;
    case 'gratificationDue':
      return say`Ce stage compte ${hours(found.hours)} : au-delà de 308 heures en France, la gratification est obligatoire. Répondez « oui » et indiquez au moins ${money(found.minimumCents)}. ${askCareers}`;
    case 'gratificationTooLow':
      return say`Ce montant revient à ${money(found.hourlyCents)}. Ce stage compte ${hours(found.hours)} : au-delà de 308 heures en France, il en faut au moins ${money(found.minimumCents)}. ${askCareers}`;
    case 'legalRepresentativeMissing':
      return say`Avant 18 ans, un parent ou responsable légal signe aussi. Indiquez son prénom et son nom.`;
    case 'insuranceEndsEarly':
      return say`Votre assurance s’arrête le ${date(found.until)}, avant la fin du stage (${date(found.end)}). Demandez à votre assureur une attestation qui va jusque-là, puis corrigez cette date.`;
    case 'redZone':
      return found.country
        ? say`Pays en zone rouge, où aucun stage n’est possible : ${country(found.country)}. Choisissez un autre lieu, ou parlez-en à votre gestionnaire de stage.`
        : say`Aucun stage n’est possible en zone rouge. Choisissez un autre lieu, ou parlez-en à votre gestionnaire de stage.`;
    default:
      return assertNever(found);
  }
}

/** What is worth knowing and lets the form through; students and teachers read the same. */
export function remarkFr(found: Remark): string {
  switch (found.code) {
    case 'startsSoon':
      return found.days > 0
        ? say`Le stage commence dans ${plural(found.days, 'jour', 'jours')} : toutes les signatures doivent être là avant.`
        : say`La date de début est déjà là : le stage ne peut pas commencer sans toutes les signatures.`;
    case 'startFarAhead':
      return say`Pstage n’accepte pas encore un début après le ${date(found.latest)} : l’étudiant·e ne pourra pas saisir la convention sans gestionnaire de stage.`;
    case 'nearGratification':
      return say`Le stage compte ${hours(found.hours)}. Au-delà de 308 heures, la gratification devient obligatoire.`;
    case 'over6CalendarMonths':
      return say`Le stage s’étend sur plus de six mois de calendrier. C’est possible : seules les heures de présence comptent.`;
    case 'over35Hours':
      return say`${hours(found.hours)} par semaine, c’est plus que 35 : à vérifier avec l’organisme.`;
    case 'exceptionalWork':
      return say`Du travail est prévu à des moments inhabituels (${moments(found.kinds)}) : à vérifier avec l’organisme, la convention doit le dire.`;
    case 'notAHoliday':
      return say`Le ${date(found.day)} n’est pas férié à cet endroit : il compte comme un jour ordinaire.`;
    case 'tutorBusy':
      return say`Cette personne suit déjà ${plural(found.count, 'stagiaire', 'stagiaires')} à ces dates, et la loi en permet trois à la fois : à vérifier avec elle.`;
    case 'waitingTime':
      return say`Un stage vient de finir sur ce poste. Le suivant y commence en principe à partir du ${date(found.earliest)}, après un délai d’un tiers de la durée du précédent.`;
    case 'signatoryIsTutor':
      return say`La même personne suit le stage et signe pour l’organisme : elle signera deux fois.`;
    case 'overlapsOwnStage':
      return say`Un autre stage de la même personne a lieu du ${date(found.start)} au ${date(found.end)} : les dates se chevauchent. Les gestionnaires de stage diront si c’est possible.`;
    case 'forbiddenUse':
      return say`Le mot « ${found.word} » apparaît. Un stage ne sert ni à remplacer une personne absente, ni à faire face à une saison ou à un surcroît de travail.`;
    case 'minimumNotSet':
      return say`La gratification minimale de ${found.year} n’est pas encore connue. Le nouveau montant s’appliquera dès le 1er janvier ${found.year}.`;
    case 'minimumRises':
      return say`À partir du ${date(found.from)}, la gratification minimale est de ${money(found.minimumCents)} : le montant doit suivre.`;
    case 'gratificationUnsure':
      return unsure(found);
    case 'noSiret':
      return say`Le numéro SIRET manque : il peut être demandé pour la convention.`;
    case 'minor':
      return say`Moins de 18 ans : un parent ou responsable légal signe aussi ; 35 heures par semaine au plus, ni nuit, ni dimanche, ni jour férié.`;
    case 'riskZone':
      return say`Ce lieu est déconseillé sauf raison impérative : à voir avec les gestionnaires de stage avant d’aller plus loin.`;
    default:
      return assertNever(found);
  }
}

function unsure({ reason, minimumCents }: Remark & { code: 'gratificationUnsure' }): string {
  switch (reason) {
    case 'unit':
      return say`Ramené à l’heure, ce montant pourrait être sous le minimum, ${money(minimumCents)} : à vérifier avec l’organisme.`;
    case 'net':
      return say`Le montant est net et le minimum, ${money(minimumCents)}, est brut : à vérifier avec l’organisme.`;
    case 'currency':
      return say`Ce montant n’est pas en euros : je ne peux pas le comparer au minimum, ${money(minimumCents)}.`;
    default:
      return assertNever(reason);
  }
}
