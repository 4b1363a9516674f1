import type { LoadedBundle } from '../../src/core/bundle-data.ts';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import { resultCells } from '../../src/core/result-columns.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { writeTrace } from '../../src/core/trace.ts';
import type { Tier, Triage } from '../../src/core/triage.ts';
import { openEngine, type Engine } from '../../src/engine/assemble-engine.ts';
import { markBatchMail } from '../../src/engine/batch/mark-batch-mail.ts';
import { BATCH_PARTS } from '../../src/engine/batch/batch-parts.ts';
import { csvLine } from '../../src/table/csv.ts';

export const FORMATS = ['jsonl', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

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

/**
 * A ticket's result as the command line prints it; with `isExplained` with its trace and the words
 * that moved each decision most.
 */
export async function resultLine(
  engine: NodeEngine,
  input: TicketInput,
  format: Format,
  isExplained: boolean,
): Promise<string> {
  const triage = isExplained ? await explain(engine, input) : await engine.triage(input);
  return LINES[format](triage);
}

const LINES: Readonly<Record<Format, (triage: Triage) => string>> = {
  jsonl: (triage) => `${JSON.stringify(triage)}\n`,
  json: (triage) => JSON.stringify(triage),
  csv: (triage) => csvLine(resultCells(triage)),
};

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
