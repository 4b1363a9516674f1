/** The page about peers and its charts contain the figures of the report only. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PEERS } from '../peers/peer-list.ts';
import { growthPower } from './growth-law.ts';
import { paretoChart, paretoFront } from './pareto-chart.ts';
import { placeNames } from './place-names.ts';
import { filesOf, readReport } from './write-page.ts';

const WORDS = { title: 'A < B', xTitle: 'x', yTitle: 'y', nameOfX: String };

describe('the committed figures', () => {
  const report = readReport();

  it('are of a whole run that tells its load', () => {
    expect(report.isQuick).toBe(false);
    for (const peer of report.peers)
      if (!('skipped' in peer)) expect(Math.min(...peer.load)).toBeGreaterThan(0);
  });

  it('are of every peer', () => {
    expect(report.peers.map(({ name }) => name)).toEqual(PEERS.map(({ name }) => name));
  });

  it('are what page and charts say', async () => {
    for (const [path, text] of Object.entries(await filesOf(report)))
      expect(readFileSync(path, 'utf8'), path).toBe(text);
  });
});

describe('the front', () => {
  it('has those that nobody beats in both', () => {
    const [cheap, good, worse, dear] = [
      { x: 1, y: 0.5 },
      { x: 4, y: 0.9 },
      { x: 5, y: 0.8 },
      { x: 9, y: 0.95 },
    ];
    expect(paretoFront([dear, worse, good, cheap].flatMap((one) => one ?? []))).toEqual([
      cheap,
      good,
      dear,
    ]);
  });
});

describe('the chart', () => {
  const svg = paretoChart(
    [
      { name: 'ours & theirs', x: 10, y: 0.9, isOurs: true },
      { name: 'other', x: 1_000, y: 0.7, isOurs: false },
    ],
    WORDS,
  );

  it('writes names as text, for light and for dark', () => {
    expect(svg).toContain('aria-label="A &#60; B"');
    expect(svg).toContain('>ours &#38; theirs</text>');
    expect(svg).toContain('prefers-color-scheme:dark');
  });

  it('tells who is ours by shape, not by colour alone', () => {
    expect(svg.match(/<circle class="ours"/g)).toHaveLength(1);
    expect(svg.match(/<rect class="peer"/g)).toHaveLength(1);
  });

  it('writes no name over another, and none past the edges', () => {
    const marks = Array.from({ length: 8 }, (_, at) => ({
      name: `a rather long name ${at}`,
      left: 300 + at * 9,
      top: 200 + at * 4,
      isOurs: at % 2 === 0,
    }));
    const areas = placeNames(marks).map(({ name, left, top, anchor }) => {
      const width = name.length * 6;
      const from = left - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      return { from, to: from + width, top };
    });
    const over = areas.filter((one, at) =>
      areas.some(
        (two, other) =>
          other > at && one.from < two.to && two.from < one.to && Math.abs(one.top - two.top) < 11,
      ),
    );
    expect(over).toEqual([]);
    expect(Math.min(...areas.map(({ from }) => from))).toBeGreaterThan(60);
  });
});

describe('the law of growth', () => {
  it.each([
    [
      [
        [1, 5],
        [10, 5],
        [100, 5],
      ],
      0,
    ],
    [
      [
        [1, 3],
        [10, 30],
        [100, 300],
      ],
      1,
    ],
    [
      [
        [2, 4],
        [8, 64],
      ],
      2,
    ],
  ] as const)('%j has the power %d', (places, power) => {
    expect(growthPower(places)).toBeCloseTo(power, 6);
  });

  it('is not told of one place, or of nothing', () => {
    expect(growthPower([[1, 2]])).toBeNull();
    expect(
      growthPower([
        [1, 0],
        [2, 3],
      ]),
    ).toBeNull();
  });
});
