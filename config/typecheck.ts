/**
 * Type-checks each kind of thread with its own tsconfig, two at a time; `svelte-check` takes the
 * page, which has components.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The page's config once more, at the root: kept results hold only for components below the config's own folder. */
const PAGE_CONFIG = 'tsconfig.svelte.json';

interface RootConfig {
  readonly references: readonly { readonly path: string }[];
}

const started = Date.now();
const root = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as RootConfig; // our own file, checked by the compiler below
const threads = root.references.map((reference) => reference.path);
const queue = threads.values();
let failed = 0;
await Promise.all([work(), work()]);
const seconds = ((Date.now() - started) / 1000).toFixed(1);
console.log(
  failed === 0
    ? `types: ${threads.length} threads checked in ${seconds} s`
    : `types: ${failed} threads failed`,
);
process.exit(failed === 0 ? 0 : 1);

async function work(): Promise<void> {
  for (let thread = queue.next(); !thread.done; thread = queue.next()) {
    if (!(await check(thread.value))) failed += 1;
  }
}

function check(project: string): Promise<boolean> {
  const args = project.includes('.page.')
    ? [
        'node_modules/svelte-check/bin/svelte-check',
        '--tsconfig',
        PAGE_CONFIG,
        '--incremental',
        '--fail-on-warnings',
        '--output',
        'machine',
      ]
    : ['node_modules/typescript/bin/tsc', '-p', project, '--pretty', 'false'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('close', (code) => {
      if (code !== 0) console.log(`== ${project}\n${output}`);
      resolve(code === 0);
    });
  });
}
