import { findCalibrationFault, SCOPE_GATE, THRESHOLDS } from './calibration-shape.ts';
import { EngineError } from './errors.ts';
import type { FullEncoderManifest, Manifest } from './manifest.ts';
import { SCOPE_SCORES } from './scope.ts';
import { findMisfit, type Shape } from './shape.ts';

/**
 * Id of a full tier: its encoder's name without the version, as the widget's attribute `full` and
 * `loadFull` use it.
 */
export function encoderId({ name }: Pick<FullEncoderManifest, 'name'>): string {
  return String(name).replace(/@.*/, '');
}

/**
 * The bundle's full tiers from its manifest, unchecked. Callers that name no encoder get the first.
 * A tier with `text` needs an encoder that no longer exists, so it is left out and the compact tier
 * answers.
 */
export function fullTiers({ fulls, full }: Manifest): readonly FullEncoderManifest[] {
  const all: readonly Unchecked[] = Array.isArray(fulls) ? fulls : full ? [full] : [];
  return all.filter((one) => !one?.text) as FullEncoderManifest[]; // checked by `readFullTier`
}

type Unchecked = (FullEncoderManifest & { readonly text?: unknown }) | null;

/**
 * One checked full tier of the bundle: that of the encoder with this id, without an id the first.
 * The check is not a part of `readManifest`, so that pages without a full tier do not load it.
 * Throws `full-missing` when the bundle has no such tier, and `bundle-manifest` with the path when
 * the tier is malformed.
 */
export function readFullTier(manifest: Manifest, encoder?: string): FullEncoderManifest {
  const all = fullTiers(manifest);
  const full = encoder === undefined ? all[0] : all.find((one) => encoderId(one) === encoder);
  if (full === undefined)
    throw new EngineError('full-missing', {
      bundle: manifest.id,
      ...(encoder !== undefined && { encoder }),
    });
  const path = findMisfit(full, FULL) ?? findContradiction(manifest, full);
  if (path !== null)
    throw new EngineError('bundle-manifest', { file: 'manifest.json', path: `full.${path}` });
  return full;
}

/** The bundle's manifest with that full tier alone. Throws as `readFullTier`. */
export function withFullTier(manifest: Manifest, encoder?: string): Manifest {
  return { ...manifest, fulls: [readFullTier(manifest, encoder)] };
}

/** The manifest with the temperatures, thresholds and scope of its first full tier. */
export function fullTierManifest(manifest: Manifest): Manifest {
  const { byHead, scope } = readFullTier(manifest);
  const heads = manifest.heads.map((head) => {
    const own = Object.hasOwn(byHead, head.name) ? byHead[head.name] : undefined;
    return own ? { ...head, temperature: own.temperature, thresholds: own.thresholds } : head;
  });
  return { ...manifest, heads, scope };
}

function findContradiction({ heads }: Manifest, full: FullEncoderManifest): string | null {
  for (const [name, own] of Object.entries(full.byHead)) {
    if (!heads.some((head) => head.name === name)) return `byHead.${name}`;
    const fault = findCalibrationFault(own);
    if (fault !== null) return `byHead.${name}.${fault}`;
  }
  if (full.kind !== 'use' && full.kind !== 'wordpiece') return 'kind';
  if (!SCOPE_SCORES.includes(full.scope.score)) return 'scope.score';
  const missing = [full.model, full.vocab, full.probe, full.heads].find(
    (file) => !Object.hasOwn(full.files, file),
  );
  if (missing !== undefined) return `files.${missing}`;
  // A file lies inside the bundle's folder or in a sibling folder: it has no scheme, no leading
  // slash and at most one `..`.
  return (
    Object.keys(full.files).find(
      (file) => !/^(?:\.\.\/(?=[\w-]+\/))?(?!.*\.\.)\w[\w./-]*$/.test(file),
    ) ?? null
  );
}

const FULL: Shape = {
  kind: 'text',
  name: 'text',
  model: 'text',
  vocab: 'text',
  probe: 'text',
  heads: 'text',
  dims: 'count',
  maxTokens: 'count',
  byHead: {
    '*': {
      temperature: 'number',
      thresholds: THRESHOLDS,
      'weights?': { compact: 'number', full: 'number' },
    },
  },
  scope: SCOPE_GATE,
  measured: { tickets: 'count', compact: 'share', full: 'share' },
  files: { '*': { bytes: 'count', sha256: 'sha256' } },
};
