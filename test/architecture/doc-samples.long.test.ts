/**
 * Checks every fenced block of code in the app's documents by its kind, and runs those that are
 * quick. A block of an unknown kind fails. `markdown.test.ts` also checks paths, commands and flags
 * in shell blocks.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/core/bundle-schema.ts';
import { presortHere, TempFolder } from '../fixtures/cli.ts';
import { atNight } from '../setup/nightly.ts';
import { checkCss } from './samples/check-css.ts';
import { checkHtml } from './samples/check-html.ts';
import { checkJson } from './samples/check-json.ts';
import { checkPolicy, readTestedPolicy } from './samples/check-policy.ts';
import { compileScripts } from './samples/check-scripts.ts';
import { policiesIn, SERVERS } from './samples/check-servers.ts';
import { checkShell, presortArguments } from './samples/check-shell.ts';
import { collectSamples, samplesOf, type Sample } from './samples/collect-samples.ts';
import { markupFaults, scriptOf, type Script } from './samples/script-of-sample.ts';

const samples = collectSamples();
const tested = await readTestedPolicy();
const scripts = samples.map(scriptOf);
/** Faulty samples that the compiler must reject, which proves that it checks samples. */
const WRONG: readonly Script[] = [
  { ending: 'js', code: 'window.presort?.clasify("a");' },
  { ending: 'js', code: 'window.presort?.setStrings({ origin: "a" });' },
  { ending: 'ts', code: "import { open } from 'presort/engine';\nopen();" },
  { ending: 'js', code: 'const = 1;' },
];
const compiled = compileScripts([...WRONG, ...scripts.filter((script) => script !== null)]);
let next = WRONG.length;
const scriptFaults = scripts.map((script) => (script === null ? [] : (compiled[next++] ?? ['?'])));
/** The only Python in the documents. No test runs it, so a sample must be a part of the script that was measured. */
const SPARK_SCRIPT = readFileSync('training/research/spark/classify.py', 'utf8');

/** The faults of a sample, without those of its scripts. */
function faultsOf(sample: Sample): readonly string[] {
  const { lang, text } = sample;
  const server = SERVERS[lang];
  if (server !== undefined)
    return [...server(text), ...policiesIn(text).flatMap((policy) => checkPolicy(policy, tested))];
  switch (lang) {
    case 'html':
      return checkHtml(text);
    case 'css':
      return checkCss(text);
    case 'json':
      return checkJson(sample);
    case 'csp':
      return checkPolicy(text, tested);
    case 'sh':
      return checkShell(text);
    case 'csv': {
      const widths = text.split('\n').map((line) => line.split(',').length);
      return new Set(widths).size === 1 ? [] : ['rows of several lengths'];
    }
    case 'js':
    case 'jsx':
    case 'ts':
    case 'tsx':
    case 'vue':
    case 'svelte':
      return markupFaults(sample);
    case 'python':
      return SPARK_SCRIPT.includes(text) ? [] : ['the measured script has no such lines'];
    // The block shows the output of a program.
    case 'text':
      return [];
    default:
      return [`nothing checks a block of the kind "${lang}"`];
  }
}

describe('every sample', () => {
  it('is found', () => {
    expect(samples.length).toBeGreaterThan(60);
    expect(new Set(samples.map(({ lang }) => lang)).size).toBeGreaterThan(14);
  });

  it.each(samples.map((sample, at) => ({ ...sample, at })))(
    'of $file, block $number ($lang), is right',
    ({ at, ...sample }) => {
      expect([...faultsOf(sample), ...(scriptFaults[at] ?? [])]).toEqual([]);
    },
  );
});

describe('the check itself', () => {
  it.each([
    ['html', '<presort-suggest fro="a"></presort-suggest>', 'attribute fro'],
    ['html', '<presort-suggest theme="drak"></presort-suggest>', 'takes no drak'],
    ['html', '<script src="/presort/presort.js" data-fro="#a"></script>', 'attribute fro'],
    ['html', '<textarea id="a"></textarea><presort-suggest for="b"></presort-suggest>', 'field b'],
    ['html', '<option data-presort="Biling">x</option>', 'no label Biling'],
    ['html', '<form><p>x</form>', 'not closed'],
    ['html', '<script src="/presort/presrot.js"></script>', 'no loader'],
    ['css', 'presort-suggest::part(chips2) { color: red; }', 'part chips2'],
    ['css', 'a { --presort-colour: red; }', 'property --presort-colour'],
    ['css', 'a { color: red; ', 'Expected'],
    ['json', '{', 'SyntaxError'],
    ['json manifest', '{"formatVersion": 1}', 'manifest'],
    ['json replies', '[{"id": "a"}]', 'replies'],
    ['json something', '{}', 'something'],
    ['csp', "script-src 'self' 'unsafe-inline'", 'unsafe-inline'],
    ['csp', "default-src 'none'; script-src 'self'", 'connect-src'],
    ['csp', "script-scr 'self'", 'script-scr'],
    ['nginx', 'server {\n  listen 443 ssl\n}', 'no end'],
    ['nginx', 'server {\n  add_headr X "y";\n}', 'add_headr'],
    ['apache', '<FilesMatch "a">\n', 'section'],
    ['caddy', 'help.example {\n  fileserver\n}', 'fileserver'],
    ['headers', '  Cache-Control: x', '_headers line 1'],
    ['sh', 'npx presort train a.csv', ''],
    ['sh', 'npx presort train a.csv b.csv --out x', 'got 2'],
    ['sh', 'npx presort bundle set x --replise y', 'replise'],
    ['sh', 'prseort train', 'what starts this'],
    ['csv', 'a,b\n1', 'several lengths'],
    ['svelte', '<presort-suggest fro="a"></presort-suggest>', 'attribute fro'],
    ['vue', '<template><presort-suggest @presort-acept="f" /></template>', 'presort-acept'],
    ['jsx', '<presort-suggest fro="a" />', 'attribute fro'],
    ['python', 'rows.pype("npx presort classify")', 'no such lines'],
    ['ruby', 'puts 1', 'kind "ruby"'],
  ])('%s: %s is found out', (kind, text, fault) => {
    const [sample] = samplesOf('a.md', `\`\`\`${kind}\n${text}\n\`\`\``);
    const faults = sample === undefined ? [] : faultsOf(sample);
    if (fault !== '') expect(faults.join('\n')).toContain(fault);
    else expect(faults).toEqual([]);
  });

  it('compiles against the types of the packages', () => {
    expect(WRONG.filter((_, at) => compiled[at]?.length === 0)).toEqual([]);
  });
});

describe('the training guide', () => {
  const guide = samples.filter(({ file }) => file === 'docs/train.md');
  const [plain = '', described = '', ...others] = guide
    .filter(({ what }) => what === 'train')
    .map(({ text }) => text);
  let folder: TempFolder;
  beforeAll(async () => {
    folder = await TempFolder.create();
    const [header = '', ...rows] = textOf(guide, 'tickets').split('\n');
    const table = [header, ...manyOf(rows)].join('\n');
    for (const name of ['mytickets.csv', 'held-back.csv']) await folder.write(name, table);
    await folder.write('labels.json', textOf(guide, 'labels'));
    await folder.write('answers.json', '[]');
  });
  afterAll(() => folder.remove());

  /** Runs a command of the guide with its files in a folder of the test's own. */
  async function run(command: string): Promise<void> {
    const args = (presortArguments(command) ?? []).map((word) =>
      /^(?:my-bundle|report|[\w-]+\.(?:csv|json))$/.test(word) ? folder.at(word) : word,
    );
    expect(await presortHere(args), command).toMatchObject({ code: 0 });
  }

  it('is three commands that work on a table of the form that it shows', async () => {
    expect(others).toHaveLength(2);
    for (const command of [plain, ...others]) await run(command);
    const manifest = readFileSync(join(folder.path, 'my-bundle/manifest.json'), 'utf8');
    expect(readManifest(JSON.parse(manifest)).heads[0]?.labels).toEqual(['Billing', 'Delivery']);
  });

  atNight('takes the labels that it describes', () => run(described));
});

function textOf(guide: readonly Sample[], name: string): string {
  return guide.find(({ what }) => what === name)?.text ?? '';
}

/** Rows like those of the guide, each with different words. */
function manyOf(rows: readonly string[]): readonly string[] {
  const ends = ['today', 'since Monday', 'for my firm', 'again', 'in the app', 'by mistake'];
  return rows.flatMap((row) => {
    const [subject = '', description = '', ...labels] = row.split(',');
    return ends.map((end) => [`${subject} ${end}`, `${description} ${end}`, ...labels].join(','));
  });
}
