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

/** A file for `/etc/apache2/sites-available`. */
export function apacheConf({ rules, root, base, port }: HostOptions): string {
  return [
    madeBy('Lies in /etc/apache2/sites-available; needs "a2enmod headers rewrite deflate brotli".'),
    `Listen ${port}`,
    `<VirtualHost *:${port}>`,
    ...indent([
      ...(base === '' ? [`DocumentRoot ${root}`] : [`Alias ${base} ${root}`]),
      `<Directory ${root}>`,
      ...indent(['Require all granted', 'AllowOverride None', ...inFolder(rules)]),
      '</Directory>',
    ]),
    '</VirtualHost>',
    '',
  ].join('\n');
}

/** A `.htaccess` for the built folder, wherever it lies: its paths begin at the folder. */
export function htaccess({ rules }: Pick<HostOptions, 'rules'>): string {
  return [
    madeBy('Copy it to .htaccess in the built folder; the host must allow it (AllowOverride All).'),
    ...inFolder(rules),
    '',
  ].join('\n');
}

function inFolder(rules: HostOptions['rules']): string[] {
  return [
    'Options -Indexes -MultiViews +SymLinksIfOwnerMatch',
    'DirectoryIndex index.html',
    ...FILE_TYPES.map(({ type, endings }) => `AddType ${type} ${dotted(endings)}`),
    `AddCharset utf-8 ${dotted(FILE_TYPES.filter(({ isText }) => isText).flatMap(({ endings }) => endings))}`,
    // Without this line Apache takes "weights.de.bin" for a page in German.
    'RemoveLanguage .de .es .fr .pt',
    '<IfModule mod_headers.c>',
    ...indent(
      headersEverywhere(rules).map(([name, value]) => `Header always set ${name} "${value}"`),
    ),
    ...indent(['<IfModule mod_rewrite.c>', ...indent(byPath(rules)), '</IfModule>']),
    '</IfModule>',
    ...packing(),
  ];
}

/**
 * Uses `RewriteRule` to compare the path below the folder; the rule changes nothing but marks the
 * answer. The header lacks "always", so that browsers never cache a 404 answer.
 */
function byPath(rules: HostOptions['rules']): string[] {
  return [
    'RewriteEngine On',
    ...[...headersByPath(rules)].flatMap(([name, paths]) => headerLines(name, paths)),
  ];
}

function headerLines(name: string, paths: readonly PathHeader[]): string[] {
  const values = [...new Set(paths.map(({ value }) => value))];
  return values.flatMap((value, at) => {
    const mark = `presort-${name.toLowerCase()}-${at + 1}`;
    const own = paths.filter((path) => path.value === value).map(({ pattern }) => keyOf(pattern));
    return [
      `RewriteRule "^(?:${own.join('|')})" "-" [E=${mark}:1]`,
      `Header set ${name} "${value}" env=${mark}`,
    ];
  });
}

function dotted(endings: readonly string[]): string {
  return endings.map((ending) => `.${ending}`).join(' ');
}

function keyOf(pattern: string): string {
  const start = patternStart(pattern).slice(1).replaceAll('.', '\\.');
  return pattern.endsWith('*') ? start : `${start}$`;
}

function packing(): string[] {
  const types = PACKABLE_TYPES.join(' ');
  return [
    '<IfModule mod_filter.c>',
    ...indent([
      '<IfModule mod_brotli.c>',
      ...indent([`AddOutputFilterByType BROTLI_COMPRESS;DEFLATE ${types}`]),
      '</IfModule>',
      '<IfModule !mod_brotli.c>',
      ...indent([`AddOutputFilterByType DEFLATE ${types}`]),
      '</IfModule>',
    ]),
    '</IfModule>',
    // Apache adds a suffix to the ETag of a compressed answer, and the browser sends it back; this
    // removes it.
    '<IfModule mod_headers.c>',
    '  RequestHeader edit* "If-None-Match" "-(?:br|gzip)\\"" "\\""',
    '</IfModule>',
  ];
}
