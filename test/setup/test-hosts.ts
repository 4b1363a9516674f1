/**
 * `npm run test:hosts`: end-to-end tests of app and widget against nginx, Caddy and Apache, at the
 * host's root and below a folder, for each server that is installed. After `--`, names of servers and
 * test files take the place of all of them.
 */
import { spawnSync } from 'node:child_process';
import { HOSTS, isInstalled, startHost } from './hosts.ts';

/** Test files that each cover a different kind of request to the server. */
const FILES = [
  'app-start',
  'app-every-page',
  'app-api',
  'app-form',
  'app-intake',
  'app-language',
  'app-models',
  'app-full-encoders',
  'app-widget',
  'widget-main',
  'widget-languages',
  'widget-page-api',
  'widget-privacy',
  'widget-script',
  'widget-tier',
].map((name) => `test/e2e/${name}.test.ts`);

const asked = process.argv.slice(2);
const files = asked.filter((word) => word.endsWith('.test.ts'));
const named = HOSTS.filter((name) => asked.includes(name));
const results: string[] = [];
let failed = false;

run(['--import', 'tsx', 'config/build.ts', '--if-changed'], process.env);
for (const name of named.length > 0 ? named : HOSTS) {
  if (!isInstalled(name)) {
    results.push(`${name}: skipped, for it is not installed`);
    continue;
  }
  for (const base of ['', '/tools/presort']) {
    const host = await startHost(name, { dist: 'dist', base });
    console.log(`\n== ${name} at ${host.url}/`);
    const isGreen = run(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        'e2e',
        ...(files.length > 0 ? files : FILES),
      ],
      { ...process.env, PRESORT_DIST: 'dist', PRESORT_APP_URL: host.url },
    );
    await host.close();
    failed ||= !isGreen;
    results.push(`${name} at ${base}/: ${isGreen ? 'passed' : 'FAILED'}`);
  }
}
console.log(`\n${results.join('\n')}`);
process.exit(failed ? 1 : 0);

function run(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status === 0;
}
