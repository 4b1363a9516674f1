import { parseHeaders } from '../../../config/headers-file.ts';

/** Headers that the documents set. */
const HEADERS = [
  'Content-Security-Policy',
  'Cache-Control',
  'Access-Control-Allow-Origin',
  'Cross-Origin-Resource-Policy',
];
/** Directives of each server in the documents; the test reports any other name as mistyped. */
const NGINX = /^(?:server|location|listen|server_name|root|add_header)$/;
const CADDY = /^(?:root|file_server|header|@\w+|[\w.]+\.example)$/;

/** Faults in the form of a server's configuration, by the kind of the block. */
export const SERVERS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  nginx: (text) => [...braces(text), ...lines(text).flatMap(nginxLine), ...headers(text)],
  apache: (text) => [...sections(text), ...lines(text).flatMap(apacheLine), ...headers(text)],
  caddy: (text) => [...braces(text), ...lines(text).flatMap(caddyLine), ...headers(text)],
  headers(text) {
    try {
      return parseHeaders(text).flatMap(({ pattern, headers: own }) => [
        ...(/^\/(?:[\w-]+\/)*\*?$/.test(pattern) ? [] : [`path ${pattern}`]),
        ...own.filter(([name]) => !HEADERS.includes(name)).map(([name]) => `header ${name}`),
      ]);
    } catch (error) {
      return [String(error)];
    }
  },
};

/** The policies that a server's configuration holds. */
export function policiesIn(text: string): readonly string[] {
  return [...text.matchAll(/Content-Security-Policy(?:: | ")([^"\n]+)/g)].map(
    ([, policy = '']) => policy,
  );
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '}');
}

function braces(text: string): readonly string[] {
  let depth = 0;
  for (const sign of text.replace(/"[^"]*"|\{\d+\}/g, '')) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return ['a bracket is closed that was not opened'];
  }
  return depth === 0 ? [] : ['a bracket is not closed'];
}

function nginxLine(line: string): readonly string[] {
  const [name = ''] = line.split(' ');
  return [
    ...(NGINX.test(name) ? [] : [`nginx has no ${name} here`]),
    ...(/[;{]$/.test(line) ? [] : [`no end: ${line}`]),
    ...((line.match(/"/g) ?? []).length % 2 === 0 ? [] : [`quotes: ${line}`]),
  ];
}

function apacheLine(line: string): readonly string[] {
  if (/^<\/?FilesMatch(?: "[^"]+")?>$/.test(line)) return [];
  return /^Header (?:always )?set [\w-]+ "[^"]*"$/.test(line) ? [] : [`Apache: ${line}`];
}

function sections(text: string): readonly string[] {
  const [opened, closed] = [/<FilesMatch "/g, /<\/FilesMatch>/g].map(
    (tag) => (text.match(tag) ?? []).length,
  );
  return opened === closed ? [] : ['a section is not closed'];
}

function caddyLine(line: string): readonly string[] {
  const [name = ''] = line.split(' ');
  return CADDY.test(name) ? [] : [`Caddy has no ${name} here`];
}

function headers(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?:add_header|Header (?:always )?set|header [@/]\S+) ([\w-]+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !HEADERS.includes(name))
    .map((name) => `header ${name}`);
}
