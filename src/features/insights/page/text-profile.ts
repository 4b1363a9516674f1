import { quantile, quantileOfSorted } from '../../../core/metrics.ts';
import { binNames, niceBins } from '../../../shell/ui/charts/bins.ts';
import type { ChartData } from '../../../shell/ui/charts/chart-data.ts';
import { words } from './words/words.ts';

/**
 * Profile of a data set: labels, lengths, empty and repeated texts. It holds counts only and no
 * text.
 */
export class TextProfile {
  texts = 0;
  empty = 0;
  repeated = 0;
  /** The unit of the lengths. */
  readonly unit: 'words' | 'characters';
  readonly #labels = new Map<string, number>();
  readonly #lengths: number[] = [];
  readonly #seen = new Set<number>();

  constructor(unit: 'words' | 'characters' = 'words') {
    this.unit = unit;
  }

  /** `length` is the length of the whole text where `text` is only its start. */
  add(text: string, label: string | null, length?: number): void {
    this.texts += 1;
    const parts = text.match(/\S+/g) ?? [];
    if (parts.length === 0) this.empty += 1;
    this.#lengths.push(length ?? parts.length);
    this.#labels.set(label ?? '', (this.#labels.get(label ?? '') ?? 0) + 1);
    const hash = hashOf(parts.join(' ').toLowerCase());
    if (this.#seen.has(hash)) this.repeated += 1;
    else this.#seen.add(hash);
  }

  /** Labels with their counts, most frequent first; the empty one is "no label". */
  get labels(): readonly (readonly [label: string, count: number])[] {
    return [...this.#labels].sort((a, b) => b[1] - a[1]);
  }

  get medianLength(): number {
    return quantile(this.#lengths, 0.5) || 0;
  }

  balance(): ChartData {
    const { labels } = this;
    return {
      xTitle: words.set.label,
      yTitle: words.set.textCount,
      x: labels.map(([label]) => label || words.set.noLabel),
      series: [{ name: words.set.textCount, values: labels.map(([, count]) => count) }],
    };
  }

  /** Bins of the lengths up to the 99th percentile; longer texts are counted in the last bin. */
  lengths(): ChartData {
    const sorted = [...this.#lengths].sort((a, b) => a - b);
    const longest = quantileOfSorted(sorted, 0.99) || 0;
    const bins = niceBins(sorted.map((count) => Math.min(count, longest)));
    const names = binNames(bins);
    return {
      xTitle: words.set.units[this.unit],
      yTitle: words.set.textCount,
      x: names.map((name, at) => (at === names.length - 1 ? name.replace(/–.*/, '+') : name)),
      series: [{ name: words.set.textCount, values: bins.counts }],
    };
  }
}

/**
 * A hash of 53 bits. Among a million texts the chance that two different ones have the same hash is
 * one in ten thousand.
 */
function hashOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return (a >>> 0) * 2 ** 21 + ((b >>> 0) >>> 11);
}
