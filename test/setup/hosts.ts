/**
 * Web servers that are installed on this machine, each giving the built folder by the files that
 * `npm run host-files` makes: on a free port, in the foreground, with nothing written outside a
 * folder of its own.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseHeaders } from '../../config/headers-file.ts';
import { apacheConf, htaccess } from '../../config/hosts/apache.ts';
import { caddyfile } from '../../config/hosts/caddy.ts';
import type { HostOptions } from '../../config/hosts/host-options.ts';
import { nginxConf } from '../../config/hosts/nginx.ts';
import { listen, portOf } from '../../config/serve-app.ts';

export const HOSTS = ['nginx', 'caddy', 'apache', 'htaccess'] as const;
export type HostName = (typeof HOSTS)[number];

const PROGRAMS: Readonly<Record<HostName, string>> = {
  nginx: 'nginx',
  caddy: 'caddy',
  apache: 'apache2',
  htaccess: 'apache2',
};
const MODULES = '/usr/lib';
const isRoot = process.getuid?.() === 0;

export interface RunningHost {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export function isInstalled(name: HostName): boolean {
  return spawnSync(PROGRAMS[name], ['-h']).error === undefined;
}

/** Starts a server for `dist` at `base` and resolves when it answers; rejects with what it printed when it does not. */
export async function startHost(
  name: HostName,
  { dist, base }: { readonly dist: string; readonly base: string },
): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), `presort-${name}-`));
  // A server that root starts reads files as another user, so the folder must be readable for all.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const rules = parseHeaders(readFileSync(join(dist, '_headers'), 'utf8'));
  const args = COMMANDS[name](folder, { rules, root: resolve(dist), base, port });
  const child = spawn(PROGRAMS[name], args, {
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = `http://localhost:${port}${base}`;
  const close = async (): Promise<void> => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await answers(url, child))) {
    await close();
    throw new Error(`${name} does not answer at ${url}: ${printed}`);
  }
  return { url, close };
}

type Command = (folder: string, options: HostOptions) => readonly string[];

const COMMANDS: Readonly<Record<HostName, Command>> = {
  nginx(folder, options) {
    writeFileSync(join(folder, 'presort.conf'), withBrotli(nginxConf(options)));
    const main = [
      ...nginxModules().map((path) => `load_module ${path};`),
      'daemon off;',
      `pid ${folder}/nginx.pid;`,
      'error_log stderr warn;',
      'events {}',
      'http {',
      'access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${folder}/${kind};`,
      ),
      `include ${folder}/presort.conf;`,
      '}',
    ];
    writeFileSync(join(folder, 'nginx.conf'), main.join('\n'));
    return ['-p', folder, '-c', join(folder, 'nginx.conf')];
  },
  caddy(folder, options) {
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${caddyfile(options)}`);
    return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  },
  apache: (folder, options) => apache(folder, apacheConf(options)),
  htaccess(folder, options) {
    // The folder that a person would copy, with the file in it.
    const root = join(folder, 'htdocs');
    mkdirSync(root);
    for (const name of readdirSync(options.root))
      symlinkSync(join(options.root, name), join(root, name));
    writeFileSync(join(root, '.htaccess'), htaccess(options));
    const place = options.base === '' ? `DocumentRoot ${root}` : `Alias ${options.base} ${root}`;
    const site = `${place}\n<Directory ${folder}>\nRequire all granted\nAllowOverride All\n</Directory>`;
    return apache(folder, `Listen ${options.port}\n${site}`, options.root);
  },
};

function apache(folder: string, site: string, linked = ''): readonly string[] {
  const names = [
    ...['mpm_event', 'authz_core', 'alias', 'dir', 'mime'],
    ...['headers', 'rewrite', 'filter', 'deflate', 'brotli'],
  ];
  const main = [
    ...names.map((name) => `LoadModule ${name}_module ${MODULES}/apache2/modules/mod_${name}.so`),
    'ServerName localhost',
    `ServerRoot ${folder}`,
    `DefaultRuntimeDir ${folder}`,
    `PidFile ${folder}/apache.pid`,
    `ErrorLog "|/bin/cat 1>&2"`,
    'TypesConfig /dev/null',
    ...(isRoot ? ['User www-data', 'Group www-data'] : []),
    ...(linked === '' ? [] : [`<Directory ${linked}>\nRequire all granted\n</Directory>`]),
    site,
  ];
  writeFileSync(join(folder, 'apache.conf'), `${main.join('\n')}\n`);
  return ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')];
}

function nginxModules(): readonly string[] {
  return ['filter', 'static']
    .map((kind) => `${MODULES}/nginx/modules/ngx_http_brotli_${kind}_module.so`)
    .filter((path) => existsSync(path));
}

/** Enables brotli in the file, as its comment tells people who have the module. */
function withBrotli(text: string): string {
  return nginxModules().length < 2 ? text : text.replaceAll('# brotli', 'brotli');
}

/** Whether the server answers within ten seconds. */
async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let turn = 0; turn < 200 && child.exitCode === null; turn++) {
    const response = await fetch(`${url}/index.html`).catch(() => null);
    if (response?.ok) return true;
    await pause(50);
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = await listen(() => undefined, 0);
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
