// @ts-check
// How cards look: sizes and spacing close to Teams. Colours are CSS variables (cards.css), so that
// light and dark need no second drawing.

/** @param {string} name */
const colour = (name) => ({ default: `var(--ac-${name})`, subtle: `var(--ac-${name}-subtle)` });

const foregroundColors = {
  default: colour('text'),
  dark: colour('text'),
  light: colour('light'),
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};

/** @param {string} name */
const container = (name) => ({
  backgroundColor: `var(--ac-${name}-fill)`,
  borderColor: `var(--ac-${name}-line)`,
  foregroundColors,
});

export const hostConfig = {
  supportsInteractivity: true,
  spacing: {
    small: 6,
    default: 10,
    medium: 14,
    large: 20,
    extraLarge: 28,
    padding: 14,
  },
  separator: { lineThickness: 1, lineColor: 'var(--ac-default-line)' },
  fontTypes: {
    default: {
      fontFamily: 'inherit',
      fontSizes: { small: 13, default: 14, medium: 15, large: 18, extraLarge: 23 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'ui-monospace, Consolas, monospace',
      fontSizes: { small: 12, default: 13, medium: 15, large: 18, extraLarge: 23 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 18, default: 20, medium: 22, large: 24, extraLarge: 30 },
  containerStyles: {
    default: container('default'),
    emphasis: container('emphasis'),
    accent: container('accent'),
    good: container('good'),
    attention: container('attention'),
    warning: container('warning'),
  },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { weight: 'default', isSubtle: true, wrap: true, maxWidth: 140 },
    value: { weight: 'default', wrap: true },
    spacing: 12,
  },
  table: { cellSpacing: 8 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small' },
  },
  actions: {
    // Six, as Teams; the rest of a card's actions is « mode: secondary ».
    maxActions: 6,
    spacing: 'medium',
    // The gap between buttons is the style sheet's, so that they wrap on a narrow card.
    buttonSpacing: 0,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    iconSize: 16,
  },
};
