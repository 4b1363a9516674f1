import { cp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/core/manifest.ts';
import type { Triage } from '../../src/core/triage.ts';
import { TempFolder, jsonLines, presortHere } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

const REPLIES = [
  {
    id: 'late',
    title: 'Delivery is late',
    text: 'Parcels take five days.',
    asks: ['where is my parcel', 'my order has not arrived'],
    floor: 0.3,
  },
  {
    id: 'twice',
    category: 'Billing Inquiry',
    title: 'Charged twice',
    text: 'We refund the second charge.',
    asks: ['I was charged twice'],
    floor: 0.3,
  },
];
const json = (name: string, value: unknown): Promise<string> =>
  folder.write(name, JSON.stringify(value));
/** A copy of the shipped bundle that a test may change. */
async function ownCopy(name: string): Promise<string> {
  await cp('models/support', folder.at(name), { recursive: true });
  return folder.at(name);
}
const manifestOf = async (bundle: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8')) as Manifest; // verified by the command

describe('bundle set', () => {
  test('a copy reads every language of the bundle, each with the weights that its own promises name', async () => {
    const out = folder.at('all-languages');
    const was = await manifestOf('models/support');
    const run = await presortHere(['bundle', 'set', 'support', '--out', out, '--title', 'Ours']);
    expect(run).toMatchObject({ code: 0 });
    const { languages, byLanguage } = await manifestOf(out);
    expect(Object.keys(byLanguage ?? {})).toEqual(['de', 'es', 'fr', 'pt']);
    expect([languages, byLanguage]).toEqual([was.languages, was.byLanguage]);
  });

  test('makes a desk a bundle of its own out of a shipped one, which stays as it is', async () => {
    const out = folder.at('my-desk');
    const before = await readFile('models/support/manifest.json', 'utf8');
    const replies = await json('replies.json', REPLIES);
    const run = await presortHere([
      ...['bundle', 'set', 'support', '--out', out, '--title', 'My desk'],
      ...['--replies', replies],
      ...['--teams', await json('teams.json', { rows: [], defaultTeam: 'US', reviewTeam: 'ANN' })],
      ...[
        '--rules',
        await json('rules.json', [
          { id: 'vip', when: { keywords: ['platinum'] }, set: { team: 'VIP' } },
        ]),
      ],
      ...['--thresholds', await json('levels.json', { category: { accept: 0.99 } })],
    ]);
    expect(run).toMatchObject({ code: 0 });
    expect(JSON.parse(run.stdout)).toMatchObject({
      out,
      changed: ['replies', 'teams', 'rules', 'thresholds', 'title'],
    });
    expect(await readFile('models/support/manifest.json', 'utf8')).toBe(before);
    expect(await presortHere(['bundle', 'verify', out])).toMatchObject({ code: 0 });
    const was = JSON.parse(before) as Manifest;
    const now = await manifestOf(out);
    expect(now.version).not.toBe(was.version);
    expect(now).toMatchObject({ title: 'My desk', id: was.id });
    // The encoder of the full tier lies beside the shipped bundle; the copy in another folder lacks
    // it.
    expect(was.fulls).toHaveLength(1);
    expect(now).not.toHaveProperty('fulls');
    expect(run.stderr).toMatch(/the copy has the compact tier only/);
    expect(run.stderr).toMatch(/the full tier keeps its own/);
    expect(now.provenance.command).toMatch(
      / && presort bundle set DIR --replies replies\.json --teams teams\.json .*--title 'My desk'$/,
    );
    expect(now.heads[0]?.thresholds).toEqual({
      accept: 0.99,
      suggest: was.heads[0]?.thresholds.suggest,
      targetPrecision: was.heads[0]?.thresholds.targetPrecision,
    });
    expect(await readFile(join(out, 'MODEL_CARD.md'), 'utf8')).toMatch(
      /^# My desk\n[^]*## Changed since training\n\n- .*replies\.json/,
    );
    const { stdout } = await presortHere([
      ...['classify', '--bundle', out, '--tier', 'compact', '--text'],
      'I am a platinum customer and I was charged twice',
    ]);
    const [triage] = jsonLines(stdout) as Triage[]; // shape is asserted here
    expect(triage).toMatchObject({
      team: 'VIP',
      reply: { id: 'twice' },
      bundle: `${now.id}@${now.version}`,
    });
    const info = await presortHere(['bundle', 'info', out]);
    const { heads } = JSON.parse(info.stdout) as { heads: { preselection?: object }[] }; // ours
    expect(heads.map(({ preselection }) => preselection !== undefined)).toEqual([false, true]);
    expect(info.stderr).toMatch(/category: .* presort evaluate/);
  });

  test('a single answer gets a floor that it can reach, and that other matters do not', async () => {
    const bundle = await ownCopy('single');
    const { id, title, text } = REPLIES[0] ?? {};
    const path = await json('single.json', [{ id, title, text }]);
    expect(await presortHere(['bundle', 'set', bundle, '--replies', path])).toMatchObject({
      code: 0,
    });
    const { replyFloor } = await manifestOf(bundle);
    expect(replyFloor).toBeGreaterThan(0.2);
    expect(replyFloor).toBeLessThan(0.8);
  });

  test('changes a bundle in its place, and leaves nothing beside it', async () => {
    const bundle = await ownCopy('placed');
    const { code, stderr } = await presortHere(['bundle', 'set', bundle, '--title', 'Other']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) });
    expect((await manifestOf(bundle)).title).toBe('Other');
    expect((await readdir(folder.path)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('leaves a bundle as it was when it cannot be verified', async () => {
    const bundle = await ownCopy('damaged');
    await folder.write('damaged/metrics.json', '{"heads": {}}');
    const before = await readdir(bundle);
    const run = await presortHere(['bundle', 'set', bundle, '--title', 'Other']);
    expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining('bundle-integrity') });
    expect(await readdir(bundle)).toEqual(before);
    expect((await readdir(folder.path)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('bundle set refuses, naming file, place and rule', () => {
  const reply = { id: 'a', title: 'A', text: 'B' };
  const rule = { id: 'r', when: { keywords: ['x'] }, set: { team: 'T' } };
  const teams = { rows: [], defaultTeam: 'A', reviewTeam: 'B' };
  test.each<[string, string, RegExp]>([
    ['replies', '[{"id":"a",}]', /line 1: is not JSON/],
    ['replies', '', /is empty/],
    ['replies', '{}', /\.json: must be a list of objects/],
    ['replies', JSON.stringify([{ id: 'a', title: 'A' }]), /\[0\] \("a"\), text: is missing/],
    ['replies', JSON.stringify([reply, reply]), /\[1\] \("a"\), id: entry \[0\] has the same id/],
    [
      'replies',
      JSON.stringify([{ ...reply, category: 'Biling Inquiry' }]),
      /\[0\] \("a"\), category: "Biling Inquiry" is no category .*nearest is "Billing Inquiry"/,
    ],
    ['replies', JSON.stringify([{ ...reply, url: 'javascript:x' }]), /url: must be the address/],
    ['rules', JSON.stringify([{ ...rule, when: {} }]), /\("r"\), when: has no keywords/],
    [
      'rules',
      JSON.stringify([{ ...rule, languages: ['de'] }]),
      /\("r"\), languages: belongs into "when"/,
    ],
    [
      'rules',
      JSON.stringify([{ ...rule, when: { ...rule.when, unles: ['x'] } }]),
      /when\.unles: is no condition; the nearest is "unless"/,
    ],
    ['rules', JSON.stringify([{ ...rule, when: { keywords: ['!!'] } }]), /"!!" has no letter/],
    ['rules', JSON.stringify([{ ...rule, when: { regex: '(a+)+$' } }]), /could hold up/],
    ['rules', JSON.stringify([{ ...rule, set: {} }]), /set: sets no category/],
    ['rules', JSON.stringify([{ ...rule, set: { priority: 'Huge' } }]), /set\.priority: "Huge"/],
    ['teams', JSON.stringify({ rows: [] }), /defaultTeam: is missing/],
    [
      'teams',
      JSON.stringify({ ...teams, rows: [{ team: 'A', category: 'X' }] }),
      /rows\[0\]\.category: "X" is no category/,
    ],
    ['thresholds', '{"queue": {"accept": 0.9}}', /queue: the bundle has no such head/],
    [
      'thresholds',
      '{"category": {"accept": 95}}',
      /category\.accept: must be a number from 0 to 1/,
    ],
    ['thresholds', '{"category": {"acept": 0.9}}', /category\.acept: is none of accept/],
    ['thresholds', '{"category": {"accept": 0.2, "suggest": 0.3}}', /suggest: 0\.3 is above/],
  ])('--%s %s', async (flag, content, words) => {
    const path = await folder.write('wrong.json', content);
    const run = await presortHere([
      'bundle',
      'set',
      'support',
      '--out',
      folder.at('never'),
      `--${flag}`,
      path,
    ]);
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^presort: bad-input: [^\n]*wrong\.json[^\n]+\n$/),
    });
    expect(run.stderr).toMatch(words);
  });

  test.each([
    [['bundle', 'set', 'support', '--title', 'X'], /--out/],
    [['bundle', 'set', 'support'], /what to set/],
    [['bundle', 'verify', 'support', '--title', 'X'], /takes no --title/],
  ])('%j', async (args, words) => {
    const run = await presortHere(args);
    expect(run).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^presort: usage: [^\n]+\n$/),
    });
    expect(run.stderr).toMatch(words);
  });
});
