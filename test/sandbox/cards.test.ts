import { problemsOfCard } from '../../deployment/sandbox/cards/validation';

// Cards of version 1.5, as strictly as Teams takes them.

const card = (body: object[], rest: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  ...rest,
});
const button = (verb: string) => ({ type: 'Action.Execute', title: verb, verb });
const text = (rest: object) => card([{ type: 'TextBlock', text: 'a', ...rest }]);

test('a card with everything that ours use is taken', () => {
  const all = card(
    [
      {
        type: 'TextBlock',
        text: 'Titre',
        wrap: true,
        style: 'heading',
        size: 'Large',
        weight: 'bolder',
      },
      {
        type: 'RichTextBlock',
        inlines: ['a', { type: 'TextRun', text: 'b', selectAction: button('x') }],
      },
      {
        type: 'Container',
        id: 'c',
        style: 'emphasis',
        bleed: true,
        items: [{ type: 'FactSet', facts: [{ title: 'a', value: 'b' }] }],
      },
      {
        type: 'ColumnSet',
        columns: [{ type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: 'a' }] }],
      },
      {
        type: 'Table',
        columns: [{ width: 1 }],
        rows: [
          {
            type: 'TableRow',
            cells: [{ type: 'TableCell', items: [{ type: 'TextBlock', text: 'a' }] }],
          },
        ],
      },
      {
        type: 'Input.ChoiceSet',
        id: 'referent',
        label: 'Référent',
        style: 'filtered',
        isRequired: true,
        errorMessage: 'Choisissez.',
        choices: [{ title: 'a', value: 'b' }],
        'choices.data': { type: 'Data.Query', dataset: 'teachers' },
      },
      { type: 'Input.Text', id: 't', label: 'Sujet', isMultiline: true, maxLength: 10, regex: '.' },
      { type: 'Input.Date', id: 'd', label: 'Date', min: '2026-10-05' },
      { type: 'Input.Number', id: 'n', label: 'Heures', min: 1, value: 35 },
      { type: 'Input.Toggle', id: 'o', title: 'Oui' },
      { type: 'Input.Time', id: 'h', label: 'Heure' },
      {
        type: 'Image',
        url: 'https://exemple.test/a.png',
        altText: 'a',
        msteams: { allowExpand: true },
      },
      {
        type: 'ActionSet',
        actions: [
          { ...button('a'), associatedInputs: 'none', style: 'positive', data: { n: 1 } },
          {
            type: 'Action.ToggleVisibility',
            title: 'Plus',
            targetElements: ['c', { elementId: 't' }],
          },
          { type: 'Action.OpenUrl', title: 'Pstage', url: 'https://exemple.test/' },
        ],
      },
    ],
    {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      msteams: { width: 'Full' },
      refresh: { action: button('refresh'), userIds: ['a'] },
      fallbackText: 'x',
      actions: [
        { type: 'Action.ShowCard', title: 'Motif', card: { type: 'AdaptiveCard', body: [] } },
      ],
    },
  );
  expect(problemsOfCard(all)).toEqual([]);
});

test.each([
  [
    'an unknown property',
    text({ colour: 'good' }),
    'body[0].colour: unknown property of TextBlock',
  ],
  [
    'one of version 1.6',
    text({ labelPosition: 'above' }),
    'body[0].labelPosition: unknown property',
  ],
  ['one of Object itself', text({ constructor: 'x' }), 'body[0].constructor: unknown property'],
  ['a value that is not one', text({ color: 'red' }), 'body[0].color: must be one of default'],
  ['a number for a text', card([{ type: 'TextBlock', text: 3 }]), 'body[0].text: must be a string'],
  ['a missing text', card([{ type: 'TextBlock' }]), 'body[0].text: is missing in TextBlock'],
  ['an unknown element', card([{ type: 'Carousel' }]), 'body[0]: « Carousel » is not a type'],
  ['an element without a type', card([{ text: 'a' }]), 'body[0]: « undefined »'],
  ['an input without an id', card([{ type: 'Input.Text' }]), 'body[0].id: is missing'],
  [
    'the same id twice',
    card([
      { type: 'TextBlock', text: 'a', id: 'x' },
      { type: 'Container', items: [{ type: 'TextBlock', text: 'b', id: 'x' }] },
    ]),
    'body[1].items[0].id: the id « x » is used twice',
  ],
  [
    'an unknown action',
    card([], { actions: [{ type: 'Action.Http' }] }),
    'actions[0]: « Action.Http »',
  ],
  [
    'a ShowCard where it may not stand',
    card([], { selectAction: { type: 'Action.ShowCard' } }),
    'selectAction: « Action.ShowCard »',
  ],
  [
    'seven actions, wherever they are',
    card(
      [
        { type: 'ActionSet', actions: Array.from('abcd', button) },
        { type: 'Container', items: [{ type: 'ActionSet', actions: Array.from('efg', button) }] },
      ],
      {},
    ),
    'actions: 7 actions, at most 6',
  ],
  [
    'sixty-one people to refresh for',
    card([], { refresh: { action: button('r'), userIds: Array(61).fill('a') } }),
    'refresh.userIds: at most 60',
  ],
  ['version 1.6', { ...card([]), version: '1.6' }, 'version: must be one of 1.0'],
  ['no version', { type: 'AdaptiveCard', body: [] }, 'version: is missing'],
  ['another type', { type: 'HeroCard', version: '1.5' }, 'type: must be AdaptiveCard'],
  ['no object', 'card', 'card: must be a AdaptiveCard'],
])('%s is refused', (_what, given, expected) => {
  expect(problemsOfCard(given)).toEqual([expect.stringContaining(expected)]);
});

test('a card within a card counts its own actions', () => {
  const inner = { type: 'AdaptiveCard', actions: Array.from('abcdef', button) };
  const show = { type: 'Action.ShowCard', title: 'Plus', card: inner };
  expect(problemsOfCard(card([], { actions: [show, ...Array.from('ghijk', button)] }))).toEqual([]);
});
