/** A Bicep file as its syntax tree, and what can be asked of it without Azure. */
import { createRequire } from 'node:module';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { read } from './settings';

export interface Declaration {
  name: string;
  node: Node;
}

const grammar = createRequire(__filename).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');

export async function parseBicep(text: string): Promise<Node> {
  await Parser.init();
  const parser = new Parser().setLanguage(await Language.load(grammar));
  return parser.parse(text)!.rootNode;
}

/**
 * A file of parameters. The grammar wants the type that only `param` in a template has, so its
 * assignments are read as variables.
 */
export const parseParameters = (file: string) =>
  parseBicep(read(file).replace(/^param (?=\w+ =)/gm, 'var '));

export const all = (node: Node, type: string): Node[] =>
  node.descendantsOfType(type).filter((found) => found !== null);

export function declared(root: Node, kind: 'parameter' | 'variable' | 'resource'): Declaration[] {
  return all(root, `${kind}_declaration`).map((node) => ({
    name: node.namedChildren.find((child) => child?.type === 'identifier')!.text,
    node,
  }));
}

/** `@description('…')`, `@secure()`: they stand before what they describe. */
export function decoratorsOf({ node }: Declaration): string[] {
  const before = node.previousNamedSibling;
  return before?.type === 'decorators' ? all(before, 'decorator').map(({ text }) => text) : [];
}

/** Names that stand for something declared, as opposed to names of properties and of functions. */
export function references(root: Node): Node[] {
  return all(root, 'identifier').filter((node) => {
    const parent = node.parent!;
    const isFirst = parent.firstNamedChild?.id === node.id;
    if (parent.type === 'object_property') return !isFirst;
    if (parent.type === 'call_expression') return false;
    if (/_declaration$/.test(parent.type)) return !isFirst;
    return true;
  });
}

export const calls = (root: Node): string[] =>
  all(root, 'call_expression').map((node) => node.childForFieldName('function')!.text);

/** `type@version` of a resource; a nested one goes on from the resource around it. */
export function typeOf({ node }: Declaration): string {
  const own = all(node, 'string')[0]!.text.slice(1, -1);
  for (let up = node.parent; up !== null; up = up.parent) {
    if (up.type === 'resource_declaration') {
      const [type, version] = typeOf({ name: '', node: up }).split('@');
      return `${type}/${own}@${version}`;
    }
  }
  return own;
}

/** The objects `{ name: 'X', … }` with these properties, and the text of each property. */
export function objectsWith(root: Node, ...names: string[]): Record<string, string>[] {
  return all(root, 'object')
    .map((object) =>
      Object.fromEntries(
        object.namedChildren
          .filter((child) => child?.type === 'object_property')
          .map((property) => [property.firstNamedChild!.text, property.lastNamedChild!.text]),
      ),
    )
    .filter((object) => names.every((name) => name in object));
}
