// The whole of a convention in the manner of the national model, with its rules, signatures and the
// attestation behind it. Invented people.

const FIRST = `
Année universitaire 2026/2027
Convention de stage n° 2027-00123 entre
Nota : pour faciliter la lecture du document, les mots « stagiaire », « enseignant référent », « tuteur de stage », « représentant légal », et « étudiant » sont utilisés au masculin.
1 - L’ÉTABLISSEMENT D’ENSEIGNEMENT OU DE FORMATION
Nom : UNIVERSITÉ D’EXEMPLE
Adresse : 9 rue du Temple, BP 10665, 62030 Arras Cedex
Tél : 03 21 60 37 00
Représenté par (signataire de la convention) : Mme Pascale MOREAU
Qualité du représentant : Présidente
Composante/UFR : IUT de Béthune
Adresse (si différente de celle de l’établissement) : 1230 rue de l’Exemple, 62400 Béthune
mél : stages@univ-exemple.test
2 - L’ORGANISME D’ACCUEIL
Nom : DECATHLON LENS
Adresse : 12 rue de la Gare 62300 LENS FRANCE
Représenté par (nom du signataire de la convention) : Mme Anne LEROY
Qualité du représentant : Directrice
Service dans lequel le stage sera effectué : Rayon cycles
Tél : 03 21 00 11 22
mél : contact@magasin-exemple.test
N° SIRET : 50056940503239
Lieu du stage (si différent de l’adresse de l’organisme) :
3 - LE STAGIAIRE
Nom : DUBOIS Prénom : Léa Sexe : F Né(e) le : 09/03/2005
Adresse : 3 place des Tilleuls 62350 Béthune
Tél : 06 00 00 00 01 mél : lea.dubois@univ-exemple.test
INTITULÉ DE LA FORMATION OU DU CURSUS SUIVI DANS L’ÉTABLISSEMENT D’ENSEIGNEMENT SUPÉRIEUR ET VOLUME HORAIRE (ANNUEL OU SEMESTRIEL) :
BUT 2 GEA - 450 heures
SUJET DE STAGE : Analyse des ventes
Dates : Du 04/01/2027 Au 28/05/2027
Représentant une durée totale de TOTAL heures
Répartition si présence discontinue : nombre d’heures par semaine ou nombre d’heures par jour (rayer la mention inutile).
Commentaire :
Encadrement du stagiaire par l’établissement d’enseignement
Nom et prénom de l’enseignant référent : MARTIN Claire
Fonction (ou discipline) : Maître de conférences
Tél : 03 21 60 37 10 mél : claire.martin@univ-exemple.test
Encadrement du stagiaire par l’organisme d’accueil
Nom et prénom du tuteur de stage : PETIT Jean
Fonction : Responsable de rayon
Tél : 03 21 00 11 22 mél : jean.petit@magasin-exemple.test
En cas d’accident survenant sur le lieu du stage ou au cours du trajet
Caisse primaire d’assurance maladie à contacter en cas d’accident (lieu de domicile de l’étudiant sauf exception) : CPAM de l’Artois, 11 boulevard du Président-Allende CS 90014 62014 Arras Cedex`;

const RULES = `
Article 1 - Objet de la convention
La présente convention règle les rapports de l’organisme d’accueil avec l’établissement d’enseignement et le stagiaire.
Article 2 - Objectif du stage
Le stage correspond à une période temporaire de mise en situation en milieu professionnel au cours de laquelle l’étudiant(e) acquiert des compétences professionnelles.
ACTIVITÉS CONFIÉES : Suivre les ventes du rayon et en rendre compte
COMPÉTENCES À ACQUÉRIR OU À DÉVELOPPER : Tableaux de bord
Article 3 - Modalités du stage
La durée hebdomadaire de présence du stagiaire dans l’organisme d’accueil sera de 35 heures sur la base d’un temps complet.
Si le stagiaire doit être présent dans l’organisme d’accueil la nuit, le dimanche ou un jour férié, préciser les cas particuliers : Néant
Article 4 - Accueil et encadrement du stagiaire
Le stagiaire est suivi par l’enseignant référent désigné dans la présente convention ainsi que par le service de l’établissement en charge des stages.
Le tuteur de stage désigné par l’organisme d’accueil dans la présente convention est chargé d’assurer le suivi du stagiaire et d’optimiser les conditions de réalisation du stage conformément aux stipulations pédagogiques définies.
Le stagiaire est autorisé à revenir dans son établissement d’enseignement pendant la durée du stage pour y suivre des cours demandés explicitement par le programme, ou pour participer à des réunions.
MODALITÉS D’ENCADREMENT (visites, rendez-vous téléphoniques, etc.) : Une visite et un appel
Article 5 - Gratification - Avantages
En France, lorsque la durée du stage est supérieure à deux mois consécutifs ou non, celui-ci fait obligatoirement l’objet d’une gratification, sauf en cas de règles particulières applicables dans certaines collectivités d’outre-mer françaises.
Le montant horaire de la gratification est fixé à 15 % du plafond horaire de la sécurité sociale défini en application de l’article L.241-3 du code de la sécurité sociale. Une convention de branche ou un accord professionnel peut définir un montant supérieur à ce taux.
La gratification due par un organisme de droit public ne peut être cumulée avec une rémunération versée par ce même organisme au cours de la période concernée.
La gratification est due sans préjudice du remboursement des frais engagés par le stagiaire pour effectuer son stage et des avantages offerts, le cas échéant, pour la restauration, l’hébergement et le transport.
L’organisme peut décider de verser une gratification pour les stages dont la durée est inférieure ou égale à deux mois.
En cas de suspension ou de résiliation de la présente convention, le montant de la gratification due au stagiaire est proratisé en fonction de la durée du stage effectué.
La durée donnant droit à gratification s’apprécie compte tenu de la présente convention et de ses avenants éventuels, ainsi que du nombre de jours de présence effective du stagiaire dans l’organisme.
LE MONTANT DE LA GRATIFICATION est fixé à 4.50 € Brut par heure
Article 5 bis - Accès aux droits des salariés - Avantages
Le stagiaire bénéficie des protections et droits mentionnés aux articles L.1121-1, L.1152-1 et L.1153-1 du code du travail.
AUTRES AVANTAGES ACCORDÉS : Ticket restaurant d’une valeur de 9 €
Article 6 - Régime de protection sociale
6.1 Gratification d’un montant maximum de 15 % du plafond horaire de la sécurité sociale
La gratification n’est pas soumise à cotisation sociale. Le stagiaire bénéficie de la législation sur les accidents de travail au titre du régime étudiant de l’article L.412-8-2 du code de la sécurité sociale.
L’organisme d’accueil transmet la déclaration dans les 48 heures.
6.2 Gratification supérieure à 15 % du plafond horaire de la sécurité sociale
Article 7 - Responsabilité et assurance
L’organisme d’accueil et le stagiaire déclarent être garantis au titre de la responsabilité civile.
Article 8 - Discipline
Le stagiaire est soumis à la discipline et aux clauses du règlement intérieur qui lui sont applicables.
Article 9 - Congés - Interruption du stage
En France, en cas de grossesse, de paternité ou d’adoption, le stagiaire bénéficie de congés. Pour les stages dont la durée est supérieure à deux mois et dans la limite de la durée maximale de 6 mois, des congés ou autorisations d’absence sont possibles.
NOMBRE DE JOURS DE CONGÉS AUTORISÉS / ou modalités des congés et autorisations d’absence durant le stage : 5 jours, du 15/02/2027 au 19/02/2027
Article 12 - Fin de stage - Rapport - Évaluation
1) Attestation de stage : à l’issue du stage, l’organisme d’accueil délivre une attestation dont le modèle figure en annexe, mentionnant au minimum la durée effective du stage et, le cas échéant, le montant de la gratification perçue.
2) Qualité du stage : à l’issue du stage, les parties à la présente convention sont invitées à formuler une appréciation sur la qualité du stage.
Article 13 - Droit applicable - Tribunaux compétents
La présente convention est régie exclusivement par le droit français.
FAIT À Arras LE 12/12/2026
POUR L’ÉTABLISSEMENT D’ENSEIGNEMENT
Nom et signature du représentant de l’établissement
POUR L’ORGANISME D’ACCUEIL
Nom et signature du représentant de l’organisme d’accueil
STAGIAIRE (ET SON REPRÉSENTANT LÉGAL LE CAS ÉCHÉANT)
Nom et signature
L’enseignant référent du stagiaire
Nom et signature
Le tuteur de stage de l’organisme d’accueil
Nom et signature`;

const ATTESTATION = `
ATTESTATION DE STAGE
à remettre au stagiaire à l’issue du stage
L’ORGANISME D’ACCUEIL
Nom ou Dénomination sociale : DECATHLON LENS
Adresse : 12 rue de la Gare 62300 LENS
Tél : 03 21 00 11 22
Certifie que
LE STAGIAIRE
Nom : DUBOIS Prénom : Léa Sexe : F Né(e) le : 09/03/2005
Adresse : 3 place des Tilleuls 62350 Béthune
Étudiant en : BUT 2 GEA
AU SEIN DE : UNIVERSITÉ D’EXEMPLE
a effectué un stage prévu dans le cadre de ses études
DURÉE DU STAGE
Dates de début et de fin du stage : Du 04/01/2027 Au 28/05/2027
Représentant une durée totale de ......... nombre de mois / nombre de semaines (rayer la mention inutile)
La durée totale du stage est appréciée en tenant compte de la présence effective du stagiaire dans l’organisme, sous réserve des droits à congés et autorisations d’absence. Chaque période au moins égale à 7 heures de présence consécutives ou non est considérée comme équivalente à un jour de stage et chaque période au moins égale à 22 jours de présence consécutifs ou non est considérée comme équivalente à un mois.
MONTANT DE LA GRATIFICATION VERSÉE AU STAGIAIRE
Le stagiaire a perçu une gratification de stage pour un montant total de ......... €
L’attestation de stage est indispensable pour pouvoir, sous réserve du versement d’une cotisation, faire prendre en compte le stage dans les droits à retraite.
FAIT À ......... LE .........`;

/** In lines of so many characters; `total`: hours. */
export function longPages({ total, width = 1_000 }: { total: number; width?: number }): string[][] {
  const texts = [FIRST.replace('TOTAL', String(total)), RULES, ATTESTATION];
  return texts.map((text) => wrapped(text, width));
}

/** As a narrow column wraps it. */
function wrapped(text: string, width: number): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1)!;
        if (last !== '' && last.length + word.length >= width) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines;
    });
}
