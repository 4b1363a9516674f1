import { patternStart } from '../headers-file.ts';
import { FILE_TYPES, PACKABLE_TYPES } from './file-types.ts';
import {
  headersByPath,
  headersEverywhere,
  indent,
  madeBy,
  type HostOptions,
  type PathHeader,
} from './host-options.ts';

/** A file for `/etc/nginx/conf.d`: which header belongs to which path, and the server. */
export function nginxConf(options: HostOptions): string {
  const { rules, root, base, port } = options;
  const byPath = [...headersByPath(rules)];
  return [
    madeBy('Lies in /etc/nginx/conf.d; nginx 1.22 or newer.'),
    ...byPath.flatMap(([name, paths]) => [...pathMap(name, paths, base), '']),
    'server {',
    ...indent([
      `listen ${port};`,
      `listen [::]:${port};`,
      'server_tokens off;',
      // Behind a proxy or in a container, nginx's port differs from the port in the address.
      'absolute_redirect off;',
      '',
      'types {',
      ...indent(FILE_TYPES.map(({ type, endings }) => `${type} ${endings.join(' ')};`)),
      '}',
      'default_type application/octet-stream;',
      'charset utf-8;',
      `charset_types ${textTypes()};`,
      '',
      ...packing(),
      '',
      ...headersEverywhere(rules).map(([name, value]) => `add_header ${name} "${value}" always;`),
      // The header lacks "always", so that browsers never cache a 404 answer.
      ...byPath.map(([name]) => `add_header ${name} $${variable(name)};`),
      '',
      ...places(root, base),
    ]),
    '}',
    '',
  ].join('\n');
}

function pathMap(name: string, paths: readonly PathHeader[], base: string): string[] {
  return [
    `map $uri $${variable(name)} {`,
    ...indent([
      'default "";',
      ...paths.map(({ pattern, value }) => `"${keyOf(pattern, base)}" "${value}";`),
    ]),
    '}',
  ];
}

/** The key that `map` compares: the path itself, or for a folder a pattern for its beginning. */
function keyOf(pattern: string, base: string): string {
  const start = base + patternStart(pattern);
  return pattern.endsWith('*') ? `~^${start.replaceAll('.', '\\.')}` : start;
}

function packing(): string[] {
  const types = PACKABLE_TYPES.filter((type) => type !== 'text/html').join(' ');
  return [
    'gzip on;',
    'gzip_static on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 1000;',
    `gzip_types ${types};`,
    '# With the module ngx_brotli:',
    '# brotli on;',
    '# brotli_static on;',
    `# brotli_types ${types};`,
  ];
}

function places(root: string, base: string): string[] {
  const at404 = indent(['try_files $uri $uri/ =404;']);
  if (base === '') return [`root ${root};`, '', 'location / {', ...at404, '}'];
  return [
    `location = ${base} {`,
    ...indent([`return 301 ${base}/;`]),
    '}',
    `location ${base}/ {`,
    ...indent([`alias ${root}/;`, 'index index.html;']),
    '}',
  ];
}

function variable(name: string): string {
  return `presort_${name.toLowerCase().replaceAll('-', '_')}`;
}

function textTypes(): string {
  return FILE_TYPES.filter(({ isText, type }) => isText && type !== 'text/html')
    .map(({ type }) => type)
    .join(' ');
}
