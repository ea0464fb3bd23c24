import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { approvalCard, approvalSummary } from '../../cards/approval';
import { approvalStateOf, type ApprovalState } from '../../cards/approvalState';
import type { Internship } from '../../bot/process/internship';
import type { Language } from '../../bot/process/people';
import { actionsOf, expectGoodCard, inputsOf, partsOf, readable, wordsOf } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as files from '../support/situations';
import { viewOf, type Overrides } from '../support/views';

const read = (card: AdaptiveCard) => plainSpaces(readable(card));

const languages: Language[] = ['fr', 'en'];
const morning = '2026-11-18T08:00:00Z';

function open(file: Internship, overrides: Overrides = {}) {
  const view = viewOf(file, { reader: files.claire, now: morning, ...overrides });
  return approvalCard(view, { state: 'open' });
}

/** Approved once, then the start and the tasks were changed. */
function changedAfterApproval(changes = {}): Internship {
  const values = files.completeDraft({ startDate: '2027-01-11', tasks: 'Autre chose', ...changes });
  return files.after(
    files.internshipSigning(['student', 'tutor']),
    { at: '2026-12-10T09:00:00Z', by: files.lea.id },
    { type: 'approvalVoided', changes: [] },
    { type: 'submitted', round: 2, values, referentId: values.referentId ?? null },
  );
}

const byClaire = { at: '2026-11-18T10:00:00Z', by: files.claire.id };
const disclaimed = files.after(files.internshipAwaitingTeacher(), byClaire, {
  type: 'referentDisclaimed',
  referentId: files.claire.id,
});
const reassigned = files.after(
  disclaimed,
  { at: '2026-11-19T10:00:00Z', by: files.isabelle.id },
  { type: 'referentAssigned', referentId: files.hugo.id },
);

describe('an open request', () => {
  it.each(languages)('holds every rule of a card (%s)', (language) => {
    expectGoodCard(open(files.internshipAwaitingTeacher(), { language }));
    expectGoodCard(open(changedAfterApproval(), { language }));
  });

  it('says who, formation, host, place, dates, hours, content and gratification', () => {
    const words = read(
      open(files.internshipAwaitingTeacher({ secondWorkplace: 'Magasin de Liévin' })),
    );
    for (const expected of [
      'Léa Dubois attend votre validation',
      'BUT 2 GEA',
      'Decathlon Lens',
      'Lens, Magasin de Liévin',
      'du lundi 4 janvier 2027 au vendredi 28 mai 2027',
      'Analyse des ventes',
      'Suivre les ventes du rayon et en rendre compte',
      'Tableaux de bord, conduite de projet',
    ]) {
      expect(words).toContain(expected);
    }
    expect(words).toContain('35 h par semaine, soit 714 h');
    expect(words).toContain('4,50 € par heure (brut), obligatoire ici');
    expect(words).toContain('Envoyée le lundi 16 novembre 2026');
    // A card in the chat may be read a month later.
    expect(words).not.toContain('attend depuis');
  });

  it('offers to correct only the parts that this student was asked for', () => {
    expect(read(open(files.internshipAwaitingTeacher()))).not.toContain('Départ à l’étranger');
  });

  it('folds the parts to correct: on a phone the button is in sight under the reason', () => {
    const parts = partsOf(open(files.internshipAwaitingTeacher()));
    const folded = parts.find(({ id }) => id === 'partsToCorrect');
    expect(folded?.isVisible).toBe(false);
    expect(JSON.stringify(folded)).toContain('"sections"');
  });

  it('says beside the reason that it is missing', () => {
    const view = viewOf(files.internshipAwaitingTeacher());
    const reasonNotice = { tone: 'attention', text: 'Écrivez un motif.' } as const;
    const words = read(approvalCard(view, { state: 'open', reasonNotice }));
    expect(words.indexOf('Écrivez un motif.')).toBeGreaterThan(words.indexOf('Renvoyer'));
  });

  it('keeps contact data and addresses to itself', () => {
    const words = read(open(files.internshipAwaitingTeacher()));
    for (const secret of ['2005', '03 21 00 11 22', 'jean.petit@', '12 rue de la Gare']) {
      expect(words).not.toContain(secret);
    }
  });

  it('puts warnings above the stage', () => {
    const card = open(files.internshipAwaitingTeacher({ tasks: 'Remplacer la vendeuse' }));
    const words = wordsOf(card).map(plainSpaces);
    const warning = words.findIndex((text) => text.includes('Remplacer »'));
    expect(words).toContain('À regarder avant de valider');
    expect(warning).toBeGreaterThan(-1);
    expect(warning).toBeLessThan(words.indexOf('Thème'));
  });

  it('warns when the start has come while the request waited, and says who can help', () => {
    const card = open(files.internshipAwaitingTeacher(), { now: '2027-01-05T08:00:00Z' });
    expect(read(card)).toContain('Le premier jour indiqué, lundi 4 janvier 2027, est déjà là');
    expect(read(card)).toContain('demandez à un·e gestionnaire de stage d’accepter celle-ci');
  });

  it('tells the place from the service in it', () => {
    const values = {
      serviceName: 'Atelier',
      serviceElsewhere: 'yes',
      serviceAddress: '5 quai du Canal',
      servicePostcode: '62800',
      serviceCity: 'Liévin',
    };
    const card = open(files.internshipAwaitingTeacher(values));
    const shown = partsOf(card).flatMap(
      ({ facts = [] }) => facts as { title: string; value: string }[],
    );
    expect(shown).toEqual(
      expect.arrayContaining([
        { title: 'Organisme', value: 'Decathlon Lens, Lens' },
        { title: 'Lieu du stage', value: 'Liévin' },
        { title: 'Service d’accueil', value: 'Atelier' },
      ]),
    );
  });

  it('offers two buttons; the reason opens in place, with the part to correct', () => {
    const card = open(files.internshipAwaitingTeacher());
    const [first] = partsOf(card).filter(({ type }) => type === 'ActionSet');
    expect((first?.actions as { title: string }[]).map(({ title }) => title)).toEqual([
      'Valider',
      'Renvoyer',
      'Plus',
    ]);
    expect(inputsOf(card).map(({ id }) => id)).toEqual(['reason', 'sections']);
    expect(actionsOf(card)[0]).toMatchObject({
      verb: 'approval.approve',
      style: 'positive',
      data: { round: 1 },
      associatedInputs: 'none',
    });
  });

  it('shows what people typed as they typed it', () => {
    const tasks = '[x](https://evil.test) *gras*\n1. {{DATE(2027-01-04,SHORT)}}';
    const card = open(files.internshipAwaitingTeacher({ tasks }));
    const shown = partsOf(card).filter(({ type }) => type === 'TextBlock');
    for (const { text } of shown) expect(text).not.toMatch(/\]\(https|\{\{DATE/);
    expect(JSON.stringify(card)).toContain('evil.test');
  });
});

describe('a change after an earlier approval', () => {
  it('shows that change and nothing else of the form', () => {
    const words = read(open(changedAfterApproval(), { now: '2026-12-10T10:00:00Z' }));
    expect(words).toContain('Léa Dubois a modifié le stage que vous aviez validé');
    expect(words).toContain('Avant : lundi 4 janvier 2027');
    expect(words).toContain('Maintenant : lundi 11 janvier 2027');
    expect(words).toContain('Maintenant : Autre chose');
    for (const unchanged of ['Decathlon', 'Analyse des ventes', '4,50', 'vendredi 28 mai']) {
      expect(words).not.toContain(unchanged);
    }
  });

  it('warns only of what is new', () => {
    const words = read(open(changedAfterApproval({ weeklyHours: '39' })));
    expect(words).toContain('39 h par semaine');
    expect(words).not.toContain('La gratification minimale de 2027');
  });

  it('is one tap for the new round', () => {
    expect(actionsOf(open(changedAfterApproval()))[0]).toMatchObject({
      verb: 'approval.approve',
      data: { round: 2 },
    });
  });

  it('shows everything to a new referent, and what changed since the other approval', () => {
    const card = open(changedAfterApproval({ referentId: files.hugo.id }), { reader: files.hugo });
    expect(read(card)).toContain('Claire Martin avait validé une version précédente');
    expect(read(card)).toContain('Decathlon Lens');
    expectGoodCard(card);
  });

  it('says so when everything is back as it was', () => {
    const same = changedAfterApproval({
      startDate: '2027-01-04',
      tasks: files.completeDraft().tasks,
    });
    expect(read(open(same))).toContain('Tout est de nouveau comme vous l’aviez validé.');
    expectGoodCard(open(same));
  });
});

describe('what has become of a request', () => {
  const claire = files.claire.id;
  const cases: [ApprovalState, Internship, { teacherId: string; round: number; asked?: number }][] =
    [
      ['open', files.internshipAwaitingTeacher(), { teacherId: claire, round: 1 }],
      ['approved', files.internshipApproved(), { teacherId: claire, round: 1 }],
      ['approved', files.internshipClosed(), { teacherId: claire, round: 1 }],
      ['returned', files.internshipReturned(), { teacherId: claire, round: 1 }],
      ['replaced', changedAfterApproval(), { teacherId: claire, round: 1 }],
      ['open', changedAfterApproval(), { teacherId: claire, round: 2 }],
      ['disclaimed', disclaimed, { teacherId: claire, round: 1 }],
      ['reassigned', reassigned, { teacherId: claire, round: 1, asked: 1 }],
      ['open', reassigned, { teacherId: files.hugo.id, round: 1 }],
      [
        'reassigned',
        changedAfterApproval({ referentId: files.hugo.id }),
        { teacherId: claire, round: 1, asked: 1 },
      ],
      [
        'closed',
        files.internshipClosed(files.internshipAwaitingTeacher()),
        { teacherId: claire, round: 1 },
      ],
    ];

  it.each(cases)('is %s', (state, file, about) => {
    expect(approvalStateOf(file, about)).toBe(state);
  });

  it.each(cases.filter(([state]) => state !== 'open'))(
    'once %s has nothing of the form; the referent may still get it, and go back to their list',
    (state, file) => {
      for (const language of languages) {
        const view = viewOf(file, { reader: files.claire, language });
        const card = approvalCard(view, { state });
        expectGoodCard(card);
        const readsOn = state === 'approved' || state === 'returned';
        expect(actionsOf(card).map(({ verb }) => verb)).toEqual(
          readsOn ? ['approval.pdf', 'requests.show'] : [],
        );
        const values = Object.values(files.completeDraft()).filter((value) => value.length > 3);
        for (const value of values) expect(JSON.stringify(card)).not.toContain(value);
        expect(JSON.stringify(card)).not.toContain(files.lea.birthDate);
        expect(JSON.stringify(card)).not.toContain(files.lea.email);
      }
    },
  );

  it.each([
    ['disclaimed', disclaimed],
    ['reassigned', reassigned],
  ] as const)('once %s does not even name the student', (state, file) => {
    const view = viewOf(file, { reader: files.claire });
    expect(JSON.stringify(approvalCard(view, { state }))).not.toContain('Dubois');
    expect(approvalSummary(view, { state })).not.toContain('Dubois');
  });

  it('says who decided, and when', () => {
    const approved = approvalCard(viewOf(files.internshipApproved()), { state: 'approved' });
    expect(read(approved)).toContain('Par Claire Martin, mercredi 18 novembre 2026.');
    const returned = approvalCard(viewOf(files.internshipReturned()), { state: 'returned' });
    expect(read(returned)).toContain('Motif : Précisez les tâches.');
  });

  it('is a calm card even when the facts have moved on since it was asked for', () => {
    const card = approvalCard(viewOf(files.internshipReturned()), { state: 'open' });
    expectGoodCard(card);
    expect(actionsOf(card)).toEqual([]);
  });
});

it('tells the request in one line', () => {
  expect(approvalSummary(viewOf(files.internshipAwaitingTeacher()), { state: 'open' })).toBe(
    'Léa Dubois attend votre validation · Decathlon Lens',
  );
});

it('answers on the card itself', () => {
  const view = viewOf(files.internshipAwaitingTeacher(), { reader: files.claire });
  const notice = { tone: 'attention', text: 'Écrivez d’abord le motif.' } as const;
  const card = approvalCard(view, { state: 'open', notice });
  expect(wordsOf(card)[0]).toBe('Écrivez d’abord le motif.');
  expectGoodCard(card);
});
