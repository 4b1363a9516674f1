import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

export interface TypesRequest {
  /** Source files whose exports people import. */
  readonly entries: readonly string[];
  /** The thread's configuration, which says what globals there are. */
  readonly project: string;
  /** The declarations are written here, under the path of their source. */
  readonly outDir: string;
}

/** Writes the declarations of the entries and of what those name, nothing else. Throws when one cannot be made. */
export function buildTypes({ entries, project, outDir }: TypesRequest): void {
  const { config, error } = ts.readConfigFile(project, (path) => ts.sys.readFile(path)) as {
    config: unknown;
    error?: ts.Diagnostic;
  }; // checked by the parser below
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve(dirname(project)));
  const program = ts.createProgram(
    entries.map((entry) => resolve(entry)),
    {
      ...options,
      noEmit: false,
      incremental: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: resolve('.'),
      outDir: resolve(outDir),
    },
  );
  const written = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => written.set(resolve(path), text));
  const [first] = diagnostics;
  if (first) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
  const wanted = entries.map((entry) => declarationOf(resolve(outDir, entry)));
  for (const path of wanted) {
    const text = written.get(path);
    if (text === undefined) throw new Error(`${path} was not emitted`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      const next = declarationOf(join(dirname(path), fileName));
      if (fileName.startsWith('.') && !wanted.includes(next)) wanted.push(next);
    }
  }
}

function declarationOf(source: string): string {
  return source.replace(/(?:\.d)?\.ts$/, '.d.ts');
}
