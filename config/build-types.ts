import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

export interface TypesRequest {
  /** Source files whose exports people import. */
  readonly entries: readonly string[];
  /** The tsconfig of the thread, which lists the available globals. */
  readonly project: string;
}

/**
 * Writes the declarations of the entries and of everything that they refer to, under the paths of
 * their sources.
 */
export function buildTypes(request: TypesRequest & { readonly outDir: string }): void {
  for (const [path, text] of declarationsOf(request)) {
    const to = join(request.outDir, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
}

/**
 * The declarations of the entries and of everything that they refer to, by path, the entries first.
 * Throws when the compiler cannot make one.
 */
export function declarationsOf(
  { entries, project }: TypesRequest,
  options: ts.CompilerOptions = {},
): ReadonlyMap<string, string> {
  const program = openProgram(entries, project, options);
  const found = new Map<string, string>();
  const wanted = [...entries];
  for (const source of wanted) {
    const text = withPlainArrays(emitOne(program, source));
    found.set(declarationOf(source), text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      const next = join(dirname(source), fileName).replaceAll('\\', '/');
      if (fileName.startsWith('.') && !wanted.includes(next)) wanted.push(next);
    }
  }
  return found;
}

function openProgram(
  entries: readonly string[],
  project: string,
  more: ts.CompilerOptions,
): ts.Program {
  const { config, error } = ts.readConfigFile(project, (path) => ts.sys.readFile(path)) as {
    config: unknown;
    error?: ts.Diagnostic;
  }; // checked by the parser below
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve(dirname(project)));
  return ts.createProgram(
    entries.map((entry) => resolve(entry)),
    {
      ...options,
      ...more,
      noEmit: false,
      // `npm run typecheck` checks the types, so this run does not.
      noCheck: true,
      incremental: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: resolve('.'),
      outDir: resolve('.'),
    },
  );
}

function emitOne(program: ts.Program, source: string): string {
  let written: string | undefined;
  const { diagnostics } = program.emit(program.getSourceFile(resolve(source)), (_path, text) => {
    written = text;
  });
  const [first] = diagnostics;
  if (first) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
  if (written === undefined) throw new Error(`${source} was not emitted`);
  return written;
}

/** Removes the type argument of typed arrays: TypeScript before 5.7 cannot read it. */
function withPlainArrays(text: string): string {
  return text.replace(
    /\b((?:Ui|I)nt\d+|Uint8Clamped|Big(?:Ui|I)nt64|Float\d+)Array<ArrayBuffer(?:Like)?>/g,
    '$1Array',
  );
}

function declarationOf(source: string): string {
  return source.replace(/(?:\.d)?\.ts$/, '.d.ts');
}
