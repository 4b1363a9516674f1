import { existsSync } from 'node:fs';
import { serveApp, type Servers } from '../../config/serve-app.ts';

/**
 * The built app and the help site on two free ports; the caller closes them. Throws when `npm run
 * build` has not been run.
 */
export function startServers(root = 'dist'): Promise<Servers> {
  if (!existsSync(`${root}/index.html`))
    throw new Error(`${root}/ is missing: run \`npm run build\` first`);
  return serveApp({ appPort: 0, sitePort: 0, root });
}
