import { expect, it } from 'vitest';
import type { DriftResult } from '../../../core/drift.ts';
import { driftStates } from './drift-states.ts';

const result = (check: DriftResult['check'], isAlarm: boolean): DriftResult => ({
  check,
  value: isAlarm ? 1 : 0,
  p: isAlarm ? 0 : 1,
  isAlarm,
});

it('tells the newest label mix where the newest window has none, and what never could be told', () => {
  const [labels, abstain, embedding] = driftStates([
    [result('labels', false), result('abstain', false)],
    [result('labels', true), result('abstain', true)],
    [result('abstain', false)],
  ]);
  expect(labels).toMatchObject({ last: { check: 'labels' }, first: 1, isNow: true });
  expect(abstain).toMatchObject({ first: 1, isNow: false });
  expect(embedding).toEqual({ check: 'embedding', last: null, first: -1, isNow: false });
});
