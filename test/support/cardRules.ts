/** What must hold for every card, whatever it shows. Throws with the place where it does not. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';

/** Teams draws cards of up to 28 KB everywhere. */
const MOST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;
const MOST_VISIBLE = 3;

interface Node {
  path: string;
  value: Record<string, unknown>;
}

/** Every object of a card with a `type`, with its path. */
export function nodesOf(card: object): Node[] {
  const found: Node[] = [];
  const walk = (value: unknown, path: string) => {
    if (Array.isArray(value)) return value.forEach((item, i) => walk(item, `${path}[${i}]`));
    if (value === null || typeof value !== 'object') return;
    if ('type' in value) found.push({ path, value: value as Record<string, unknown> });
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'refresh') walk(inner, `${path}.${key}`);
    }
  };
  walk(card, 'card');
  return found;
}

/** Everything that people can read on a card, escaping taken away. */
export function wordsOf(card: object): string {
  const words: string[] = [];
  const read = new Set(['text', 'title', 'label', 'placeholder', 'value']);
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string' && read.has(key)) words.push(value);
    else if (Array.isArray(value)) value.forEach((item) => walk(item, key));
    else if (value !== null && typeof value === 'object') {
      for (const [inner, content] of Object.entries(value)) {
        if (inner !== 'data' && inner !== 'refresh') walk(content, inner);
      }
    }
  };
  walk(card, '');
  return words.join('\n').replaceAll(/\\(?=[^\w\s])/g, '');
}

/** The verbs of a card, hidden ones included. */
export function verbsOf(card: object): string[] {
  return nodesOf(card)
    .filter(({ value }) => value.type === 'Action.Execute')
    .map(({ value }) => value.verb as string);
}

export function brokenRules(card: AdaptiveCard): string[] {
  const nodes = nodesOf(card);
  const json = JSON.stringify(card);
  const actions = nodes.filter(({ value }) => String(value.type).startsWith('Action.'));
  const inputs = nodes.filter(({ value }) => String(value.type).startsWith('Input.'));
  const ids = nodes.map(({ value }) => value.id).filter((id) => id !== undefined);
  return [
    ...(card.version === '1.5' ? [] : [`version ${String(card.version)}`]),
    ...(Buffer.byteLength(json) < MOST_BYTES ? [] : [`${Buffer.byteLength(json)} bytes`]),
    ...(actions.length <= MOST_ACTIONS ? [] : [`${actions.length} actions`]),
    ...(new Set(ids).size === ids.length ? [] : [`an id twice: ${ids.join(', ')}`]),
    ...inputs.filter(({ value }) => !value.label).map(({ path }) => `no label: ${path}`),
    ...nodes.flatMap(emptyTexts),
    ...nodes.flatMap(tooManyVisible),
    ...nodes.flatMap(lostTargets(new Set(ids))),
    ...(/undefined|null|NaN|\[object/.exec(wordsOf(card)) ?? []).map((word) => `says ${word}`),
  ];
}

function emptyTexts({ path, value }: Node): string[] {
  const shown = ['text', 'title', 'label'].filter((key) => key in value);
  const empty = shown.filter((key) => String(value[key]).trim() === '');
  const facts = (value.facts ?? []) as { title: string; value: string }[];
  const emptyFacts = facts.filter((fact) => !fact.title.trim() || !fact.value.trim());
  const noItems = Array.isArray(value.items) && value.items.length === 0;
  return [
    ...empty.map((key) => `empty ${key}: ${path}`),
    ...emptyFacts.map(() => `empty fact: ${path}`),
    ...(noItems ? [`empty container: ${path}`] : []),
    ...(value.type === 'TextBlock' && value.wrap !== true ? [`no wrap: ${path}`] : []),
  ];
}

function tooManyVisible({ path, value }: Node): string[] {
  if (value.type !== 'ActionSet' || value.isVisible === false) return [];
  const count = (value.actions as unknown[]).length;
  return count > MOST_VISIBLE ? [`${count} buttons side by side: ${path}`] : [];
}

function lostTargets(ids: Set<unknown>) {
  return ({ path, value }: Node): string[] =>
    ((value.targetElements ?? []) as string[])
      .filter((target) => !ids.has(target))
      .map((target) => `opens nothing (${target}): ${path}`);
}
