import { itemAt } from '../../core/item-at.ts';
import type { HeadName } from '../../core/labels.ts';
import type { LexicalVocabulary } from '../../compact/lexical-features.ts';
import {
  packFloats,
  packHashes,
  packIntegers,
  packMatrix,
  type PackedSection,
} from '../network/weights-writer.ts';
import type { LinearWeights } from './feature-rows.ts';
import { isPacked } from './lexical-budget.ts';

/** Packs the sections of the lexical vocabulary, which all heads share. */
export function packVocabulary({ index, weights }: LexicalVocabulary): readonly PackedSection[] {
  return [packHashes('lexical', index.keys), packIntegers('lexical.weights', weights)];
}

/**
 * Packs the sections of one head. In a head with many labels, `entryBytes` limits the lexical part:
 * the entries with the smallest effect are left out. `strength` is the norm of each feature over
 * the training texts.
 */
export function packHead(
  name: HeadName,
  weights: LinearWeights,
  vocabulary: LexicalVocabulary,
  strength: Float64Array,
  entryBytes: number,
): readonly PackedSection[] {
  const { classes } = weights;
  const dims = weights.dense.length / classes;
  const sections = [packFloats(`${name}.bias`, weights.bias)];
  if (dims)
    sections.push(packMatrix(`${name}.dense`, 'i8', transpose(weights.dense, dims, classes), dims));
  if (!weights.sparse.length) return sections;
  if (isPacked(classes)) {
    sections.push(packMatrix(`${name}.lexical`, 'i4', weights.sparse, classes));
    return sections;
  }
  return [...sections, ...packEntries(name, weights, vocabulary, strength, entryBytes)];
}

/** Keeps the (feature, label) entries with the largest effect, which is weight times strength. */
function packEntries(
  name: HeadName,
  { classes, sparse }: LinearWeights,
  { index }: LexicalVocabulary,
  strength: Float64Array,
  budgetBytes: number,
): readonly PackedSection[] {
  const most = Math.max(
    0,
    Math.floor((budgetBytes - index.size * (classes > 255 ? 2 : 1)) / (classes > 256 ? 3 : 2)),
  );
  const effect = Float32Array.from(
    sparse,
    (weight, at) => Math.abs(weight) * itemAt(strength, Math.floor(at / classes)),
  );
  const least =
    most < effect.length ? (effect.slice().sort()[effect.length - most] ?? Infinity) : 0;
  const scales = classScales(sparse, effect, classes, least);
  const counts: number[] = [];
  const labels: number[] = [];
  const bytes: number[] = [];
  for (let feature = 0; feature < index.size; feature++) {
    let count = 0;
    for (let label = 0; label < classes; label++) {
      const at = feature * classes + label;
      const level = Math.round(itemAt(sparse, at) / (scales[label] ?? 1));
      if (itemAt(effect, at) < least || !level) continue;
      labels.push(label);
      bytes.push(level & 255);
      count++;
    }
    counts.push(count);
  }
  return [
    packIntegers(`${name}.counts`, counts),
    packIntegers(`${name}.labels`, labels),
    packIntegers(`${name}.weights`, bytes),
    packFloats(`${name}.scales`, scales),
  ];
}

function classScales(
  sparse: Float32Array,
  effect: Float32Array,
  classes: number,
  least: number,
): Float32Array {
  const peaks = new Float32Array(classes);
  sparse.forEach((weight, at) => {
    if (itemAt(effect, at) >= least)
      peaks[at % classes] = Math.max(itemAt(peaks, at % classes), Math.abs(weight));
  });
  return peaks.map((peak) => (peak || 1) / 127);
}

function transpose(values: Float32Array, rows: number, cols: number): Float32Array {
  const turned = new Float32Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++)
      turned[col * rows + row] = itemAt(values, row * cols + col);
  return turned;
}
