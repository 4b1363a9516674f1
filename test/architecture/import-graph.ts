import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

/** One import of a code file; `to` is a path of the repository, or a package's name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly dynamic: boolean;
  readonly typeOnly: boolean;
}

/** The code files of the app, the widget and the command line, tests left out. */
export const files = ['src', 'widget', 'training']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter(
    (name) =>
      /\.(ts|svelte)$/.test(name) && !/\.test\.ts$/.test(name) && name !== 'widget/shield-data.ts',
  );
/** All imports of the code files. */
export const imports = files.flatMap(importsOf);

/** The room of a file, as ARCHITECTURE.md names it. */
export function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? `src/${second}` : top;
}

/** A file's feature and the folder in it; null outside of features. */
export function partOf(file: string): { readonly feature: string; readonly thread: string } | null {
  const [, feature, thread] = /^src\/features\/([^/]+)\/([^/]+)\//.exec(file) ?? [];
  return feature === undefined || thread === undefined ? null : { feature, thread };
}

/** Whether an import leads to a file of the repository. */
export function isFile(to: string): boolean {
  return /^(src|widget|training|test)\//.test(to);
}

export function describeImport({ from, to }: Import): string {
  return `${from} → ${to}`;
}

function importsOf(file: string): Import[] {
  const script = scriptOf(file);
  const { module, errors } = parseSync(file.replace(/svelte$/, 'ts'), script);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  const { staticImports, staticExports, dynamicImports } = module;
  const read = (specifier: string, dynamic: boolean, typeOnly = false): Import => ({
    from: file,
    to: specifier.startsWith('.') ? relative('.', resolve(dirname(file), specifier)) : specifier,
    dynamic,
    typeOnly,
  });
  return [
    ...staticImports.map(({ moduleRequest, start }) =>
      read(moduleRequest.value, false, script.startsWith('import type ', start)),
    ),
    ...staticExports
      .flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest))
      .filter((request) => request !== null)
      .map(({ value }) => read(value, false)),
    ...dynamicImports
      .map(({ moduleRequest: { start, end } }) => script.slice(start, end))
      .filter((text) => /^['"]/.test(text))
      .map((text) => read(text.slice(1, -1), true)),
  ];
}

function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    .map((match) => match[1])
    .join('\n');
}
