/** `npm run dev`: looks at the ports first, then starts Vite with what `dev-server.ts` adds. */
import { createServer } from 'vite';
import { describeTakenPorts, portFrom } from './ports.ts';

try {
  const appPort = portFrom('APP_PORT', 5173);
  const taken = await describeTakenPorts(
    [
      { variable: 'APP_PORT', port: appPort, what: 'app' },
      { variable: 'SITE_PORT', port: portFrom('SITE_PORT', 5174), what: 'help site' },
    ],
    'npm run dev',
  );
  if (taken !== null) throw new Error(taken);
  const server = await createServer({ server: { port: appPort, strictPort: true } });
  await server.listen();
  server.printUrls();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
