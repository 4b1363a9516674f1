import type { ReplyTemplate } from './bundle-data.ts';
import { dot } from './dot.ts';
import type { Embedding, Label } from './labels.ts';
import type { SuggestedReply } from './triage.ts';

/** A reply template with its similarity to a ticket, in [-1, 1]. */
export interface RankedReply {
  readonly reply: ReplyTemplate;
  readonly score: number;
}

/**
 * Ranks templates by similarity, best first: those of one category and those without a category.
 */
export interface ReplyIndex {
  /** With `null` only templates without a category are ranked. */
  rank(category: Label | null, embedding: Embedding): readonly RankedReply[];
}

/** Known facts of the customer's case, by placeholder name. */
export type ReplyFacts = Readonly<Record<string, string>>;

/** The texts of a template with which tickets are compared. */
export function replyTexts(reply: ReplyTemplate): readonly string[] {
  return [reply.title, ...(reply.asks ?? [])];
}

/**
 * An index of unit-length embeddings. A template's score is the highest of its `replyTexts`.
 * `embed` runs once per text, when a ticket of the template's category first comes, so that loading
 * a bundle stays fast.
 */
export function createReplyIndex(
  replies: readonly ReplyTemplate[],
  embed: (text: string) => Embedding,
): ReplyIndex {
  const known = new Map<ReplyTemplate, readonly Embedding[]>();
  const embeddingsOf = (reply: ReplyTemplate): readonly Embedding[] => {
    const embeddings = known.get(reply) ?? replyTexts(reply).map(embed);
    known.set(reply, embeddings);
    return embeddings;
  };
  return {
    rank: (category, embedding) =>
      replies
        .filter((reply) => reply.category === undefined || reply.category === category)
        .map((reply) => ({
          reply,
          score: Math.max(...embeddingsOf(reply).map((other) => dot(embedding, other))),
        }))
        .sort((a, b) => b.score - a.score),
  };
}

/**
 * Triage step 8: the best template of the category or without a category, as plain text. Null where
 * none reaches its own floor or, without one, the bundle's.
 */
export function suggestReply(
  index: ReplyIndex,
  category: Label | null,
  embedding: Embedding,
  floor: number,
  facts: ReplyFacts = {},
): SuggestedReply | null {
  const best = index
    .rank(category, embedding)
    .find(({ reply, score }) => score >= (reply.floor ?? floor));
  if (best === undefined) return null;
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
 * Replaces `{{name}}` and `{{name|other words}}` by the fact of that name, as plain text; braces in
 * a fact are not replaced again. Without the fact the other words stand there, or else the name
 * with spaces ("order number").
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

const MAX_FACT_CHARACTERS = 200;
