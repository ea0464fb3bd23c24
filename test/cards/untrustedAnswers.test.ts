/** Answers that no card of ours would send, as a tutor’s file or a forged press may bring them. */
import { formConflictCard } from '../../cards/formConflict';
import { formReadCard } from '../../cards/formRead';
import { formSectionCard } from '../../cards/formSection';
import { formSummaryCard } from '../../cards/formSummary';
import { tutorReplyCard } from '../../cards/tutor/reply';
import { checkForm } from '../../bot/process/checks';
import { MOST_IN_ONE_LINE, MOST_VALUE } from '../../bot/pdf/reader/limits';
import { fieldIds, fieldTable, sectionOf, type FieldId } from '../../bot/process/form';
import { proposalsOf } from '../../bot/process/form/tutorReply';
import type { Language } from '../../bot/process/people';
import { internshipReadyToSubmit } from '../support/situations';
import { inputsOf } from '../support/contactForm';
import { viewOf } from '../support/views';

const odd = [
  'euros',
  '__proto__',
  'constructor',
  'toString',
  '2027-99-99',
  '-1',
  '１２',
  'x'.repeat(4000),
];
const languages: Language[] = ['fr', 'en'];
const cases = fieldIds.flatMap((field) => odd.map((value): [FieldId, string] => [field, value]));

/** Teams takes 100 KB of UTF-16. */
const MOST_BYTES = 90 * 1024;

it.each([
  ['as much as the form takes', (field: FieldId) => fieldTable[field].max ?? 60],
  [
    'as much as a file can hold',
    (field: FieldId) =>
      fieldTable[field].input.kind === 'longText' ? MOST_VALUE : MOST_IN_ONE_LINE,
  ],
])('a tutor who changes every answer, %s, fits a card', (_what, length) => {
  const filled = (sign: string) =>
    Object.fromEntries(fieldIds.map((field) => [field, sign.repeat(length(field))]));
  const view = viewOf(internshipReadyToSubmit(filled('à')));
  const { draft: prefilled, id: upload } = view.file;
  const proposals = proposalsOf(prefilled, { values: filled('é'), prefilled });
  expect(proposals.length).toBeGreaterThan(60);
  for (const isContested of [true, false]) {
    const all = proposals.map((one) => ({ ...one, isContested }));
    const card = JSON.stringify(tutorReplyCard(view, { upload, proposals: all }));
    expect(Buffer.byteLength(card, 'utf16le')).toBeLessThan(MOST_BYTES);
  }
});

it.each(languages)('every card says what was typed, in %s', (language) => {
  const failed: string[] = [];
  for (const [field, value] of cases) {
    const values = { gratified: 'yes', gratificationAmount: '4,50', [field]: value };
    const view = viewOf(internshipReadyToSubmit(values), { language });
    const { file, now, university } = view;
    const cards: Record<string, () => unknown> = {
      read: () => formReadCard(view),
      summary: () =>
        formSummaryCard(view, { check: checkForm(file.draft, { file, now, university }) }),
      section: () => formSectionCard(view, { section: sectionOf(field) }),
      conflict: () =>
        formConflictCard(view, {
          section: sectionOf(field),
          conflicts: [{ field, present: value, typed: `${value}.` }],
          values: {},
          seen: {},
        }),
      reply: () =>
        tutorReplyCard(view, {
          upload: file.id,
          proposals: [{ field, present: '', proposed: value, isContested: false }],
        }),
    };
    for (const [name, make] of Object.entries(cards)) {
      try {
        const json = JSON.stringify(make());
        if (/native code|\[object/.test(json))
          failed.push(`${name} ${field} ${value.slice(0, 20)}: code`);
      } catch (error) {
        failed.push(`${name} ${field} ${value.slice(0, 20)}: ${String(error).slice(0, 80)}`);
      }
    }
  }
  expect(failed).toEqual([]);
});

it('a social-security number from a tutor’s file is neither shown nor ticked', () => {
  const view = viewOf(internshipReadyToSubmit());
  const number = '1 84 12 76 451 089 46';
  const values = {
    signatoryLastName: `Carpentier ${number}`,
    tasks: `${'x'.repeat(200)} ${number}`,
  };
  const proposals = proposalsOf(view.file.draft, { values, prefilled: {} });
  const card = JSON.stringify(tutorReplyCard(view, { upload: view.file.id, proposals }));
  expect(proposals).toHaveLength(2);
  expect(card).not.toContain('451');
  expect(card).toContain('que je ne garde jamais');
  expect(inputsOf(JSON.parse(card)).map(({ value }) => value ?? '')).toEqual(['', '']);
});
