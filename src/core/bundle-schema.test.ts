import { describe, expect, test } from 'vitest';
import { readManifest, readReplies, readRules, readTeams } from './bundle-schema.ts';
import { wordBundle, wordManifest } from '../../test/fixtures/core/word-model.ts';

const file = { bytes: 1, sha256: '0'.repeat(64) };
const manifest = {
  ...wordManifest,
  files: { 'weights.bin': file, 'replies.json': file, 'rules.json': file, 'teams.json': file },
};
const [category, priority] = manifest.heads;
const failsAt = (path: string) =>
  expect.objectContaining({ code: 'bundle-manifest', details: expect.objectContaining({ path }) });

test('a valid manifest is given back as it is', () => {
  expect(readManifest(manifest)).toBe(manifest);
  expect(readManifest({ ...manifest, somethingNew: 1 })).toMatchObject({ id: 'words' });
});

test('another format version is told apart from a broken manifest', () => {
  expect(() => readManifest({ ...manifest, formatVersion: 2, heads: null })).toThrow(
    expect.objectContaining({ code: 'bundle-format' }),
  );
});

describe('a manifest is refused with the path', () => {
  test.each<[string, unknown]>([
    ['top', null],
    ['top', []],
    ['formatVersion', {}],
    ['title', { ...manifest, title: ' ' }],
    ['heads', { ...manifest, heads: [priority] }],
    ['heads[0].labels', { ...manifest, heads: [{ ...category, labels: ['Only'] }] }],
    ['heads[0].labels', { ...manifest, heads: [{ ...category, labels: ['Same', 'Same'] }] }],
    ['heads[0].labels[1]', { ...manifest, heads: [{ ...category, labels: ['a', 2] }] }],
    ['heads[0].temperature', { ...manifest, heads: [{ ...category, temperature: 0 }] }],
    ['heads[0].temperature', { ...manifest, heads: [{ ...category, temperature: null }] }],
    [
      'heads[0].thresholds.accept',
      {
        ...manifest,
        heads: [{ ...category, thresholds: { accept: 1.1, suggest: 0, targetPrecision: 1 } }],
      },
    ],
    [
      'heads[0].thresholds.suggest',
      {
        ...manifest,
        heads: [{ ...category, thresholds: { accept: 0.5, suggest: 0.6, targetPrecision: 1 } }],
      },
    ],
    [
      'heads[0].thresholds.acceptByLabel.a',
      {
        ...manifest,
        heads: [
          {
            ...category,
            thresholds: { accept: 0.5, suggest: 0.4, targetPrecision: 1, acceptByLabel: { a: 2 } },
          },
        ],
      },
    ],
    ['scope.score', { ...manifest, scope: { score: 'guess', threshold: 0 } }],
    ['files.weights.bin', { ...manifest, files: {} }],
    [
      'files.weights.bin.sha256',
      { ...manifest, files: { ...manifest.files, 'weights.bin': { bytes: 1, sha256: 'A' } } },
    ],
    ['../up', { ...manifest, files: { ...manifest.files, '../up': file } }],
    ['/top', { ...manifest, files: { ...manifest.files, '/top': file } }],
    ['https://a.b/c', { ...manifest, files: { ...manifest.files, 'https://a.b/c': file } }],
  ])('%s', (path, value) => {
    expect(() => readManifest(value)).toThrow(failsAt(path));
  });
});

describe('the data files are refused with the path', () => {
  const reply = wordBundle.replies[0];

  test.each<[string, () => unknown]>([
    ['[0].text', () => readReplies([{ ...reply, text: 1 }], manifest)],
    ['[1]', () => readReplies([reply, { ...reply, category: 'Nowhere' }], manifest)],
    ['[0]', () => readReplies([{ ...reply, url: 'javascript:alert(1)' }], manifest)],
    ['[0]', () => readReplies([{ ...reply, url: ' data:text/html,x' }], manifest)],
    ['[0].when', () => readRules([{ id: 'a', set: {} }])],
    ['[0].when.field', () => readRules([{ id: 'a', when: { field: 'body' }, set: {} }])],
    ['reviewTeam', () => readTeams({ rows: [], defaultTeam: 'a' })],
    ['rows[0].team', () => readTeams({ rows: [{}], defaultTeam: 'a', reviewTeam: 'b' })],
  ])('%s', (path, read) => {
    expect(read).toThrow(failsAt(path));
  });

  test('an address may be relative or on the web', () => {
    expect(
      readReplies(
        [
          { ...reply, url: '/help' },
          { ...reply, url: 'https://example.com/a:b' },
        ],
        manifest,
      ),
    ).toHaveLength(2);
  });
});
