import { openForCard } from '../../cards/openFor';
import { actionsOf, expectGoodCard, inputsOf } from '../support/cards';
import { isabelle } from '../support/situations';
import { artois } from '../support/university';
import { shownTo } from '../support/views';

it.each(['fr', 'en'] as const)('is a good card (%s)', (language) => {
  const shown = shownTo({ reader: isabelle, language });
  expectGoodCard(openForCard(shown, { departments: artois.departments }));
  expectGoodCard(openForCard(shown, { departments: artois.departments.slice(0, 1) }));
});

it('does not ask for the department where there is one only', () => {
  const shown = shownTo({ reader: isabelle });
  const one = openForCard(shown, { departments: artois.departments.slice(0, 1) });
  expect(inputsOf(one).map(({ id }) => id)).toEqual(['student', 'reason']);
  expect(actionsOf(one)[0]).toMatchObject({
    verb: 'manager.open',
    data: { department: 'iut-bethune' },
    associatedInputs: 'auto',
  });
  const several = openForCard(shown, { departments: artois.departments });
  expect(inputsOf(several).map(({ id }) => id)).toEqual(['student', 'department', 'reason']);
});
