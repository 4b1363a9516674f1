import type { ReplyTemplate } from '../../core/bundle-data.ts';
import type { HeadManifest } from '../../core/manifest.ts';
import { CATEGORY } from '../../core/labels.ts';
import { quantile } from '../../core/metrics.ts';
import { normaliseText } from '../../core/normalise.ts';
import { createReplyIndex } from '../../core/replies.ts';
import type { TextModel } from '../../core/text-model.ts';
import type { HeldOut } from './calibrate-heads.ts';

/** Tickets that are compared with every category's replies. */
const SAMPLE = 400;
/** A ticket's best reply must be more similar than this share of replies from categories that are wrong for it. */
const UNRELATED_BELOW = 0.9;

/**
 * Smallest similarity at which a reply is offered, from held-out tickets and the replies of categories that they do
 * not belong to: what those reach is what chance reaches. 1 (no reply is offered) without replies to compare.
 */
export function chooseReplyFloor(
  replies: readonly ReplyTemplate[],
  head: HeadManifest,
  measured: readonly HeldOut[],
  model: TextModel,
): number {
  const index = createReplyIndex(replies, (text) => model.run(normaliseText(text)).embedding);
  const step = Math.max(1, Math.floor(measured.length / SAMPLE));
  const unrelated = measured
    .filter((_, at) => at % step === 0)
    .flatMap(({ text, gold }) => {
      const { embedding } = model.run(text);
      const others = head.labels.filter((_, at) => at !== gold[CATEGORY]);
      return others.flatMap((label) => index.rank(label, embedding)[0]?.score ?? []);
    });
  return unrelated.length === 0 ? 1 : Number(quantile(unrelated, UNRELATED_BELOW).toFixed(4));
}
