import {
  cardOf,
  type CardType,
  type Check,
  choice,
  flag,
  listOf,
  nullable,
  number,
  object,
  objectOf,
  oneOfTypes,
  text,
  textOr,
  uniqueId,
  url,
} from './checks';

/**
 * Adaptive Cards 1.5, type by type: which properties there are and what they hold. Anything else is
 * refused, as Teams' own service does, but for its extras: `msteams`, `choices.data`.
 * https://adaptivecards.io/schemas/1.5.0/adaptive-card.json
 */
const containerStyle = nullable(
  choice('default', 'emphasis', 'good', 'attention', 'warning', 'accent'),
);
const horizontal = nullable(choice('left', 'center', 'right'));
const vertical = nullable(choice('top', 'center', 'bottom'));
const imageSize = choice('auto', 'stretch', 'small', 'medium', 'large');
const blockHeight = choice('auto', 'stretch');
const spacing = choice('default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding');
const drop = choice('drop');

const elementTypes = [
  'ActionSet',
  'ColumnSet',
  'Container',
  'FactSet',
  'Image',
  'ImageSet',
  'Input.ChoiceSet',
  'Input.Date',
  'Input.Number',
  'Input.Text',
  'Input.Time',
  'Input.Toggle',
  'Media',
  'RichTextBlock',
  'Table',
  'TextBlock',
] as const;
const selectActionTypes = [
  'Action.Execute',
  'Action.OpenUrl',
  'Action.Submit',
  'Action.ToggleVisibility',
] as const;
const actionTypes = [...selectActionTypes, 'Action.ShowCard'] as const;

const element: Check = oneOfTypes(elementTypes, () => cardTypes);
const action: Check = oneOfTypes(actionTypes, () => cardTypes);
const selectAction: Check = oneOfTypes(selectActionTypes, () => cardTypes);
const elements = listOf(element);
/** Buttons: at most six on a card. */
const actions = listOf(action, { ofActions: true });

const toggleable = { id: uniqueId, isVisible: flag, requires: object };
const elementBase = {
  ...toggleable,
  fallback: textOr(drop, element),
  height: blockHeight,
  separator: flag,
  spacing,
};
const inputBase = { ...elementBase, label: text, isRequired: flag, errorMessage: text };
const actionBase = {
  id: text,
  title: text,
  iconUrl: url,
  style: choice('default', 'positive', 'destructive'),
  fallback: textOr(drop, action),
  tooltip: text,
  isEnabled: flag,
  mode: choice('primary', 'secondary'),
  requires: object,
};
const associatedInputs = choice('auto', 'none');

const backgroundImage = textOr(
  url,
  objectOf('BackgroundImage', {
    properties: {
      url,
      fillMode: choice('cover', 'repeatHorizontally', 'repeatVertically', 'repeat'),
      horizontalAlignment: horizontal,
      verticalAlignment: vertical,
    },
    required: ['url'],
  }),
);

/** What Container, Column, TableCell and the card itself have in common. */
const surface = {
  selectAction,
  style: containerStyle,
  bleed: flag,
  backgroundImage,
  minHeight: text,
  rtl: nullable(flag),
  verticalContentAlignment: vertical,
};

const textLook = {
  color: nullable(choice('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention')),
  fontType: nullable(choice('default', 'monospace')),
  isSubtle: nullable(flag),
  size: nullable(choice('default', 'small', 'medium', 'large', 'extraLarge')),
  weight: nullable(choice('default', 'lighter', 'bolder')),
};

const cellAlignment = {
  horizontalCellContentAlignment: horizontal,
  verticalCellContentAlignment: vertical,
};

const image: Check = objectOf('Image', () => cardTypes.Image);
const column = objectOf('Column', {
  properties: {
    ...toggleable,
    ...surface,
    items: elements,
    fallback: textOr(drop, object),
    separator: flag,
    spacing,
    width: textOr(text, number),
  },
  required: [],
});
const tableCell = objectOf('TableCell', {
  properties: { ...surface, items: elements },
  required: ['items'],
});
const tableRow = objectOf('TableRow', {
  properties: { ...cellAlignment, style: containerStyle, cells: listOf(tableCell) },
  required: [],
});
const tableColumn = objectOf('TableColumnDefinition', {
  properties: { ...cellAlignment, width: textOr(text, number) },
  required: [],
});
const fact = objectOf('Fact', {
  properties: { title: text, value: text },
  required: ['title', 'value'],
});
const inputChoice = objectOf('Input.Choice', {
  properties: { title: text, value: text },
  required: ['title', 'value'],
});
const choicesData = objectOf('Data.Query', {
  properties: { dataset: text, count: number, skip: number },
  required: ['type', 'dataset'],
});
const mediaSource = objectOf('MediaSource', {
  properties: { mimeType: text, url },
  required: ['mimeType', 'url'],
});
const textRun = textOr(
  text,
  objectOf('TextRun', {
    properties: {
      ...textLook,
      text,
      highlight: flag,
      italic: flag,
      selectAction,
      strikethrough: flag,
      underline: flag,
    },
    required: ['type', 'text'],
  }),
);
const targetElement = textOr(
  text,
  objectOf('TargetElement', {
    properties: { elementId: text, isVisible: nullable(flag) },
    required: ['elementId'],
  }),
);

/** Every type that names itself by `type` where several are possible. */
const cardTypes = {
  ActionSet: { properties: { ...elementBase, actions }, required: ['actions'] },
  ColumnSet: {
    properties: {
      ...elementBase,
      columns: listOf(column),
      selectAction,
      style: containerStyle,
      bleed: flag,
      minHeight: text,
      horizontalAlignment: horizontal,
    },
    required: [],
  },
  Container: { properties: { ...elementBase, ...surface, items: elements }, required: ['items'] },
  FactSet: { properties: { ...elementBase, facts: listOf(fact) }, required: ['facts'] },
  Image: {
    properties: {
      ...elementBase,
      url,
      altText: text,
      backgroundColor: text,
      height: text,
      width: text,
      horizontalAlignment: horizontal,
      selectAction,
      size: imageSize,
      style: choice('default', 'person'),
      msteams: object,
    },
    required: ['url'],
  },
  ImageSet: {
    properties: { ...elementBase, images: listOf(image), imageSize },
    required: ['images'],
  },
  'Input.ChoiceSet': {
    properties: {
      ...inputBase,
      choices: listOf(inputChoice),
      'choices.data': choicesData,
      isMultiSelect: flag,
      style: choice('compact', 'expanded', 'filtered'),
      value: text,
      placeholder: text,
      wrap: flag,
    },
    required: ['id'],
  },
  'Input.Date': {
    properties: { ...inputBase, max: text, min: text, placeholder: text, value: text },
    required: ['id'],
  },
  'Input.Number': {
    properties: { ...inputBase, max: number, min: number, placeholder: text, value: number },
    required: ['id'],
  },
  'Input.Text': {
    properties: {
      ...inputBase,
      isMultiline: flag,
      maxLength: number,
      placeholder: text,
      regex: text,
      style: choice('text', 'tel', 'url', 'email', 'password'),
      inlineAction: selectAction,
      value: text,
    },
    required: ['id'],
  },
  'Input.Time': {
    properties: { ...inputBase, max: text, min: text, placeholder: text, value: text },
    required: ['id'],
  },
  'Input.Toggle': {
    properties: {
      ...inputBase,
      title: text,
      value: text,
      valueOff: text,
      valueOn: text,
      wrap: flag,
    },
    required: ['id', 'title'],
  },
  Media: {
    properties: { ...elementBase, sources: listOf(mediaSource), poster: url, altText: text },
    required: ['sources'],
  },
  RichTextBlock: {
    properties: { ...elementBase, inlines: listOf(textRun), horizontalAlignment: horizontal },
    required: ['inlines'],
  },
  Table: {
    properties: {
      ...elementBase,
      ...cellAlignment,
      columns: listOf(tableColumn),
      rows: listOf(tableRow),
      firstRowAsHeader: flag,
      showGridLines: flag,
      gridStyle: containerStyle,
    },
    required: [],
  },
  TextBlock: {
    properties: {
      ...elementBase,
      ...textLook,
      text,
      horizontalAlignment: horizontal,
      maxLines: number,
      wrap: flag,
      style: nullable(choice('default', 'heading')),
    },
    required: ['text'],
  },
  'Action.Execute': {
    properties: { ...actionBase, verb: text, data: textOr(text, object), associatedInputs },
    required: [],
  },
  'Action.OpenUrl': { properties: { ...actionBase, url }, required: ['url'] },
  'Action.Submit': {
    properties: { ...actionBase, data: textOr(text, object), associatedInputs },
    required: [],
  },
  'Action.ToggleVisibility': {
    properties: { ...actionBase, targetElements: listOf(targetElement) },
    required: ['targetElements'],
  },
  'Action.ShowCard': {
    properties: { ...actionBase, card: cardOf(() => innerCard) },
    required: [],
  },
} satisfies Record<string, CardType>;

const { style: _style, bleed: _bleed, ...cardSurface } = surface;

const innerCard: CardType = {
  properties: {
    ...cardSurface,
    $schema: url,
    version: choice('1.0', '1.1', '1.2', '1.3', '1.4', '1.5'),
    body: elements,
    actions,
    fallbackText: text,
    speak: text,
    lang: text,
    msteams: object,
    refresh: objectOf('Refresh', {
      properties: {
        action: oneOfTypes(['Action.Execute'], () => cardTypes),
        userIds: listOf(text, { atMost: 60 }),
      },
      required: [],
    }),
    authentication: object,
  },
  required: [],
};

/** A whole card: only there the version must be named. */
export const adaptiveCard = cardOf(() => ({ ...innerCard, required: ['type', 'version'] }));
