import type { AdaptiveCard } from '../../cards/adaptiveCard';
import type { Internship } from '../../bot/process/internship';
import type { Language } from '../../bot/process/people';
import { phases } from '../../bot/process/steps';
import { filePostCard, filePostSummary } from '../../cards/filePost';
import { statusPostSummary } from '../../cards/statusPost';
import { actionsOf, expectGoodCard, inputsOf, readable, wordsOf } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as files from '../support/situations';
import { viewOf, type Overrides } from '../support/views';

const read = (card: AdaptiveCard) => plainSpaces(readable(card));

const languages: Language[] = ['fr', 'en'];
const four = files.five.slice(0, 4);

const viewIn = (file: Internship, overrides: Overrides = {}) =>
  viewOf(file, { reader: null, ...overrides });
const cardOf = (file: Internship, overrides: Overrides = {}) =>
  filePostCard(viewIn(file, overrides));
const verbsOf = (file: Internship) =>
  actionsOf(cardOf(file)).flatMap(({ verb }) => (typeof verb === 'string' ? [verb] : []));

const received = (file: Internship) =>
  files.after(
    file,
    { at: '2026-12-10T10:00:00Z', by: files.isabelle.id },
    { type: 'copiesMoved', holder: 'manager' },
  );

const situations: [string, Internship][] = [
  ...phases.map((phase): [string, Internship] => [phase, files.inPhase[phase]()]),
  ['signing, nothing signed, a minor', files.internshipSigning([], { minor: 'yes' }, files.theo)],
  ['signing, at the university, all but its own', received(files.internshipSigning(four))],
  ['signing, at the university, several missing', received(files.internshipSigning([]))],
  ['signing, the university signed first', received(files.internshipSigning(['university']))],
  ['returned', files.internshipReturned()],
  ['start already past', files.internshipReadyToSubmit({ startDate: '2026-12-01' })],
];

describe.each(situations)('%s', (_name, file) => {
  it.each(languages)('is a good card (%s)', (language) => {
    expectGoodCard(cardOf(file, { language }));
  });
});

describe('the first line', () => {
  it('alone tells', () => {
    expect(filePostSummary(viewIn(files.internshipSigning(['student', 'tutor', 'host'])))).toBe(
      'Léa Dubois · BUT 2 GEA · Decathlon Lens · commence le 4 janvier 2027 · il manque 2 signatures',
    );
    expect(filePostSummary(viewIn(files.internshipSigning(four)))).toBe(
      'Léa Dubois · BUT 2 GEA · Decathlon Lens · commence le 4 janvier 2027 · il manque la signature de l’université',
    );
  });

  it('speaks of printing where the convention is made here: nobody enters it anywhere', () => {
    const file = files.internshipApproved();
    const view = viewIn(file);
    const here = { ...view.university, convention: { madeIn: 'here' as const } };
    const hereView = { ...view, university: here };
    expect(filePostSummary(hereView)).toMatch(/ · convention à imprimer$/);
    expect(statusPostSummary(hereView)).toMatch(/ · convention à imprimer$/);
    expect(read(filePostCard(hereView))).toContain(' : imprimer la convention.');
    expect(read(filePostCard(hereView))).not.toContain('saisir');
    expect(filePostSummary(viewIn(file))).toMatch(/ · convention à saisir$/);
  });

  it('tells in both channels that what was approved has changed since', () => {
    const by = { at: '2026-12-10T09:00:00Z', by: files.lea.id };
    const changed = files.after(
      files.internshipApproved(),
      by,
      { type: 'approvalVoided', changes: [] },
      {
        type: 'submitted',
        round: 2,
        values: files.completeDraft({ startDate: '2027-01-11' }),
        referentId: files.claire.id,
      },
    );
    for (const summary of [filePostSummary, statusPostSummary])
      expect(summary(viewIn(changed))).toMatch(/ · modifié, à valider de nouveau$/);
  });

  it('is the title of the post', () => {
    const file = files.internshipApproved();
    expect(wordsOf(cardOf(file))[0]).toBe(filePostSummary(viewIn(file)));
  });

  it('says the year only of another one than today’s', () => {
    const view = viewIn(files.internshipSigning([]), { now: '2027-01-02T08:00:00Z' });
    expect(filePostSummary(view)).toContain('· commence le 4 janvier · il manque');
  });

  it('stays one line where formation and host have long names', () => {
    const formation =
      'BUT 2 Gestion des entreprises et des administrations, parcours contrôle de gestion';
    const hostName = 'Communauté d’agglomération de Béthune-Bruay, Artois-Lys Romane';
    const people = [{ ...files.lea, formation }, files.claire];
    const file = files.internshipSigning([], { hostName });
    const line = filePostSummary(viewIn(file, { people }));
    expect(line.length).toBeLessThan(160);
    expect(line).toMatch(/^Léa Dubois · BUT 2 Gestion [^·]*… · Communauté [^·]*… · commence le/);
    expect(read(cardOf(file, { people }))).toContain(formation);
  });

  it('says that a start has passed without signatures', () => {
    const view = viewIn(files.internshipSigning([]), { now: '2027-01-06T08:00:00Z' });
    expect(filePostSummary(view)).toContain(
      'devait commencer le 4 janvier · il manque 5 signatures',
    );
  });
});

describe('the warning that a stage may not start', () => {
  const warned = (now: string, file = files.internshipSigning(four)) =>
    read(cardOf(file, { now })).includes('Début proche');

  it.each([
    ['26 days before', '2026-12-09T08:00:00Z', false],
    ['the day before the last working day', '2026-12-17T08:00:00Z', false],
    [
      'on the last working day, two weeks of closure before the start',
      '2026-12-18T08:00:00Z',
      true,
    ],
    ['a week before', '2026-12-28T08:00:00Z', true],
  ])('%s', (_when, now, isWarned) => {
    expect(warned(now)).toBe(isWarned);
  });

  it('a week before, where the university works until then', () => {
    const march = { startDate: '2027-03-15', endDate: '2027-05-28' };
    const file = files.internshipSigning(four, march);
    expect(warned('2027-03-07T08:00:00Z', file)).toBe(false);
    expect(warned('2027-03-08T08:00:00Z', file)).toBe(true);
  });

  it('never once everything is signed', () => {
    expect(warned('2026-12-28T08:00:00Z', files.internshipFullySigned())).toBe(false);
  });
});

/** Behind « Plus », as lines of text: a post has six buttons at most. */
const folded = ['manager.askReferent', 'host.contacts', 'file.history'] as const;
const whileSigning = [...folded, 'manager.askClose'] as const;

describe('what is offered', () => {
  it.each([
    ['awaitingApproval', ['post.open', 'manager.assign', 'file.history', 'manager.close']],
    ['awaitingReferent', ['manager.assign', 'post.open', 'file.history', 'manager.close']],
    ['approved', ['post.open', ...folded, 'manager.close']],
    ['printed', ['post.open', ...folded, 'manager.close']],
    [
      'signing',
      ['manager.receive', 'post.open', ...whileSigning, 'manager.record', 'manager.sign'],
    ],
    ['signed', ['manager.confirmCopies', 'post.open', ...folded.slice(1), 'manager.close']],
    ['completed', ['post.open']],
    ['closed', ['post.open', 'file.history', 'manager.resume']],
  ] as const)('%s', (phase, verbs) => {
    expect(verbsOf(files.inPhase[phase]())).toEqual(verbs);
  });

  it('the university’s signature first, once the copies are here and only it is missing', () => {
    const file = received(files.internshipSigning(four));
    expect(verbsOf(file)).toEqual([
      ...['manager.sign', 'post.open', 'manager.return', ...whileSigning],
    ]);
    expect(inputsOf(cardOf(file)).map(({ id }) => id)).toEqual(['on', 'name', 'reason']);
  });

  it('one date for each missing signature, never for those already there', () => {
    const file = received(files.internshipSigning(['student', 'tutor']));
    expect(inputsOf(cardOf(file)).map(({ id }) => id)).toEqual([
      'host',
      'referent',
      'on',
      'name',
      'reason',
    ]);
  });

  it('a parent’s date for a minor', () => {
    const card = cardOf(files.internshipSigning([], {}, files.theo));
    expect(inputsOf(card).map(({ id }) => id)).toContain('legalRepresentative');
    expect(read(card)).toContain('0 sur 6');
  });

  it('no date later than today', () => {
    for (const { type, max } of inputsOf(cardOf(files.internshipSigning([])))) {
      if (type === 'Input.Date') expect(max).toBe('2026-12-11');
    }
  });
});

describe('what it says', () => {
  it('the six steps, each with its state in words', () => {
    const words = read(cardOf(files.internshipSigning(['student'])));
    expect(words).toMatch(/1 Recherche\nfait\n2 Imprimé contact\nfait\n3 Validation\nfait/);
    expect(words).toMatch(/4 Convention\nfait\n5 Signatures\n1 sur 5\n6 Transmission\nà venir/);
  });

  it('whose turn it is, since when, and what to do', () => {
    expect(read(cardOf(files.internshipApproved()))).toMatch(
      /C’est à Léa Dubois depuis le mercredi 18 novembre 2026 : saisir et imprimer la convention\./,
    );
    expect(read(cardOf(received(files.internshipSigning(four))))).toContain(
      'À vous depuis le jeudi 10 décembre 2026 : faire signer pour l’université.',
    );
  });

  it('who has signed, who has not, and where the copies are', () => {
    const words = read(cardOf(received(files.internshipSigning(['student', 'tutor']))));
    expect(words).toContain('l’étudiant·e et le tuteur ou la tutrice (1er décembre)');
    expect(words).toContain('l’organisme, l’enseignant·e référent·e et l’université');
    expect(words).toContain('chez vous depuis le jeudi 10 décembre 2026');
  });

  it('that the stage may not start, from a week before', () => {
    const warning = 'le stage ne peut pas commencer avant toutes les signatures';
    const file = files.internshipSigning(four);
    expect(read(cardOf(file))).not.toContain(warning);
    expect(read(cardOf(file, { now: '2026-12-28T08:00:00Z' }))).toContain(warning);
    const signed = files.internshipFullySigned();
    expect(read(cardOf(signed, { now: '2027-01-03T08:00:00Z' }))).not.toContain(warning);
  });

  it('that the file is closed, by whom and why, and that it can be opened again', () => {
    const words = read(cardOf(files.internshipClosed()));
    expect(words).toContain('Fermé par Isabelle Caron, mardi 1er décembre 2026.');
    expect(words).toContain('L’organisme a renoncé.');
    expect(words).toContain('4 Convention\narrêté ici');
    expect(words).toContain('Rouvrir le dossier');
  });

  it('that the student left', () => {
    const stamp = { at: '2026-12-01T09:00:00Z', by: files.lea.id };
    const left = files.after(files.internshipApproved(), stamp, {
      type: 'closed',
      kind: 'abandoned',
      reason: null,
    });
    expect(read(cardOf(left))).toContain('Abandonné par l’étudiant·e');
  });
});
