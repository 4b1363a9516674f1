/** Each threat in SECURITY.md names an existing test; pages ignore messages from strangers. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const threats = (/## Threats\n([^]*?)\n## /.exec(readFileSync('SECURITY.md', 'utf8'))?.[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', , tests = '']) => ({ threat, tests }));

it('lists threats', () => expect(threats.length).toBeGreaterThan(10));

it.each(threats)('names the tests of: $threat', ({ tests }) => {
  const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(existsSync(file), file).toBe(true);
    expect(file).toMatch(/\.test\.ts$|^test\/torture\//);
  }
});

// Any page that frames the app or the widget, or that they frame, can send any message to their
// window.
it('lets no window listen to messages of other frames', () => {
  const listening =
    /(?:window|globalThis|self)\s*\.\s*(?:onmessage|addEventListener\(\s*['"]message)/;
  const pages = execFileSync('git', ['ls-files', 'src', 'widget'], { encoding: 'utf8' })
    .split('\n')
    .filter(
      (file) => /\.(?:ts|svelte)$/.test(file) && !/\.test\.ts$|\/sw\/|\/workers?\//.test(file),
    );
  expect(pages.length).toBeGreaterThan(500);
  expect(pages.filter((file) => listening.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect('window.addEventListener("message", f)').toMatch(listening);
});
