/**
 * Type-checks each kind of thread with its own tsconfig: TypeScript's native compiler takes all but the page, which has
 * components and is for `svelte-check`, on the same compiler. Nothing is kept: the whole takes a few seconds.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/**
 * A copy of the page's tsconfig at the root: `svelte-check` finds only components below the folder
 * of its config.
 */
const PAGE_CONFIG = 'tsconfig.svelte.json';

interface RootConfig {
  readonly references: readonly { readonly path: string }[];
}

const started = Date.now();
const root = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as RootConfig; // our own file, checked by the compiler below
const threads = root.references.map((reference) => reference.path);
const others = threads.filter((thread) => !thread.includes('.page.'));
const results = await Promise.all([checkAll(others), checkPage()]);
const seconds = ((Date.now() - started) / 1000).toFixed(1);
const isRight = results.every(Boolean);
console.log(
  isRight ? `types: ${threads.length} threads checked in ${seconds} s` : 'types: there are faults',
);
process.exit(isRight ? 0 : 1);

/** Runs the checks one after the other, because each uses all cores. */
async function checkAll(configs: readonly string[]): Promise<boolean> {
  let isRightSoFar = true;
  for (const config of configs) {
    const args = ['--project', config, '--noEmit', '--pretty', 'false'];
    isRightSoFar = (await check('node_modules/@typescript/native/bin/tsc', args)) && isRightSoFar;
  }
  return isRightSoFar;
}

function checkPage(): Promise<boolean> {
  // Deletes the checker's old output, which still holds the code of deleted components.
  rmSync('.svelte-check', { recursive: true, force: true });
  const args = ['--tsconfig', PAGE_CONFIG, '--tsgo', '--fail-on-warnings', '--output', 'machine'];
  return check('node_modules/svelte-check/bin/svelte-check', args);
}

/** Whether a program succeeds; its output is printed if it fails. */
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
