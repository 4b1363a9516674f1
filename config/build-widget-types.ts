import { join, resolve } from 'node:path';
import ts from 'typescript';

/** Writes the declarations of the module build under `<outDir>/types`. Throws when one cannot be made. */
export function buildWidgetTypes(outDir: string): void {
  const { config } = ts.readConfigFile('widget/tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: unknown;
  }; // checked by the parser below
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('widget'));
  const program = ts.createProgram([resolve('widget/index.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: resolve('.'),
    outDir: resolve(join(outDir, 'types')),
  });
  const { diagnostics } = program.emit();
  const first = diagnostics[0];
  if (first) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
}
