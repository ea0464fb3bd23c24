// Words that nothing says any more: each key of the texts must be read somewhere. By the compiler's own
// knowledge of what is meant: the same name in another domain, or as a kind of something, is no use of it.
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../..');
const TEXTS = path.join(ROOT, 'bot/texts') + path.sep;

const isOfTexts = (node: ts.Node) => node.getSourceFile().fileName.startsWith(TEXTS);

function programOf(): ts.Program {
  const file = path.join(ROOT, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const sources = ['bot', 'cards'].flatMap((folder) =>
    ts.sys.readDirectory(path.join(ROOT, folder), ['.ts'], ['**/*.d.ts']),
  );
  return ts.createProgram(sources, { ...options, noEmit: true, incremental: false });
}

/** By declaration, « posts.link.open »: what `texts(language)` gives, as far as it is written key by key. */
function keysOf(program: ts.Program): Map<ts.Node, string> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path.join(TEXTS, 'index.ts'))!;
  const declared = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!);
  const type = checker.getDeclaredTypeOfSymbol(declared.find(({ name }) => name === 'Texts')!);
  const keys = new Map<ts.Node, string>();
  const follow = (of: ts.Type, above: string): void => {
    for (const symbol of of.getProperties()) {
      const [key] = symbol.declarations ?? [];
      if (!key || !isOfTexts(key) || keys.has(key)) continue;
      keys.set(key, `${above}${symbol.name}`);
      const below = checker.getTypeOfSymbol(symbol);
      if (below.getCallSignatures().length === 0) follow(below, `${above}${symbol.name}.`);
    }
  };
  follow(type, '');
  return keys;
}

/** Takes from `keys` what the code reads. */
class Reader {
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly keys: Map<ts.Node, string>,
  ) {
    this.names = new Set([...keys.values()].map((path) => path.slice(path.lastIndexOf('.') + 1)));
  }

  visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node) && this.names.has(node.name.text)) {
      this.isRead(this.checker.getSymbolAtLocation(node.name));
    } else if (ts.isBindingElement(node)) this.isBound(node);
    else if (ts.isElementAccessExpression(node)) this.isLookedUp(node);
    if (isHandedOn(node)) {
      const as = this.checker.getContextualType(node);
      // Without one the type goes on as it is, and so do its uses.
      if (as) this.isHanded(this.checker.getTypeAtLocation(node), as);
    }
    ts.forEachChild(node, (child) => this.visit(child));
  }

  private isRead(symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) this.keys.delete(declaration);
  }

  private isBound(node: ts.BindingElement): void {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name) || !this.names.has(name.text)) return;
    this.isRead(this.checker.getTypeAtLocation(node.parent).getProperty(name.text));
  }

  /** `titles[kind]`: any of the keys that `kind` may be. */
  private isLookedUp({ expression, argumentExpression }: ts.ElementAccessExpression): void {
    const from = this.checker.getTypeAtLocation(expression);
    const key = this.checker.getTypeAtLocation(argumentExpression);
    for (const one of key.isUnion() ? key.types : [key]) {
      if (one.isStringLiteral()) this.isRead(from.getProperty(one.value));
      else this.isHanded(from);
    }
  }

  /** Given to what reads it under a type of its own; or, where `as` is not known, to whatever reads it. */
  private isHanded(type: ts.Type, as?: ts.Type): void {
    for (const symbol of type.getProperties()) {
      const [key] = symbol.declarations ?? [];
      const taken = as?.getProperty(symbol.name);
      const isTaken = !as || taken || as.getStringIndexType();
      // A text still: its own uses tell.
      const isSame = key && taken?.declarations?.includes(key);
      if (!key || !isTaken || isSame || !this.keys.delete(key)) continue;
      const below = this.checker.getTypeOfSymbol(symbol);
      this.isHanded(below, taken && this.checker.getTypeOfSymbol(taken));
    }
  }
}

/** A name that is an argument, what is returned, a part of an object: not what something is taken from. */
function isHandedOn(node: ts.Node): node is ts.Identifier | ts.PropertyAccessExpression {
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return false;
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.arguments.includes(node);
  return (
    (ts.isPropertyAssignment(parent) && parent.initializer === node) ||
    ts.isSpreadAssignment(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isArrowFunction(parent)
  );
}

test('every key of the texts is read somewhere', () => {
  const program = programOf();
  const keys = keysOf(program);
  expect(keys.size).toBeGreaterThan(500);
  const reader = new Reader(program.getTypeChecker(), keys);
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.includes('/node_modules/')) reader.visit(source);
  }
  expect([...keys.values()]).toEqual([]);
}, 300_000);
