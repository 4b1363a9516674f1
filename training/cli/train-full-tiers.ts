/** `train --encoder`: which full encoders, where from, and their tiers. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FittedBundle } from '../../src/train/fit/fit-options.ts';
import { usualCacheFolder } from '../full/embedding-cache.ts';
import {
  readEncoderFolder,
  type EncoderSource,
  type FullEncoderName,
} from '../full/encoder-folder.ts';
import type { FittedFullTier } from '../full/fit-full-tier.ts';
import type { TrainFullOptions } from '../full/train-full-tier.ts';
import { MODELS_FOLDER } from './bundle-folder.ts';
import { usageError } from './command-error.ts';
import type { ProgressBar } from './progress-bar.ts';
import type { TrainFlags } from './train-inputs.ts';
import { findBundleFile } from './use-lite-files.ts';

/**
 * The full encoders that `--encoder` names, in that order, verified; none for `compact`. Throws
 * `usage` for a name that is none and for a folder that would stand for several, and as
 * `readEncoderFolder`.
 */
export async function readEncoders(flags: TrainFlags): Promise<readonly EncoderSource[]> {
  const names = [
    ...new Set(flags.list('encoder').map((name) => (name === 'full' ? 'minilm' : name))),
  ].filter((name) => name !== 'compact');
  const folder = flags.text('encoder-folder');
  for (const name of names)
    if (!NAMES.some((known) => known === name))
      throw usageError(
        `--encoder must be compact, minilm or use-lite, or several after commas, not "${name}".`,
        'train',
      );
  if (folder !== undefined && names.length !== 1)
    throw usageError(
      `--encoder-folder stands for one full encoder, and --encoder names ${names.length}.`,
      'train',
    );
  return Promise.all(names.map((name) => readEncoderFolder(name as FullEncoderName, folder))); // checked above
}

/**
 * One tier after the other; an encoder that lies complete beside the bundle's folder is shared,
 * else it is copied into the bundle.
 */
export async function trainFullTiers(
  flags: TrainFlags,
  encoders: readonly EncoderSource[],
  options: Omit<TrainFullOptions, 'encoder' | 'isBeside' | 'embeddings'>,
  bar: ProgressBar,
): Promise<readonly FittedFullTier[]> {
  if (encoders.length === 0) return [];
  const { trainFullTier } = await import('../full/train-full-tier.ts');
  const given = flags.text('embeddings');
  const embeddings = given === 'none' ? null : (given ?? usualCacheFolder());
  const tiers: FittedFullTier[] = [];
  for (const encoder of encoders) {
    const isBeside = await liesBeside(flags.text('out') ?? '', encoder);
    tiers.push(await trainFullTier({ ...options, encoder, isBeside, embeddings }, bar));
  }
  return tiers;
}

/** Adds the tiers to the fitted bundle: the manifest and the model card describe them. */
export function withFullTiers(
  fitted: FittedBundle,
  tiers: readonly FittedFullTier[],
): FittedBundle {
  if (tiers.length === 0) return fitted;
  return {
    ...fitted,
    trained: {
      ...fitted.trained,
      fulls: tiers.map(({ full }) => full),
      notes: [...fitted.trained.notes, ...tiers.flatMap(({ notes }) => notes)],
    },
  };
}

/**
 * Fields of the printed line: `full` is the default tier, `fulls` lists all if there are several.
 */
export function fullSummaries(tiers: readonly FittedFullTier[]): object {
  const all = tiers.map(fullSummary);
  return { ...(all[0] && { full: all[0] }), ...(all.length > 1 && { fulls: all }) };
}

function fullSummary({ full }: FittedFullTier): object {
  const { tickets, compact, full: accuracy } = full.measured;
  if (accuracy <= compact)
    process.stderr.write(
      `presort: the full tier ${full.name} is not better than the compact one on held-out tickets: pages will not upgrade to it by themselves\n`,
    );
  return {
    encoder: full.name,
    bytes: Object.values(full.files).reduce((sum, { bytes }) => sum + bytes, 0),
    heads: Object.keys(full.byHead),
    tickets,
    accuracy: { compact, full: accuracy },
  };
}

/**
 * Whether the very files of the encoder lie in a folder of its name beside the bundle's. Beside the
 * shipped bundles USE-lite counts as there: server and build take it out of its package.
 */
async function liesBeside(out: string, { id, files }: EncoderSource): Promise<boolean> {
  const isShipped = resolve(out, '..') === resolve(MODELS_FOLDER);
  if (!isShipped && !existsSync(join(out, '..', id))) return false;
  for (const [name, bytes] of files) {
    const there = await readFile(findBundleFile(out, `../${id}/${name}`)).catch(() => null);
    if (there?.equals(bytes) !== true) return false;
  }
  return true;
}

const NAMES: readonly FullEncoderName[] = ['minilm', 'use-lite'];
