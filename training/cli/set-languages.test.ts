/** What `presort bundle set` changes in a bundle of several languages. */
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReplyTemplate } from '../../src/core/bundle-data.ts';
import type { HeadThresholds, Manifest } from '../../src/core/manifest.ts';
import type { Triage } from '../../src/core/triage.ts';
import { TempFolder, jsonLines, presortHere } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

const GERMAN = {
  id: 'doppelt',
  title: 'Doppelt abgebucht',
  text: 'Wir erstatten die zweite Abbuchung.',
  asks: ['Sie haben zweimal abgebucht', 'der Betrag wurde doppelt eingezogen'],
};
const ENGLISH = {
  id: 'twice',
  title: 'Charged twice',
  text: 'We refund the second charge.',
  asks: ['I was charged twice'],
};
const TICKET =
  'Sie haben mir den Monatsbeitrag im Mai zweimal vom Konto abgebucht. Bitte überweisen Sie mir den zweiten Betrag zurück.';

let count = 0;
async function set(
  ...flags: readonly (string | object)[]
): Promise<{ out: string; run: Awaited<ReturnType<typeof presortHere>> }> {
  const out = folder.at(`set-${++count}`);
  const args = flags.map((flag, at) =>
    typeof flag === 'string'
      ? flag
      : folder.write(`file-${count}-${at}.json`, JSON.stringify(flag)),
  );
  const run = await presortHere([
    'bundle',
    'set',
    'support',
    '--out',
    out,
    ...(await Promise.all(args)),
  ]);
  return { out, run };
}

async function json<T>(out: string, file: string): Promise<T> {
  return JSON.parse(await readFile(join(out, file), 'utf8')) as T; // the command has verified it
}

async function categoryOf(out: string): Promise<Record<string, HeadThresholds | undefined>> {
  const { heads, byLanguage = {} } = await json<Manifest>(out, 'manifest.json');
  return Object.fromEntries([
    ['en', heads[0]?.thresholds],
    ...Object.entries(byLanguage).map(([language, part]) => [
      language,
      part.byHead['category']?.thresholds,
    ]),
  ]);
}

async function floorsOf(out: string): Promise<Record<string, number>> {
  const { replyFloor, byLanguage = {} } = await json<Manifest>(out, 'manifest.json');
  const others = Object.entries(byLanguage).map(([name, part]) => [name, part.replyFloor] as const);
  return Object.fromEntries([['en', replyFloor], ...others]);
}

describe('bundle set --thresholds', () => {
  test('sets every language, and says so', async () => {
    const { out, run } = await set('--thresholds', { category: { accept: 0.99 } });
    expect(run).toMatchObject({ code: 0, stderr: expect.stringMatching(/en, de, es, fr, pt/) });
    const levels = Object.values(await categoryOf(out));
    expect(levels.map((own) => own?.accept)).toEqual([0.99, 0.99, 0.99, 0.99, 0.99]);
  });

  test('with --language that one alone; its figures of what is preselected go, those of others stay', async () => {
    const { out, run } = await set('--language', 'de-AT', '--thresholds', {
      category: { accept: 0.99 },
    });
    expect(run.code).toBe(0);
    const { de, ...others } = await categoryOf(out);
    const { de: _, ...before } = await categoryOf('models/support');
    expect([de?.accept, others]).toEqual([0.99, before]);
    const { heads, languages } = await json<Record<'heads' | 'languages', Record<string, object>>>(
      out,
      'metrics.json',
    );
    expect(heads['category']).toHaveProperty('preselection');
    expect(languages['de']).not.toHaveProperty('heads.category.preselection');
    expect(languages['de']).toHaveProperty('heads.priority.preselection');
    expect(languages['fr']).toHaveProperty('heads.category.preselection');
    expect(await readFile(join(out, 'MODEL_CARD.md'), 'utf8')).toContain(
      'thresholds of category in de: accepted from 0.99',
    );
    const { provenance } = await json<Manifest>(out, 'manifest.json');
    expect(provenance.command).toMatch(/--thresholds \S+\.json --language de-AT$/);
    expect((await presortHere(['bundle', 'verify', out])).code).toBe(0);
  });
});

describe('bundle set --replies', () => {
  test('reads of each answer its language, and fits a floor in each that has some', async () => {
    const { out, run } = await set('--replies', [ENGLISH, { ...GERMAN, lang: 'de' }]);
    expect(run.code).toBe(0);
    const [floors, before] = [await floorsOf(out), await floorsOf('models/support')];
    for (const language of ['en', 'de']) {
      expect(floors[language]).not.toBe(before[language]);
      expect(floors[language]).toBeLessThan(0.8);
    }
    for (const language of ['es', 'fr', 'pt']) expect(floors[language]).toBe(before[language]);
    const { stdout } = await presortHere([
      'classify',
      '--bundle',
      out,
      '--tier',
      'compact',
      '--text',
      TICKET,
    ]);
    const [triage] = jsonLines(stdout) as Triage[]; // shape is asserted here
    expect(triage).toMatchObject({
      category: { label: 'Billing Inquiry' },
      reply: { id: 'doppelt' },
    });
  });

  test('with --language takes the place of the answers in it, and leaves the others', async () => {
    const { out, run } = await set('--language', 'de', '--replies', [GERMAN]);
    expect(run.code).toBe(0);
    const was = await json<readonly ReplyTemplate[]>('models/support', 'replies.json');
    const kept = was.filter(({ lang }) => lang !== 'de');
    expect(kept.length).toBeLessThan(was.length);
    expect(await json(out, 'replies.json')).toEqual([...kept, { ...GERMAN, lang: 'de' }]);
    const { de, ...others } = await floorsOf(out);
    const { de: _, ...before } = await floorsOf('models/support');
    expect([de === 1, others]).toEqual([false, before]);
    expect(JSON.parse(run.stdout)).toMatchObject({ replyFloor: de });

    const other = await folder.write('other.json', JSON.stringify([{ ...GERMAN, id: 'neu' }]));
    await cp(out, folder.at('again'), { recursive: true });
    const again = ['bundle', 'set', folder.at('again'), '--language', 'de', '--replies', other];
    expect((await presortHere(again)).code).toBe(0);
    const ids = (await json<readonly ReplyTemplate[]>(folder.at('again'), 'replies.json')).map(
      ({ id }) => id,
    );
    expect([ids.includes('neu'), ids.includes('doppelt'), ids.length]).toEqual([
      true,
      false,
      kept.length + 1,
    ]);
  });

  test('says which answers nobody will be offered', async () => {
    const { run } = await set('--replies', [ENGLISH, { ...GERMAN, lang: 'it' }]);
    expect(run).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/"doppelt" in it, and never offered/),
    });
  });
});

test.each([
  [
    ['--language', 'it', '--thresholds', { category: { accept: 1 } }],
    /does not read "it".*en, de, es, fr, pt/,
  ],
  [
    ['--language', 'de', '--replies', [{ ...GERMAN, lang: 'fr' }]],
    /\[0\] \("doppelt"\), lang: is "fr"/,
  ],
  [
    ['--language', 'de', '--replies', [{ ...GERMAN, id: 'billing-double-charge' }]],
    /answer in en has the same id/,
  ],
  [['--language', 'de', '--title', 'X'], /goes with --replies or --thresholds/],
] as const)('bundle set %j is refused', async (flags, words) => {
  const { run } = await set(...flags);
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
});
