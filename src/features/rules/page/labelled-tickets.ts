import type { CATEGORY, Label, PRIORITY } from '../../../core/labels.ts';
import { modelView } from '../../../core/redecide.ts';
import type { Labelled } from '../../../core/simulate-thresholds.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { Triage } from '../../../core/triage.ts';
import type { EngineInfo } from '../../../engine/methods.ts';
import { MAX_BATCH } from '../../../engine/methods.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import { readTicketFile } from '../../../shell/ticket/ticket-file.ts';
import type { BadRow } from '../../../shell/ticket/ticket-file.ts';
import type { PastTickets } from './past-tickets.svelte.ts';

export type SimulatedHead = typeof CATEGORY | typeof PRIORITY;

/**
 * Stored tickets whose label a person set, or kept when resolving the ticket. The model's likeliest
 * label and its probability come from the stored triages, so the network is not run.
 */
export function labelledTickets(
  tickets: readonly TicketRecord[],
  past: Pick<PastTickets, 'viewOf'>,
  head: SimulatedHead,
  labels: readonly Label[],
): readonly Labelled[] {
  return tickets.flatMap((ticket) => {
    const gold = ticket[head];
    const kept = past.viewOf(ticket.id);
    const best = kept?.view.best[head];
    const byPerson =
      head === 'category'
        ? ticket.source === 'person'
        : kept !== undefined && ticket.priority !== kept.priority;
    if (
      gold === null ||
      !labels.includes(gold) ||
      !best ||
      !(byPerson || ticket.status === 'RESOLVED')
    )
      return [];
    return [
      {
        gold,
        predicted: best.label,
        confidence: best.probability,
        withheld: kept?.view.withheld !== null,
      },
    ];
  });
}

/** The result of running the model on a labelled file. */
export interface LabelledFile {
  readonly byHead: Readonly<Record<SimulatedHead, readonly Labelled[]>>;
  /** Number of rows that could not be read or whose label the model does not have. */
  readonly bad: readonly BadRow[];
  readonly rows: number;
}

/**
 * Reads a CSV or JSON lines file with a Category (and Priority) column and asks the model about
 * each row. Nothing is stored. Throws what `readTicketFile` throws.
 */
export async function readLabelledFile(
  file: File,
  info: EngineInfo,
  triageBatch: (inputs: readonly TicketInput[]) => Promise<readonly Triage[]>,
  onProgress: (share: number) => void,
): Promise<LabelledFile> {
  const byHead = { category: [] as Labelled[], priority: [] as Labelled[] };
  const bad: BadRow[] = [];
  let rows = 0;
  const labelsOf = (head: string): readonly string[] =>
    info.heads.find(({ name }) => name === head)?.labels ?? [];
  for await (const chunk of readTicketFile(file, file.name)) {
    bad.push(...chunk.bad);
    const labelled = chunk.tickets.filter(
      ({ category = '', priority = '' }) =>
        labelsOf('category').includes(category) || labelsOf('priority').includes(priority),
    );
    rows += chunk.tickets.length;
    for (let at = 0; at < labelled.length; at += MAX_BATCH) {
      const batch = labelled.slice(at, at + MAX_BATCH);
      const triages = await triageBatch(
        batch.map(({ subject = '', description }) => ({ subject, description })),
      );
      for (const [index, ticket] of batch.entries()) {
        const triage = triages[index];
        if (!triage) continue;
        const { best, withheld } = modelView(triage, info.heads);
        for (const head of ['category', 'priority'] as const) {
          const gold = ticket[head];
          const top = best[head];
          if (gold !== undefined && top && labelsOf(head).includes(gold))
            byHead[head].push({
              gold,
              predicted: top.label,
              confidence: top.probability,
              withheld: withheld !== null,
            });
        }
      }
    }
    onProgress(chunk.readBytes / Math.max(1, file.size));
  }
  return { byHead, bad, rows };
}
