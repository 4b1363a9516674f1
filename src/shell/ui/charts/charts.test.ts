import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binNames, countInto, niceBins } from './bins.ts';
import { pointText, summaryOf, tableOf } from './chart-data.ts';

const data = {
  xTitle: 'Day',
  yTitle: 'Tickets',
  x: ['1 May', '2 May', '3 May'],
  series: [
    { name: 'Stored', values: [4, null, 9] },
    { name: 'Ideal', values: [1, 2, 3], isReference: true },
  ],
};

describe('the table and summary of a chart', () => {
  it('hold every number, gaps included', () => {
    expect(tableOf(data)).toEqual({
      columns: ['Day', 'Stored', 'Ideal'],
      rows: [
        ['1 May', 4, 1],
        ['2 May', null, 2],
        ['3 May', 9, 3],
      ],
    });
  });

  it('tell the least and the most, and leave references out', () => {
    expect(summaryOf(data, String)).toBe('Stored: 2 values from 4 (1 May) to 9 (3 May).');
    expect(pointText(data, 1, String)).toBe('2 May: Stored none');
  });

  it('survive no values at all', () => {
    expect(summaryOf({ ...data, x: [], series: [{ name: 'Stored', values: [] }] }, String)).toBe(
      'Stored: no values.',
    );
  });
});

describe('bins', () => {
  it('have round bounds that cover every value', () => {
    expect(niceBins([3, 7, 12, 98], 10)).toEqual({
      edges: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
      counts: [2, 1, 0, 0, 0, 0, 0, 0, 0, 1],
    });
    for (const values of [[0], [0, 5e-324]])
      expect(niceBins(values)).toEqual({ edges: [0, 1], counts: [values.length] });
    expect(binNames({ edges: [0, 0.5, 1], counts: [0, 0] })).toEqual(['0–0.5', '0.5–1']);
  });

  it('count every finite value once, whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (values) => {
        const { counts, edges } = niceBins(values);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
        expect(counts.length).toBeLessThanOrEqual(40);
        expect(edges.length).toBe(values.length === 0 ? 0 : counts.length + 1);
      }),
    );
  });

  it('of given bounds leave out what lies outside, and keep the last bound', () => {
    expect(countInto([-1, 0, 0.5, 1, 2], [0, 0.5, 1]).counts).toEqual([1, 2]);
  });
});
