import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** DESIGN.md section 4: which rooms each room may import. Rooms that are missing here may import everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/compact': ['src/core'],
  'src/bundle': ['src/core'],
  'src/protocol': ['src/core'],
  'src/full': ['src/core', 'src/compact'],
  'src/train': ['src/core', 'src/compact', 'src/bundle'],
  'src/storage': ['src/core'],
  'src/worker': [
    'src/core',
    'src/compact',
    'src/bundle',
    'src/full',
    'src/protocol',
    'src/train',
    'src/storage',
  ],
  'src/client': ['src/core', 'src/compact', 'src/bundle', 'src/protocol'],
  'src/sw': ['src/core', 'src/compact', 'src/bundle', 'src/storage'],
  'src/intake': ['src/core', 'src/client', 'src/storage', 'src/protocol'],
  'src/app': ['src/core', 'src/client', 'src/storage', 'src/protocol', 'src/intake'],
  widget: ['src/core', 'src/client'],
  training: ['src/core', 'src/compact', 'src/bundle', 'src/full', 'src/train'],
};
/** The worker may reach TF.js only behind a dynamic import. */
const DYNAMIC_ONLY = [['src/worker', 'src/full']] as const;
const WITHOUT_TENSORFLOW = [
  'src/core',
  'src/compact',
  'src/bundle',
  'src/client',
  'src/sw',
  'src/app',
  'widget',
  'src/storage',
  'src/protocol',
];
const NOBODY_IMPORTS = ['src/app', 'widget', 'training', 'test'];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly dynamic: boolean;
  readonly typeOnly: boolean;
}

const files = ['src', 'widget', 'training']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.(ts|svelte)$/.test(name));
const imports = files.flatMap(importsOf);

describe('the table of rooms', () => {
  it('sees the rooms', () => {
    expect(new Set(files.map(roomOf))).toContain('src/core');
    expect(imports.length).toBeGreaterThan(10);
  });

  it('no room imports a room that the table does not allow', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      return (
        to.startsWith('.') === false && isFile(to) && a !== b && !(MAY_IMPORT[a] ?? [b]).includes(b)
      );
    });
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it('nobody imports app, widget, training or test', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        isFile(to) && roomOf(from) !== roomOf(to) && NOBODY_IMPORTS.includes(roomOf(to)),
    );
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it('rooms that must load lazily are reached only by dynamic import', () => {
    const wrong = imports.filter(
      ({ from, to, dynamic, typeOnly }) =>
        !dynamic &&
        !typeOnly &&
        DYNAMIC_ONLY.some(([a, b]) => roomOf(from) === a && isFile(to) && roomOf(to) === b),
    );
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it('TF.js stays out of the static graph of page, widget and service worker', () => {
    const wrong = imports.filter(
      ({ from, to }) => to.startsWith('@tensorflow') && WITHOUT_TENSORFLOW.includes(roomOf(from)),
    );
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it('core and train touch no Node module', () => {
    expect(
      imports
        .filter(
          ({ from, to }) =>
            ['src/core', 'src/train'].includes(roomOf(from)) && to.startsWith('node:'),
        )
        .map(describeImport),
    ).toEqual([]);
  });

  it('there are no cycles', () => {
    expect(findCycle()).toEqual([]);
  });
});

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, scriptOf(file), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: string, dynamic: boolean, typeOnly: boolean): void => {
    const to = specifier.startsWith('.')
      ? relative('.', resolve(dirname(file), specifier))
      : specifier;
    found.push({ from: file, to, dynamic, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(
        node.moduleSpecifier.text,
        false,
        ts.isImportDeclaration(node) &&
          node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      );
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument)) add(argument.text, true, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    .map((match) => match[1])
    .join('\n');
}

function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? `src/${second}` : top;
}

function isFile(to: string): boolean {
  return /^(src|widget|training|test)\//.test(to);
}

function describeImport({ from, to }: Import): string {
  return `${from} → ${to}`;
}

function findCycle(): string[] {
  const edges = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (isFile(to) && !typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (node: string): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    path.push(node);
    for (const next of edges.get(node) ?? []) {
      const cycle = walk(next);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(node);
    return [];
  };
  for (const node of edges.keys()) {
    const cycle = walk(node);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
