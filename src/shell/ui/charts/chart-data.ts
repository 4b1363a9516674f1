import { numberText } from '../../language/formats.ts';
import { words } from '../../words/words.ts';

/** One line or set of bars. `null` is a gap without a measured value. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** A reference, such as the diagonal of a reliability diagram: drawn thin and dashed. */
  readonly isReference?: boolean;
}

/** What a chart shows, and its table, summary and CSV file say. Every series has one value for each of `x`. */
export interface ChartData {
  readonly xTitle: string;
  readonly yTitle: string;
  /** Names or days; where all are numbers, lines get a numeric axis. */
  readonly x: readonly (string | number)[];
  readonly series: readonly ChartSeries[];
}

/** `histogram`: bars without gaps, `x` names the bins. `rows`: bars that lie, for long names. */
export type ChartKind = 'line' | 'bars' | 'rows' | 'histogram';

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The same numbers as a table: `x` first, one column a series. */
export function tableOf({ xTitle, x, series }: ChartData): ChartTable {
  return {
    columns: [xTitle, ...series.map((one) => one.name)],
    rows: x.map((at, index) => [at, ...series.map((one) => one.values[index] ?? null)]),
  };
}

/** One sentence for people who do not see the chart. */
export function summaryOf(data: ChartData, format: (value: number) => string): string {
  const { charts } = words;
  const parts = data.series
    .filter((one) => !one.isReference)
    .map((one) => {
      const known = one.values.flatMap((value, index) =>
        value === null ? [] : [{ value, at: String(data.x[index] ?? '') }],
      );
      const [first, ...rest] = known;
      if (!first) return charts.noValues(one.name);
      const least = rest.reduce((low, next) => (next.value < low.value ? next : low), first);
      const most = rest.reduce((high, next) => (next.value > high.value ? next : high), first);
      if (known.length === 1) return charts.oneValue(one.name, format(first.value), first.at);
      const [low, high] = [format(least.value), format(most.value)];
      return `${one.name}: ${charts.values(numberText(known.length), low, least.at, high, most.at)}`;
    });
  return `${parts.join('. ')}.`;
}

/** The values at one place of the x axis: `12 May: Tickets 5, Abstained 1`. */
export function pointText(
  { x, series }: ChartData,
  index: number,
  format: (value: number) => string,
): string {
  const values = series
    .filter((one) => !one.isReference)
    .map((one) => {
      const value = one.values[index] ?? null;
      return `${one.name} ${value === null ? words.charts.none : format(value)}`;
    });
  return `${String(x[index] ?? '')}: ${values.join(', ')}`;
}
