import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeImport, files, imports, isFile, partOf, roomOf } from './import-graph.ts';

/**
 * Reads the import rules from ARCHITECTURE.md, so that the document and the test cannot differ. A
 * room without a row there may import everything.
 */
const MAY_IMPORT = roomsOf(readFileSync('ARCHITECTURE.md', 'utf8'));
/** The engine may reach TF.js only behind a dynamic import. */
const DYNAMIC_ONLY = [['src/engine', 'src/full']] as const;
/**
 * The shell's router and the palette's list: the only files outside a feature that may name its
 * pages and their places.
 */
const ROUTER = ['src/shell/frame/page-loaders.ts', 'src/shell/palette/place-loaders.ts'];
/** What a component of the shell may import. */
const UI_IMPORTS = ['src/shell/ui/', 'src/shell/language/', 'src/shell/words/', 'src/table/'];
const WITHOUT_TENSORFLOW = [
  'src/core',
  'src/compact',
  'src/bundle',
  'src/table',
  'src/rpc',
  'src/engine',
  'src/store',
  'src/shell',
  'src/features',
  'widget',
];
const NOBODY_IMPORTS = ['src/workers', 'widget', 'training', 'test'];

describe('the table of rooms', () => {
  it('sees the rooms', () => {
    expect(new Set(files.map(roomOf))).toContain('src/core');
    expect(MAY_IMPORT).toMatchObject({ 'src/core': [], 'src/compact': ['src/core'] });
    expect(MAY_IMPORT['src/features']).toContain('src/shell');
    expect(imports.length).toBeGreaterThan(10);
  });

  it('no room imports a room that the table does not allow', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      return (
        to.startsWith('.') === false &&
        isFile(to) &&
        a !== b &&
        !ROUTER.includes(from) &&
        !(MAY_IMPORT[a] ?? [b]).includes(b)
      );
    });
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it('components of `src/shell/ui` know neither store nor feature, their types included', () => {
    const own = files.filter((file) => file.startsWith('src/shell/ui/'));
    const wrong = imports.filter(
      ({ from, to }) =>
        own.includes(from) && isFile(to) && !UI_IMPORTS.some((folder) => to.startsWith(folder)),
    );
    expect(wrong.map(describeImport)).toEqual([]);
    const reached = reachedFrom(own);
    expect(reached.length).toBeGreaterThan(20);
    expect(reached.filter((file) => /^src\/(store|engine|features)\//.test(file))).toEqual([]);
  });

  it('no feature imports another, and inside one a thread imports its own library', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [partOf(from), partOf(to)];
      if (b === null) return false;
      if (a === null) return !ROUTER.includes(from) && roomOf(from) !== 'src/workers';
      return a.feature !== b.feature || !mayReach(a.thread, b.thread);
    });
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it("a feature's store and what its threads share know no page and no shell", () => {
    const own = files.filter((file) => ['store', 'shared'].includes(partOf(file)?.thread ?? ''));
    expect(own.map((file) => partOf(file)?.thread)).toContain('store');
    const wrong = imports.filter(
      ({ from, to }) => own.includes(from) && roomOf(to) === 'src/shell',
    );
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it('what only one feature uses of store and shell lies in that feature', () => {
    const users = new Map<string, Set<string>>();
    for (const { from, to } of imports)
      users.set(to, (users.get(to) ?? new Set()).add(partOf(from)?.feature ?? roomOf(from)));
    const alone = [...users].flatMap(([file, by]) => {
      const [first = ''] = by;
      const isLibrary = ['src/store', 'src/shell'].includes(roomOf(file));
      return isLibrary && by.size === 1 && !first.startsWith('src/') ? [`${file}: ${first}`] : [];
    });
    expect(alone).toEqual([]);
  });

  it('nobody imports entries, widget, training or test', () => {
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

/** The table's last column: rooms by name, `train` for `src/train`; `nothing` and `everything` as they say. */
function roomsOf(page: string): Readonly<Record<string, readonly string[]>> {
  const rows = [...page.matchAll(/^\| `([\w/]+)` +\|(?:[^|]*\|){2}([^|]*)\|$/gm)];
  const names = rows.map(([, name = '']) => name);
  return Object.fromEntries(
    rows
      .filter(([, , allowed = '']) => !allowed.includes('everything'))
      .map(([, name = '', allowed = '']) => [
        name,
        names.filter((other) => new RegExp(`\\b${other.replace('src/', '')}\\b`).test(allowed)),
      ]),
  );
}

/** The files and everything that they import, directly or not. */
function reachedFrom(starts: readonly string[]): readonly string[] {
  const reached = new Set(starts);
  for (const file of reached)
    for (const { from, to, typeOnly } of imports)
      if (from === file && isFile(to) && !typeOnly) reached.add(to);
  return [...reached];
}

/** Whether a folder of a feature may import another folder of that feature. */
function mayReach(from: string, to: string): boolean {
  return from === to || to === 'store' || (to === 'shared' && from !== 'store');
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
