import { existsSync } from 'node:fs';
import { serveApp, serveSite, type Servers } from '../../config/serve-app.ts';

/**
 * The built app and the help site on two free ports; the caller closes them. `PRESORT_APP_URL` names
 * an app that another server gives out of `root`; there only the help site is started. Throws when
 * `npm run build` has not been run.
 */
export function startServers(root = 'dist'): Promise<Servers> {
  if (!existsSync(`${root}/index.html`))
    throw new Error(`${root}/ is missing: run \`npm run build\` first`);
  const appUrl = process.env['PRESORT_APP_URL']?.replace(/\/$/, '');
  if (appUrl !== undefined && appUrl !== '') return serveSite({ appUrl, sitePort: 0, root });
  return serveApp({ appPort: 0, sitePort: 0, root });
}
