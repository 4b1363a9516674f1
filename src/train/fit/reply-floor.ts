import type { ReplyTemplate } from '../../core/bundle-data.ts';
import type { HeadManifest } from '../../core/manifest.ts';
import { detectLanguage } from '../../core/detect-language.ts';
import { CATEGORY, type Embedding } from '../../core/labels.ts';
import { languageCode } from '../../core/language-part.ts';
import { quantile } from '../../core/metrics.ts';
import { normaliseText } from '../../core/normalise.ts';
import { createReplyIndex } from '../../core/replies.ts';
import type { TextModel } from '../../core/text-model.ts';
import type { HeldOut } from './calibrate-heads.ts';
import { EVERYDAY_QUESTIONS } from './everyday-questions.ts';

/** Fewer answers than this say little about what is unlike them. */
const MIN_ANSWERS = 30;
/** Tickets that are compared with every category's replies. */
const MAX_COMPARED = 400;
/** A ticket's best reply must be more similar than this share of replies from categories that are wrong for it. */
const UNRELATED_BELOW = 0.9;
/** Characters of the answers that tell their language. */
const MAX_TELLING = 2_000;

/**
 * Smallest similarity at which a reply is offered, from held-out tickets and the replies of categories that they do
 * not belong to: what those reach is what chance reaches. Where no reply has a category, from the replies themselves
 * (`floorOfAnswers`). 1 (no reply is offered) without replies to compare.
 */
export function chooseReplyFloor(
  replies: readonly ReplyTemplate[],
  head: HeadManifest,
  measured: readonly HeldOut[],
  model: TextModel,
): number {
  const embed = (text: string): Embedding => model.run(normaliseText(text)).embedding;
  const sorted = replies.filter(({ category }) => category !== undefined);
  if (sorted.length === 0) return floorOfAnswers(replies, embed);
  const index = createReplyIndex(sorted, embed);
  const step = Math.max(1, Math.floor(measured.length / MAX_COMPARED));
  const unrelated = measured
    .filter((_, at) => at % step === 0)
    .flatMap(({ text, gold }) => {
      const { embedding } = model.run(text);
      const others = head.labels.filter((_, at) => at !== gold[CATEGORY]);
      return others.flatMap((label) => index.rank(label, embedding)[0]?.score ?? []);
    });
  return floorAbove(unrelated);
}

/**
 * The floor where nothing but the answers is known: nine in ten of their titles are less similar
 * than this to their nearest other answer. Where those are few, questions of all kinds stand beside
 * them. 1 without answers.
 */
export function floorOfAnswers(
  replies: readonly ReplyTemplate[],
  embed: (text: string) => Embedding,
): number {
  if (replies.length === 0) return 1;
  const index = createReplyIndex(
    replies.map(({ category: _, ...reply }) => reply),
    embed,
  );
  const step = Math.max(1, Math.floor(replies.length / MAX_COMPARED));
  const nearestOther = replies.flatMap((reply, at) => {
    if (at % step !== 0) return [];
    const others = index
      .rank(null, embed(reply.title))
      .filter(({ reply: { id } }) => id !== reply.id);
    return others[0]?.score ?? [];
  });
  const everyday =
    replies.length < MIN_ANSWERS
      ? questionsFor(replies).flatMap((text) => index.rank(null, embed(text))[0]?.score ?? [])
      : [];
  return floorAbove([...nearestOther, ...everyday]);
}

/** Questions in the language of the answers; English ones where it is unsure. */
function questionsFor(replies: readonly ReplyTemplate[]): readonly string[] {
  const [{ lang } = {}] = replies;
  const text = replies.map(({ title, text }) => `${title} ${text}`).join(' ');
  const languages = Object.keys(EVERYDAY_QUESTIONS);
  const language = lang ?? detectLanguage(text.slice(0, MAX_TELLING), languages)?.language ?? '';
  return EVERYDAY_QUESTIONS[languageCode(language)] ?? EVERYDAY_QUESTIONS['en'] ?? [];
}

/**
 * The floor that keeps back nine in ten of these similarities, each of the best answer to a
 * question that it does not answer.
 */
export function floorAbove(unrelated: readonly number[]): number {
  return unrelated.length === 0 ? 1 : Number(quantile(unrelated, UNRELATED_BELOW).toFixed(4));
}
