import type { EngineShare } from '../contract.ts';
import { markWords } from '../why.ts';
import type { Segment } from '../why.ts';
import { CATEGORY } from '../../src/core/labels.ts';
import type { Label } from '../../src/core/labels.ts';
import type { TicketInput } from '../../src/core/ticket.ts';

/** The ticket as the model read it, with the words marked that point to `label`. */
export function explainWords(
  share: EngineShare,
  input: TicketInput,
  label: Label,
): readonly Segment[] {
  const { text, words } = share.explain(input, CATEGORY, label);
  return markWords(text, words);
}
