import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import type { Script } from './script-of-sample.ts';

/** The folder lies inside the repository, so that packages are found, and Git ignores it. */
const FOLDER = '.cache/doc-samples';

/** Packages of the reader's own that are not installed here, and names that a sample leaves to the reader. */
const READERS_OWN = `
declare module 'react' { export const useEffect: any; export const useRef: any; }
declare module 'next/script' { const Script: any; export default Script; }
declare module '@vitejs/plugin-vue' { const vue: any; export default vue; }
declare module '@angular/core' { export const Component: any; export const CUSTOM_ELEMENTS_SCHEMA: any; }
declare module 'https://your.site/presort/presort-engine.mjs' { export { openBundle } from 'presort/engine'; }
declare namespace JSX { interface IntrinsicElements { [name: string]: any } }
declare const tickets: Iterable<string>;
declare function show(triage: unknown): void;
declare function ticketsFromSomewhere(): Iterable<string>;
declare const ticketFields: readonly { readonly name: string }[];
declare function handleChange(field: unknown, value: string): void;
declare function defineEmits(names: readonly string[]): (name: string, value: string) => void;
declare function $state<T>(value: T): T;
`;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  // JavaScript samples have no type annotations.
  noImplicitAny: false,
  allowJs: true,
  checkJs: true,
  jsx: ts.JsxEmit.Preserve,
  experimentalDecorators: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  // An adapter's sample must lie in the adapters' folder.
  rootDirs: [FOLDER, 'widget/adapters'].map((folder) => resolve(folder)),
  paths: {
    // No sample uses the large types of this package.
    '@tensorflow/*': [resolve(FOLDER, 'nothing.d.ts')],
    'presort/widget': [resolve('widget/index.ts')],
    'presort/engine': [resolve('widget/open-bundle.ts')],
    'presort-cli': [resolve('training/node/open-bundle.ts')],
  },
};

/** Compiles all scripts together, against the types that packages have. The faults of each, in their order. */
export function compileScripts(scripts: readonly Script[]): readonly (readonly string[])[] {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const files = scripts.map(({ ending, code }, at) => {
    const file = resolve(join(FOLDER, `sample-${at}.${ending}`));
    // Every sample is a module, so that it may use top-level `await` and its names do not collide.
    writeFileSync(file, `${code}\nexport {};\n`);
    return file;
  });
  const own = resolve(join(FOLDER, 'readers-own.d.ts'));
  writeFileSync(own, READERS_OWN);
  writeFileSync(resolve(join(FOLDER, 'nothing.d.ts')), 'export {};\n');
  const program = ts.createProgram([...files, own], OPTIONS);
  return files.map((file) => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  });
}
