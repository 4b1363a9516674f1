/**
 * The hosts' files equal what public/_headers generates, and that file uses only rules that all
 * hosts understand alike.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../config/headers-file.ts';
import { hostFiles } from '../../config/hosts/host-files.ts';
import { withPolicy } from '../../config/meta-policy.ts';

const text = readFileSync('public/_headers', 'utf8');
const rules = parseHeaders(text);

describe('the hosts’ files', () => {
  it.each(hostFiles(rules))('$path is what `npm run host-files` makes', ({ path, text: made }) => {
    expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(made);
  });

  it.each(hostFiles(rules))('$path holds every header', ({ text: made }) => {
    const plain = made.replaceAll('\\"', '"');
    for (const { headers } of rules)
      for (const [name, value] of headers) {
        expect(plain).toContain(name);
        expect(plain).toContain(value);
      }
  });

  it('below a folder, no path is left without it', () => {
    for (const { path, text: made } of hostFiles(rules, '/tools/presort')) {
      if (path.endsWith('nginx.conf')) {
        expect(made).toContain('"~^/tools/presort/assets/"');
        expect(made).not.toMatch(/"(?:~\^)?\/(?!tools)/);
      }
      if (path.endsWith('Caddyfile')) expect(made).toContain('handle_path /tools/presort/*');
      if (path.endsWith('apache.conf')) expect(made).toContain('Alias /tools/presort ');
    }
  });
});

describe('public/_headers', () => {
  it('says of every file in public how long it is kept', () => {
    const files = readdirSync('public', { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(`public/${name}`).isFile() && name !== '_headers')
      .map((name) => `/${name.replaceAll('\\', '/')}`);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((path) => !headersFor(rules, path).has('Cache-Control'))).toEqual([]);
  });

  it('keeps long only what carries its hash in its name', () => {
    const long = rules.filter(({ headers }) => headers.some(([, value]) => /max-age/.test(value)));
    expect(long.map(({ pattern }) => pattern)).toEqual(['/assets/*']);
  });

  it.each([
    ['/*\n  A: 1\n/x/*\n  A: 2', /A twice, for \/\* and \/x\/\*/],
    ['/x/y\n  A: 1\n/x/*\n  a: 2', /twice/],
    ['  A: 1', /line 1/],
    ['/*\n  no colon', /line 2/],
  ])('is refused where hosts would not agree: %j', (wrong, message) => {
    expect(() => parseHeaders(wrong)).toThrow(message);
  });

  it('lets blocks for different paths set the same header', () => {
    expect(parseHeaders('/x/*\n  A: 1\n/x\n  A: 2\n/xy/*\n  A: 3')).toHaveLength(3);
  });
});

describe('the policy in the page', () => {
  const page = withPolicy(readFileSync('index.html', 'utf8'), text);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];

  it('is that of the header, but for what only a header can say', () => {
    const header = headersFor(rules, '/').get('Content-Security-Policy') ?? '';
    expect(header.split('; ').filter((part) => !policy?.split('; ').includes(part))).toEqual([
      "frame-ancestors 'self'",
    ]);
  });

  it('stands before anything that it rules', () => {
    expect(page.indexOf('http-equiv')).toBeLessThan(page.search(/<script|<link/));
    expect(page.indexOf('<meta charset')).toBeLessThan(1_000);
  });

  it('is missed where the page has no charset', () => {
    expect(() => withPolicy('<html></html>', text)).toThrow(/charset/);
  });
});
