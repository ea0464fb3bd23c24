// Words of the convention that depend on the stage: what would be wrong for this one must not be said.
import { conventionPaper } from '../../bot/process/convention/facts';
import type { ConventionPaper } from '../../bot/process/convention/paper';
import type { Draft } from '../../bot/process/form';
import type { Language } from '../../bot/process/people';
import { texts } from '../../bot/texts';
import { inBelgium, internshipApproved } from '../support/situations';
import { artois } from '../support/university';
import { viewOf } from '../support/views';
import { fullDraft, inQuebec } from '../pdf/conventionVariants';
import { textsIn } from '../support/typography';

const paperOf = (draft: Draft = {}, language: Language = 'fr') =>
  conventionPaper(viewOf(internshipApproved({ ...fullDraft, ...draft }), { language }), language);

const plain = (group: unknown) =>
  textsIn(group)
    .join('\n')
    .replace(/\u00A0/g, ' ');
const articles = (paper: ConventionPaper) =>
  plain(texts(paper.language).conventionPaper.articles(paper));
const sections = (paper: ConventionPaper) =>
  plain(texts(paper.language).conventionPaper.sections(paper));

describe('6.2, above 15 % of the ceiling', () => {
  const french = /L411-1|auprès de la caisse primaire|health-insurance office and tells/;

  test.each(['fr', 'en'] as const)('%s: in France, the legal cover of employees', (language) => {
    expect(articles(paperOf({}, language))).toMatch(french);
  });

  test.each(['fr', 'en'] as const)(
    '%s: abroad, no French cover is promised that 6.4 takes away',
    (language) => {
      for (const draft of [inBelgium, inQuebec]) {
        const words = articles(paperOf(draft, language));
        expect(words).not.toMatch(french);
        expect(words).toMatch(
          { fr: /ne couvre pas le stagiaire à l’étranger/, en: /does not cover the intern abroad/ }[
            language
          ],
        );
      }
    },
  );
});

describe('forms of address', () => {
  test('« M. » and « Mme » in French, whatever Pstage’s list says; « Mr » and « Ms » in English', () => {
    expect(paperOf().tutor.name).toBe('M. Jean Petit');
    expect(paperOf().host.signatory.name).toBe('Mme Anne Leroy');
    expect(paperOf({}, 'en').tutor.name).toBe('Mr Jean Petit');
    expect(paperOf({}, 'en').host.signatory.name).toBe('Ms Anne Leroy');
  });

  test('one that a university added is written as it is there', () => {
    const view = viewOf(internshipApproved({ ...fullDraft, tutorCivility: 'dr' }));
    const civilities = [...artois.lists.civilities, { id: 'dr', fr: 'Dr', en: 'Dr' }];
    const university = { ...artois, lists: { ...artois.lists, civilities } };
    expect(conventionPaper({ ...view, university }, 'fr').tutor.name).toBe('Dr Jean Petit');
  });
});

describe('hours', () => {
  test('what is interrupted is the stage, not its hours', () => {
    expect(articles(paperOf())).toContain(
      'Le stage est interrompu du 15 février 2027 au 19 février 2027.',
    );
    expect(articles(paperOf({}, 'en'))).toContain('The internship is interrupted from');
  });

  test('a period of one day has one day', () => {
    const regularHours = { regularHours: 'no', weeklyHours: '' };
    const workPeriods =
      '04/01/2027 au 29/01/2027 : 7 h\n06/02/2027 : 5 h\n09/02/2027 : 7 h\n13/02/2027 au 14/02/2027 : 4 h';
    const rows = (language: Language) => {
      const paper = paperOf({ ...regularHours, workPeriods }, language);
      const blocks = texts(language)
        .conventionPaper.articles(paper)
        .flatMap((one) => one.blocks);
      return blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.map((cells) => cells[1]) : [],
      );
    };
    expect(rows('fr')).toEqual(['du lundi au vendredi', 'ce jour', 'ce jour', 'ces jours']);
    expect(rows('en')).toEqual(['Monday to Friday', 'this day', 'this day', 'these days']);
  });
});

describe('leave', () => {
  const days = ['Jours de congé pendant le stage', 'Conditions des congés et absences'];

  test('how many days, and how: each in a row of its own', () => {
    const words = articles(paperOf({ leaveDays: '1,5', leave: 'À demander au tuteur' }));
    expect(words).toContain(
      'La durée du stage dépassant deux mois, le stagiaire peut prendre des congés et s’absenter, avec l’accord du tuteur, comme suit.',
    );
    expect(words).toContain(`${days[0]}\n1,5 jour\n${days[1]}\nÀ demander au tuteur`);
  });

  test('only one of them said: only that row', () => {
    const words = articles(paperOf({ leaveDays: '', leave: 'Deux par mois' }));
    expect(words).toContain(`${days[1]}\nDeux par mois`);
    expect(words).not.toContain(days[0]);
  });

  test('none', () => {
    const words = articles(paperOf({ endDate: '2027-02-26', leaveDays: '', leave: '' }));
    expect(words).toContain('Aucun congé n’est prévu ; le tuteur peut autoriser une absence');
    expect(articles(paperOf({ leaveDays: '0', leave: '' }))).toContain(`${days[0]}\nAucun`);
  });
});

test('no bracket stands right behind another', () => {
  for (const language of ['fr', 'en'] as const) {
    expect(articles(paperOf({}, language))).not.toMatch(/\) \(/);
  }
});

describe('personal data', () => {
  const withOfficer = (dataProtectionOfficer: string | undefined) => {
    const view = viewOf(internshipApproved(fullDraft));
    const establishment = { ...artois.establishment, dataProtectionOfficer };
    return conventionPaper({ ...view, university: { ...artois, establishment } }, 'fr');
  };

  test('the data protection officer is named, or a line of dots: no address is invented', () => {
    const label = 'Délégué à la protection des données';
    expect(articles(withOfficer('dpo@univ-exemple.test'))).toContain(
      `${label}\ndpo@univ-exemple.test`,
    );
    expect(articles(withOfficer(undefined))).toMatch(new RegExp(`${label}\n\\.{40}`));
  });

  test('whom to tell in an emergency is on the sheet for stages abroad only, and named with it', () => {
    expect(articles(paperOf())).not.toContain('personne à prévenir');
    expect(articles(paperOf(inBelgium))).toContain(
      'sur la fiche stage à l’étranger, personne à prévenir',
    );
  });
});

test('the stamp is the host’s and the university’s', () => {
  const { signatures } = texts('fr').conventionPaper;
  const stamped = paperOf().signers.filter((one) => signatures.sign(one).includes('cachet'));
  expect(stamped.map(({ signatory }) => signatory)).toEqual(['host', 'university']);
});

test('parties are written in full: the first page says who and where', () => {
  expect(sections(paperOf())).toContain('Autres stages dans l’organisme cette année');
});
