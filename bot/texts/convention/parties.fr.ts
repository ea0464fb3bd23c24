/** The first pages: who signs, about what, who looks after the intern, whom one reaches. */
import type { Contact, ConventionPaper, Host } from '../../process/convention/paper';
import { dateInWords, dateWithYear, hoursInWords, sentence, spacedSiret } from '../format';
import { say } from '../typography';
import { cell, those, type Cell, type Section } from './blocks';
import { hoursFr } from './hours.fr';
import { address, or, periods } from './values';

const day = (date: string | null) => or(date && dateInWords(date, 'fr'));

export function sectionsFr(paper: ConventionPaper): Section[] {
  return [
    { title: say`1. L’établissement d’enseignement`, cells: establishment(paper) },
    { title: say`2. L’organisme d’accueil`, cells: host(paper.host) },
    { title: say`3. Le stagiaire`, cells: intern(paper) },
    { title: say`4. Le stage`, cells: stage(paper) },
    { title: say`5. L’encadrement`, cells: supervision(paper) },
    { title: say`6. Les contacts`, cells: contacts(paper) },
  ];
}

function establishment({ establishment: it }: ConventionPaper): Cell[] {
  const { department } = it;
  return those(
    cell('Nom', it.name),
    cell('Adresse', it.address),
    cell('Téléphone', it.phone),
    cell('Représenté par', it.representative.name),
    cell('Qualité', sentence(it.representative.capacity, 'fr')),
    cell('Adresse e-mail', it.email),
    cell('Composante', department.name),
    cell('Adresse de la composante', department.address ?? 'Celle de l’établissement'),
    cell('Téléphone de la composante', department.phone ?? it.phone),
  );
}

function host(it: Host): Cell[] {
  return those(
    cell('Nom', or(it.name), 2),
    cell('Statut juridique', or(it.legalForm)),
    cell('Adresse', address(it.address, 'fr'), it.siret ? 2 : 3),
    it.siret && cell('SIRET', or(siret(it.siret.number))),
    cell('Représenté par', or(it.signatory.name)),
    cell('Qualité', or(it.signatory.role)),
    cell('Signe en tant que', capacity(it.signatory.isDelegate)),
    cell('Service d’accueil', or(it.service)),
    cell('Téléphone', or(it.phone ?? it.servicePhone)),
    cell('Adresse e-mail', or(it.email)),
    cell('Lieu du stage', workplace(it.workplace), it.secondWorkplace ? 1 : 3),
    it.secondWorkplace !== null && cell('Second lieu de stage', it.secondWorkplace, 2),
  );
}

function workplace(it: Host['workplace']): string {
  if (it.kind === 'atHost') return 'À l’adresse de l’organisme d’accueil';
  return it.kind === 'elsewhere' ? address(it.address, 'fr') : or(null);
}

const siret = (digits: string | null) => digits && spacedSiret(digits);

function capacity(isDelegate: boolean | null): string {
  if (isDelegate === null) return or(null);
  return isDelegate ? 'Délégataire de signature' : 'Représentant légal de l’organisme';
}

function intern({ intern: it }: ConventionPaper): Cell[] {
  return those(
    cell('Prénom et nom', or(it.name)),
    cell('Date de naissance', or(it.birthDate && dateWithYear(it.birthDate, 'fr'))),
    cell('Numéro d’étudiant', or(it.studentNumber)),
    cell('Adresse', address(it.address, 'fr'), 2),
    cell('Téléphone', or(it.phone)),
    cell('Adresse e-mail universitaire', or(it.email)),
    cell('Adresse e-mail personnelle', or(it.personalEmail), 2),
    cell('Intitulé complet de la formation', or(it.formation), 2),
    cell('Volume horaire de la formation', 'Plus de 200 heures par année d’enseignement'),
    it.legalRepresentative &&
      cell('Parent ou responsable légal du mineur', or(it.legalRepresentative.name), 3),
  );
}

function stage(paper: ConventionPaper): Cell[] {
  const { stage: it } = paper;
  return those(
    cell('Sujet', it.isConfidential ? 'Confidentiel' : or(it.subject), 3),
    cell('Thématique', or(it.theme)),
    cell('Caractère du stage', kind(paper.intern.kind)),
    cell('Temps de travail', hoursFr.workingTime(it.workingTime)),
    cell('Date de début', day(it.start)),
    cell('Date de fin', day(it.end)),
    cell('Durée totale prévue', or(it.length && hoursInWords(it.length.minutes, 'fr'))),
    cell('Présence dans l’organisme', hoursFr.presence(it.hours)),
    cell('Heures de présence prévues', hoursFr.minutes(it.length?.presence ?? null)),
    cell('Autres stages dans l’organisme cette année', hoursFr.earlier(it.length)),
    cell('Interruptions', breaks(it.interruptions), 3),
    cell(
      'Décompte de la durée',
      say`Sept heures de présence, consécutives ou non, comptent pour un jour ; vingt-deux jours de présence, consécutifs ou non, comptent pour un mois (code de l’éducation, article D124-6). La durée comprend les congés autorisés pendant le stage.`,
      3,
    ),
    it.additionalInformation !== null &&
      cell('Informations complémentaires', it.additionalInformation, 3),
  );
}

function breaks(list: ConventionPaper['stage']['interruptions']): string {
  if (list === null) return or(null);
  return list.length > 0 ? sentence(periods(list, 'fr'), 'fr') : 'Aucune';
}

const kind = (of: ConventionPaper['intern']['kind']) =>
  or(of && { mandatory: 'Obligatoire dans la formation', optional: 'Facultatif' }[of]);

function supervision({ referent, tutor }: ConventionPaper): Cell[] {
  const reached = (by: Contact) => `${or(by.phone)}\n${or(by.email)}`;
  return [
    cell('Enseignant référent', or(referent.name)),
    cell('Fonction', 'Enseignant de l’établissement'),
    cell('Téléphone (composante) et adresse e-mail', reached(referent)),
    cell('Tuteur de stage', or(tutor.name)),
    cell('Fonction', or(tutor.role)),
    cell('Téléphone et adresse e-mail', reached(tutor)),
  ];
}

function contacts({ intern, establishment, stay, insurance }: ConventionPaper): Cell[] {
  const { cpam } = intern;
  return those(
    cell(
      'Caisse primaire d’assurance maladie du domicile du stagiaire',
      cpam ? [cpam.name, or(cpam.address)].join(', ') : or(null),
      3,
    ),
    cell('Service de santé des étudiants (médecine préventive)', establishment.healthService, 3),
    cell(
      'Personne à contacter en cas de difficulté ou de conflit',
      sentence(establishment.conflictContact, 'fr'),
      3,
    ),
    stay.isAbroad && cell('Assurance du séjour à l’étranger', or(insurance.abroad), 3),
  );
}
