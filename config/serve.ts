/** `npm start`: builds what has changed, serves the app and the example help site, and says so while it does it. */
import { spawnSync } from 'node:child_process';
import { describeTakenPorts, portFrom } from './ports.ts';
import { serveApp } from './serve-app.ts';

try {
  const appPort = portFrom('APP_PORT', 4173);
  const sitePort = portFrom('SITE_PORT', 4174);
  const taken = await describeTakenPorts(
    [
      { variable: 'APP_PORT', port: appPort, what: 'app' },
      { variable: 'SITE_PORT', port: sitePort, what: 'help site' },
    ],
    'npm start',
  );
  if (taken !== null) fail(taken);
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'config/build.ts', '--if-changed'],
    { stdio: 'inherit' },
  );
  if (status !== 0) fail('presort: the build has failed, see above; nothing is served.');
  const servers = await serveApp({ appPort, sitePort });
  console.log(`Presort app:       ${servers.appUrl}`);
  console.log(
    `Example help site: ${servers.siteUrl}  (another origin, strict CSP, one script tag)`,
  );
  console.log('Stop with Ctrl+C.');
} catch (error) {
  fail(error instanceof Error ? `presort: ${error.message}` : String(error));
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}
