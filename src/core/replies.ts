import type { ReplyTemplate } from './bundle-data.ts';
import { dot } from './dot.ts';
import type { Embedding, Label } from './labels.ts';
import type { SuggestedReply } from './triage.ts';

/** A reply template with its similarity to a ticket, in [-1, 1]. */
export interface RankedReply {
  readonly reply: ReplyTemplate;
  readonly score: number;
}

/** Ranks the templates of one category, and those that have none, by similarity, best first. */
export interface ReplyIndex {
  /** Without a category only the templates that have none are ranked. */
  rank(category: Label | null, embedding: Embedding): readonly RankedReply[];
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
 * Triage step 8: the best template of the category, or without one, as plain text; null where none
 * reaches its similarity floor, which is its own or else the bundle's.
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

const MAX_FACT_CHARACTERS = 200;
