/** What every card of ours has to be, whatever it says: read by all tests of cards. */
import { readAction } from '../../cards';
import type { AdaptiveCard } from '../../cards/adaptiveCard';

type Json = Record<string, unknown>;

/** Every object of a card that has a type, in reading order; `refresh` and data apart. */
export function partsOf(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (typeof node !== 'object' || node === null) return [];
  const part = node as Json;
  const below = Object.entries(part)
    .filter(([name]) => name !== 'refresh' && name !== 'data' && name !== 'choices.data')
    .flatMap(([, value]) => partsOf(value));
  return typeof part.type === 'string' ? [part, ...below] : below;
}

export function actionsOf(card: AdaptiveCard): Json[] {
  return partsOf(card).filter(({ type }) => String(type).startsWith('Action.'));
}

/** The actions that are drawn as buttons, of which Teams shows six at most. */
export function buttonsOf(card: AdaptiveCard): Json[] {
  return partsOf(card)
    .filter(({ type }) => type === 'ActionSet')
    .flatMap(({ actions }) => actions as Json[]);
}

export function inputsOf(card: AdaptiveCard): Json[] {
  return partsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
}

/** Everything that a person reads: texts, facts, labels, placeholders, choices, buttons. */
export function wordsOf(card: AdaptiveCard): string[] {
  return partsOf(card).flatMap((part) => {
    const facts = (part.facts ?? []) as Json[];
    const choices = (part.choices ?? []) as Json[];
    return [
      part.text,
      part.title,
      part.label,
      part.placeholder,
      ...facts.flatMap(({ title, value }) => [title, value]),
      ...choices.map(({ title }) => title),
    ].filter((words): words is string => typeof words === 'string');
  });
}

export const readable = (card: AdaptiveCard): string => wordsOf(card).join('\n');

/** Fails when a card breaks one of Teams' rules, or ours. */
export function expectGoodCard(card: AdaptiveCard): void {
  expect(card.type).toBe('AdaptiveCard');
  expect(card.version).toBe('1.5');
  expect(Buffer.byteLength(JSON.stringify(card), 'utf16le')).toBeLessThan(2 * 28 * 1024);
  expect(buttonsOf(card).length).toBeLessThanOrEqual(6);
  expectVisibleActionsAtMost(card, 3);
  for (const input of inputsOf(card)) {
    expect(input).toMatchObject({
      id: expect.stringMatching(/./),
      label: expect.stringMatching(/./),
    });
  }
  const inputIds = inputsOf(card).map(({ id }) => id);
  expect(new Set(inputIds).size).toBe(inputIds.length);
  expectGoodWords(card);
  expectToggleTargets(card);
  expectReadable(card);
}

function expectVisibleActionsAtMost(card: AdaptiveCard, most: number): void {
  for (const set of partsOf(card).filter(({ type }) => type === 'ActionSet')) {
    expect((set.actions as unknown[]).length).toBeGreaterThan(0);
    if (set.isVisible !== false)
      expect((set.actions as unknown[]).length).toBeLessThanOrEqual(most);
  }
}

function expectGoodWords(card: AdaptiveCard): void {
  for (const words of wordsOf(card)) {
    expect(words.trim()).not.toBe('');
    expect(words).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    expect(words).not.toMatch(/(?<!DATE\()\d{4}-\d{2}-\d{2}T/);
  }
  for (const part of partsOf(card)) {
    if (part.type === 'TextBlock') expect(part.wrap).toBe(true);
    if (part.type === 'FactSet') expect((part.facts as unknown[]).length).toBeGreaterThan(0);
  }
}

function expectToggleTargets(card: AdaptiveCard): void {
  const ids = partsOf(card).map(({ id }) => id);
  for (const { targetElements } of actionsOf(card)) {
    for (const target of (targetElements ?? []) as string[]) expect(ids).toContain(target);
  }
}

/** What a button carries, with its inputs empty, comes back as an action of the table. */
function expectReadable(card: AdaptiveCard): void {
  const inputs = Object.fromEntries(inputsOf(card).map((input) => [input.id, untouched(input)]));
  const refresh = card.refresh ? [card.refresh.action as unknown as Json] : [];
  for (const action of [...actionsOf(card), ...refresh]) {
    if (action.type !== 'Action.Execute') continue;
    const typed = action.associatedInputs === 'none' ? {} : inputs;
    const read = readAction(action.verb as string, { ...typed, ...(action.data as Json) });
    expect(read).toHaveProperty('verb', action.verb);
  }
}

function untouched({ type, value }: Json): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return type === 'Input.Toggle' ? 'false' : '';
}
