/**
 * Builds before the end-to-end tests if the sources have changed, so that they never test an old
 * build.
 */
import { spawnSync } from 'node:child_process';

export function setup(): void {
  // If a variable names the build, its owner keeps it fresh.
  if (process.env['PRESORT_DIST'] !== undefined) return;
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'config/build.ts', '--if-changed'],
    // Removes NODE_ENV and other variables that Vitest sets, because they would change the build.
    { stdio: 'inherit', env: withoutVitest(process.env) },
  );
  if (status !== 0) throw new Error('the build has failed: see above');
}

function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|VITE.*)$/.test(name),
    ),
  );
}
