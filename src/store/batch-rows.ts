import type {
  AbstainReason,
  Decision,
  DecisionSource,
  DecisionState,
  RankedLabel,
  SuggestedReply,
  Triage,
} from '../core/triage.ts';
import type { RowProblem } from '../table/row-problem.ts';
import type { RowChunkRecord } from './schema.ts';

/** One row of a batch with its answer. */
export interface BatchRow {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Start of subject and text. */
  readonly excerpt: string;
  /** Length of subject and text. */
  readonly characters: number;
  /**
   * Why the row could not be read properly, or null. Older batches store an English sentence
   * instead of a code.
   */
  readonly problem: RowProblem | string | null;
  /** Labels that the file expects; empty where it names none. */
  readonly expected: { readonly category: string; readonly priority: string };
  readonly triage: Triage;
}

/**
 * Packs rows: each text that repeats (labels, teams, replies, the bundle) is stored once in a
 * chunk.
 */
export function packRows(owner: string, chunk: number, rows: readonly BatchRow[]): RowChunkRecord {
  const words: string[] = [];
  const places = new Map<string, number>();
  const word = (text: string | null): number => {
    if (text === null) return -1;
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, words.length);
    return words.push(text) - 1;
  };
  const packed = rows.map((row) => {
    const { triage } = row;
    const { score, ...reply } = triage.reply ?? { score: 0 };
    return [
      row.line,
      row.excerpt,
      row.characters,
      row.problem,
      word(row.expected.category),
      word(row.expected.priority),
      triage.id,
      packDecision(triage.category, word),
      packDecision(triage.priority, word),
      word(triage.team),
      triage.reply ? word(JSON.stringify(reply)) : -1,
      score,
      word(triage.reason),
      word(triage.tier),
      word(triage.bundle),
      triage.ms,
      triage.heads ? JSON.stringify(triage.heads) : null,
    ] satisfies PackedRow;
  });
  return { owner, chunk, rows: packed, words };
}

/** Restores the rows that were given to `packRows`. */
export function unpackRows({ rows, words = [] }: RowChunkRecord): BatchRow[] {
  return rows.map((value) => {
    const [
      line,
      excerpt,
      characters,
      problem,
      expectedCategory,
      expectedPriority,
      id,
      category,
      priority,
      team,
      reply,
      score,
      reason,
      tier,
      bundle,
      ms,
      heads,
    ] = value as PackedRow; // written by `packRows` only
    const word = (place: number): string => words[place] ?? '';
    const decision = category;
    const parsed = reply < 0 ? null : (JSON.parse(word(reply)) as Omit<SuggestedReply, 'score'>); // as above
    const categoryDecision = unpackDecision(decision, words);
    return {
      line,
      excerpt,
      characters,
      problem,
      expected: { category: word(expectedCategory), priority: word(expectedPriority) },
      triage: {
        id,
        category: categoryDecision,
        priority: unpackDecision(priority, words),
        ...(heads === null ? {} : { heads: JSON.parse(heads) as NonNullable<Triage['heads']> }), // as above
        team: word(team),
        reply: parsed && { ...parsed, score },
        abstained: categoryDecision.label === null,
        reason: reason < 0 ? null : (word(reason) as AbstainReason),
        tier: word(tier) as Triage['tier'],
        bundle: word(bundle),
        ms, // as above
      },
    };
  });
}

type PackedDecision = readonly [
  label: number,
  confidence: number,
  state: number,
  source: number,
  ...top: number[],
];
type PackedRow = readonly [
  line: number,
  excerpt: string,
  characters: number,
  problem: RowProblem | string | null,
  expectedCategory: number,
  expectedPriority: number,
  id: string,
  category: PackedDecision,
  priority: PackedDecision,
  team: number,
  reply: number,
  score: number,
  reason: number,
  tier: number,
  bundle: number,
  ms: number,
  heads: string | null,
];

function packDecision(
  { label, confidence, state, source, top }: Decision,
  word: (text: string | null) => number,
): PackedDecision {
  return [
    word(label),
    confidence,
    word(state),
    word(source),
    ...top.flatMap((ranked) => [word(ranked.label), ranked.probability]),
  ];
}

function unpackDecision(
  [label, confidence, state, source, ...top]: PackedDecision,
  words: readonly string[],
): Decision {
  const ranked: RankedLabel[] = [];
  for (let at = 0; at < top.length; at += 2)
    ranked.push({ label: words[top[at] ?? -1] ?? '', probability: top[at + 1] ?? 0 });
  return {
    label: label < 0 ? null : (words[label] ?? null),
    confidence,
    state: words[state] as DecisionState,
    source: words[source] as DecisionSource,
    top: ranked,
  }; // written by `packDecision` only
}
