/** Who decides, as teachers, students and managers read it. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { absencesCard } from '../../cards/absences';
import { absenceNewsCard } from '../../cards/absenceNews';
import { approvalCard } from '../../cards/approval';
import { approvalMoreCard } from '../../cards/approvalMore';
import { approvalStateOf } from '../../cards/approvalState';
import { historyCard } from '../../cards/history';
import { askReferentCard, newReferentCard } from '../../cards/newReferent';
import { newsCard } from '../../cards/news';
import { progressCard } from '../../cards/progress';
import { filePostCard } from '../../cards/filePost';
import { retiredRequestsCard } from '../../cards/requests';
import type { Absence } from '../../bot/process/absence';
import { fieldIds, type Draft } from '../../bot/process/form';
import type { Internship, InternshipEvent } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import { actionsOf, buttonsOf, expectGoodCard, inputsOf, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as files from '../support/situations';
import { shownTo, viewOf } from '../support/views';

const { claire, hugo, isabelle, lea } = files;
const read = (card: AdaptiveCard) => plainSpaces(readable(card));
const languages = ['fr', 'en'] as const;
const now = '2026-11-18T08:00:00Z';
const at = '2026-11-17T09:00:00Z';

function after(file: Internship, who: Person, ...events: InternshipEvent[]): Internship {
  return files.after(file, { at, by: who.id }, ...events);
}

const chosen = (to: string) => ({ type: 'delegated', kind: 'chosen', to }) as const;
const delegated = (to: string | null, until: string, declinedBy: string | null = null) =>
  ({ type: 'delegated', kind: 'standingIn', to, until, declinedBy }) as const;
const waiting = files.internshipAwaitingTeacher();
const asked = after(waiting, claire, chosen(hugo.id));
const away = after(waiting, claire, delegated(hugo.id, '2026-11-20'));
const nobody = after(waiting, claire, delegated(null, '2026-11-20'));

function request(file: Internship, reader: Person, language: 'fr' | 'en' = 'fr') {
  const state = approvalStateOf(file, { teacherId: reader.id, round: null });
  return approvalCard(viewOf(file, { reader, now, language }), { state });
}

describe('a decision in somebody’s place', () => {
  it.each([
    [
      'asked',
      asked,
      hugo,
      'À la place de Claire Martin, qui vous l’a demandé et reste référent·e.',
    ],
    ['asked, the referent', asked, claire, 'Hugo Bernard décide à votre demande.'],
    ['away', away, hugo, 'absent·e jusqu’au vendredi 20 novembre 2026'],
    ['away, the referent', away, claire, 'Pendant votre absence, jusqu’au vendredi 20 novembre'],
    ['nobody', nobody, claire, 'les gestionnaires de stage cherchent qui décidera'],
  ] as const)('%s: says so', (_what, file, reader, words) => {
    expect(read(request(file, reader))).toContain(words);
    for (const language of languages) expectGoodCard(request(file, reader, language));
  });

  it('shows who approved, on whose behalf, to both and to everybody in the history', () => {
    const approved = after(asked, hugo, { type: 'approved', round: 1 });
    const line = 'Par Hugo Bernard, par délégation de Claire Martin, mardi 17 novembre 2026.';
    for (const reader of [claire, hugo]) expect(read(request(approved, reader))).toContain(line);
    expect(read(request(approved, claire))).toContain('on vous apportera la convention à signer');
    expect(read(request(approved, hugo))).not.toContain('on vous apportera la convention');
    const events = [chosen(hugo.id), { type: 'approved', round: 1, for: claire.id } as const];
    const lines = events.map((event, index) => ({ at, by: [claire.id, hugo.id][index]!, event }));
    const words = read(historyCard(viewOf(approved), { lines }));
    expect(words).toContain('Claire Martin : délègue la décision à Hugo Bernard');
    expect(words).toContain('Hugo Bernard : valide la demande, par délégation de Claire Martin');
  });

  it('hides the file from who gave it back or has lost it', () => {
    const given = after(away, hugo, delegated(null, '2026-11-20', hugo.id));
    const over = after(asked, claire, { type: 'delegationEnded' });
    for (const file of [given, over]) {
      const card = request(file, hugo);
      expect(JSON.stringify(card)).not.toContain('Dubois');
      expect(actionsOf(card)).toEqual([]);
    }
  });

  it('students read who decides, and why', () => {
    const student = (file: Internship) =>
      read(progressCard(viewOf(file, { now }), { several: false }));
    expect(student(asked)).toContain('Hugo Bernard décide par délégation de Claire Martin');
    expect(student(away)).toContain('Hugo Bernard décide à sa place');
    expect(student(nobody)).toContain('Les gestionnaires de stage cherchent qui décidera');
  });

  it('managers are asked when nobody can decide', () => {
    const post = (file: Internship) => filePostCard(viewOf(file, { reader: null, now }));
    expect(read(post(nobody))).toContain(
      'Claire Martin est absent·e jusqu’au vendredi 20 novembre',
    );
    const given = after(away, hugo, delegated(null, '2026-11-20', hugo.id));
    expect(read(post(given))).toContain('Hugo Bernard ne peut pas décider');
    const full = after(waiting, lea, { type: 'referentFull', referentId: claire.id, limit: 24 });
    expect(read(post(full))).toContain('Claire Martin, qui suivrait alors plus de 24 stages');
    const disclaimed = { type: 'referentDisclaimed', referentId: claire.id } as const;
    const notTheirs = after(waiting, claire, disclaimed);
    expect(read(post(notTheirs))).toContain('Claire Martin a répondu ne pas suivre ce stage');
    const again = after(notTheirs, isabelle, { type: 'referentAssigned', referentId: hugo.id });
    expect(again.disclaimedBy).toBeNull();
    for (const file of [nobody, given, full, notTheirs]) expectGoodCard(post(file));
    expect(read(progressCard(viewOf(full, { now }), { several: false }))).toContain(
      'autant de stages que possible',
    );
  });

  it('who gets it back is told, and who is the referent no more', () => {
    const back = after(asked, hugo, { type: 'delegationEnded' });
    const told = newsCard(viewOf(back, { reader: claire, now }), 'delegationDeclined');
    expect(plainSpaces(told!.summary)).toBe('Léa Dubois : la décision vous revient');
    const named = newsCard(viewOf(back, { reader: claire, now }), 'delegationDeclined', hugo.id);
    expect(read(named!.card)).toContain('Hugo Bernard, à qui vous l’aviez déléguée, vous la rend.');
    const other = after(
      files.internshipApproved(),
      isabelle,
      { type: 'approvalVoided', changes: [] },
      {
        type: 'referentAssigned',
        referentId: hugo.id,
        round: 2,
      },
    );
    const former = newsCard(viewOf(other, { reader: claire, now }), 'referentChanged');
    expect(read(former!.card)).toContain('Hugo Bernard est désormais');
    expect(newsCard(viewOf(other, { reader: hugo, now }), 'referentChanged')).toBeNull();
    expectGoodCard(former!.card);
    const student = newsCard(viewOf(other, { now }), 'referentAssigned');
    expect(read(student!.card)).toContain('ses signatures ne comptent plus');
  });

  it('managers are told that nobody answers, with what they can do', () => {
    const told = newsCard(
      viewOf(waiting, { reader: null, now: '2026-12-07T09:00:00Z' }),
      'approvalUnanswered',
    );
    expect(plainSpaces(told!.summary)).toBe('Léa Dubois : Claire Martin ne répond pas');
    expectGoodCard(told!.card);
    expect(read(told!.card)).toContain('un rappel est parti');
  });
});

describe('another referent', () => {
  const accepted = after(
    files.internshipApproved(),
    isabelle,
    { type: 'approvalVoided', changes: [] },
    {
      type: 'referentAssigned',
      referentId: hugo.id,
      round: 2,
    },
  );

  it('is asked whether they accept, with the whole stage, in one tap', () => {
    const card = request(accepted, hugo);
    expect(read(card)).toContain('Acceptez-vous de suivre le stage de Léa Dubois ?');
    expect(read(card)).toContain('Claire Martin l’avait validé, et rien d’autre n’a changé');
    expect(read(card)).toContain('Analyse des ventes');
    expect(actionsOf(card)[0]).toMatchObject({ verb: 'approval.approve', data: { round: 2 } });
    expectGoodCard(card);
    const reminder = newsCard(
      viewOf(accepted, { reader: hugo, now: '2026-12-30T09:00:00Z' }),
      'reminder',
    );
    expect(read(reminder!.card)).toContain(
      'acceptez de suivre ce stage, ou dites que vous ne le pouvez pas',
    );
    const more = approvalMoreCard(viewOf(accepted, { reader: hugo, now }));
    expect(read(more)).toContain('Ne pas accepter');
    expect(read(more)).not.toMatch(/[Dd]élégu/);
    expect(read(more)).toContain('Je ne peux pas le suivre');
    expect(inputsOf(more)).toEqual([]);
  });

  it('is asked for, then confirmed: what is lost is said', () => {
    const signing = files.internshipSigning(['student', 'tutor']);
    const view = viewOf(signing, { reader: null });
    const card = newReferentCard(view, { teacher: hugo, signatures: 2 });
    expect(read(card)).toContain('ses 2 signatures ne compteront plus');
    expect(actionsOf(card)[0]).toMatchObject({
      data: { teacher: hugo.id, instead: claire.id, confirmed: true },
    });
    expectGoodCard(askReferentCard(view));
  });
});

describe('a request that was sent back', () => {
  const again = files.after(
    files.internshipReturned(),
    { at, by: lea.id },
    {
      type: 'submitted',
      round: 2,
      values: files.completeDraft({ tasks: 'Semaine 1 : recueil. Semaine 2 : tests.' }),
      referentId: claire.id,
    },
  );

  it('shows only what changed to whoever sent it back, in one tap', () => {
    const words = read(request(again, claire));
    expect(words).toContain('Léa Dubois a corrigé sa demande');
    expect(words).toContain('Maintenant : Semaine 1 : recueil.');
    expect(words).not.toContain('Analyse des ventes');
    expect(words).toContain('Vous aviez demandé : ');
    expect(words.indexOf('Vous aviez demandé')).toBeLessThan(words.indexOf('Maintenant :'));
    expect(actionsOf(request(again, claire))[0]).toMatchObject({ data: { round: 2 } });
    for (const language of languages) expectGoodCard(request(again, claire, language));
  });

  it('shows the whole to somebody who has not read it', () => {
    const toHugo = files.after(again, { at, by: claire.id }, chosen(hugo.id));
    expect(read(request(toHugo, hugo))).toContain('Analyse des ventes');
    expect(read(request(toHugo, hugo))).toContain('Claire Martin avait demandé : ');
  });
});

describe('the whole form', () => {
  it.each([
    ['as it is', files.completeDraft()],
    [
      'with everything as long as it may be',
      {
        ...Object.fromEntries(fieldIds.map((field) => [field, 'x'.repeat(200)])),
        ...files.completeDraft({
          subject: 's'.repeat(1000),
          tasks: 't'.repeat(1000),
          competences: 'c'.repeat(1000),
          details: 'd'.repeat(1000),
          additionalInformation: 'i'.repeat(1000),
        }),
      },
    ],
  ])('fits a card %s', (_what, values) => {
    for (const language of languages) {
      const card = approvalMoreCard(
        viewOf(files.internshipAwaitingTeacher(values), { reader: claire, now, language }),
        { inTurn: { skipped: 0, left: 3 } },
      );
      expectGoodCard(card);
      expect(buttonsOf(card).length).toBeLessThanOrEqual(6);
    }
  });

  it('tells where the student lives and how they are reached to nobody who decides', () => {
    const home = {
      studentAddress: '3 place des Tilleuls',
      personalEmail: 'lea@courriel-exemple.test',
      minor: 'yes',
      legalRepresentative: 'Martine Dubois',
      legalRepresentativePhone: '03 21 00 99 88',
    };
    const file = files.internshipAwaitingTeacher(home);
    const private_ = /Tilleuls|courriel-exemple|99 88/;
    for (const reader of [claire, hugo]) {
      const words = read(approvalMoreCard(viewOf(file, { reader, now })));
      expect(words).not.toMatch(private_);
      expect(words).toContain('Martine Dubois');
    }
    const values = files.completeDraft({ ...home, studentAddress: '9 rue Neuve', tasks: 'Autres' });
    const submitted = { type: 'submitted', round: 2, values, referentId: claire.id } as const;
    const again = files.after(files.internshipReturned(home), { at, by: lea.id }, submitted);
    const words = read(approvalCard(viewOf(again, { reader: claire, now }), { state: 'open' }));
    expect(words).toContain('Autres');
    expect(words).not.toMatch(/Tilleuls|rue Neuve/);
  });

  it('says that an insurance stops it, and of what else is not theirs to know neither value nor name', () => {
    const of = (changes: Draft) => files.internshipAwaitingTeacher(changes);
    const card = (file: Internship) =>
      read(approvalCard(viewOf(file, { reader: claire, now }), { state: 'open' }));
    const short = card(of({ insuranceValidUntil: '2027-03-01' }));
    expect(short).toContain('L’assurance s’arrête avant la fin du stage');
    expect(short).not.toMatch(/mars 2027|Mutuelle|RC-2026/);
    const before = files.completeDraft({ studentAddress: '9 rue Neuve', insurer: 'Une autre' });
    const changed = {
      ...of({ tasks: 'Autres' }),
      lastApproved: { ...before, referentId: hugo.id },
    };
    const words = card(changed);
    expect(words).toContain('Hugo Bernard avait validé une version précédente');
    expect(words).toMatch(/Ont changé depuis : [^.]*[Tt]âches/);
    expect(words).not.toMatch(/[Aa]dresse personnelle|[Aa]ssureur|rue Neuve|Une autre/);
  });

  it('offers the PDF, delegating, and « not mine »; a delegate may only give it back', () => {
    const verbs = (file: Internship, reader: Person) =>
      actionsOf(approvalMoreCard(viewOf(file, { reader, now }))).flatMap(({ verb }) => verb ?? []);
    expect(verbs(waiting, claire)).toEqual([
      ...['approval.open', 'approval.pdf', 'approval.delegate', 'approval.disclaim'],
    ]);
    expect(verbs(asked, claire)).toContain('approval.endDelegation');
    expect(verbs(asked, hugo)).toEqual(['approval.open', 'approval.pdf', 'approval.endDelegation']);
  });

  it.each([
    ['the referent', waiting, claire, 'Déléguer ou refuser'],
    ['whom they asked', asked, hugo, 'Rendre la décision'],
    ['whoever stands in', away, hugo, 'Ne pas décider'],
  ] as const)('says to %s what its box can do', (_who, file, reader, title) => {
    const words = read(approvalMoreCard(viewOf(file, { reader, now })));
    expect(words).toContain(title);
    if (file === away) expect(words).toContain('part chez les gestionnaires de stage');
    if (reader === hugo) expect(words).not.toMatch(/[Dd]éléguer/);
  });
});

describe('absences', () => {
  const absence: Absence = {
    id: '0193a1f0-0000-7000-8000-00000000000a',
    personId: claire.id,
    from: '2026-11-16',
    to: '2026-11-20',
    substituteId: hugo.id,
    setBy: isabelle.id,
    setAt: at,
  };

  it.each(languages)('are noted and taken back on one card (%s)', (language) => {
    const shown = shownTo({ reader: claire, language, now });
    expectGoodCard(absencesCard(shown, { absences: [absence] }));
    const five = Array.from({ length: 7 }, () => absence);
    expectGoodCard(absencesCard(shown, { absences: five }));
    const channel = shownTo({ reader: null, language, now });
    expectGoodCard(absencesCard(channel, { department: 'iut-bethune', absences: [absence] }));
    expectGoodCard(retiredRequestsCard(shown));
  });

  it('says who stands in, who noted it, and offers to come back', () => {
    const words = read(absencesCard(shownTo({ reader: claire, now }), { absences: [absence] }));
    for (const expected of [
      'Remplacé·e par Hugo Bernard',
      'Notée par Isabelle Caron',
      'Je suis de retour',
    ]) {
      expect(words).toContain(expected);
    }
    const theirs = read(absencesCard(shownTo({ reader: hugo, now }), { absences: [absence] }));
    expect(theirs).toContain('Vous remplacez Claire Martin');
  });

  it('are told to both when somebody else noted them; nothing once taken back', () => {
    const view = (reader: Person) => ({
      ...shownTo({ reader, now }),
      teacherId: reader.id,
      requests: [],
      decided: [],
      related: new Map(),
      absences: [absence],
    });
    expect(read(absenceNewsCard(view(claire), absence.id)!.card)).toContain(
      'Isabelle Caron l’a notée',
    );
    expect(read(absenceNewsCard(view(hugo), absence.id)!.card)).toContain('Vous remplacez Claire');
    expect(absenceNewsCard({ ...view(claire), absences: [] }, absence.id)).toBeNull();
  });
});
