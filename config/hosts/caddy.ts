import { FILE_TYPES, PACKABLE_TYPES } from './file-types.ts';
import {
  headersByPath,
  headersEverywhere,
  indent,
  madeBy,
  type HostOptions,
} from './host-options.ts';

/** A whole Caddyfile. With a domain in the place of `:8080`, Caddy gets a certificate by itself. */
export function caddyfile({ rules, root, base, port }: HostOptions): string {
  const site = [
    `root * ${root}`,
    ...packing(),
    ...types(),
    'header {',
    ...indent(
      headersEverywhere(rules).map(([name, value]) => `${name} "${value}"`),
      '\t',
    ),
    '}',
    ...[...headersByPath(rules)].flatMap(([name, paths]) => pathHeaders(name, paths)),
    'file_server {',
    ...indent(['precompressed br gzip'], '\t'),
    '}',
  ];
  const body =
    base === ''
      ? site
      : [`redir ${base} ${base}/ permanent`, `handle_path ${base}/* {`, ...indent(site, '\t'), '}'];
  return [
    madeBy('Caddy 2.6 or newer. Write your domain instead of the port, and Caddy serves https.'),
    `:${port} {`,
    ...indent([...body, ...missing()], '\t'),
    '}',
    '',
  ].join('\n');
}

/** One matcher for each value of a header, over all paths that have it. */
function pathHeaders(
  name: string,
  paths: readonly { readonly pattern: string; readonly value: string }[],
): string[] {
  const values = [...new Set(paths.map(({ value }) => value))];
  return values.flatMap((value, at) => {
    const matcher = `@${name.toLowerCase()}-${at + 1}`;
    const own = paths.filter((path) => path.value === value).map(({ pattern }) => pattern);
    return [`${matcher} path ${own.join(' ')}`, `header ${matcher} ${name} "${value}"`];
  });
}

function packing(): string[] {
  return [
    'encode zstd gzip {',
    ...indent(
      [
        'minimum_length 1000',
        'match {',
        ...indent(
          PACKABLE_TYPES.map((type) => `header Content-Type ${type}*`),
          '\t',
        ),
        '}',
      ],
      '\t',
    ),
    '}',
  ];
}

/** Caddy reads file types from the operating system, which may know only a few. */
function types(): string[] {
  return FILE_TYPES.flatMap(({ type, endings, isText }) => {
    const matcher = `@${endings[0]}`;
    return [
      `${matcher} path ${endings.map((ending) => `*.${ending}`).join(' ')}`,
      `header ${matcher} Content-Type "${type}${isText ? '; charset=utf-8' : ''}"`,
    ];
  });
}

/** Browsers must neither cache a 404 answer nor take it for a script. */
function missing(): string[] {
  return [
    'handle_errors {',
    ...indent(
      [
        'header -Cache-Control',
        'header Content-Type text/plain',
        'respond "{err.status_code} {err.status_text}"',
      ],
      '\t',
    ),
    '}',
  ];
}
