import type { Runtime } from '../contract.ts';
import type { ReplyActions, ReplyCardView } from '../reply-card.ts';
import { noteChunk } from './note-chunk.ts';

let create: ((actions: ReplyActions) => ReplyCardView) | undefined;

/** Fetches the card's code, before the model counts as loaded. Never rejects: without it no answer is shown. */
export async function loadReplyCard(runtime: Pick<Runtime, 'ledger' | 'note'>): Promise<void> {
  const chunk = await import('../replies.ts').catch(() => null);
  if (!chunk) return;
  noteChunk(runtime, chunk.REPLIES_URL, 'replies');
  create = chunk.createReplyCard;
}

/** Undefined until `loadReplyCard` is done. */
export function createCard(actions: ReplyActions): ReplyCardView | undefined {
  return create?.(actions);
}
