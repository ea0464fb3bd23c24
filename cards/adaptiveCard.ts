/**
 * Exactly the Adaptive Card elements (schema 1.5) that our cards are made of, as Teams draws them.
 * A property that is not here is not in the schema, or Teams draws it badly.
 */
export type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
export type Colour = 'Default' | 'Good' | 'Warning' | 'Attention' | 'Accent';
export type Size = 'Small' | 'Default' | 'Medium' | 'Large';

interface Placed {
  id?: string;
  isVisible?: boolean;
  spacing?: Spacing;
  separator?: boolean;
}

export interface TextBlock extends Placed {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style?: 'heading';
  size?: Size;
  weight?: 'Bolder';
  color?: Colour;
  isSubtle?: true;
}

export interface TextRun {
  type: 'TextRun';
  text: string;
  size?: Size;
  weight?: 'Bolder';
  color?: Colour;
  isSubtle?: true;
}

export interface RichTextBlock extends Placed {
  type: 'RichTextBlock';
  inlines: TextRun[];
}

export interface FactSet extends Placed {
  type: 'FactSet';
  facts: { title: string; value: string }[];
}

export interface Container extends Placed {
  type: 'Container';
  style?: 'emphasis' | 'good' | 'warning' | 'attention';
  items: Element[];
  /** What a touch anywhere on it does; no button, so it does not count as one. */
  selectAction?: Action;
}

export interface Column {
  type: 'Column';
  width: 'auto' | 'stretch';
  spacing?: Spacing;
  items: Element[];
  selectAction?: Action;
}

export interface ColumnSet extends Placed {
  type: 'ColumnSet';
  columns: Column[];
  selectAction?: Action;
}

export interface ActionSet extends Placed {
  type: 'ActionSet';
  actions: Action[];
}

interface Input extends Placed {
  id: string;
  label: string;
}

export interface TextInput extends Input {
  type: 'Input.Text';
  value?: string;
  placeholder?: string;
  maxLength?: number;
  isMultiline?: true;
  style?: 'Email' | 'Tel' | 'Url';
}

export interface DateInput extends Input {
  type: 'Input.Date';
  value?: string;
  min?: string;
  max?: string;
}

export interface NumberInput extends Input {
  type: 'Input.Number';
  value?: number;
  min?: number;
  max?: number;
}

export interface ToggleInput extends Input {
  type: 'Input.Toggle';
  title: string;
  value: 'true' | 'false';
  wrap: true;
}

export interface Choice {
  title: string;
  value: string;
}

export interface ChoiceInput extends Input {
  type: 'Input.ChoiceSet';
  style: 'compact' | 'expanded' | 'filtered';
  choices: Choice[];
  value?: string;
  placeholder?: string;
  isMultiSelect?: true;
  wrap: true;
  'choices.data'?: { type: 'Data.Query'; dataset: string };
}

export type InputElement = TextInput | DateInput | NumberInput | ToggleInput | ChoiceInput;

export type Element =
  TextBlock | RichTextBlock | FactSet | Container | ColumnSet | ActionSet | InputElement;

export interface ExecuteAction {
  type: 'Action.Execute';
  verb: string;
  title?: string;
  data: Record<string, unknown>;
  style?: 'positive' | 'destructive';
  associatedInputs: 'auto' | 'none';
}

export interface OpenUrlAction {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
  style?: 'positive';
}

export interface ToggleAction {
  type: 'Action.ToggleVisibility';
  title: string;
  targetElements: string[];
}

export type Action = ExecuteAction | OpenUrlAction | ToggleAction;

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  body: Element[];
  refresh?: { action: ExecuteAction; userIds: string[] };
  msteams?: { width: 'Full' };
}

export type Card = AdaptiveCard;
