/** The two packages as npm would publish them: packed, put into an empty project and used there, types included. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { packCli } from '../../config/pack-cli.ts';
import { packWidget } from '../../config/pack-widget.ts';
import { atNight as test } from '../setup/nightly.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Time limit for a program of these tests. */
const MAX_MS = 110_000;

let root = '';
let project = '';
const tarballs: Record<string, string> = {};
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'presort-packages-'));
  packWidget({ outDir: join(root, 'presort') });
  await packCli({ outDir: join(root, 'presort-cli') });
  project = join(root, 'project');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{"name":"empty","type":"module","private":true}');
  for (const name of ['presort', 'presort-cli']) install(name);
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(['presort', 'presort-cli'])('the package %s', (name) => {
  test('the types are right for every entry point of an ES module package', () => {
    const attw = resolve('node_modules/@arethetypeswrong/cli/dist/index.js');
    const profile = ['--profile', 'esm-only', '--format', 'ascii', '--no-color'];
    const output = run(process.execPath, [attw, tarballs[name] ?? '', ...profile], root);
    // npm lists what the profile leaves out as ignored.
    expect(
      output.split('\n').filter((line) => line.includes('❌') && !line.includes('ignored')),
    ).toEqual([]);
  });

  test('its own page of the manual, its licence and its version are in it', () => {
    const folder = join(project, 'node_modules', name);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }; // our own file
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({
      name,
      version,
    });
    for (const file of ['README.md', 'LICENSE']) expect(existsSync(join(folder, file))).toBe(true);
  });
});

describe('presort in an empty project', () => {
  test('has no dependencies, and no file that a page does not need in the folder that a site copies', () => {
    const folder = join(project, 'node_modules/presort');
    const { dependencies } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Manifest; // written by config/pack-widget.ts
    expect(dependencies).toBeUndefined();
    const files = listFiles(join(folder, 'presort'));
    expect(
      files.filter((file) => /worker|\.wasm$|minilm|use-lite|-heads|\.md$|report/.test(file)),
    ).toEqual([]);
    expect(files).toContain('models/support/weights.bin');
    const addOn = listFiles(join(folder, 'presort-full'));
    expect(addOn.filter((file) => /^worker-full-/.test(file))).toHaveLength(1);
    // A file lies in one of the two folders: a site copies both.
    expect(addOn.filter((file) => file.startsWith('models/support/'))).toEqual([
      'models/support/minilm-heads.bin',
    ]);
    expect(addOn).toContain('models/minilm/model.json');
    // The chunk that starts the full tier names the add-on's files by their published paths.
    const full =
      readdirSync(join(folder, 'presort')).find((file) => file.startsWith('full-')) ?? '';
    const code = readFileSync(join(folder, 'presort', full), 'utf8');
    for (const file of addOn.filter((one) => /^(?:worker|wasm)-/.test(one)))
      expect(code).toContain(`../presort-full/${file}`);
  });

  test('can be imported on a server, where it does nothing', () => {
    const code = `import { presort } from 'presort'; import { openBundle } from 'presort/engine'; console.log(presort, typeof openBundle)`;
    expect(node(code).trim()).toBe('undefined function');
  });
});

describe('presort-cli in an empty project', () => {
  const presort = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['node_modules/presort-cli/bin/presort.mjs', ...args], {
      cwd: project,
      encoding: 'utf8',
      timeout: MAX_MS,
    });

  test('lists its commands, classifies with a shipped bundle and says what is wrong in one line', () => {
    expect(presort()).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = presort('classify', '--text', 'I was charged twice for my invoice');
    expect(JSON.parse(stdout)).toMatchObject({ category: { label: 'Billing Inquiry' } });
    const wrong = presort('clasify');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^presort: usage: [^\n]+"classify"[^\n]+\n$/);
  });

  test('answers with the full tier of a shipped bundle, and says in one line where there is none', () => {
    const full = ['classify', '--tier', 'full', '--text', 'I was charged twice for my invoice'];
    expect(JSON.parse(presort(...full).stdout)).toMatchObject({ tier: 'full' });
    expect(presort(...full, '--bundle', 'it-desk').stderr).toMatch(
      /^presort: usage: The bundle "it-desk" has no full tier\.[^\n]+\n$/,
    );
  });

  test('trains a bundle on its own threads, which then answers', () => {
    const rows = Array.from({ length: 30 }, (_, at) => [
      `"the printer number ${at} makes noise",Printing`,
      `"please reset password ${at} of mine",Access`,
    ]).flat();
    writeFileSync(join(project, 'tickets.csv'), ['text,category', ...rows].join('\n'));
    const trained = presort('train', 'tickets.csv', '--out', 'own', '--mode', 'finetune');
    expect(trained.stderr).not.toMatch(/internal/);
    expect(trained.status).toBe(0);
    expect(presort('bundle', 'verify', 'own').status).toBe(0);
  });

  test('gives the engine to a program: one ticket, a list, a stream', () => {
    const code = `
      import { openBundle } from 'presort-cli';
      const classifier = await openBundle();
      const one = await classifier.classify({ id: 'a', description: 'I was charged twice' });
      const list = await classifier.classifyList(['I was charged twice', '']);
      const ids = [];
      async function* tickets() { for (const id of ['x', 'y', 'z']) yield { id, description: 'vpn is down' }; }
      for await (const { id } of classifier.classifyStream(tickets())) { ids.push(id); if (id === 'y') break; }
      const stopped = await classifier.classifyList(['a'], { signal: AbortSignal.abort() }).catch(({ code }) => code);
      await classifier.close();
      const closed = await classifier.classify('a').catch(({ code }) => code);
      const missing = await openBundle('nowhere').catch(({ code }) => code);
      console.log(JSON.stringify([one.id, one.category.label, list.map(({ reason }) => reason), ids, stopped, closed, missing, Object.keys(classifier.labels)]));`;
    expect(JSON.parse(node(code))).toEqual([
      'a',
      'Billing Inquiry',
      [null, 'empty'],
      ['x', 'y'],
      'aborted',
      'aborted',
      'bundle-missing',
      ['category', 'priority'],
    ]);
  });
});

test('a strict TypeScript project compiles against both packages, and not against what they do not promise', () => {
  const source = `
    import { presort, type Triage } from 'presort';
    import { openBundle as openPage } from 'presort/engine';
    import { openBundle, type Classifier } from 'presort-cli';
    export const node: Promise<Classifier> = openBundle('support', { tier: 'full' });
    export const page = openPage({ url: '/models/support/', storage: 'cache' });
    export const one: Promise<Triage> | undefined = presort?.classify('x');
    export const stream = async (): Promise<void> => {
      for await (const { category } of (await page).classifyStream(['a'])) category.label?.toUpperCase();
    };
    // @ts-expect-error -- there is no such tier
    void openBundle('support', { tier: 'huge' });
  `;
  writeFileSync(join(project, 'use.ts'), source);
  const options = ['--strict', '--noEmit', '--target', 'es2023', '--module', 'nodenext'];
  const tsc = resolve('node_modules/typescript/bin/tsc');
  expect(run(process.execPath, [tsc, ...options, 'use.ts'], project)).toBe('');
});

test('integrity.json holds the true hash of every script, and the versioned loader is the loader', () => {
  for (const folder of ['dist/presort', 'dist/presort-full']) {
    const { version, files } = JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8')) as {
      readonly version: string;
      readonly files: Readonly<
        Record<string, { readonly integrity: string; readonly bytes: number }>
      >;
    }; // written by the build
    const scripts = readdirSync(folder).filter((name) => /\.m?js$/.test(name));
    expect(Object.keys(files).sort()).toEqual(scripts.sort());
    for (const [name, { integrity, bytes }] of Object.entries(files)) {
      const content = readFileSync(join(folder, name));
      expect(integrity).toBe(`sha384-${createHash('sha384').update(content).digest('base64')}`);
      expect(bytes).toBe(content.length);
    }
    expect(files[`presort-${version}.js`]?.integrity).toBe(files['presort.js']?.integrity);
    // Every other file carries its hash in its name.
    expect(
      scripts
        .filter((name) => !/^presort/.test(name))
        .every((name) => /-[0-9A-Z]{8}\.js$/.test(name)),
    ).toBe(true);
  }
});

/**
 * Unpacks the tarball as `npm install` does. Its dependencies are those of the repository, by link:
 * an installation would need the network.
 */
function install(name: string): void {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--silent'], join(root, name)),
  ) as { readonly filename: string }[]; // npm's own format
  const tarball = join(root, name, packed?.filename ?? '');
  tarballs[name] = tarball;
  const folder = join(project, 'node_modules', name);
  mkdirSync(folder);
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder], project);
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest; // written by config/
  for (const dependency of Object.keys(dependencies)) {
    const link = join(project, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', dependency), link);
  }
}

function node(code: string): string {
  return run(process.execPath, ['--input-type=module', '--eval', code], project);
}

/** The output of a program, also if it fails. */
function run(command: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr, status, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: MAX_MS,
  });
  if (error) throw error;
  return status === 0 ? stdout : stdout + stderr;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
}
