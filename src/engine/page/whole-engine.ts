import type { Explainer } from '../../compact/compact-model.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { Embedding } from '../../core/labels.ts';
import { normaliseText, normaliseTicket } from '../../core/normalise.ts';
import { replyTexts } from '../../core/replies.ts';
import type { TextModel } from '../../core/text-model.ts';
import { triageTicket } from '../../core/triage-ticket.ts';
import type { Triage } from '../../core/triage.ts';
import type { Engine, EngineShare } from './engine-share.ts';
import { pause, SLICE_MS } from './page-turns.ts';
import { createContexts } from './triage-contexts.ts';

/** The engine on a whole model. Its replies are embedded in the background, until the entry is gone. */
export function createEngine(
  bundle: LoadedBundle,
  model: TextModel & Explainer,
  entry: { readonly isGone: boolean },
): Engine {
  const embeddings = new Map<string, Embedding>();
  const embed = (text: string): Embedding => embeddings.get(text) ?? model.run(text).embedding;
  // Embedding a category's replies at the first answer would be one long task: until they are ready there is none.
  let contextFor = createContexts({ ...bundle, replies: [] }, embed);
  const warmed = warmReplies(bundle, model, embeddings, entry).then(() => {
    contextFor = createContexts(bundle, embed);
  });
  const triage: EngineShare['triage'] = (input, decisions) =>
    triageTicket(input, contextFor(decisions), model, { now: () => performance.now() });
  return {
    bundle,
    warmed,
    triage,
    async triageAll(inputs) {
      await warmed;
      const results: Triage[] = [];
      let until = performance.now() + SLICE_MS;
      for (const input of inputs) {
        results.push(triage(input));
        if (performance.now() < until) continue;
        await pause();
        until = performance.now() + SLICE_MS;
      }
      return results;
    },
    explain(input, head, label) {
      const { text } = normaliseTicket(input);
      return { text, words: model.contributions(text, head, label) };
    },
  };
}

/** Embeds the reply texts in short slices. */
async function warmReplies(
  bundle: LoadedBundle,
  model: TextModel,
  embeddings: Map<string, Embedding>,
  entry: { readonly isGone: boolean },
): Promise<void> {
  let until = performance.now();
  for (const text of bundle.replies.flatMap(replyTexts).map(normaliseText)) {
    if (performance.now() >= until) {
      await pause();
      until = performance.now() + SLICE_MS;
    }
    if (entry.isGone) return;
    if (text) embeddings.set(text, model.run(text).embedding);
  }
}
