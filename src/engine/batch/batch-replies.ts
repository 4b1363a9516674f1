import { createEmbeddingKernels } from '../../compact/batch/embedding-kernels.ts';
import type { ReplyTemplate } from '../../core/bundle-data.ts';
import type { Embedding, Label } from '../../core/labels.ts';
import {
  createReplyIndex,
  replyTexts,
  type RankedReply,
  type ReplyIndex,
} from '../../core/replies.ts';

/** The templates of one category, and the embeddings of their texts in one block. */
interface Group {
  /**
   * Each template with the number of its texts. The texts of one template are neighbours in the
   * block.
   */
  readonly templates: readonly { readonly reply: ReplyTemplate; readonly texts: number }[];
  /** Similarities of all texts, overwritten by the next call. */
  score(embedding: Embedding): Float64Array;
}

/**
 * `createReplyIndex` for many tickets. It scores all replies of a category at once on SIMD kernels,
 * with results equal to the bit, and uses the plain index where SIMD is missing. It calls `embed`
 * as the plain index does.
 */
export function createBatchReplies(
  replies: readonly ReplyTemplate[],
  embed: (text: string) => Embedding,
): ReplyIndex {
  const plain = createReplyIndex(replies, embed);
  const groups = new Map<Label | null, Group | null>();
  const groupOf = (category: Label | null): Group | null => {
    let group = groups.get(category);
    if (group === undefined) groups.set(category, (group = createGroup(replies, category, embed)));
    return group;
  };
  return {
    rank(category, embedding) {
      const group = groupOf(category);
      if (!group) return plain.rank(category, embedding);
      const scores = group.score(embedding);
      let text = 0;
      const ranked = group.templates.map(({ reply, texts }): RankedReply => {
        let score = -Infinity;
        for (const end = text + texts; text < end; text++)
          score = Math.max(score, scores[text] ?? score);
        return { reply, score };
      });
      return ranked.sort((a, b) => b.score - a.score);
    },
  };
}

/** Returns null where SIMD is missing or the kernels cannot read embeddings of this shape. */
function createGroup(
  replies: readonly ReplyTemplate[],
  category: Label | null,
  embed: (text: string) => Embedding,
): Group | null {
  const own = replies.filter(
    (reply) => reply.category === undefined || reply.category === category,
  );
  const templates = own.map((reply) => ({ reply, texts: replyTexts(reply).length }));
  const embeddings = own.flatMap((reply) => replyTexts(reply).map(embed));
  const dims = embeddings[0]?.length ?? 0;
  if (dims === 0 || dims % 4) return null;
  const row = 4 * dims;
  const rowsAt = 8 * Math.ceil(embeddings.length / 2) * 2;
  const bytes = rowsAt + row * (embeddings.length + 1);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536), maximum: MAX_PAGES });
  const kernels = createEmbeddingKernels(memory);
  if (!kernels) return null;
  const numbers = new Float32Array(memory.buffer);
  const scores = new Float64Array(memory.buffer, 0, embeddings.length);
  const ownAt = rowsAt + row * embeddings.length;
  embeddings.forEach((one, at) => {
    numbers.set(one, (rowsAt + row * at) / 4);
  });
  return {
    templates,
    score(embedding) {
      numbers.set(embedding, ownAt / 4);
      kernels.products(0, rowsAt, embeddings.length, ownAt, row);
      return scores;
    },
  };
}

/** The module's `.wat` has the same limit. */
const MAX_PAGES = 32_768;
