import MiniSearch from 'minisearch';
import type { ReplyTemplate } from '../../core/bundle-data.ts';
import type { Embedding, Label } from '../../core/labels.ts';
import { createReplyIndex } from '../../core/replies.ts';
import { floorAbove, floorOfAnswers } from '../fit/reply-floor.ts';

/** A question that no reply was made from, and the id of the reply that answers it. */
export interface HeldOutQuestion {
  readonly text: string;
  readonly reply: string;
}

/**
 * Shares of questions whose right answer ranks first and among the first three, and the mean of 1 /
 * its rank.
 */
export interface Retrieval {
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly mrr: number;
}

/** Effect of a floor, as shares of the questions that did not fit the floor. */
export interface FloorCheck {
  readonly floor: number;
  readonly questions: number;
  readonly right: number;
  readonly wrong: number;
  readonly none: number;
  /** Share of questions that get another answer when their own answer is removed. */
  readonly unanswerableAnswered: number;
}

/** Retrieval by embeddings and by words, on the same questions. */
export interface ReplyMeasures {
  readonly questions: number;
  readonly byMeaning: Retrieval;
  /**
   * Retrieval by embeddings among the answers of the predicted category and those without a
   * category; null where no answer has one.
   */
  readonly withinCategory: Retrieval | null;
  /** MiniSearch (BM25+) over title, questions and text. */
  readonly byWords: Retrieval;
  readonly floor: FloorCheck;
}

/** With fewer questions than this, the same questions fit the floor and check it. */
export const MIN_TO_HALVE = 20;
/**
 * Where there are several languages, one with fewer questions than this gets its floor from its
 * answers.
 */
const MIN_TO_FIT = 10;

interface Ranked {
  /** Rank of the right answer, from 1. */
  readonly rank: number;
  /** Similarity of the best answer, and whether that answer is the right one. */
  readonly best: number;
  readonly isRight: boolean;
  /** Similarity of the best answer that is not the right one. */
  readonly other: number;
}

/** The replies of one encoder, and the questions that these replies answer. */
export interface ReplyGroup {
  readonly replies: readonly ReplyTemplate[];
  readonly questions: readonly HeldOutQuestion[];
  readonly embed: (text: string) => Embedding;
  /** Returns the category that the model predicts for a text. */
  readonly categoryOf: (text: string) => Label | null;
}

/**
 * Fits the floor of each group and measures all groups on their questions; the measures are null
 * without questions. For each question the replies of its group are ranked, whatever their
 * category. Every second question fits the floor and the others check it. A group without questions
 * gets its floor from the answers.
 */
export function fitFloors(groups: readonly ReplyGroup[]): {
  readonly floors: readonly number[];
  readonly measures: ReplyMeasures | null;
} {
  const fitted = groups.map((group) => {
    const ranked = rank(group);
    const [fitting, checking] = halves(ranked);
    const isTold = ranked.length >= MIN_TO_FIT || (ranked.length > 0 && groups.length === 1);
    const floor = isTold
      ? floorAbove(fitting.map(({ other }) => other))
      : floorOfAnswers(group.replies, group.embed);
    return { group, ranked, floor, checks: checkFloor(checking, floor) };
  });
  const floors = fitted.map(({ floor }) => floor);
  const ranks = fitted.flatMap(({ ranked }) => ranked.map(({ rank: own }) => own));
  if (ranks.length === 0) return { floors, measures: null };
  const most = fitted.reduce((a, b) => (b.ranked.length > a.ranked.length ? b : a));
  const checks = fitted.flatMap((one) => one.checks);
  const share = (isCounted: (check: Check) => boolean): number =>
    rounded(checks.filter(isCounted).length / checks.length);
  return {
    floors,
    measures: {
      questions: ranks.length,
      byMeaning: retrievalOf(ranks),
      withinCategory: groups.some(({ replies }) => replies.some(hasCategory))
        ? retrievalOf(fitted.flatMap(({ group }) => ranksWithin(group)))
        : null,
      byWords: retrievalOf(fitted.flatMap(({ group }) => ranksByWords(group))),
      floor: {
        floor: most.floor,
        questions: checks.length,
        right: share(({ outcome }) => outcome === 'right'),
        wrong: share(({ outcome }) => outcome === 'wrong'),
        none: share(({ outcome }) => outcome === 'none'),
        unanswerableAnswered: share(({ isOtherOffered }) => isOtherOffered),
      },
    },
  };
}

function rank({ replies, questions, embed }: ReplyGroup): readonly Ranked[] {
  const index = createReplyIndex(
    replies.map(({ category: _, ...reply }) => reply),
    embed,
  );
  return questions.map(({ text, reply }): Ranked => {
    const list = index.rank(null, embed(text));
    const at = list.findIndex((one) => one.reply.id === reply);
    return {
      rank: at + 1,
      best: list[0]?.score ?? -1,
      isRight: at === 0,
      other: list[at === 0 ? 1 : 0]?.score ?? -1,
    };
  });
}

function ranksWithin({ replies, questions, embed, categoryOf }: ReplyGroup): readonly number[] {
  const index = createReplyIndex(replies, embed);
  return questions.map(
    ({ text, reply }) =>
      index.rank(categoryOf(text), embed(text)).findIndex((one) => one.reply.id === reply) + 1,
  );
}

function hasCategory({ category }: ReplyTemplate): boolean {
  return category !== undefined;
}

/** Splits the questions in two; where they are few, both halves hold all of them. */
function halves(
  ranked: readonly Ranked[],
): readonly [fitting: readonly Ranked[], checking: readonly Ranked[]] {
  if (ranked.length < MIN_TO_HALVE) return [ranked, ranked];
  return [ranked.filter((_, at) => at % 2 === 0), ranked.filter((_, at) => at % 2 === 1)];
}

interface Check {
  readonly outcome: 'right' | 'wrong' | 'none';
  readonly isOtherOffered: boolean;
}

function checkFloor(ranked: readonly Ranked[], floor: number): readonly Check[] {
  return ranked.map(({ best, isRight, other }) => ({
    outcome: best < floor ? 'none' : isRight ? 'right' : 'wrong',
    isOtherOffered: other >= floor,
  }));
}

function ranksByWords({ replies, questions }: ReplyGroup): readonly number[] {
  const search = new MiniSearch<{ id: string; title: string; asks: string; text: string }>({
    fields: ['title', 'asks', 'text'],
  });
  search.addAll(
    replies.map(({ id, title, asks = [], text }) => ({
      id,
      title,
      // The text already contains its passages.
      asks: asks.filter((ask) => !text.replace(/\s+/g, ' ').includes(ask)).join('\n'),
      text,
    })),
  );
  return questions.map(
    ({ text, reply }) => search.search(text).findIndex(({ id }) => id === reply) + 1,
  );
}

/** Rank 0 means that the answer was not found. */
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
