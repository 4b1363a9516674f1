import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BundleFile, FullEncoderKind } from '../../src/core/manifest.ts';
import { findMisfit } from '../../src/core/shape.ts';
import { CommandError } from '../cli/command-error.ts';
import { USE_LITE_FILES, useLitePackageFolder } from '../cli/use-lite-files.ts';

export type FullEncoderName = 'minilm' | 'use-lite';

/** The verified files of an encoder, and its description. */
export interface EncoderSource {
  readonly kind: FullEncoderKind;
  /** Names its folder and its heads. */
  readonly id: string;
  /** For people: `<id>@<version>`. */
  readonly name: string;
  readonly licence: string;
  readonly dims: number;
  readonly maxTokens: number;
  readonly model: string;
  readonly vocab: string;
  /**
   * Null if the encoder came without a `probe.json`; then this machine's CPU backend computes one.
   */
  readonly probe: string | null;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The default folder of an encoder: in `models/`; for USE-lite, else the installed package. */
function usualEncoderFolder(name: FullEncoderName): string {
  const folder = fileURLToPath(new URL(`../../models/${name}`, import.meta.url));
  return name === 'use-lite' && !existsSync(folder) ? (useLitePackageFolder() ?? folder) : folder;
}

/**
 * Reads an encoder's folder: one with an `encoder.json` as that says, USE-lite by its pinned hashes.
 * Throws `encoder-missing` when files are not there and `bundle-integrity` for one that is not what it must be.
 */
export async function readEncoderFolder(
  name: FullEncoderName,
  folder = usualEncoderFolder(name),
): Promise<EncoderSource> {
  const hint =
    name === 'use-lite'
      ? 'Run "presort fetch-encoder use-lite" first'
      : 'Give its folder with --encoder-folder';
  const card = existsSync(join(folder, 'encoder.json'))
    ? await readCard(join(folder, 'encoder.json'))
    : null;
  if (card === null && name !== 'use-lite')
    throw new CommandError(
      'encoder-missing',
      `The encoder is not there: ${folder} has no encoder.json. ${hint}.`,
    );
  const promised: readonly (readonly [string, BundleFile])[] = card
    ? Object.entries(card.files)
    : USE_LITE_FILES.map((file) => [file.name, file]);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [file, { sha256 }] of promised) {
    const bytes = await readFile(join(folder, file)).catch(() => {
      throw new CommandError(
        'encoder-missing',
        `The encoder is not there: ${join(folder, file)} is missing. ${hint}.`,
      );
    });
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new CommandError(
        'bundle-integrity',
        `${join(folder, file)} does not have the expected SHA-256. Copy or fetch the encoder again.`,
      );
    files.set(file, new Uint8Array(bytes));
  }
  if (!card) return { ...USE_LITE, files };
  const { id, version, licence = 'not stated', dims, maxTokens, model, vocab, probe } = card;
  return {
    kind: card.format ?? 'use',
    id,
    name: `${id}@${version}`,
    licence,
    dims,
    maxTokens,
    model,
    vocab,
    probe: probe ?? null,
    files,
  };
}

/**
 * USE-lite reads texts unchanged. `maxTokens` is our own limit, because the tokenizer's time grows
 * with its square.
 */
const USE_LITE = {
  kind: 'use',
  id: 'use-lite',
  name: 'use-lite@1',
  licence: 'Apache-2.0',
  dims: 512,
  maxTokens: 128,
  model: 'model.json',
  vocab: 'vocab.json',
  probe: null,
} as const;

/** What `encoder.json` says. */
interface EncoderCard {
  /** Absent: `use`, which was the only one. */
  readonly format?: FullEncoderKind;
  readonly id: string;
  readonly version: string;
  readonly licence?: string;
  readonly dims: number;
  readonly maxTokens: number;
  readonly model: string;
  readonly vocab: string;
  readonly probe?: string;
  readonly files: Readonly<Record<string, BundleFile>>;
}

const CARD = {
  'format?': 'text',
  id: 'text',
  version: 'text',
  'licence?': 'text',
  dims: 'count',
  maxTokens: 'count',
  model: 'text',
  vocab: 'text',
  'probe?': 'text',
  files: { '*': { bytes: 'count', sha256: 'sha256' } },
} as const;

async function readCard(path: string): Promise<EncoderCard> {
  let value: unknown = null;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    /* refused below */
  }
  const misfit = findMisfit(value, CARD);
  const card = value as EncoderCard; // checked on the line above
  const isNested =
    misfit === null && Object.keys(card.files).some((file) => !/^\w[\w.-]*$/.test(file));
  const isUnknown = misfit === null && !['use', 'wordpiece'].includes(card.format ?? 'use');
  if (misfit !== null || isNested || isUnknown) {
    throw new CommandError(
      'bad-input',
      `${path} is not as expected${misfit ? ` at ${misfit}` : ''}. Copy the encoder again.`,
    );
  }
  return card;
}
