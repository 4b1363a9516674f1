import type { ReplyTemplate } from './bundle-data.ts';
import type { Embedding, Label } from './labels.ts';
import type { SuggestedReply } from './triage.ts';

/** A reply template with its similarity to a ticket, in [-1, 1]. */
export interface RankedReply {
  readonly reply: ReplyTemplate;
  readonly score: number;
}

/** Ranks the templates of one category by similarity, best first. */
export interface ReplyIndex {
  rank(category: Label, embedding: Embedding): readonly RankedReply[];
}

/** What is known about the customer's case, by placeholder name. */
export type ReplyFacts = Readonly<Record<string, string>>;

/** The texts of a template that customers' words are compared with. */
export function replyTexts(reply: ReplyTemplate): readonly string[] {
  return [reply.title, ...(reply.asks ?? [])];
}

/**
 * An index over unit-length embeddings. A template's score is that of its best `replyTexts`. `embed` is called once
 * per text, when the text's category is first asked for, so that loading a bundle costs nothing.
 */
export function createReplyIndex(
  replies: readonly ReplyTemplate[],
  embed: (text: string) => Embedding,
): ReplyIndex {
  const byCategory = new Map<
    Label,
    readonly { reply: ReplyTemplate; embeddings: readonly Embedding[] }[]
  >();
  return {
    rank(category, embedding) {
      let entries = byCategory.get(category);
      if (entries === undefined) {
        entries = replies
          .filter((reply) => reply.category === category)
          .map((reply) => ({ reply, embeddings: replyTexts(reply).map(embed) }));
        byCategory.set(category, entries);
      }
      return entries
        .map(({ reply, embeddings }) => ({
          reply,
          score: Math.max(...embeddings.map((other) => dot(embedding, other))),
        }))
        .sort((a, b) => b.score - a.score);
    },
  };
}

/** Triage step 8: the best template of the category as plain text, or null below the similarity floor. */
export function suggestReply(
  index: ReplyIndex,
  category: Label,
  embedding: Embedding,
  floor: number,
  facts: ReplyFacts = {},
): SuggestedReply | null {
  const best = index.rank(category, embedding)[0];
  if (best === undefined || !(best.score >= floor)) return null;
  const { id, title, text, url } = best.reply;
  const score = Math.round(best.score * 1e4) / 1e4;
  return {
    id,
    title,
    text: fillPlaceholders(text, facts),
    ...(url === undefined ? {} : { url }),
    score,
  };
}

/**
 * Replaces `{{name}}` and `{{name|other words}}` by the fact of that name, as plain text and once: braces inside a
 * fact are not looked at again. Without the fact: the other words, or the name with spaces ("order number").
 */
export function fillPlaceholders(text: string, facts: ReplyFacts): string {
  return text.replace(
    /\{\{ *(\w+) *(?:\|([^{}]*))?\}\}/g,
    (_, name: string, otherwise?: string) => {
      const fact = Object.hasOwn(facts, name)
        ? facts[name]?.trim().slice(0, MAX_FACT_CHARACTERS)
        : undefined;
      return fact || otherwise?.trim() || name.replaceAll('_', ' ');
    },
  );
}

/** Cosine of two unit vectors, in four sums: one would make each addition wait for the one before. */
function dot(a: Embedding, b: Embedding): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < a.length; i += 4) {
    s0 += a[i]! * b[i]!;
    s1 += a[i + 1]! * b[i + 1]!;
    s2 += a[i + 2]! * b[i + 2]!;
    s3 += a[i + 3]! * b[i + 3]!;
  }
  for (; i < a.length; i += 1) s0 += a[i]! * b[i]!;
  return s0 + s1 + s2 + s3;
}

const MAX_FACT_CHARACTERS = 200;
