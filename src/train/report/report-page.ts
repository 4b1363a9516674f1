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
import { escapeHtml } from './html.ts';
import { percent } from '../../core/percent.ts';

/** What one head did on tickets that it never saw. */
export interface HeadReport {
  readonly name: string;
  readonly labels: readonly string[];
  readonly predictions: readonly Prediction[];
  readonly thresholds: HeadThresholds;
}

export interface ReportInput {
  readonly title: string;
  /** One sentence on where the tickets come from. */
  readonly subtitle: string;
  readonly heads: readonly HeadReport[];
  /** Words of each ticket. */
  readonly lengths: readonly number[];
  /** Sections as HTML for the owner's eyes, before and after those of the heads; the report in a bundle has none. */
  readonly before?: string;
  readonly after?: string;
}

/** One self-contained page: no script, nothing fetched, readable in light and dark and on paper. */
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
<section><h2>Length of tickets</h2><p>In words after normalisation.</p>${histogram(lengths, 12, 'Length of tickets in words')}</section>${after}
</main>
</html>
`;
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
<div class="pair"><figure><figcaption>Reliability: bars should end at the line; pale bars rest on few tickets.</figcaption>${reliabilityDiagram(reliability(predictions))}</figure>
<figure><figcaption>Coverage: precision of the surest tickets.</figcaption>${coverageChart(coverageCurve(predictions))}</figure></div>
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
  return `<table><tbody>${rows.map(([key, value]) => `<tr><th scope="row">${key}</th><td>${value}</td></tr>`).join('')}</tbody></table>`;
}

function labelTable({ perClass }: Metrics): string {
  const rows = Object.entries(perClass).map(
    ([label, { precision, recall, f1, support }]) =>
      `<tr><th scope="row">${escapeHtml(label)}</th>${[precision, recall, f1].map((value) => `<td>${percent(value)}</td>`).join('')}<td>${support}</td></tr>`,
  );
  return `<div class="scroll"><table><thead><tr><th scope="col">Label</th><th scope="col">Precision</th><th scope="col">Recall</th><th scope="col">F1</th><th scope="col">Tickets</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const STYLE = `:root{color-scheme:light dark;--ink:#1c2430;--paper:#fff;--soft:#5b6675;--rule:#d9dee5;--mark:#2f6fdb;--wrong:#c2410c}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--paper:#12161c;--soft:#9aa6b5;--rule:#2c3540;--mark:#6ea3ff;--wrong:#fb923c}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:1000px;margin:0 auto;padding:24px 16px 64px}h1{font-size:26px;margin:0 0 4px}h2{margin:40px 0 8px;font-size:20px}h3{margin:28px 0 8px;font-size:16px}
p,caption,figcaption{color:var(--soft);text-align:left;margin:0 0 8px}figure{margin:0}.pair{display:flex;flex-wrap:wrap;gap:24px;margin-top:28px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:4px 10px;border-bottom:1px solid var(--rule);text-align:right;font-weight:400}th[scope=row],th:first-child{text-align:left}thead th{font-weight:600}
.scroll{overflow-x:auto}.confusion td{min-width:40px}.confusion thead th{vertical-align:bottom;padding:4px 2px}.confusion thead span{writing-mode:vertical-rl;transform:rotate(180deg);font-size:12px;max-height:150px}
summary{cursor:pointer;padding:6px 0}td.words{text-align:left;white-space:pre-wrap;overflow-wrap:anywhere;min-width:280px}li{margin:4px 0}
.confusion .right{background:color-mix(in srgb,var(--mark) calc(var(--share)*70%),transparent)}.confusion .wrong{background:color-mix(in srgb,var(--wrong) calc(var(--share)*90%),transparent)}
svg{max-width:100%;height:auto;font:12px system-ui,sans-serif}svg text{fill:var(--soft)}.mark{fill:var(--mark)}.line{fill:none;stroke:var(--mark);stroke-width:2}.guide{stroke:var(--soft);stroke-dasharray:4 4}.grid{stroke:var(--rule)}
@media print{body{background:#fff;color:#000}}`;
