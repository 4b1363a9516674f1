import type { LoadedBundle } from '../../../src/core/bundle-data.ts';
import type { Manifest } from '../../../src/core/manifest.ts';

const FILE = { bytes: 10, sha256: 'a'.repeat(64) };

/** A manifest that uses every part of the format. */
export function wholeManifest({ manifest }: LoadedBundle): Manifest {
  const { heads, scope } = manifest;
  const byHead = Object.fromEntries(
    heads.map(({ name, temperature, thresholds }) => [name, { temperature, thresholds }]),
  );
  const files = {
    'weights.bin': FILE,
    'replies.json': FILE,
    'rules.json': FILE,
    'teams.json': FILE,
  };
  return {
    ...manifest,
    encoder: { ...manifest.encoder, weights: 'weights.bin' },
    heads: heads.map((head) => ({
      ...head,
      titles: { de: { [head.labels[0] ?? '']: 'Konto' } },
      descriptions: { [head.labels[0] ?? '']: 'x' },
    })),
    languages: ['en', 'de'],
    byLanguage: {
      de: {
        weights: 'de.bin',
        byHead,
        scope,
        replyFloor: 0.2,
        measured: { tickets: 10, accuracy: 0.9 },
        files: { 'de.bin': FILE },
      },
    },
    fulls: [
      {
        kind: 'wordpiece',
        name: 'mini@1',
        model: 'full/model.json',
        vocab: 'full/vocab.json',
        probe: 'full/probe.json',
        heads: 'full/heads.bin',
        dims: 8,
        maxTokens: 32,
        byHead,
        scope,
        measured: { tickets: 10, compact: 0.8, full: 0.9 },
        files: {
          'full/model.json': FILE,
          'full/vocab.json': FILE,
          'full/probe.json': FILE,
          'full/heads.bin': FILE,
        },
      },
    ],
    files,
  };
}
