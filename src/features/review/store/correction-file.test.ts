import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionRecords as records } from '../../../../test/fixtures/correction-records.ts';
import { correctionLine, readCorrectionLines } from './correction-file.ts';

describe('correction files', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(records, (list) => {
        expect(readCorrectionLines(list.map(correctionLine).join(''))).toEqual({
          records: list,
          bad: [],
        });
      }),
    );
  });

  it('name each bad line by its number and keep the good ones', () => {
    const good = correctionLine({
      id: 'x',
      ticketId: 'P-1',
      text: 'card',
      head: 'category',
      label: 'A',
      was: null,
      bundle: null,
      by: '',
      at: 5,
    });
    const { records: kept, bad } = readCorrectionLines(
      `\ufeff${good}{"half": \n\n"card"\n${good.replace('"label":"A"', '"label":3')}${good.replace('1970', 'year')}\r\n${good}`,
    );
    expect(kept).toHaveLength(2);
    expect(bad).toEqual([
      { line: 2, fault: { kind: 'no-json' } },
      { line: 4, fault: { kind: 'no-object' } },
      { line: 5, fault: { kind: 'field', field: 'label' } },
      { line: 6, fault: { kind: 'field', field: 'at' } },
    ]);
  });
});
