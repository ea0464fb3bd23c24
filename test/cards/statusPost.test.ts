import { fieldIds, fieldTable, type Draft, type FieldId } from '../../bot/process/form';
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import type { Language } from '../../bot/process/people';
import { phases } from '../../bot/process/steps';
import { statusPostCard, statusPostSummary } from '../../cards/statusPost';
import { actionsOf, expectGoodCard, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as files from '../support/situations';
import { viewOf } from '../support/views';

const read = (card: AdaptiveCard) => plainSpaces(readable(card));

const languages: Language[] = ['fr', 'en'];

describe.each(phases)('in the phase %s', (phase) => {
  it.each(languages)('is a good card with one button at most (%s)', (language) => {
    const card = statusPostCard(viewOf(files.inPhase[phase](), { reader: null, language }));
    expectGoodCard(card);
    const verbs = actionsOf(card).map(({ verb }) => verb);
    expect(verbs).toEqual(files.inPhase[phase]().referentId ? ['post.open'] : []);
  });
});

/** What every teacher of the department may read: who goes where, and when. */
const open: FieldId[] = ['hostName', 'hostCity', 'hostCountry', 'startDate', 'endDate'];
const kinds = ['text', 'longText', 'email', 'phone', 'address'];

/** Everything else that people type, in words that nothing else on the card uses. */
const secrets: Draft = Object.fromEntries(
  fieldIds
    .filter((field) => !open.includes(field) && kinds.includes(fieldTable[field].input.kind))
    .map((field) => [field, `secret-${field}-77`]),
);

it('holds nothing private, in any phase and in both languages', () => {
  const situations = [
    files.internshipAwaitingTeacher(secrets),
    files.internshipReturned(secrets),
    files.internshipApproved(secrets),
    files.internshipSigning(['student'], { ...secrets, minor: 'yes' }, files.theo),
    files.internshipFullySigned(secrets),
    files.internshipClosed(files.internshipApproved(secrets)),
  ];
  const { email, birthDate, studentNumber } = files.lea;
  const hidden = ['secret-', 'Précisez', 'renoncé', email, birthDate, '2005'];
  for (const file of situations) {
    for (const language of languages) {
      const view = viewOf(file, { reader: null, language });
      const everything = JSON.stringify(statusPostCard(view)) + statusPostSummary(view);
      for (const secret of [...hidden, studentNumber]) expect(everything).not.toContain(secret);
    }
  }
});

it('waits for nobody once it is over, and says so by its first line alone', () => {
  for (const phase of ['completed', 'closed'] as const) {
    const words = read(statusPostCard(viewOf(files.inPhase[phase](), { reader: null })));
    expect(words).not.toContain('En attente de');
    expect(words).toMatch(/^.*dossier (terminé|fermé)/);
  }
});

it('does not let a minor be guessed from the number of signatures', () => {
  const of = (who: typeof files.lea) =>
    read(statusPostCard(viewOf(files.internshipSigning(['student'], {}, who), { reader: null })));
  expect(of(files.theo).replace('Théo Lambert', 'Léa Dubois')).toBe(of(files.lea));
});

it('tells the file in its first line, and whose turn it is', () => {
  const view = viewOf(files.internshipAwaitingTeacher(), { reader: null });
  expect(statusPostSummary(view)).toBe(
    'Léa Dubois · BUT 2 GEA · Decathlon Lens · à valider par Claire Martin',
  );
  const words = read(statusPostCard(view));
  expect(words).toContain('Étape 3 sur 6 : Valider pédagogiquement votre demande de stage');
  expect(words).toMatch(/Claire Martin, depuis le lundi 16 novembre 2026/);
});

it.each(['fr', 'en'] as const)(
  'names step 4 as it is where conventions are made here (%s)',
  (language) => {
    const view = viewOf(files.internshipApproved(), { reader: null, language });
    const here = { ...view.university, convention: { madeIn: 'here' as const } };
    const words = { fr: /Saisir|à saisir/, en: /Enter|Saisir/ }[language];
    expect(read(statusPostCard(view))).toMatch(words);
    const made = read(statusPostCard({ ...view, university: here }));
    expect(made).not.toMatch(words);
    expect(made).toContain('Imprimer la convention de stage');
  },
);

it('says who decided, without the reason', () => {
  const words = read(statusPostCard(viewOf(files.internshipReturned(), { reader: null })));
  expect(words).toContain('Renvoyé par Claire Martin, mercredi 18 novembre 2026.');
});
