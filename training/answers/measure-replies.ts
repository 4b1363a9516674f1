import MiniSearch from 'minisearch';
import type { ReplyTemplate } from '../../src/core/bundle-data.ts';
import type { Embedding } from '../../src/core/labels.ts';
import { createReplyIndex } from '../../src/core/replies.ts';
import { floorAbove } from '../../src/train/fit/reply-floor.ts';

/** A question that nothing was made of, and the id of the reply that answers it. */
export interface HeldOutQuestion {
  readonly text: string;
  readonly reply: string;
}

/** How often the right answer is the first, among the first three, and the mean of 1 / its rank. */
export interface Retrieval {
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly mrr: number;
}

/** What a floor does. Shares of the questions that did not fit it. */
export interface FloorCheck {
  readonly floor: number;
  readonly questions: number;
  readonly right: number;
  readonly wrong: number;
  readonly none: number;
  /** Of the questions whose own answer is taken away, those that get another one all the same. */
  readonly unanswerableAnswered: number;
}

/** Answers by meaning and by words, on the same questions. */
export interface ReplyMeasures {
  readonly questions: number;
  readonly byMeaning: Retrieval;
  /** MiniSearch (BM25+) over title, questions and text. */
  readonly byWords: Retrieval;
  readonly floor: FloorCheck;
}

/** Below so many questions the same ones fit the floor and check it. */
const ENOUGH_TO_HALVE = 20;

interface Ranked {
  /** Rank of the right answer, from 1. */
  readonly rank: number;
  /** Similarity of the best answer, and whether it is the right one. */
  readonly best: number;
  readonly isRight: boolean;
  /** Similarity of the best other answer. */
  readonly other: number;
}

/** Ranks all replies for each question, whatever their category. At least one question. */
export function measureReplies(
  replies: readonly ReplyTemplate[],
  questions: readonly HeldOutQuestion[],
  embed: (text: string) => Embedding,
): ReplyMeasures {
  const index = createReplyIndex(
    replies.map(({ category: _, ...reply }) => reply),
    embed,
  );
  const ranked = questions.map(({ text, reply }): Ranked => {
    const list = index.rank(null, embed(text));
    const at = list.findIndex((one) => one.reply.id === reply);
    return {
      rank: at + 1,
      best: list[0]?.score ?? -1,
      isRight: at === 0,
      other: list[at === 0 ? 1 : 0]?.score ?? -1,
    };
  });
  return {
    questions: questions.length,
    byMeaning: retrievalOf(ranked.map(({ rank }) => rank)),
    byWords: retrievalOf(ranksByWords(replies, questions)),
    floor: checkFloor(ranked),
  };
}

/** Every second question fits the floor, the others check it. */
function checkFloor(ranked: readonly Ranked[]): FloorCheck {
  const isHalved = ranked.length >= ENOUGH_TO_HALVE;
  const fitting = isHalved ? ranked.filter((_, at) => at % 2 === 0) : ranked;
  const checking = isHalved ? ranked.filter((_, at) => at % 2 === 1) : ranked;
  const floor = floorAbove(fitting.map(({ other }) => other));
  const share = (isCounted: (one: Ranked) => boolean): number =>
    rounded(checking.filter(isCounted).length / checking.length);
  return {
    floor,
    questions: checking.length,
    right: share(({ best, isRight }) => best >= floor && isRight),
    wrong: share(({ best, isRight }) => best >= floor && !isRight),
    none: share(({ best }) => best < floor),
    unanswerableAnswered: share(({ other }) => other >= floor),
  };
}

function ranksByWords(
  replies: readonly ReplyTemplate[],
  questions: readonly HeldOutQuestion[],
): readonly number[] {
  const search = new MiniSearch<{ id: string; title: string; asks: string; text: string }>({
    fields: ['title', 'asks', 'text'],
  });
  search.addAll(
    replies.map(({ id, title, asks = [], text }) => ({
      id,
      title,
      // Passages stand in the text already.
      asks: asks.filter((ask) => !text.replace(/\s+/g, ' ').includes(ask)).join('\n'),
      text,
    })),
  );
  return questions.map(
    ({ text, reply }) => search.search(text).findIndex(({ id }) => id === reply) + 1,
  );
}

/** A rank of 0 says that the answer was not found. */
function retrievalOf(ranks: readonly number[]): Retrieval {
  const share = (isCounted: (rank: number) => boolean): number =>
    rounded(ranks.filter(isCounted).length / ranks.length);
  return {
    recallAt1: share((rank) => rank === 1),
    recallAt3: share((rank) => rank >= 1 && rank <= 3),
    mrr: rounded(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length),
  };
}

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
