/** Inputs, each with its label. What comes back is read in actions.ts, and never trusted. */
import type {
  Choice,
  ChoiceInput,
  DateInput,
  NumberInput,
  TextInput,
  ToggleInput,
} from './adaptiveCard';
import { unlinked } from './escape';

interface Asked {
  id: string;
  label: string;
}

export function textInput(
  asked: Asked &
    Pick<TextInput, 'placeholder' | 'maxLength' | 'isMultiline' | 'style'> & {
      value?: string;
    },
): TextInput {
  const { value, ...rest } = asked;
  return { type: 'Input.Text', ...rest, ...(value && { value }) };
}

/** `value`, `min` and `max` are 'YYYY-MM-DD'; anything else would show as nothing. */
export function dateInput({
  value,
  ...rest
}: Asked & { value?: string; min?: string; max?: string }): DateInput {
  const isDate = value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return { type: 'Input.Date', ...rest, ...(isDate && { value }) };
}

export function numberInput(
  asked: Asked & { value?: number; min?: number; max?: number },
): NumberInput {
  return { type: 'Input.Number', ...asked };
}

/** `on` is the box ticked; its value comes back as the string 'true' or 'false'. */
export function toggleInput({
  on,
  title,
  ...rest
}: Asked & { title: string; on: boolean }): ToggleInput {
  return { type: 'Input.Toggle', ...rest, title, value: on ? 'true' : 'false', wrap: true };
}

/** A list that is open below eight values and short words, else folded; `filtered` above. */
export function choiceInput(
  asked: Asked & {
    choices: Choice[];
    value?: string;
    placeholder?: string;
    style?: ChoiceInput['style'];
    isMultiSelect?: true;
  },
): ChoiceInput {
  const { value, style = asked.choices.length > 8 ? 'filtered' : 'compact', ...rest } = asked;
  const choices = asked.choices.map((choice) => ({ ...choice, title: unlinked(choice.title) }));
  return { type: 'Input.ChoiceSet', ...rest, choices, style, wrap: true, ...(value && { value }) };
}

/** A person found by typing some letters; `choices` is the present one, so that it has a name. */
export function personInput(
  asked: Asked & {
    dataset: 'teachers' | 'students' | 'hosts';
    choices: Choice[];
    value?: string;
    placeholder?: string;
  },
): ChoiceInput {
  const { dataset, ...rest } = asked;
  return {
    ...choiceInput({ ...rest, style: 'filtered' }),
    'choices.data': { type: 'Data.Query', dataset },
  };
}
