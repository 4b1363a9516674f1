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

/** With fewer answers, everyday questions help to fit the floor. */
const MIN_ANSWERS = 30;
/** Most tickets or answers that are compared, for the sake of time. */
const MAX_COMPARED = 400;
/** Share of similarities to wrong answers that lie below the floor. */
const UNRELATED_BELOW = 0.9;
/** Characters of the answers that the language detector reads. */
const MAX_TELLING = 2_000;

/**
 * Returns the smallest similarity at which a reply is offered. It lies above most similarities
 * between held-out tickets and the best replies of other categories. Where no reply has a category,
 * the replies alone fit it (`floorOfAnswers`). 1 (no reply is offered) where nothing can be
 * compared.
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
 * Fits the floor on the answers alone: nine in ten of their titles are less similar to the nearest
 * other answer. Where the answers are few, everyday questions are compared too. 1 without answers.
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

/**
 * Returns everyday questions in the language of the answers, or English ones where the language is
 * unsure.
 */
function questionsFor(replies: readonly ReplyTemplate[]): readonly string[] {
  const [{ lang } = {}] = replies;
  const text = replies.map(({ title, text }) => `${title} ${text}`).join(' ');
  const languages = Object.keys(EVERYDAY_QUESTIONS);
  const language = lang ?? detectLanguage(text.slice(0, MAX_TELLING), languages)?.language ?? '';
  return EVERYDAY_QUESTIONS[languageCode(language)] ?? EVERYDAY_QUESTIONS['en'] ?? [];
}

/**
 * Returns the floor above nine in ten of these similarities. Each is that of a question and the
 * best answer among those that do not answer it.
 */
export function floorAbove(unrelated: readonly number[]): number {
  return unrelated.length === 0 ? 1 : Number(quantile(unrelated, UNRELATED_BELOW).toFixed(4));
}
