/** `npm start`: serves the built app and the example help site, and says where. */
import { serveApp } from './serve-app.ts';

try {
  const servers = await serveApp({
    appPort: Number(process.env['APP_PORT'] ?? 4173),
    sitePort: Number(process.env['SITE_PORT'] ?? 4174),
  });
  console.log(`Presort app:       ${servers.appUrl}`);
  console.log(
    `Example help site: ${servers.siteUrl}  (another origin, strict CSP, one script tag)`,
  );
  console.log('Stop with Ctrl+C.');
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? 'presort: a port is taken; set APP_PORT and SITE_PORT to free ones and start again'
      : error,
  );
  process.exit(1);
}
