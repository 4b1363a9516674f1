import { dirname, resolve } from 'node:path';
import type { LoadedBundle } from '../../src/core/bundle-data.ts';
import { encoderId, fullTiers, readFullTier, withFullTier } from '../../src/core/full-tier.ts';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { writeTrace } from '../../src/core/trace.ts';
import type { Tier, Triage } from '../../src/core/triage.ts';
import type { Engine } from '../../src/engine/assemble-engine.ts';
import { markBatchMail } from '../../src/engine/batch/mark-batch-mail.ts';
import { BATCH_PARTS } from '../../src/engine/batch/batch-parts.ts';
import { openEngine } from '../../src/engine/open-engine.ts';
import {
  MODELS_FOLDER,
  findBundleFolder,
  readBundleFolder,
  readFullFiles,
} from './bundle-folder.ts';
import { usageError } from './command-error.ts';

/** How many words `--explain` names for each head. */
const MAX_EXPLAINED = 10;

/** Triages with the browser's code and Node's clock. */
export interface NodeEngine extends Pick<Engine, 'bundle' | 'explain' | 'embed'> {
  readonly tier: Tier;
  triage(input: TicketInput, trace?: boolean): Triage | Promise<Triage>;
  dispose?(): Promise<void>;
}

/** Returns at once, because the compact tier answers without waiting. */
export interface CompactNodeEngine extends NodeEngine {
  triage(input: TicketInput, trace?: boolean): Triage;
}

/**
 * Opens the bundle with that id or in that folder on the `wanted` tier, with the full encoder of
 * that id (default: the first of the bundle). Without `wanted`, an own bundle runs on its full tier
 * if it has one; a shipped bundle runs on the compact tier unless `encoder` is given. Throws
 * `usage` for a tier that the bundle lacks.
 */
export async function openNodeEngine(
  idOrFolder: string,
  wanted?: Tier,
  encoder?: string,
): Promise<NodeEngine> {
  const folder = findBundleFolder(idOrFolder);
  const bundle = await readBundleFolder(folder);
  const ids = fullTiers(bundle.manifest).map(encoderId);
  const isShipped = dirname(resolve(folder)) === resolve(MODELS_FOLDER);
  const usual = ids.length > 0 && (!isShipped || encoder !== undefined) ? 'full' : 'compact';
  if ((wanted ?? usual) === 'compact') return createNodeEngine(bundle);
  if (ids.length === 0)
    throw usageError(
      `The bundle "${idOrFolder}" has no full tier. Leave --tier out, or train one with --encoder minilm.`,
    );
  if (encoder !== undefined && !ids.includes(encoder))
    throw usageError(
      `The bundle "${idOrFolder}" has no full tier "${encoder}". Give one of ${ids.join(', ')}.`,
    );
  const manifest = withFullTier(bundle.manifest, encoder);
  const files = await readFullFiles(folder, readFullTier(manifest));
  const { createFullNodeEngine } = await import('../full/full-node-engine.ts');
  return createFullNodeEngine({ ...bundle, manifest }, files);
}

/** The compact tier. Throws `bundle-weights` for weights that do not fit, `bad-input` for a rule that is unsafe. */
export function createNodeEngine(bundle: LoadedBundle): CompactNodeEngine {
  const engine = openEngine(bundle, ...BATCH_PARTS);
  return {
    tier: 'compact',
    bundle: engine.bundle,
    explain: engine.explain,
    embed: engine.embed,
    triage: (input, trace = false) =>
      engine.triage(markBatchMail(input), null, trace ? writeTrace : undefined),
  };
}

/** A ticket's result; with `isExplained` with its trace and the words that moved each decision most. */
export function answerTicket(
  engine: NodeEngine,
  input: TicketInput,
  isExplained: boolean,
): Triage | Promise<Triage> {
  return isExplained ? explain(engine, input) : engine.triage(input);
}

async function explain(
  engine: NodeEngine,
  input: TicketInput,
): Promise<Triage & { readonly explanation: object }> {
  const triage = await engine.triage(input, true);
  const wordsFor = (head: typeof CATEGORY | typeof PRIORITY): object[] => {
    const label = triage[head].top[0]?.label;
    if (label === undefined) return [];
    return [...engine.explain(input, head, label).words]
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, MAX_EXPLAINED)
      .map(({ word, weight, start, end }) => ({
        word,
        weight: Number(weight.toFixed(4)),
        start,
        end,
      }));
  };
  return {
    ...triage,
    explanation: { [CATEGORY]: wordsFor(CATEGORY), [PRIORITY]: wordsFor(PRIORITY) },
  };
}
