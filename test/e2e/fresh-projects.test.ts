/**
 * Both packages in fresh projects with packages from npm. `presort` is installed from its tarball, built in, and
 * the widget seen to suggest in the page that came out; `presort-cli` is asked. Skipped where npm cannot be reached.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { packCli } from '../../config/pack-cli.ts';
import { packWidget } from '../../config/pack-widget.ts';
import { listen, portOf } from '../../config/serve-app.ts';
import { FRESH_PROJECTS, type FreshProject } from '../fixtures/fresh-projects.ts';
import { atNight } from '../setup/nightly.ts';
import { DIST, useStage } from '../setup/shared-harness.ts';
import { watchErrors } from './app-fixtures.ts';
import { BILLING } from './widget-page.ts';

const MAX_MS = 600_000;

const stage = useStage();
let root = '';
const tarballs: Record<string, string> = {};
let isOnline = false;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'presort-fresh-'));
  packWidget({ outDir: join(root, 'presort'), built: DIST });
  await packCli({ outDir: join(root, 'presort-cli') });
  for (const name of ['presort', 'presort-cli']) {
    run('npm', ['pack', '--silent', '--pack-destination', root], join(root, name));
    const isIts = (file: string): boolean => /^\d/.test(file.slice(name.length + 1));
    tarballs[name] = join(
      root,
      readdirSync(root).find(
        (file) => file.endsWith('.tgz') && file.startsWith(name) && isIts(file),
      ) ?? '',
    );
  }
  isOnline = spawnSync('npm', ['view', 'vite', 'version'], { timeout: 60_000 }).status === 0;
}, MAX_MS);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(FRESH_PROJECTS)('$name', (project) => {
  atNight(
    'installs, builds and suggests',
    async ({ skip }) => {
      if (!isOnline) skip('npm cannot be reached');
      const folder = build(project);
      const files = sirv(join(folder, project.out), { dev: true });
      const server = await listen((request, response) => files(request, response), 0);
      const context = await stage.browser.newContext();
      const page = await context.newPage();
      const errors = watchErrors(page);
      await page.goto(`http://localhost:${portOf(server)}/`);
      await page.locator('#description').click();
      await page.locator('#description').fill(BILLING);
      await page.locator('presort-suggest [part~="chip"]').first().waitFor();
      await expect
        .poll(() => page.locator('#category').inputValue(), { timeout: 20_000 })
        .toBe('Billing Inquiry');
      expect(errors.filter((line) => !/favicon/.test(line))).toEqual([]);
      await context.close();
      server.close();
      server.closeAllConnections();
    },
    MAX_MS,
  );
});

atNight(
  'presort-cli is installed with its dependencies, and its command and its module answer',
  ({ skip }) => {
    if (!isOnline) skip('npm cannot be reached');
    const folder = join(root, 'cli');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"name":"fresh","private":true,"type":"module"}');
    run(
      'npm',
      ['install', '--no-audit', '--no-fund', '--prefer-offline', tarballs['presort-cli'] ?? ''],
      folder,
    );
    const text = 'I was charged twice for my invoice';
    expect(JSON.parse(run('npx', ['presort', 'classify', '--text', text], folder))).toMatchObject({
      category: { label: 'Billing Inquiry' },
    });
    const code = `import { openBundle } from 'presort-cli';
      const classifier = await openBundle();
      console.log((await classifier.classify('${text}')).category.label);
      await classifier.close();`;
    expect(run('node', ['--input-type=module', '--eval', code], folder).trim()).toBe(
      'Billing Inquiry',
    );
  },
  MAX_MS,
);

/** Writes, installs and builds the project. Gives its folder. */
function build({ name, packages, build: script, files }: FreshProject): string {
  const folder = join(root, name.replaceAll(' ', '-').toLowerCase());
  const manifest = {
    name: 'fresh',
    private: true,
    type: 'module',
    scripts: { build: script },
    dependencies: { ...packages, presort: `file:${tarballs['presort']}` },
  };
  for (const [path, text] of Object.entries({
    'package.json': JSON.stringify(manifest),
    ...files,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder);
  run('npm', ['run', 'build'], folder);
  return folder;
}

/**
 * The output of the program; throws with it if the program fails. Hides the variables of the test
 * runner from the program.
 */
function run(command: string, args: readonly string[], cwd: string): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|VITE.*|npm_.*)$/.test(name),
    ),
  );
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: MAX_MS,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd}:\n${stdout}${stderr}`);
  return stdout;
}
