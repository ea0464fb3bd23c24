/** A formation with its own manager and deputy: whom the student is sent to, on every card. */
import { checkForm } from '../../bot/process/checks';
import type { Language } from '../../bot/process/people';
import { filePostCard } from '../../cards/filePost';
import { deskInWords, deskLines, managerInWords } from '../../cards/deskLines';
import { turnInWords } from '../../cards/progressNow';
import { formSummaryCard } from '../../cards/formSummary';
import { signaturesCard } from '../../cards/signatures';
import { readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as files from '../support/situations';
import { artois } from '../support/university';
import { shownTo, viewOf, type Overrides } from '../support/views';

const zoe = { ...files.isabelle, id: 'zoe', name: 'Zoé Morel', email: 'zoe.morel@univ.test' };
const managers = [files.isabelle, zoe];
const iut = 'iut-bethune';
const ownedBy = (manager: typeof zoe, deputy: typeof zoe | null): Overrides => ({
  managers,
  followers: { [files.lea.id]: { manager, deputy } },
});
const waiting = files.internshipSigning(files.five.slice(0, 4));
const caron = 'Isabelle Caron, bureau A 112, du lundi au jeudi, 9 h à 12 h';

test.each<[Language, string]>([
  ['fr', `Zoé Morel, zoe.morel@univ.test ou, en son absence, ${caron}`],
  [
    'en',
    'Zoé Morel, zoe.morel@univ.test or, in their absence, Isabelle Caron, bureau A 112, Monday to Thursday, 9 am to noon',
  ],
])('the manager of the formation first, then the deputy (%s)', (language, words) => {
  const view = viewOf(waiting, { ...ownedBy(zoe, files.isabelle), language });
  expect(plainSpaces(deskInWords(view, iut))).toBe(words);
});

test('one without a deputy is the only one to see', () => {
  const view = viewOf(waiting, ownedBy(files.isabelle, null));
  expect(plainSpaces(deskInWords(view, iut))).toBe(caron);
  expect(plainSpaces(readable(signaturesCard(view)))).toContain(
    `Apportez les exemplaires à : ${caron}.`,
  );
  expect(deskLines(view, iut)).toHaveLength(1);
});

test('another student’s managers are not theirs', () => {
  const theirs = { managers, followers: { [files.theo.id]: { manager: zoe, deputy: null } } };
  const view = viewOf(waiting, theirs);
  expect(plainSpaces(deskInWords(view, iut))).toBe(caron);
  expect(managerInWords(view, iut)).toContain('gestionnaires de stage');
});

test('about no file, the reader’s own', () => {
  const lines = deskLines(shownTo(ownedBy(zoe, files.isabelle)), iut).map(plainSpaces);
  expect(lines).toEqual(['Zoé Morel, zoe.morel@univ.test', `En son absence : ${caron}`]);
  const channel = shownTo({ ...ownedBy(zoe, null), reader: null });
  expect(plainSpaces(deskLines(channel, iut).join())).toBe(caron);
});

test('a file waits at the manager’s by name, and the channel’s post says whose it is', () => {
  const received = files.after(
    waiting,
    { at: '2026-12-10T10:00:00Z', by: files.isabelle.id },
    { type: 'copiesMoved', holder: 'manager' },
  );
  const overrides = ownedBy(zoe, files.isabelle);
  expect(turnInWords(viewOf(received, overrides))).toMatch(/^chez Zoé Morel depuis/);
  const post = readable(filePostCard(viewOf(received, { ...overrides, reader: null })));
  expect(post).toContain('Zoé Morel ou, en son absence, Isabelle Caron');
});

test('a student whom the directory has learnt of since may send what they prepared', () => {
  const file = files.internshipReadyToSubmit({}, files.sam);
  const known = { ...files.sam, roles: [{ role: 'student', department: iut } as const] };
  const card = (sam: typeof known | typeof files.sam) =>
    JSON.stringify(
      formSummaryCard(viewOf(file, { reader: sam, people: [sam, files.claire] }), {
        check: checkForm(file.draft, { file, university: artois, now: '2026-12-11T08:00:00Z' }),
      }),
    );
  expect(card(files.sam)).not.toContain('form.submit');
  expect(card(known)).toContain('form.submit');
});
