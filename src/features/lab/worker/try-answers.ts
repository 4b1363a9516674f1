import { EngineError } from '../../../core/errors.ts';
import { languageCode } from '../../../core/language-part.ts';
import { normaliseText, normaliseTicket } from '../../../core/normalise.ts';
import { createReplyIndex, type ReplyIndex } from '../../../core/replies.ts';
import { openEngine, type Engine, type EnginePart } from '../../../engine/assemble-engine.ts';
import type { AnswerMethods, AnswerTrial, NearAnswer } from '../shared/answer-methods.ts';
import { readKeptAnswers } from '../shared/kept-answers.ts';
import { loadFor } from './answer-bundle.ts';
import { bundleStore } from './lab-encoder.ts';

/** Number of answers to show. */
const MAX_SHOWN = 3;

interface Trier {
  readonly key: string;
  readonly engine: Engine;
  /** One index per part of the engine, over the answers of all categories. */
  readonly indexes: Map<EnginePart, ReplyIndex>;
}
let trier: Trier | null = null;

/** Forgets the engine that holds earlier answers. */
export function forgetTrier(): void {
  trier = null;
}

/** What the engine would offer for a ticket, and the answers that are nearest to it. */
export async function tryAnswers({
  baseUrl,
  text,
}: AnswerMethods['tryAnswers']['params']): Promise<AnswerTrial> {
  trier = trier?.key === baseUrl ? trier : await openTrier(baseUrl);
  const { engine } = trier;
  const { triage, embedding } = engine.triageAndEmbed({ description: text });
  const category = triage.category.label;
  if (!embedding) return { category, nearest: [] };
  const part = engine.partFor(normaliseTicket({ description: text }).text);
  const ranked = indexOf(trier, part).rank(null, embedding);
  const known = new Map(part.bundle.replies.map((reply) => [reply.id, reply]));
  const nearest = ranked.slice(0, MAX_SHOWN).map(({ reply: { id, title, floor }, score }) => {
    const reply = known.get(id);
    const own = reply?.category ?? null;
    const least = floor ?? part.bundle.manifest.replyFloor;
    const isOpen = own === null || own === category;
    const why: NearAnswer['why'] =
      triage.reply?.id === id
        ? 'offered'
        : !isOpen
          ? 'category'
          : score < least
            ? 'floor'
            : 'nearer';
    return { id, title, text: reply?.text ?? '', category: own, score, floor: least, why };
  });
  const offered = triage.reply;
  // The offered answer may follow nearer answers of other categories.
  if (!offered || nearest.some(({ why }) => why === 'offered')) return { category, nearest };
  const { id, title, score } = offered;
  const reply = known.get(id);
  const more: NearAnswer = {
    ...{ id, title, score, why: 'offered', text: reply?.text ?? offered.text },
    category: reply?.category ?? null,
    floor: reply?.floor ?? part.bundle.manifest.replyFloor,
  };
  return { category, nearest: [...nearest, more] };
}

async function openTrier(baseUrl: string): Promise<Trier> {
  const kept = await readKeptAnswers(bundleStore());
  if (!kept) throw new EngineError('bad-input', { why: 'no-answers' });
  const spoken = kept.replies.flatMap(({ lang }) => lang ?? []);
  const bundle = await loadFor(baseUrl, spoken);
  const main = languageCode(bundle.manifest.languages[0] ?? '');
  const replies = kept.replies.map((reply) => ({ lang: main, ...reply }));
  const { further = [] } = bundle;
  return {
    key: baseUrl,
    engine: openEngine({
      ...bundle,
      replies,
      ...(further.length > 0 && { further: further.map((one) => ({ ...one, replies })) }),
    }),
    indexes: new Map(),
  };
}

function indexOf({ indexes }: Trier, part: EnginePart): ReplyIndex {
  const known =
    indexes.get(part) ??
    createReplyIndex(
      part.bundle.replies.map(({ category: _, ...reply }) => reply),
      (text) => part.model.run(normaliseText(text)).embedding,
    );
  indexes.set(part, known);
  return known;
}
