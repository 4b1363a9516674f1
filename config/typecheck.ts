/**
 * Type-checks each kind of thread with its own tsconfig, in two processes: the compiler takes one thread after the other,
 * so that declarations of packages are read once; `svelte-check` takes the page, which has components.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, utimesSync } from 'node:fs';

/** The page's config once more, at the root: kept results hold only for components below the config's own folder. */
const PAGE_CONFIG = 'tsconfig.svelte.json';

interface RootConfig {
  readonly references: readonly { readonly path: string }[];
}

const started = Date.now();
const root = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as RootConfig; // our own file, checked by the compiler below
const threads = root.references.map((reference) => reference.path);
const others = threads.filter((thread) => !thread.includes('.page.'));
for (const thread of others) makeOld(thread);
const results = await Promise.all([
  check('node_modules/typescript/bin/tsc', ['--build', ...others, '--pretty', 'false']),
  check('node_modules/svelte-check/bin/svelte-check', [
    '--tsconfig',
    PAGE_CONFIG,
    '--incremental',
    '--fail-on-warnings',
    '--output',
    'machine',
  ]),
]);
const seconds = ((Date.now() - started) / 1000).toFixed(1);
const isRight = results.every(Boolean);
console.log(
  isRight ? `types: ${threads.length} threads checked in ${seconds} s` : 'types: there are faults',
);
process.exit(isRight ? 0 : 1);

/**
 * `tsc --build` looks for changes in the files that a config lists, and not in those that they import. A kept result
 * that is older than its config is looked through from end to end, and what did not change in it is used.
 */
function makeOld(thread: string): void {
  const kept = `.cache/types/${/tsconfig\.(.+)\.json$/.exec(thread)?.[1] ?? ''}.tsbuildinfo`;
  if (existsSync(kept)) utimesSync(kept, 0, 0);
}

/** Whether a program finds nothing; else what it prints is shown. */
function check(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('close', (code) => {
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });
}
