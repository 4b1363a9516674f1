import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** A name of another file of the repository. Workers, which are started by their URL, have none. */
export interface Used {
  readonly file: string;
  readonly name: string;
}

export interface Source {
  /** What a declaration uses of other files, by itself or through others of its file. */
  usedFrom(name: string): readonly Used[];
  /** Names of all types in a function's parameters and in what it returns; null for others. */
  typesOf(
    name: string,
  ): { readonly taken: readonly string[]; readonly returned: readonly string[] } | null;
}

const sources = new Map<string, Source>();

/** Parses a file, once. */
export function readSource(file: string): Source {
  const known = sources.get(file);
  if (known) return known;
  const parsed = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const declared = declarationsOf(parsed);
  const imported = importsOf(file, parsed);
  const source: Source = {
    usedFrom(name) {
      const own = name === '' ? [parsed] : reachedFrom(name, declared);
      return own.flatMap((node) => usesIn(file, node, imported));
    },
    typesOf(name) {
      const node = declared.get(name);
      if (!node || !ts.isFunctionDeclaration(node)) return null;
      return {
        taken: node.parameters.flatMap(({ type }) => typeNames(type)),
        returned: typeNames(node.type),
      };
    },
  };
  sources.set(file, source);
  return source;
}

/** The declarations at the top of a file, by name. */
function declarationsOf(parsed: ts.SourceFile): ReadonlyMap<string, ts.Node> {
  const declared = new Map<string, ts.Node>();
  for (const statement of parsed.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer) declared.set(name.getText(), initializer);
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      if (statement.name) declared.set(statement.name.text, statement);
  }
  return declared;
}

/** A declaration with all others of the file that it uses. */
function reachedFrom(name: string, declared: ReadonlyMap<string, ts.Node>): readonly ts.Node[] {
  const reached = new Map<string, ts.Node>();
  const reach = (next: string): void => {
    const node = declared.get(next);
    if (!node || reached.has(next)) return;
    reached.set(next, node);
    for (const one of identifiersIn(node)) reach(one);
  };
  reach(name);
  return [...reached.values()];
}

function importsOf(file: string, parsed: ts.SourceFile): ReadonlyMap<string, Used> {
  const imported = new Map<string, Used>();
  for (const statement of parsed.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const from = fileOf(file, statement.moduleSpecifier);
    const { namedBindings } = statement.importClause ?? {};
    if (from === null || !namedBindings || !ts.isNamedImports(namedBindings)) continue;
    for (const { isTypeOnly, name, propertyName } of namedBindings.elements)
      if (!isTypeOnly) imported.set(name.text, { file: from, name: (propertyName ?? name).text });
  }
  return imported;
}

/** What one piece of code uses of other files: imported names, `(await import(…)).name`, workers. */
function usesIn(file: string, node: ts.Node, imported: ReadonlyMap<string, Used>): readonly Used[] {
  const used = identifiersIn(node).flatMap((name) => imported.get(name) ?? []);
  const visit = (one: ts.Node): void => {
    if (ts.isCallExpression(one) && one.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const from = fileOf(file, one.arguments[0]);
      const names = identifiersIn(ts.findAncestor(one, ts.isStatement) ?? one);
      if (from !== null) used.push(...names.map((name) => ({ file: from, name })));
    }
    if (ts.isNewExpression(one) && one.expression.getText() === 'URL') {
      const from = fileOf(file, one.arguments?.[0]);
      if (from !== null) used.push({ file: from, name: '' });
    }
    ts.forEachChild(one, visit);
  };
  visit(node);
  return used;
}

/** The path of the file that a specifier names, from the repository's root; null for packages. */
function fileOf(from: string, specifier: ts.Node | undefined): string | null {
  if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return null;
  const file = relative('.', resolve(dirname(from), specifier.text));
  return /\.ts$/.test(file) && existsSync(file) ? file : null;
}

function identifiersIn(node: ts.Node): string[] {
  const names: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isIdentifier(one)) names.push(one.text);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return names;
}

function typeNames(type: ts.TypeNode | undefined): string[] {
  return type ? identifiersIn(type) : [];
}
