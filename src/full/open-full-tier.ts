import { readFullTier } from '../core/full-tier.ts';
import { EngineError } from '../core/errors.ts';
import type { Manifest } from '../core/manifest.ts';
import type { TextModel } from '../core/text-model.ts';
import {
  backendChoices,
  USUAL_BACKENDS,
  type BackendName,
  type BackendOptions,
} from './backends.ts';
import type { Attempt } from './choose-backend.ts';
import { FullEncoder } from './full-encoder.ts';
import { createFullModel, type FullModel } from './full-model.ts';
import { readProbe } from './probe.ts';

export interface OpenFullOptions extends BackendOptions {
  readonly manifest: Manifest;
  /** Verified bytes of every file of the first full tier, by path. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The bundle's compact model, whose logits are added. */
  readonly compact: TextModel;
  readonly backends?: readonly BackendName[];
  readonly signal?: AbortSignal;
  readonly onAttempt?: (attempt: Attempt) => void;
}

/** The loaded full tier. `encoder.dispose()` frees it. */
export interface OpenFullTier {
  readonly encoder: FullEncoder;
  readonly model: FullModel;
  /** Length of a full embedding. */
  readonly dims: number;
}

/**
 * Opens the full tier from verified bytes. Rejects with `full-missing` when the bundle has none,
 * `bundle-missing` for an absent file, `bundle-manifest` or `bundle-weights` for a file that does
 * not fit, `full-backend` when no backend is correct, `aborted`.
 */
export async function openFullTier({
  manifest,
  files,
  compact,
  backends = USUAL_BACKENDS,
  signal,
  onAttempt,
  ...options
}: OpenFullOptions): Promise<OpenFullTier> {
  const full = readFullTier(manifest);
  const bytesOf = (file: string): Uint8Array => {
    const bytes = files.get(file);
    if (!bytes) throw new EngineError('bundle-missing', { file });
    return bytes;
  };
  Object.keys(full.files).forEach(bytesOf);
  const probe = readProbe(bytesOf(full.probe), full.dims);
  const encoder = await FullEncoder.open({
    choices: backendChoices(backends, options),
    encoder: { ...full, files },
    probe,
    dims: full.dims,
    ...(signal && { signal }),
    ...(onAttempt && { onAttempt }),
  });
  try {
    return {
      encoder,
      dims: full.dims,
      model: createFullModel({ manifest, heads: bytesOf(full.heads), compact, encoder }),
    };
  } catch (error) {
    await encoder.dispose();
    throw error;
  }
}
