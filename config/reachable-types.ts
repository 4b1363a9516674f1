import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Where a name comes from: another file's export, or this file's own declaration. */
interface Origin {
  readonly file: string | null;
  readonly name: string;
}

interface DeclaredFile {
  readonly declared: ReadonlyMap<string, readonly ts.Statement[]>;
  readonly imported: ReadonlyMap<string, Origin>;
  readonly exported: ReadonlyMap<string, Origin>;
  /** Statements that change global types as soon as the file is imported. */
  readonly globals: readonly ts.Statement[];
}

/**
 * The declarations that a program can reach by importing the entries: a text for each file that
 * contains some of them. Names of packages stay as they are.
 */
export function reachableTypes(
  texts: ReadonlyMap<string, string>,
  entries: readonly string[],
): ReadonlyMap<string, string> {
  const files = new Map([...texts].map(([path, text]) => [path, readFile(path, text)]));
  const kept = new Map<string, Set<ts.Statement>>();
  const seen = new Set<string>();

  function visitExport(path: string, name: string): void {
    const origin = files.get(path)?.exported.get(name);
    if (origin === undefined) visitLocal(path, name);
    else if (origin.file === null) visitLocal(path, origin.name);
    else visitExport(origin.file, origin.name);
  }

  function visitLocal(path: string, name: string): void {
    if (seen.has(`${path} ${name}`)) return;
    seen.add(`${path} ${name}`);
    const file = files.get(path);
    const origin = file?.imported.get(name);
    if (origin?.file) visitExport(origin.file, origin.name);
    for (const statement of file?.declared.get(name) ?? []) keep(path, statement);
  }

  function keep(path: string, statement: ts.Statement): void {
    const own = kept.get(path) ?? new Set(files.get(path)?.globals);
    kept.set(path, own.add(statement));
    const walk = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) visitLocal(path, node.text);
      ts.forEachChild(node, walk);
    };
    walk(statement);
  }

  for (const path of entries)
    for (const name of files.get(path)?.exported.keys() ?? []) visitExport(path, name);
  return new Map(
    [...kept].map(([path, statements]) => [
      path,
      [...statements].map((one) => one.getText()).join('\n'),
    ]),
  );
}

/** The names that a file exports, in order of the alphabet. */
export function exportsOf(texts: ReadonlyMap<string, string>, path: string): readonly string[] {
  return [...readFile(path, texts.get(path) ?? '').exported.keys()].sort();
}

function readFile(path: string, text: string): DeclaredFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const declared = new Map<string, ts.Statement[]>();
  const imported = new Map<string, Origin>();
  const exported = new Map<string, Origin>();
  const globals: ts.Statement[] = [];
  const fileOf = (specifier: ts.Expression | undefined): string | null =>
    specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith('.')
      ? join(dirname(path), specifier.text)
          .replaceAll('\\', '/')
          .replace(/(?:\.d)?\.ts$/, '.d.ts')
      : null;
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings))
        for (const { name, propertyName } of bindings.elements)
          imported.set(name.text, {
            file: fileOf(statement.moduleSpecifier),
            name: (propertyName ?? name).text,
          });
    } else if (ts.isExportDeclaration(statement)) {
      if (statement.exportClause && ts.isNamedExports(statement.exportClause))
        for (const { name, propertyName } of statement.exportClause.elements)
          exported.set(name.text, {
            file: fileOf(statement.moduleSpecifier),
            name: (propertyName ?? name).text,
          });
    } else if (ts.isModuleDeclaration(statement)) globals.push(statement);
    else
      for (const name of namesOf(statement)) {
        declared.set(name, [...(declared.get(name) ?? []), statement]);
        if (isExported(statement)) exported.set(name, { file: null, name });
      }
  }
  return { declared, imported, exported, globals };
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement; // no other statement is left in a declaration file
  return name === undefined ? [] : [name.getText()];
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return (ts.getModifiers(statement) ?? []).some(
    ({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
  );
}
