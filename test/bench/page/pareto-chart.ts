import { escapeHtml } from '../../../src/train/report/html.ts';
import { placeNames } from './place-names.ts';

/** One peer: `x` > 0 is its cost, `y` in [0, 1] its accuracy. */
export interface ChartPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isOurs: boolean;
}

export interface ChartWords {
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  /** The label of a place on the x axis. */
  readonly nameOfX: (x: number) => string;
}

const BOX = { width: 760, height: 460, left: 64, right: 24, top: 48, bottom: 56 } as const;
/** Widths of the axis of accuracy. */
const STEP = 0.05;

const STYLE = [
  'svg{font:12px system-ui,sans-serif;--paper:#fff;--ink:#1f2430;--muted:#5b6270;--line:#d9dce3;--ours:#1d5fbf}',
  '@media(prefers-color-scheme:dark){svg{--paper:#16181d;--ink:#e8eaf0;--muted:#a4abb9;--line:#363b46;--ours:#82b4ff}}',
  '.paper{fill:var(--paper)}text{fill:var(--ink)}.muted{fill:var(--muted)}.title{font-size:15px;font-weight:600}',
  '.grid{stroke:var(--line)}.front{stroke:var(--muted);stroke-dasharray:5 4;fill:none;stroke-width:1.5}',
  '.ours{fill:var(--ours)}.peer{fill:var(--paper);stroke:var(--ink);stroke-width:1.8}',
  '.name{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}text.ours{font-weight:600}',
].join('');

/**
 * Accuracy against a cost on a logarithmic axis, as an SVG that stands alone and follows the reader's light or dark.
 * Ours are filled discs, others hollow squares; a dashed line joins those that nobody beats in both.
 */
export function paretoChart(points: readonly ChartPoint[], words: ChartWords): string {
  const low = Math.floor(Math.log10(Math.min(...points.map(({ x }) => x))));
  const high = Math.ceil(Math.log10(Math.max(...points.map(({ x }) => x))));
  const bottom = Math.floor(Math.min(...points.map(({ y }) => y)) / STEP) * STEP;
  const top = Math.ceil(Math.max(...points.map(({ y }) => y)) / STEP) * STEP;
  const wide = BOX.width - BOX.left - BOX.right;
  const tall = BOX.height - BOX.top - BOX.bottom;
  const xOf = (x: number): number =>
    BOX.left + ((Math.log10(x) - low) / Math.max(1, high - low)) * wide;
  const yOf = (y: number): number =>
    BOX.top + tall - ((y - bottom) / Math.max(STEP, top - bottom)) * tall;
  const placed = points.map((point) => ({ ...point, left: xOf(point.x), top: yOf(point.y) }));
  const decades = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  const steps = Array.from(
    { length: Math.round((top - bottom) / STEP) + 1 },
    (_, at) => bottom + at * STEP,
  );
  const axes = [
    ...decades.map((x) => gridLine(xOf(x), BOX.top, xOf(x), BOX.top + tall)),
    ...decades.map((x) => label(xOf(x), BOX.top + tall + 18, words.nameOfX(x), 'middle', 'muted')),
    ...steps.map((y) => gridLine(BOX.left, yOf(y), BOX.left + wide, yOf(y))),
    ...steps.map((y) =>
      label(BOX.left - 8, yOf(y) + 4, `${Math.round(y * 100)} %`, 'end', 'muted'),
    ),
    label(BOX.left + wide / 2, BOX.height - 12, words.xTitle, 'middle', 'muted'),
    label(BOX.left, 40, words.yTitle, 'start', 'muted'),
    label(BOX.left, 20, words.title, 'start', 'title'),
  ];
  const front = paretoFront(placed)
    .map(({ left, top: y }, at) => `${at === 0 ? 'M' : 'L'}${fix(left)} ${fix(y)}`)
    .join('');
  const names = placeNames(placed).map(({ name, left, top: y, anchor, isOurs }) =>
    label(left, y, name, anchor, isOurs ? 'name ours' : 'name'),
  );
  return [
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BOX.width} ${BOX.height}"`,
      `width="${BOX.width}" height="${BOX.height}"`,
      `role="img" aria-label="${escapeHtml(words.title)}">`,
    ].join(' '),
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${BOX.width}" height="${BOX.height}"/>`,
    ...axes,
    `<path class="front" d="${front}"/>`,
    ...placed.map((point) => markOf(point, words)),
    ...names,
    '</svg>\n',
  ].join('\n');
}

/** Those that no other beats in both, cheapest first. */
export function paretoFront<T extends { readonly x: number; readonly y: number }>(
  points: readonly T[],
): readonly T[] {
  return points
    .filter(
      ({ x, y }) => !points.some((one) => one.x <= x && one.y >= y && (one.x < x || one.y > y)),
    )
    .sort((a, b) => a.x - b.x);
}

function markOf(
  { name, x, y, isOurs, left, top }: ChartPoint & { readonly left: number; readonly top: number },
  { nameOfX }: ChartWords,
): string {
  const shape = isOurs
    ? `<circle class="ours" cx="${fix(left)}" cy="${fix(top)}" r="6"/>`
    : `<rect class="peer" x="${fix(left - 5)}" y="${fix(top - 5)}" width="10" height="10"/>`;
  const told = `${name}: ${(y * 100).toFixed(1)} %, ${nameOfX(x)}`;
  return `<g><title>${escapeHtml(told)}</title>${shape}</g>`;
}

function gridLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="grid" x1="${fix(x1)}" y1="${fix(y1)}" x2="${fix(x2)}" y2="${fix(y2)}"/>`;
}

function label(x: number, y: number, text: string, anchor: string, kind: string): string {
  const place = `x="${fix(x)}" y="${fix(y)}" text-anchor="${anchor}"`;
  return `<text ${place} class="${kind}">${escapeHtml(text)}</text>`;
}

function fix(value: number): string {
  return String(Number(value.toFixed(1)));
}
