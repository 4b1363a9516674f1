import { isMeasured, type PeerFigures, type PeersReport } from '../peers/figures.ts';
import { cardOf } from '../peers/peer-list.ts';
import { growthPart } from './growth-part.ts';
import { paretoChart, paretoFront, type ChartPoint } from './pareto-chart.ts';
import { bytesText, countText, msText, percentText, tableOf } from './texts.ts';

const BYTES_CHART = 'docs/benchmarks/accuracy-bytes.svg';
const TIME_CHART = 'docs/benchmarks/accuracy-milliseconds.svg';

/** Both charts, by the path of their file. */
export function chartsOf(report: PeersReport): Readonly<Record<string, string>> {
  const yTitle = `accuracy on ${countText(report.rows.asked)} held-out tickets`;
  return {
    [BYTES_CHART]: paretoChart(
      pointsOf(report, ({ wire }) => wire),
      {
        title: 'Accuracy against bytes',
        xTitle: 'bytes of the model, brotli',
        yTitle,
        nameOfX: bytesText,
      },
    ),
    [TIME_CHART]: paretoChart(
      pointsOf(report, ({ singleMs }) => singleMs.p50),
      {
        title: 'Accuracy against milliseconds',
        xTitle: 'processor time of one ticket, median',
        yTitle,
        nameOfX: msText,
      },
    ),
  };
}

/** The document: everything in it comes from the report. */
export function pageOf(report: PeersReport): string {
  return [
    '# Beside its peers',
    'Command: `npm run bench -- --only peers` (`node --import tsx test/bench/run.ts --only peers --install` first makes the Python environment that some peers need; with `npm run bench -- --quick` fewer rows are looked at and nothing is written). It writes this page, [its figures](benchmarks/peers.json) and two charts: [accuracy against bytes](benchmarks/accuracy-bytes.svg) and [accuracy against milliseconds](benchmarks/accuracy-milliseconds.svg). A test holds this page and the charts to the figures.',
    settingText(report),
    '## Accuracy, bytes and time',
    peersTable(report),
    `Times are processor time over all threads, so that other work on the machine counts less; it still counts, through caches and clocks. One ticket: each measured ticket alone. A second: the median of calls of 300 further tickets. Learning includes embedding. Bytes: every file that the peer answers from, as a server that compresses sends it; code is not in it. In brackets Wilson's interval of 95 %: two whose intervals overlap may stand the other way round on other tickets. The peers' settings stand below and were not tuned; the encoders' logistic regression is the one that our full tier uses. Presort, taught here, answers many tickets one by one.`,
    ...skippedPart(report),
    frontText(report),
    '## Who they are',
    report.peers
      .filter(isMeasured)
      .map(({ name, runsOn }) => `- **${cardOf(name).title}** (${runsOn}): ${cardOf(name).about}`)
      .join('\n'),
    '## How it grows',
    growthPart(report.growth),
    '',
  ].join('\n\n');
}

function settingText({ machine, made, peers, rows }: PeersReport): string {
  const loads = peers.filter(isMeasured).flatMap(({ load }) => load);
  return `${made.slice(0, 16).replace('T', ' ')} UTC, ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}; ${Math.min(...loads)} to ${Math.max(...loads)} processes were ready to run. ${countText(rows.taught)} hand-written English tickets of \`training/tickets\` teach, ${countText(rows.asked)} of other businesses measure (${rows.askedWords} words on average; ${rows.labels.length} labels: ${rows.labels.join(', ')}). Both sides share their writers: strangers' tickets are harder for all.`;
}

function peersTable({ peers }: PeersReport): string {
  const rows = peers
    .filter(isMeasured)
    .sort((a, b) => b.accuracy - a.accuracy)
    .map((peer) => [
      cardOf(peer.name).title,
      `${percentText(peer.accuracy)} (${percentText(peer.interval[0])} to ${percentText(peer.interval[1])})`,
      bytesText(peer.wire),
      `${peer.singleMs.p50} / ${peer.singleMs.p95} ms`,
      countText(peer.batchPerSecond),
      peer.trainSeconds === null ? '–' : `${peer.trainSeconds} s`,
    ]);
  return tableOf(
    ['who', 'right', 'bytes', 'one ticket, p50 / p95', 'a second and core', 'learning'],
    rows,
  );
}

function skippedPart({ peers }: PeersReport): readonly string[] {
  const skipped = peers.filter((peer) => 'skipped' in peer);
  if (skipped.length === 0) return [];
  const named = skipped.map(({ name, skipped: why }) => `${cardOf(name).title} (${why})`);
  return [`Not measured in this run: ${named.join('; ')}.`];
}

function frontText(report: PeersReport): string {
  const named = (points: readonly ChartPoint[]): string =>
    paretoFront(points)
      .map(({ name }) => name)
      .join(', ');
  return `Nobody is both more accurate and smaller than these: ${named(pointsOf(report, ({ wire }) => wire))}. Nobody is both more accurate and faster than these: ${named(pointsOf(report, ({ singleMs }) => singleMs.p50))}.`;
}

function pointsOf(
  { peers }: PeersReport,
  costOf: (peer: PeerFigures) => number,
): readonly ChartPoint[] {
  return peers.filter(isMeasured).map((peer) => ({
    name: cardOf(peer.name).title,
    x: costOf(peer),
    y: peer.accuracy,
    isOurs: cardOf(peer.name).kind === 'ours',
  }));
}
