import type { HeadThresholds } from '../../core/manifest.ts';
import { preselectionOf, preselectionWords } from '../../core/preselection.ts';
import {
  confusion,
  coverageCurve,
  measure,
  reliability,
  wilson,
  type Metrics,
  type Prediction,
} from '../../core/metrics.ts';
import {
  barChart,
  confusionTable,
  coverageChart,
  histogram,
  reliabilityDiagram,
} from './charts.ts';
import { dataTable, escapeHtml } from './html.ts';
import { STYLE } from './report-style.ts';
import { percent } from '../../core/percent.ts';

/** Results of one head on held-out tickets. */
export interface HeadReport {
  readonly name: string;
  readonly labels: readonly string[];
  readonly predictions: readonly Prediction[];
  readonly thresholds: HeadThresholds;
}

export interface ReportInput {
  readonly title: string;
  /** One sentence on the origin of the tickets. */
  readonly subtitle: string;
  readonly heads: readonly HeadReport[];
  /** Number of words of each ticket. */
  readonly lengths: readonly number[];
  /**
   * HTML before and after the sections of the heads, for the owner only; the report in a bundle has
   * none.
   */
  readonly before?: string;
  readonly after?: string;
}

/**
 * Writes one self-contained page. It has no script, loads nothing, and is readable in light and
 * dark mode and on paper.
 */
export function reportPage({
  title,
  subtitle,
  heads,
  lengths,
  before = '',
  after = '',
}: ReportInput): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(subtitle)}</p>
${before}${heads.map(headSection).join('\n')}
${lengthSection(lengths)}${after}
</main>
</html>
`;
}

function lengthSection(lengths: readonly number[]): string {
  return [
    '<section><h2>Length of tickets</h2><p>In words after normalisation.</p>',
    histogram(lengths, 12, 'Length of tickets in words'),
    '</section>',
  ].join('');
}

function figure(caption: string, content: string): string {
  return `<figure><figcaption>${caption}</figcaption>${content}</figure>`;
}

function headSection({ name, labels, predictions, thresholds }: HeadReport): string {
  const preselected = preselectionWords(name, preselectionOf(predictions, thresholds));
  const metrics = measure(predictions, labels);
  const counts = labels.map((label) => ({
    name: label,
    value: predictions.filter(({ gold }) => gold === label).length,
  }));
  return `<section><h2>Head: ${escapeHtml(name)}</h2>
<p>${escapeHtml(preselected)}.</p>
${summaryTable(metrics)}
<h3>Per label</h3>${labelTable(metrics)}
<h3>Confusion matrix</h3>${confusionTable(confusion(predictions, labels), labels)}
<div class="pair">${figure(RELIABILITY, reliabilityDiagram(reliability(predictions)))}
${figure(COVERAGE, coverageChart(coverageCurve(predictions)))}</div>
<h3>Labels</h3>${barChart(counts, `Tickets per label of ${name}`)}
</section>`;
}

function summaryTable(metrics: Metrics): string {
  const [low, high] = wilson(Math.round(metrics.accuracy * metrics.n), metrics.n);
  const rows: readonly (readonly [string, string])[] = [
    ['Tickets', String(metrics.n)],
    [
      'Accuracy',
      `${percent(metrics.accuracy)} (95 % interval ${percent(low)} to ${percent(high)})`,
    ],
    ['Macro F1', percent(metrics.macroF1)],
    ['Weighted F1', percent(metrics.weightedF1)],
    [
      'Macro precision · recall',
      `${percent(metrics.macroPrecision)} · ${percent(metrics.macroRecall)}`,
    ],
    ['Expected calibration error', metrics.ece.toFixed(4)],
    [
      'Coverage at 95 % · 98 % precision',
      `${percent(metrics.coverageAt95)} · ${percent(metrics.coverageAt98)}`,
    ],
  ];
  const lines = rows.map(([key, value]) => `<tr><th scope="row">${key}</th><td>${value}</td></tr>`);
  return `<table><tbody>${lines.join('')}</tbody></table>`;
}

function labelTable({ perClass }: Metrics): string {
  const rows = Object.entries(perClass).map(([label, { precision, recall, f1, support }]) => {
    const figures = [percent(precision), percent(recall), percent(f1), String(support)];
    const cells = figures.map((one) => `<td>${one}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(label)}</th>${cells}</tr>`;
  });
  return dataTable(['Label', 'Precision', 'Recall', 'F1', 'Tickets'], rows);
}

const RELIABILITY = 'Reliability: bars should end at the line; pale bars rest on few tickets.';
const COVERAGE = 'Coverage: precision of the surest tickets.';
