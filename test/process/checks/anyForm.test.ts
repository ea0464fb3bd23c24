/** Whatever is typed: the checks answer, the same each time, and other stages only ever add to it. */
import fc from 'fast-check';
import { checkForm, helperFor, type CheckContext } from '../../../bot/process/checks';
import { fieldIds, fieldTable, type Draft, type FieldId } from '../../../bot/process/form';
import type { StageFacts } from '../../../bot/process/related';
import { completeDraft, internshipFilling } from '../../support/situations';
import { artois } from '../../support/university';

const context: CheckContext = {
  file: internshipFilling(),
  university: artois,
  now: '2026-11-02T09:00:00Z',
};

const days = ['2026-11-02', '2027-01-04', '2027-02-29', '2027-05-28', '2028-12-31', '2099-12-31'];
const numbers = ['0', '7', '8,5', '24', '35', '48,01', '999', '-1', '1e3', 'x'];
const periods = [
  '04/01/2027 au 08/01/2027',
  '08/01/2027',
  '06/05/2027\n17/05/2027',
  '01/01/2000 au 31/12/2099 : 24 h',
  '04/01/2027 au 28/05/2027 : 7 h',
];

function typedFor(field: FieldId): fc.Arbitrary<string> {
  const { input } = fieldTable[field];
  switch (input.kind) {
    case 'date':
      return fc.constantFrom(...days);
    case 'number':
      return fc.constantFrom(...numbers);
    case 'yesNo':
    case 'tick':
      return fc.constantFrom('yes', 'no');
    case 'country':
      return fc.constantFrom('FR', 'RE', 'BE', 'JP', 'AQ', 'XX');
    case 'currency':
      return fc.constantFrom('EUR', 'CHF', '€');
    case 'choice':
    case 'choices':
      return fc.constantFrom(...input.values);
    case 'longText':
      return fc.oneof(fc.constantFrom(...periods), fc.string());
    default:
      return fc.string({ maxLength: 30 });
  }
}

/** A good form with some answers changed, emptied or spoilt. */
const draft: fc.Arbitrary<Draft> = fc
  .array(
    fc
      .constantFrom(...fieldIds)
      .chain((field) =>
        fc
          .oneof({ weight: 4, arbitrary: typedFor(field) }, fc.constant(''), fc.string())
          .map((typed): [FieldId, string] => [field, typed]),
      ),
    { maxLength: 12 },
  )
  .map((changes) => completeDraft(Object.fromEntries(changes)));

const stage: fc.Arbitrary<StageFacts> = fc.record({
  host: fc.constantFrom('500569405', '123456789', null),
  startDate: fc.constantFrom('2026-09-07', '2027-01-11', '2027-06-01'),
  endDate: fc.constantFrom('2027-06-30', '2027-07-09'),
  minutes: fc.nat(924 * 60),
});
const stages = fc.array(stage, { maxLength: 4 });
const related = fc.record({ own: stages, tutor: stages, post: stages });

it('finds at most one thing in each field, of finite figures, and never fails', () => {
  fc.assert(
    fc.property(draft, related, (typed, others) => {
      const found = checkForm(typed, { ...context, related: others });
      const fields = found.problems.map(({ field }) => field);
      expect(new Set(fields).size).toBe(fields.length);
      const figures = [...found.problems.map(({ problem }) => problem), ...found.remarks];
      for (const figure of figures) {
        expect(Object.values(figure)).not.toContain(NaN);
        expect([null, 'manager', 'careers', 'referent']).toContain(helperFor(figure.code));
      }
      expect(checkForm(typed, { ...context, related: others })).toEqual(found);
    }),
    { numRuns: 300 },
  );
});

it('other stages never make anything right that is wrong', () => {
  fc.assert(
    fc.property(draft, related, (typed, others) => {
      const alone = checkForm(typed, context);
      const together = checkForm(typed, { ...context, related: others });
      expect(together.problems.map(({ field }) => field)).toEqual(
        expect.arrayContaining(alone.problems.map(({ field }) => field)),
      );
      expect(together.earlier).toBeGreaterThanOrEqual(alone.earlier);
    }),
  );
});
