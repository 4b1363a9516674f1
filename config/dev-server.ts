/**
 * What `npm run dev` serves beside the app's own modules: the widget's files, the service worker,
 * the bundles and the help site on its own port. Each is built again when its sources change, and
 * every open page reloads. Left out: the app's content security policy, because Vite's client writes style
 * elements, and the list of shell files, because nothing is precached that changes. `npm start` has
 * both.
 */
import { readFileSync, renameSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { build as bundle } from 'esbuild';
import sirv from 'sirv';
import type { Plugin, ViteDevServer } from 'vite';
import { buildScripts } from './build-widget.ts';
import { DOCS_FOLDER, docFiles } from './docs/make-docs.ts';
import { headersFor, parseHeaders } from './headers-file.ts';
import { portFrom } from './ports.ts';
import { listen, siteHandler, type Handler } from './serve-app.ts';
import { useLitePackageFolder } from '../training/cli/use-lite-files.ts';
import { widgetReference } from './widget-readme.ts';

const OUT = '.cache/dev';
/** The files of USE-lite lie in an npm package, not in `models/`. */
const USE_LITE = /^(?:\/presort(?:-full)?)?\/models\/use-lite\//;
const RELOAD_PATH = '/dev-reload';
const RELOAD_SCRIPT = `new EventSource('${RELOAD_PATH}').onmessage = () => location.reload();`;

/** The page with the panel in all its states, themes and languages. */
const PANEL_PAGE = '/widget/dev/panel.html';

export function devServer(): Plugin {
  return {
    name: 'presort-dev',
    apply: (_, { command, isPreview }) =>
      command === 'serve' && isPreview !== true && process.env['VITEST'] === undefined,
    async configureServer(server) {
      await buildBoth(server);
      const site = await serveHelpSite(server);
      rebuildOnChange(server, site.reload);
      const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
      const built = sirv(OUT, { dev: true, etag: true });
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        for (const [name, value] of headersFor(rules, path))
          if (name !== 'Content-Security-Policy') response.setHeader(name, value);
        // The repository has one copy of the models; the server answers with it at both addresses.
        const models = /^\/presort(?:-full)?\/models\//;
        if (models.test(path)) request.url = (request.url ?? '').replace(models, '/models/');
        const useLite = USE_LITE.test(path) ? useLitePackageFolder() : null;
        if (useLite !== null) {
          request.url = (request.url ?? '').replace(USE_LITE, '/');
          sirv(useLite, { dev: true })(request, response, next);
        } else if (path === '/widget-reference.json') sendJson(response, widgetReference());
        else if (path.startsWith(`/${DOCS_FOLDER}/`)) sendDoc(response, path);
        else if (path === '/sw.js' || /^\/presort(?:-full)?\//.test(path))
          built(request, response, next);
        else next();
      });
      server.httpServer?.once('listening', () => {
        const { port } = server.config.server;
        console.log(`  Help site: http://localhost:${site.port}/  (another origin, strict CSP)`);
        console.log(
          `  Panel:     http://localhost:${port}${PANEL_PAGE}  (all states and languages)`,
        );
      });
      server.httpServer?.once('close', site.close);
    },
  };
}

async function buildBoth({ config }: ViteDevServer): Promise<void> {
  const started = performance.now();
  // The build writes to another folder first, so that a failed build keeps the last good files.
  await Promise.all([buildScripts(join(OUT, 'next', 'presort')), buildServiceWorker()]);
  for (const folder of ['presort', 'presort-full']) {
    rmSync(join(OUT, folder), { recursive: true, force: true });
    renameSync(join(OUT, 'next', folder), join(OUT, folder));
  }
  config.logger.info(
    `widget and service worker built in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    { timestamp: true },
  );
}

async function buildServiceWorker(): Promise<void> {
  await bundle({
    bundle: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"development"' },
    entryPoints: ['src/workers/service-worker.ts'],
    outfile: join(OUT, 'sw.js'),
  });
}

/**
 * Runs one build at a time; a change during a build starts another build after it. A failed build
 * prints its error and keeps the last good files.
 */
function rebuildOnChange(server: ViteDevServer, reloadSite: () => void): void {
  let isBuilding = false;
  let isStale = false;
  const rebuild = async (): Promise<void> => {
    isStale = true;
    if (isBuilding) return;
    isBuilding = true;
    while (isStale) {
      isStale = false;
      try {
        await buildBoth(server);
        server.ws.send({ type: 'full-reload' });
        reloadSite();
      } catch (error) {
        server.config.logger.error(error instanceof Error ? error.message : String(error));
      }
    }
    isBuilding = false;
  };
  server.watcher.on('all', (_, path) => {
    const change = changeOf(relative('.', path).replaceAll(sep, '/'));
    if (change === 'build') void rebuild();
    if (change === 'bundle') server.ws.send({ type: 'full-reload' });
    if (change === 'bundle' || change === 'site') reloadSite();
  });
}

/**
 * What a changed file requires, by its path in the repository. `build`: the widget or the service
 * worker contains it. `bundle`: app and help site load it. `site`: the help site shows it. Null:
 * Vite reloads the app's pages by itself.
 */
export function changeOf(place: string): 'build' | 'bundle' | 'site' | null {
  if (place.startsWith('models/')) return 'bundle';
  if (place.startsWith('public/examples/')) return 'site';
  const isBuilt =
    /\.(?:ts|json)$/.test(place) &&
    !/\.test\.ts$/.test(place) &&
    (/^widget\/(?!dev\/)/.test(place) ||
      /^src\/(core|compact|bundle|engine|full|rpc|store|workers)\//.test(place) ||
      /^src\/.*\/(sw|shared)\//.test(place));
  return isBuilt ? 'build' : null;
}

interface HelpSite {
  readonly port: number;
  readonly reload: () => void;
  readonly close: () => void;
}

async function serveHelpSite({ config }: ViteDevServer): Promise<HelpSite> {
  const listeners = new Set<ServerResponse>();
  const pages = siteHandler(
    'public/examples',
    `http://localhost:${config.server.port}`,
    `<script src="${RELOAD_PATH}.js"></script>`,
  );
  const handler: Handler = (request, response) => {
    if (request.url === `${RELOAD_PATH}.js`) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(RELOAD_SCRIPT);
    } else if (request.url === RELOAD_PATH) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
      response.flushHeaders();
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    } else pages(request, response);
  };
  const port = portFrom('SITE_PORT', 5174);
  const site = await listen(handler, port);
  return {
    port,
    reload() {
      for (const one of listeners) one.write('data: reload\n\n');
    },
    close() {
      site.close();
      site.closeAllConnections();
    },
  };
}

/** Reads the app's documents again at each request. */
function sendDoc(response: ServerResponse, path: string): void {
  const content = docFiles().get(path.slice(DOCS_FOLDER.length + 2));
  response.statusCode = content === undefined ? 404 : 200;
  response.setHeader('Content-Type', 'application/json');
  response.end(content);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(value));
}
