/**
 * The convention de stage in French: the text that binds. Each article is said in our own words after
 * the structure of the national model; the rules are those of the Code de l'éducation (L124-1 to
 * L124-20, D124-1 to R124-13) as of 2026. What it says of one stage comes from `ConventionPaper` alone.
 * « Le stagiaire », « le tuteur »: one word for each party, as the code has them; the head says so.
 */
import type { ConventionPaper, Signer } from '../process/convention/paper';
import type { Signatory } from '../process/internship';
import { aimFr } from './convention/aim.fr';
import { those, type Article } from './convention/blocks';
import { conductFr } from './convention/conduct.fr';
import { endFr } from './convention/end.fr';
import { sectionsFr } from './convention/parties.fr';
import { protectionFr } from './convention/protection.fr';
import { rightsFr } from './convention/rights.fr';
import { BLANK, or, shorten } from './convention/values';
import { sentence } from './format';
import { signatoriesFr } from './signatories.fr';
import { say } from './typography';

/** Whose signature goes with a stamp: organisations have one, persons do not. */
export const stamping: readonly Signatory[] = ['host', 'university'];

export const conventionPaperFr = {
  title: 'Convention de stage',
  year: (years: string | null) => say`Année universitaire ${or(years)}`,
  number: (number: string | null) => say`Convention n° ${or(number)}`,
  basis: say`Établie d’après la convention type de l’arrêté du 29 décembre 2014 relatif aux conventions de stage dans l’enseignement supérieur, en application des articles L124-1 à L124-20 et D124-1 à R124-13 du code de l’éducation. Les articles cités sans nom de code sont ceux du code de l’éducation. Les mots « stagiaire », « étudiant », « tuteur » et « enseignant référent » désignent des personnes de tout genre. Une ligne de points se complète à la main.`,
  sections: sectionsFr,
  terms: 'Les parties conviennent de ce qui suit',
  articles: (paper: ConventionPaper): Article[] => [
    ...aimFr(paper),
    ...rightsFr(paper),
    ...protectionFr(paper),
    ...conductFr(paper),
    ...endFr(paper),
  ],
  annexes: {
    title: 'Annexes',
    items: ({ stay }: ConventionPaper) =>
      those(
        say`attestation d’assurance de responsabilité civile du stagiaire ;`,
        say`clauses du règlement intérieur de l’organisme d’accueil applicables au stagiaire, si elles existent par écrit ;`,
        stay.isAbroad &&
          say`fiche stage à l’étranger : règles du pays d’accueil sur les droits et devoirs du stagiaire (article L124-20), entrée et séjour, sécurité, protection sociale, assurances ;`,
        say`modèle d’attestation de stage, à remplir par l’organisme d’accueil à la fin du stage.`,
      ),
  },
  signatures: {
    title: 'Signatures',
    made: ({ establishment }: ConventionPaper, copies: number) =>
      say`Fait en ${copies} exemplaires originaux, à ${establishment.city}, le ${BLANK}`,
    before: say`Le stage ne commence qu’une fois la convention signée par toutes les personnes ci-dessous.`,
    date: say`Date :`,
    sign: ({ signatory }: Signer) =>
      stamping.includes(signatory) ? say`Signature et cachet :` : say`Signature :`,
    blank: BLANK,
    as: ({ signatory }: Signer) => signatoriesFr[signatory].asParty,
    capacity: ({ signatory, capacity }: Signer) =>
      sentence(or(capacity ?? signatoriesFr[signatory].capacity ?? null), 'fr'),
  },
  continued: '(suite)',
  copy: (n: number, count: number, recipient: string) =>
    say`Exemplaire ${n}/${count} – ${recipient}`,
  page: (n: number, count: number) => say`page ${n} / ${count}`,
  /** At the foot of each page. */
  foot: (number: string | null, name: string | null) =>
    [say`Convention de stage${number ? say` ${number}` : ''}`, name && shorten(name)]
      .filter(Boolean)
      .join(' – '),
  /** Across each page of what is not to be signed. */
  watermark: 'PROJET – NE PAS SIGNER',
  notToSign: say`Projet pour lecture seulement : il ne se signe pas. La convention à signer est celle que l’établissement fait établir.`,
};

export type ConventionPaperTexts = typeof conventionPaperFr;
