/**
 * The convention de stage in English: a translation for information. The French text binds, and only
 * that one is signed.
 */
import { stamping, type ConventionPaperTexts } from './conventionPaper.fr';
import { aimEn } from './convention/aim.en';
import { those } from './convention/blocks';
import { conductEn } from './convention/conduct.en';
import { endEn } from './convention/end.en';
import { sectionsEn } from './convention/parties.en';
import { protectionEn } from './convention/protection.en';
import { rightsEn } from './convention/rights.en';
import { BLANK, or, shorten } from './convention/values';
import { sentence } from './format';
import { signatoriesEn } from './signatories.en';

export const conventionPaperEn: ConventionPaperTexts = {
  title: 'Internship agreement (convention de stage)',
  year: (years) => `Academic year ${or(years)}`,
  number: (number) => `Agreement no. ${or(number)}`,
  basis:
    'Based on the model agreement of the arrêté of 29 December 2014 on internship agreements in higher education, under articles L124-1 to L124-20 and D124-1 to R124-13 of the Code de l’éducation. Articles without the name of a code are those of the Code de l’éducation. Where this translation and the French text differ, the French text prevails. A line of dots is filled in by hand.',
  sections: sectionsEn,
  terms: 'The parties agree as follows',
  articles: (paper) => [
    ...aimEn(paper),
    ...rightsEn(paper),
    ...protectionEn(paper),
    ...conductEn(paper),
    ...endEn(paper),
  ],
  annexes: {
    title: 'Annexes',
    items: ({ stay }) =>
      those(
        'the intern’s certificate of civil-liability insurance;',
        'clauses of the internal rules of the host organisation that apply to the intern, if they exist in writing;',
        stay.isAbroad &&
          'the sheet for internships abroad: rules of the host country on the rights and duties of the intern (article L124-20), entry and stay, security, social protection, insurance;',
        'form of the internship certificate, which the host organisation fills in at the end.',
      ),
  },
  signatures: {
    title: 'Signatures',
    made: ({ establishment }, copies) =>
      `Made in ${copies} originals, in ${establishment.city}, on ${BLANK}`,
    before: 'The internship begins only once everybody below has signed the agreement.',
    date: 'Date:',
    sign: ({ signatory }) => (stamping.includes(signatory) ? 'Signature and stamp:' : 'Signature:'),
    blank: BLANK,
    as: ({ signatory }) => signatoriesEn[signatory].asParty,
    capacity: ({ signatory, capacity }) =>
      sentence(or(capacity ?? signatoriesEn[signatory].capacity ?? null), 'en'),
  },
  continued: '(continued)',
  copy: (n, count, recipient) => `Copy ${n}/${count} – ${recipient}`,
  page: (n, count) => `page ${n} / ${count}`,
  foot: (number, name) =>
    [`Internship agreement${number ? ` ${number}` : ''}`, name && shorten(name)]
      .filter(Boolean)
      .join(' – '),
  watermark: 'TRADUCTION – NE PAS SIGNER',
  notToSign:
    'A translation for information: it is not signed. The agreement to sign is the French one that the university provides.',
};
