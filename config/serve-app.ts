import { readFileSync, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers-file.ts';
import { echoForm } from './echo-form.ts';

/**
 * The two origins that `npm start` and the end-to-end tests use. The app may lie in a folder of its
 * origin; its address has no slash at the end.
 */
export interface Servers {
  readonly appUrl: string;
  readonly siteUrl: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly appPort: number;
  readonly sitePort: number;
  /** The built folder, `dist` by default. */
  readonly root?: string;
}

/**
 * The app's folder as the example pages name it from theirs; replaced by the app's origin when they
 * are served from another.
 */
const WRITTEN_APP_URL = '../..';

/**
 * Serves the built app, and the example help site from another port under the strict policy that
 * README.md promises to work under. Rejects when a port is taken.
 */
export async function serveApp({
  appPort,
  sitePort,
  root = 'dist',
}: ServeOptions): Promise<Servers> {
  const app = await listen(appHandler(root), appPort);
  const appUrl = `http://localhost:${portOf(app)}`;
  const servers = await serveSite({ appUrl, sitePort, root }).catch((error: unknown) => {
    app.close();
    throw error;
  });
  return {
    ...servers,
    close: async () => {
      await Promise.all([closeServer(app), servers.close()]);
    },
  };
}

/** Serves the help site alone, for an app that another server serves at `appUrl`. */
export async function serveSite({
  appUrl,
  sitePort,
  root = 'dist',
}: Omit<ServeOptions, 'appPort'> & { readonly appUrl: string }): Promise<Servers> {
  const site = await listen(siteHandler(join(root, 'examples'), appUrl), sitePort);
  return { appUrl, siteUrl: `http://localhost:${portOf(site)}`, close: () => closeServer(site) };
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function appHandler(root: string): Handler {
  const headersFile = join(root, '_headers');
  const rules = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  const files = sirv(root, { dev: true, etag: true, single: false });
  const compressed = compression(); // as hosts do: without it a page comes at a third of the speed
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    compressed(request, response, () => files(request, response, () => notFound(response)));
  };
}

/**
 * The help site and its example pages in `root`, under the policy that a strict host sets, with the
 * app's true origin written in.
 * `extraTag` is put before the end of each page's head (the reload script of the development server).
 */
export function siteHandler(root: string, appUrl: string, extraTag = ''): Handler {
  const { origin } = new URL(appUrl);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    "style-src 'self'",
    `connect-src 'self' ${origin}`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const all = sirv(root, { dev: true });
  const helpSite = sirv(join(root, 'help-site'), { dev: true });
  return (request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method === 'POST') return echoForm(request, response);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = findPage(root, path);
    if (page !== null) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-cache');
      response.end(
        readFileSync(page, 'utf8')
          .replaceAll(WRITTEN_APP_URL, appUrl)
          .replace('</head>', () => `${extraTag}</head>`),
      );
      return;
    }
    helpSite(request, response, () => all(request, response, () => notFound(response)));
  };
}

/** Serves HTML without sirv, because the app's origin must be inserted. */
function findPage(root: string, path: string): string | null {
  if (path.includes('..')) return null;
  const names = path.endsWith('/') ? [`${path}index.html`] : path.endsWith('.html') ? [path] : [];
  for (const name of names) {
    for (const folder of [join(root, 'help-site'), root]) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

function notFound(response: ServerResponse): void {
  response.statusCode = 404;
  // The answer must not be cached: a missing file may exist later.
  response.removeHeader('Cache-Control');
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end('Not found');
}

/** A server that listens; rejects when the port is taken. 0 takes any free one. */
export function listen(handler: Handler, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

/** The port that a listening server has got. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
