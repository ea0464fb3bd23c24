/**
 * One button of ours: its verb, what it carries, and what people type beside it. The same
 * definition makes the button and reads what comes back, which is never trusted.
 */
import { z } from 'zod';
import type { ExecuteAction } from './adaptiveCard';

export interface ActionDefinition<
  Carried extends z.ZodRawShape = z.ZodRawShape,
  Typed extends z.ZodRawShape = z.ZodRawShape,
> {
  carried: Carried;
  typed: Typed;
  schema: z.ZodType;
}

/**
 * `carried`: what the card puts into the button. `typed`: the inputs of the card that the button
 * reads, by input id. A button without inputs sends none (`associatedInputs: none`).
 */
export function defineAction<C extends z.ZodRawShape, T extends z.ZodRawShape>(
  carried: C,
  typed: T,
) {
  return { carried, typed, schema: z.object({ ...carried, ...typed }) };
}

export interface ButtonLook {
  title: string;
  /** The main action of the card, or one that destroys something. */
  style?: ExecuteAction['style'];
}

export function executeAction(
  verb: string,
  definition: ActionDefinition,
  data: Record<string, unknown>,
  { title, style }: ButtonLook,
): ExecuteAction {
  const reads = Object.keys(definition.typed).some((input) => !(input in data));
  return {
    type: 'Action.Execute',
    verb,
    title,
    data,
    ...(style && { style }),
    associatedInputs: reads ? 'auto' : 'none',
  };
}

/** What is wrong with data from a card, without the data: this goes to the log. */
export function problemsOf({ issues }: z.ZodError): string[] {
  return issues.map(({ path, code }) => `${path.join('.') || 'data'}: ${code}`);
}
