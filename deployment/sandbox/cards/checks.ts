// The pieces of which the table in schema.ts is made: each looks at one value and notes what is wrong.

export interface Findings {
  /** « body[0].items[2].colour: unknown property of TextBlock » */
  problems: string[];
  ids: Set<string>;
  /** Buttons of the card at hand. */
  actions: number;
}

export type Check = (value: unknown, at: string, findings: Findings) => void;

export interface CardType {
  properties: Record<string, Check>;
  required: readonly string[];
}

const MAX_ACTIONS = 6;

function ofKind(kind: 'string' | 'number' | 'boolean'): Check {
  return (value, at, { problems }) => {
    if (typeof value !== kind) problems.push(`${at}: must be a ${kind}`);
  };
}

export const text = ofKind('string');
export const number = ofKind('number');
export const flag = ofKind('boolean');

export const object: Check = (value, at, { problems }) => {
  if (!isObject(value)) problems.push(`${at}: must be an object`);
};

export const url: Check = (value, at, { problems }) => {
  if (typeof value !== 'string' || !URL.canParse(value, 'https://card.invalid/')) {
    problems.push(`${at}: must be an address`);
  }
};

/** Clients refuse a whole card in which two elements have the same id. */
export const uniqueId: Check = (value, at, findings) => {
  if (typeof value !== 'string') return text(value, at, findings);
  if (findings.ids.has(value)) findings.problems.push(`${at}: the id « ${value} » is used twice`);
  findings.ids.add(value);
};

/** Capitals do not matter, as in the schema. */
export function choice(...allowed: string[]): Check {
  const known = new Set(allowed.map((value) => value.toLowerCase()));
  return (value, at, { problems }) => {
    if (typeof value === 'string' && known.has(value.toLowerCase())) return;
    problems.push(`${at}: must be one of ${allowed.join(', ')}`);
  };
}

export function nullable(check: Check): Check {
  return (value, at, findings) => {
    if (value !== null) check(value, at, findings);
  };
}

/** One check for strings, another one for everything else. */
export function textOr(forText: Check, forOthers: Check): Check {
  return (value, at, findings) =>
    typeof value === 'string' ? forText(value, at, findings) : forOthers(value, at, findings);
}

export function listOf(
  check: Check,
  options: { atMost?: number; ofActions?: boolean } = {},
): Check {
  return (value, at, findings) => {
    if (!Array.isArray(value)) return void findings.problems.push(`${at}: must be a list`);
    const { atMost = Infinity, ofActions = false } = options;
    if (value.length > atMost) findings.problems.push(`${at}: at most ${atMost}`);
    if (ofActions) findings.actions += value.length;
    for (const [index, item] of value.entries()) check(item, `${at}[${index}]`, findings);
  };
}

/** An object of one type; its `type` may be left out unless required. */
export function objectOf(name: string, type: CardType | (() => CardType)): Check {
  return (value, at, findings) => {
    if (!isObject(value)) return void findings.problems.push(`${at}: must be a ${name}`);
    const { properties, required } = typeof type === 'function' ? type() : type;
    const problem = (property: string, what: string) =>
      findings.problems.push(`${at ? `${at}.` : ''}${property}: ${what}`);
    for (const property of required) {
      if (!(property in value)) problem(property, `is missing in ${name}`);
    }
    for (const [property, item] of Object.entries(value)) {
      const check = Object.hasOwn(properties, property) ? properties[property] : undefined;
      if (check) check(item, at ? `${at}.${property}` : property, findings);
      else if (property !== 'type') problem(property, `unknown property of ${name}`);
      else if (item !== name) problem('type', `must be ${name}`);
    }
  };
}

/** A card within a card counts its own buttons. */
export function cardOf(type: () => CardType): Check {
  const check = objectOf('AdaptiveCard', type);
  return (value, at, findings) => {
    const own = { ...findings, actions: 0 };
    check(value, at, own);
    if (own.actions > MAX_ACTIONS) {
      findings.problems.push(
        `${at ? `${at}.` : ''}actions: ${own.actions} actions, at most ${MAX_ACTIONS} on a card`,
      );
    }
  };
}

/** An object that says its type, one of `names`. */
export function oneOfTypes<Name extends string>(
  names: readonly Name[],
  types: () => Record<Name, CardType>,
): Check {
  return (value, at, findings) => {
    const type = isObject(value) ? value.type : undefined;
    const name = names.find((known) => known === type);
    if (name) return objectOf(name, types()[name])(value, at, findings);
    findings.problems.push(`${at}: « ${String(type)} » is not a type that may stand here`);
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
