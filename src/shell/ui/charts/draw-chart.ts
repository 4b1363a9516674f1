import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';
import type { ChartData, ChartKind } from './chart-data.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface DrawOptions {
  readonly kind: ChartKind;
  readonly colours: ChartColours;
  readonly format: (value: number) => string;
  /** Upper end of the value axis, where it has one, such as 1 for shares. */
  readonly most?: number;
  readonly stacked?: boolean;
}

export interface DrawnChart {
  update(data: ChartData): void;
  /** Shows the values at one place of the x axis, or none for null. */
  point(index: number | null): void;
  destroy(): void;
}

type Values = ({ x: number; y: number } | number | null)[];
type Config = ChartConfiguration<'bar' | 'line', Values, string>;

/** Dash patterns, so that people who cannot distinguish the colours can distinguish the lines. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 2], [1, 2]];
const POINTS = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'] as const;

/**
 * Draws on a canvas that lies in a box with a height of its own; follows the box's size. This file
 * and the library behind it load on demand.
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  data: ChartData,
  options: DrawOptions,
): DrawnChart {
  const chart = new Chart<'bar' | 'line', Values, string>(canvas, configOf(data, options));
  return {
    update(next) {
      const { data: fresh, options: settings } = configOf(next, options);
      chart.data = fresh;
      if (settings) chart.options = settings;
      chart.update('none');
    },
    point(index) {
      const active =
        index === null
          ? []
          : chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index }));
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
      chart.update('none');
    },
    destroy() {
      chart.destroy();
    },
  };
}

function configOf(
  data: ChartData,
  { kind, colours, format, most, stacked = false }: DrawOptions,
): Config {
  const numeric =
    kind === 'line' && data.x.length > 0 && data.x.every((at) => typeof at === 'number');
  const lying = kind === 'rows';
  const { values, places } = axesOf(data, { colours, format, most, stacked, lying, numeric });
  return {
    type: kind === 'line' ? 'line' : 'bar',
    data: {
      labels: numeric ? [] : data.x.map(String),
      datasets: data.series.map((_, at) => datasetOf(data, at, kind, numeric, colours)),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: lying ? 'y' : 'x',
      interaction: { mode: 'index', intersect: false, axis: lying ? 'y' : 'x' },
      scales: lying ? { x: values, y: places } : { x: places, y: values },
      plugins: {
        legend: {
          display: data.series.length > 1,
          position: 'bottom',
          labels: { color: colours.ink, usePointStyle: true, boxHeight: 7 },
        },
        tooltip: {
          backgroundColor: colours.ink,
          titleColor: colours.surface,
          bodyColor: colours.surface,
          usePointStyle: true,
          callbacks: {
            label: ({ dataset, parsed }) =>
              ` ${dataset.label ?? ''}: ${format((lying ? parsed.x : parsed.y) ?? 0)}`,
          },
        },
      },
    },
  };
}

/** The axis of values, and that of the places they stand at. */
function axesOf(
  data: ChartData,
  {
    colours,
    format,
    most,
    stacked,
    lying,
    numeric,
  }: Pick<DrawOptions, 'colours' | 'format'> & {
    readonly most: number | undefined;
    readonly stacked: boolean;
    readonly lying: boolean;
    readonly numeric: boolean;
  },
) {
  const axis = {
    grid: { color: colours.line },
    border: { color: colours.line },
    ticks: { color: colours.muted, maxRotation: 0, autoSkipPadding: 12 },
  };
  const title = (text: string): object => ({ display: text !== '', text, color: colours.muted });
  const values = {
    ...axis,
    type: 'linear' as const,
    beginAtZero: true,
    stacked,
    title: title(data.yTitle),
    ticks: {
      ...axis.ticks,
      callback: (value: string | number) => format(Number(value)),
      maxTicksLimit: 6,
      ...(most === undefined ? {} : { stepSize: most / 4 }),
    },
    ...(most === undefined ? {} : { max: most }),
  };
  const places = numeric
    ? {
        ...axis,
        type: 'linear' as const,
        title: title(data.xTitle),
        ticks: { ...axis.ticks, ...(data.x.every(Number.isInteger) && { precision: 0 }) },
      }
    : {
        ...axis,
        type: 'category' as const,
        stacked,
        title: title(lying ? '' : data.xTitle),
        grid: { display: false },
        ticks: lying ? { ...axis.ticks, autoSkip: false } : axis.ticks,
      };
  return { values, places };
}

function datasetOf(
  data: ChartData,
  at: number,
  kind: ChartKind,
  numeric: boolean,
  colours: ChartColours,
): ChartDataset<'bar' | 'line', Values> {
  const one = data.series[at] ?? { name: '', values: [] };
  const colour = one.isReference
    ? colours.muted
    : (colours.series[at % colours.series.length] ?? colours.ink);
  const points: Values = numeric
    ? one.values.flatMap((value, index) =>
        value === null ? [] : [{ x: Number(data.x[index]), y: value }],
      )
    : [...one.values];
  if (kind !== 'line')
    return {
      type: 'bar',
      label: one.name,
      data: points,
      backgroundColor: colour,
      borderRadius: kind === 'histogram' ? 0 : 4,
      maxBarThickness: kind === 'histogram' ? 400 : 34,
      ...(kind === 'histogram' ? { categoryPercentage: 1, barPercentage: 0.97 } : {}),
      minBarLength: 1,
    };
  return {
    type: 'line',
    label: one.name,
    data: points,
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: one.isReference ? 1 : 2,
    borderDash: one.isReference ? [3, 4] : [...(DASHES[at % DASHES.length] ?? [])],
    pointStyle: one.isReference ? 'line' : (POINTS[at % POINTS.length] ?? 'circle'), // `false` would leave the legend without a mark
    pointRadius: one.isReference || one.values.length > 60 ? 0 : 2.5,
    pointHoverRadius: one.isReference ? 0 : 5,
    tension: 0,
    clip: false, // points on the edge are whole
  };
}
