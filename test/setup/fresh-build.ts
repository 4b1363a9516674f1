/** Runs before the end-to-end tests: whoever starts them, they never meet a stale build. */
import { spawnSync } from 'node:child_process';

export function setup(): void {
  // A build that somebody names is theirs to keep fresh.
  if (process.env['PRESORT_DIST'] !== undefined) return;
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'config/build.ts', '--if-changed'],
    // Vitest sets NODE_ENV and more: the build must not see them.
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
