import { addAt } from '../../core/item-at.ts';
import type { CoveragePoint, ReliabilityBin } from '../../core/metrics.ts';
import { escapeHtml } from './html.ts';
import { percent } from '../../core/percent.ts';

/*
 * Charts as plain SVG. They take their colours from the page's custom properties, which suit light
 * and dark mode. Every mark has its value as text or tooltip, so that colour alone tells nothing.
 */

/** Horizontal bars, each with its value. */
export function barChart(
  bars: readonly { readonly name: string; readonly value: number }[],
  title: string,
): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const rows = bars.map(({ name, value }, at) => {
    const y = at * 24;
    const width = Math.round((value / most) * 320);
    return [
      `<text x="208" y="${y + 16}" text-anchor="end">${escapeHtml(shorten(name, 30))}</text>`,
      `<rect x="216" y="${y + 3}" width="${width}" height="18" rx="3" class="mark"/>`,
      `<text x="${224 + width}" y="${y + 16}">${value}</text>`,
    ].join('');
  });
  return svg(620, Math.max(24, bars.length * 24), title, rows.join(''));
}

/** Draws how many values fall into each of `bins` ranges of equal width. */
export function histogram(values: readonly number[], bins: number, title: string): string {
  const most = Math.max(1, ...values);
  const width = Math.ceil(most / bins);
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const at = Math.min(bins - 1, Math.floor(value / width));
    addAt(counts, at);
  }
  return barChart(
    counts.map((value, at) => ({ name: `${at * width}–${(at + 1) * width - 1}`, value })),
    title,
  );
}

/** Draws accuracy by confidence: the bars are accuracy, the line is perfect calibration. */
export function reliabilityDiagram(bins: readonly ReliabilityBin[]): string {
  const bars = bins.map(({ count, confidence, accuracy }, at) => {
    if (count === 0) return '';
    const x = fix(40 + (at * 400) / bins.length + 1);
    const width = fix(400 / bins.length - 2);
    const height = accuracy * 300;
    const opacity = fix(0.35 + 0.65 * Math.min(1, count / 50));
    const told = `confidence ${percent(confidence)}, right ${percent(accuracy)}, ${count} tickets`;
    return [
      `<g><title>${told}</title>`,
      `<rect x="${x}" y="${fix(320 - height)}" width="${width}" height="${fix(height)}"`,
      ` class="mark" opacity="${opacity}"/></g>`,
    ].join('');
  });
  return svg(
    480,
    360,
    'Reliability diagram',
    `${axes('confidence', 'right')}${bars.join('')}<line x1="40" y1="320" x2="440" y2="20" class="guide"/>`,
  );
}

/** Draws the precision of the most confident tickets by their share. */
export function coverageChart(points: readonly CoveragePoint[]): string {
  const thinned = points.filter(
    (_, at) => at % Math.max(1, Math.floor(points.length / 400)) === 0 || at === points.length - 1,
  );
  const path = thinned
    .map(
      ({ coverage, precision }, at) =>
        `${at === 0 ? 'M' : 'L'}${fix(40 + coverage * 400)} ${fix(320 - precision * 300)}`,
    )
    .join('');
  const y = fix(320 - 0.95 * 300);
  const target = [
    `<line x1="40" y1="${y}" x2="440" y2="${y}" class="guide"/>`,
    `<text x="436" y="${fix(314 - 0.95 * 300)}" text-anchor="end">95 %</text>`,
  ].join('');
  return svg(
    480,
    360,
    'Coverage curve',
    `${axes('share of tickets decided', 'precision')}${target}<path d="${path}" class="line"/>`,
  );
}

/** Writes the confusion matrix: rows are gold labels, columns predicted ones. */
export function confusionTable(
  counts: readonly (readonly number[])[],
  labels: readonly string[],
): string {
  const head = labels
    .map((label) => `<th scope="col"><span>${escapeHtml(label)}</span></th>`)
    .join('');
  const rows = counts.map((row, at) => {
    const total = Math.max(
      1,
      row.reduce((sum, count) => sum + count, 0),
    );
    const cells = row
      .map((count, column) =>
        count === 0
          ? '<td>'
          : `<td class="${column === at ? 'right' : 'wrong'}" style="--share:${fix(count / total)}">${count}`,
      )
      .join('');
    return `<tr><th scope="row">${escapeHtml(labels[at] ?? '')}</th>${cells}`;
  });
  return [
    '<div class="scroll"><table class="confusion">',
    '<caption>Rows: gold label. Columns: predicted label.</caption>',
    `<thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  ].join('');
}

function axes(x: string, y: string): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((at) => {
    const height = fix(320 - at * 300);
    return [
      `<line x1="40" x2="440" y1="${height}" y2="${height}" class="grid"/>`,
      `<text x="34" y="${fix(324 - at * 300)}" text-anchor="end">${at}</text>`,
      `<text x="${fix(40 + at * 400)}" y="338" text-anchor="middle">${at}</text>`,
    ];
  });
  return [
    ...ticks,
    `<text x="240" y="356" text-anchor="middle">${x}</text>`,
    `<text x="12" y="170" text-anchor="middle" transform="rotate(-90 12 170)">${y}</text>`,
  ].join('');
}

function svg(width: number, height: number, title: string, content: string): string {
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg ${size} role="img" aria-label="${escapeHtml(title)}">${content}</svg>`;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function fix(value: number): string {
  return String(Number(value.toFixed(2)));
}
