import { expect, test } from 'vitest';
import { encoderId, fullTierManifest, fullTiers, readFullTier, withFullTier } from './full-tier.ts';
import type { FullEncoderManifest, Manifest } from './manifest.ts';
import { wordManifest } from '../../test/fixtures/core/word-model.ts';

const FILE = { bytes: 1, sha256: 'a'.repeat(64) };
const THRESHOLDS = { accept: 0.9, suggest: 0.5, targetPrecision: 0.95 };

function tier(name: string, change: Partial<FullEncoderManifest> = {}): FullEncoderManifest {
  return {
    kind: 'wordpiece',
    name,
    model: 'm.json',
    vocab: 'v.json',
    probe: 'p.json',
    heads: 'h.bin',
    dims: 4,
    maxTokens: 8,
    byHead: { category: { temperature: 2, thresholds: THRESHOLDS } },
    scope: { score: 'max-logit', threshold: -1 },
    measured: { tickets: 10, compact: 0.5, full: 0.6 },
    files: { 'm.json': FILE, 'v.json': FILE, 'p.json': FILE, 'h.bin': FILE },
    ...change,
  };
}
const both: Manifest = {
  ...wordManifest,
  fulls: [tier('minilm@1'), tier('use-lite@1', { kind: 'use', dims: 5 })],
};

test('the first full tier answers unless another is named by its encoder', () => {
  expect(fullTiers(both).map(encoderId)).toEqual(['minilm', 'use-lite']);
  expect(readFullTier(both).dims).toBe(4);
  expect(readFullTier(both, 'use-lite').dims).toBe(5);
  expect(readFullTier(withFullTier(both, 'use-lite')).name).toBe('use-lite@1');
  expect(() => readFullTier(both, 'bert')).toThrow(
    expect.objectContaining({
      code: 'full-missing',
      details: expect.objectContaining({ encoder: 'bert' }),
    }),
  );
  expect(() => readFullTier(wordManifest)).toThrow(
    expect.objectContaining({ code: 'full-missing' }),
  );
});

test('a tier decides by its own temperature, thresholds and scope', () => {
  const { heads, scope } = fullTierManifest(both);
  expect(heads[0]).toMatchObject({ temperature: 2, thresholds: THRESHOLDS });
  expect(scope.threshold).toBe(-1);
});

test('the one tier of an older bundle is read; one on the encoder that is no more is left out', () => {
  const older: Manifest = { ...wordManifest, full: tier('use-lite@1', { kind: 'use' }) };
  expect(readFullTier(older).name).toBe('use-lite@1');
  const gone = { ...wordManifest, full: { ...tier('presort-full@1.0.0'), text: 'encoderText' } };
  expect(fullTiers(gone)).toEqual([]);
  expect(() => readFullTier(gone)).toThrow(expect.objectContaining({ code: 'full-missing' }));
});

test.each([
  ['kind', { kind: 'other' as never }],
  ['dims', { dims: 'x' as never }],
  ['files.h.bin', { heads: 'h2.bin', files: { 'm.json': FILE } as never }],
  ['byHead.nobody', { byHead: { nobody: { temperature: 1, thresholds: THRESHOLDS } } }],
  ['../../x', { files: { ...tier('x').files, '../../x': FILE } }],
])('%s that does not fit is refused with its path', (path, change) => {
  const wrong = { ...wordManifest, fulls: [tier('minilm@1', change)] };
  expect(() => readFullTier(wrong)).toThrow(expect.objectContaining({ code: 'bundle-manifest' }));
  if (!path.startsWith('files'))
    expect(() => readFullTier(wrong)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ path: `full.${path}` }) }),
    );
});
