import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import type { Triage } from '../../src/core/triage.ts';
import type { NodeEngine } from './engine.ts';

/** How many words `--explain` names for each head. */
const EXPLAINED_WORDS = 10;

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
      .slice(0, EXPLAINED_WORDS)
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
