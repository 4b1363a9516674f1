/**
 * The training data of the `support` bundle: real texts mapped onto the categories, their augmented
 * copies, and generated tickets.
 */
import { createPrng } from '../generate/prng.ts';
import { composeTickets } from '../generate/generate.ts';
import { generateOutOfScope } from '../generate/out-of-scope.ts';
import type { Category, Priority } from '../generate/scenarios/scenario.ts';
import { CATEGORIES } from '../generate/scenarios/scenario.ts';
import type { NormalisedTicket } from '../../../src/core/normalise.ts';
import { normaliseTicket } from '../../../src/core/normalise.ts';
import { augmentText } from './augment.ts';
import { readImpact } from './impact-signals.ts';
import { groupNearDuplicates } from '../../../src/train/data/near-duplicates.ts';
import { readDocPhrases } from './doc-phrases.ts';
import type { RealText } from './real-texts.ts';
import { readRealTexts } from './real-texts.ts';

export interface SupportExample {
  /** What the engine will give the model: `normaliseTicket(...).text`. */
  readonly text: string;
  readonly category: Category;
  readonly priority: Priority;
  /** `generated`, or the name of the set. */
  readonly source: string;
  /** True for a real text wrapped by `augment.ts`; only in `train`. */
  readonly augmented: boolean;
}

export interface OutOfScopeText {
  readonly text: string;
  readonly source: string;
}

export interface SupportSide {
  readonly examples: readonly SupportExample[];
  readonly outOfScope: readonly OutOfScopeText[];
}

/** Near-duplicates and templates lie on one side. `test` is never augmented; `real` picks its real texts. */
export interface SupportData {
  readonly train: SupportSide;
  readonly validation: SupportSide;
  readonly test: SupportSide;
}

export interface SupportDataOptions {
  /**
   * Folder with `labelled/` and `prose/`; sets that are absent are skipped, so that generated text
   * alone also works.
   */
  readonly dataDir: string;
  readonly seed: number;
  /** Generated rows before the split. */
  readonly rows: number;
  /** Most real texts of one category and set; the rest is left out, at random. */
  readonly realPerSet?: number;
  /** Augmented copies of each real text in `train`. */
  readonly copies?: number;
  /** Out-of-scope texts: at most so many from each real set, and so many generated. */
  readonly outOfScopePerSet?: number;
  readonly generatedOutOfScope?: number;
  /** Shares of the groups, in [0, 1]; both 0 puts everything into `train` for the final training. */
  readonly validationShare?: number;
  readonly testShare?: number;
}

type SideName = keyof SupportData;

export async function buildSupportData(options: SupportDataOptions): Promise<SupportData> {
  const { seed } = options;
  const sides = { train: emptySide(), validation: emptySide(), test: emptySide() };
  const sideOf = sideChooser(seed, options.validationShare ?? 0.08, options.testShare ?? 0.1);
  const real = await readRealTexts(options.dataDir);
  addReal(
    capPerSet(real.inScope, options.realPerSet ?? 2500, seed),
    options.copies ?? 1,
    seed,
    sides,
    sideOf,
  );
  addGenerated(options, sides, sideOf);
  addOutOfScope(
    [
      ...capTexts(real.outOfScope, options.outOfScopePerSet ?? 2500, seed),
      ...generatedOutOfScope(options),
    ],
    sides,
    sideOf,
  );
  return {
    train: dedupe(sides.train),
    validation: dedupe(sides.validation),
    test: dedupe(sides.test),
  };
}

interface MutableSide {
  examples: SupportExample[];
  outOfScope: OutOfScopeText[];
}
const emptySide = (): MutableSide => ({ examples: [], outOfScope: [] });

function addReal(
  texts: readonly RealText[],
  copies: number,
  seed: number,
  sides: Record<SideName, MutableSide>,
  sideOf: (key: string) => SideName,
): void {
  const groups = groupNearDuplicates(texts.map((text) => `${text.subject} ${text.description}`));
  texts.forEach((text, index) => {
    const group = texts[groups[index] ?? index]?.description ?? text.description;
    const side = sideOf(group);
    const { priority } = readImpact(
      `${text.subject}\n${text.description}`,
      text.category,
      text.severity,
    );
    sides[side].examples.push({
      text: joined(text),
      category: text.category,
      priority,
      source: text.source,
      augmented: false,
    });
    if (side !== 'train') return;
    for (let copy = 0; copy < copies; copy += 1) {
      const augmented = augmentText(text, createPrng(seed, 0x20000000 + index * 8 + copy));
      sides.train.examples.push({
        text: joined(augmented),
        category: text.category,
        priority: augmented.priority,
        source: text.source,
        augmented: true,
      });
    }
  });
}

function addGenerated(
  options: SupportDataOptions,
  sides: Record<SideName, MutableSide>,
  sideOf: (key: string) => SideName,
): void {
  for (const ticket of composeTickets({
    rows: options.rows,
    seed: options.seed,
    extra: readDocPhrases(options.dataDir),
  })) {
    sides[sideOf(ticket.template)].examples.push({
      text: joined(ticket),
      category: ticket.category,
      priority: ticket.priority,
      source: 'generated',
      augmented: false,
    });
  }
}

function generatedOutOfScope(options: SupportDataOptions): OutOfScopeText[] {
  return [
    ...generateOutOfScope({ rows: options.generatedOutOfScope ?? 6000, seed: options.seed }),
  ].map((example) => ({ text: example.text, source: `generated-${example.kind}` }));
}

function addOutOfScope(
  texts: readonly OutOfScopeText[],
  sides: Record<SideName, MutableSide>,
  sideOf: (key: string) => SideName,
): void {
  for (const { text, source } of texts) {
    const clean = normaliseTicket({ description: text }).text;
    if (clean !== '') sides[sideOf(clean.toLowerCase())].outOfScope.push({ text: clean, source });
  }
}

function joined(ticket: Pick<NormalisedTicket, 'subject' | 'description'>): string {
  return normaliseTicket({ subject: ticket.subject, description: ticket.description }).text;
}

/** A group's side depends on its key and the seed alone, whatever else is in the data. */
function sideChooser(
  seed: number,
  validationShare: number,
  testShare: number,
): (key: string) => SideName {
  return (key) => {
    let hash = 2166136261;
    for (let at = 0; at < key.length; at += 1)
      hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
    const draw = createPrng(hash, seed).next();
    return draw < testShare ? 'test' : draw < testShare + validationShare ? 'validation' : 'train';
  };
}

function capPerSet(texts: readonly RealText[], most: number, seed: number): RealText[] {
  const sets = [...new Set(texts.map((text) => text.source))];
  return CATEGORIES.flatMap((category, index) =>
    sets.flatMap((source, set) =>
      createPrng(seed, 0x10000000 + index * 64 + set).sample(
        texts.filter((text) => text.category === category && text.source === source),
        most,
      ),
    ),
  );
}

function capTexts(texts: readonly OutOfScopeText[], most: number, seed: number): OutOfScopeText[] {
  return [...new Set(texts.map((text) => text.source))].flatMap((source, set) =>
    createPrng(seed, 0x18000000 + set).sample(
      texts.filter((text) => text.source === source),
      most,
    ),
  );
}

function dedupe(side: MutableSide): SupportSide {
  const seen = new Set<string>();
  const isNew = (text: string): boolean =>
    text !== '' && !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()).size > 0;
  return {
    examples: side.examples.filter((example) => isNew(example.text)),
    outOfScope: side.outOfScope.filter((example) => isNew(example.text)),
  };
}
