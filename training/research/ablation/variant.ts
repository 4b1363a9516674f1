import type { Mixing } from './mixing.ts';

/** The changes of a run against the base, which is the shipped recipe at half its width. */
export interface Variant {
  /** What a word's vector is made of, see `tokens.ts`. */
  readonly tokens:
    'words' | 'grams' | 'words+grams' | 'words+bigrams' | 'words+grams+bigrams' | 'pieces';
  readonly mixing: Mixing;
  /** `all`: attention, maximum and the mean of word vectors weighed by a learnt weight, side by side. */
  readonly pooling: 'mean' | 'weight' | 'attention' | 'max' | 'attention+max' | 'all';
  /** Share of words that a text loses each time it is read. */
  readonly wordDropout: number;
  /** Share of the embedding's numbers that are set to 0. */
  readonly dropout: number;
  /** Share of the target that is spread over all labels. */
  readonly smoothing: number;
  /** Two texts' embeddings and targets are mixed by a share from Beta(a, a) with this a; 0 for never. */
  readonly mixup: number;
  /** Weight of the divergence between two passes over the same texts. */
  readonly rDrop: number;
  /** Bits that the forward pass sees a table's numbers with (and 8 for projections); 0 for plain numbers. */
  readonly trainBits: number;
  /** Share of the target that comes from a teacher's out-of-fold scores. */
  readonly teacher: number;
  /** What is done with rows whose label the teacher is sure is another. */
  readonly doubted: 'keep' | 'drop' | 'relabel';
  /** Texts without a label that the net's own teacher labels: the set's other rows (few examples only) or prose. */
  readonly selfTraining: 'none' | 'rows' | 'prose';
}

export const BASE: Variant = {
  tokens: 'words+grams',
  mixing: 'conv',
  pooling: 'all',
  wordDropout: 0.15,
  dropout: 0.4,
  smoothing: 0.1,
  mixup: 0,
  rDrop: 0,
  trainBits: 0,
  teacher: 0,
  doubted: 'keep',
  selfTraining: 'none',
};

const CHOICES: Readonly<Partial<Record<keyof Variant, readonly string[]>>> = {
  tokens: ['words', 'grams', 'words+grams', 'words+bigrams', 'words+grams+bigrams', 'pieces'],
  mixing: ['none', 'depthwise', 'conv', 'attention'],
  pooling: ['mean', 'weight', 'attention', 'max', 'attention+max', 'all'],
  doubted: ['keep', 'drop', 'relabel'],
  selfTraining: ['none', 'rows', 'prose'],
};

/** Reads `base`, or `name=value` joined by commas. Throws RangeError for a name or value that there is not. */
export function readVariant(text: string): Variant {
  const changed: Record<string, string | number> = {};
  for (const part of text === 'base' ? [] : text.split(',')) {
    const [name = '', value = ''] = part.split('=');
    if (!(name in BASE)) throw new RangeError(`no such part of the recipe: ${name}`);
    const choices = CHOICES[name as keyof Variant]; // checked above
    if (choices ? !choices.includes(value) : !(value && Number(value) >= 0))
      throw new RangeError(`${name} cannot be ${value}`);
    changed[name] = choices ? value : Number(value);
  }
  return { ...BASE, ...changed };
}
