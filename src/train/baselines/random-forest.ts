import type { FeatureRows } from '../heads/feature-rows.ts';
import { createRandom } from '../heads/random.ts';
import { baselineOf, type Baseline } from './baseline.ts';

const TREES = 40;
const MAX_DEPTH = 60;
/** Most rows drawn for a tree: for texts, more trees help more than larger ones. */
const MAX_ROWS = 10_000;

type Random = () => number;

/** Rows that have the feature go to the right child, the others to the left one. */
type Node =
  | { readonly counts: Float64Array }
  | { readonly feature: number; readonly left: Node; readonly right: Node };

/**
 * A random forest over the presence of features. It splits by Gini impurity and tries about
 * √features of those that occur in the node's rows.
 */
export function trainRandomForest(
  rows: FeatureRows,
  gold: Int32Array,
  classes: number,
  seed: number,
): Baseline {
  const random = createRandom(seed);
  const drawn = Math.min(rows.count, MAX_ROWS);
  const trees = Array.from({ length: TREES }, () =>
    growNode(
      rows,
      gold,
      classes,
      Uint32Array.from({ length: drawn }, () => Math.floor(random() * rows.count)),
      random,
      MAX_DEPTH,
    ),
  );
  const nodes = trees.reduce((sum, tree) => sum + sizeOfTree(tree), 0);
  return baselineOf((others, row) => {
    const features = new Set(others.ids.subarray(others.starts[row], others.starts[row + 1]));
    const votes = new Float64Array(classes);
    for (const tree of trees) {
      let node = tree;
      while ('feature' in node) node = features.has(node.feature) ? node.right : node.left;
      const total = sizeOf(node.counts);
      node.counts.forEach((count, label) => {
        votes[label]! += count / total;
      });
    }
    // The softmax turns logarithms of the vote shares back into the shares.
    return votes.map((vote) => Math.log((vote + 0.01) / (trees.length + 0.01 * classes)));
  }, 12 * nodes);
}

function sizeOfTree(node: Node): number {
  return 'feature' in node ? 1 + sizeOfTree(node.left) + sizeOfTree(node.right) : 1;
}

function growNode(
  rows: FeatureRows,
  gold: Int32Array,
  classes: number,
  members: Uint32Array,
  random: Random,
  depth: number,
): Node {
  const counts = countLabels(gold, classes, members);
  const leaf = { counts };
  if (depth === 0 || counts.filter((count) => count > 0).length < 2) return leaf;
  const feature = bestFeature(
    rows,
    gold,
    classes,
    members,
    counts,
    drawFeatures(rows, members, random),
  );
  if (feature < 0) return leaf;
  const has = (row: number): boolean =>
    rows.ids.subarray(rows.starts[row], rows.starts[row + 1]).includes(feature);
  const grow = (side: Uint32Array): Node => growNode(rows, gold, classes, side, random, depth - 1);
  const isRight = new Set([...new Set(members)].filter(has));
  return {
    feature,
    left: grow(members.filter((row) => !isRight.has(row))),
    right: grow(members.filter((row) => isRight.has(row))),
  };
}

/**
 * Draws features of randomly chosen rows, so that the forest tries only features that can split the
 * node.
 */
function drawFeatures(
  rows: FeatureRows,
  members: Uint32Array,
  random: Random,
): ReadonlySet<number> {
  const drawn = new Set<number>();
  const wanted = Math.ceil(Math.sqrt(rows.features));
  for (let tries = 0; tries < 3 * wanted && drawn.size < wanted; tries++) {
    const row = members[Math.floor(random() * members.length)]!;
    const start = rows.starts[row]!;
    const length = rows.starts[row + 1]! - start;
    if (length > 0) drawn.add(rows.ids[start + Math.floor(random() * length)]!);
  }
  return drawn;
}

/** The drawn feature with the least impurity on both sides; −1 when none splits the node. */
function bestFeature(
  rows: FeatureRows,
  gold: Int32Array,
  classes: number,
  members: Uint32Array,
  counts: Float64Array,
  drawn: ReadonlySet<number>,
): number {
  const withFeature = new Map([...drawn].map((feature) => [feature, new Float64Array(classes)]));
  for (const row of members) {
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry++) {
      const own = withFeature.get(rows.ids[entry]!);
      if (own) own[gold[row]!] = own[gold[row]!]! + 1;
    }
  }
  let best = -1;
  let lowest = Infinity;
  for (const [feature, right] of withFeature) {
    const left = counts.map((count, label) => count - right[label]!);
    const [leftSize, rightSize] = [sizeOf(left), sizeOf(right)];
    if (leftSize === 0 || rightSize === 0) continue;
    const impurity = gini(left, leftSize) + gini(right, rightSize);
    if (impurity < lowest) [best, lowest] = [feature, impurity];
  }
  return best;
}

/** Gini impurity times size. */
function gini(counts: Float64Array, size: number): number {
  return size - counts.reduce((sum, count) => sum + count * count, 0) / size;
}

function sizeOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function countLabels(gold: Int32Array, classes: number, members: Uint32Array): Float64Array {
  const counts = new Float64Array(classes);
  for (const row of members) counts[gold[row]!] = counts[gold[row]!]! + 1;
  return counts;
}
