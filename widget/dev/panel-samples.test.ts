import { expect, test } from 'vitest';
import type { AbstainReason } from '../../src/core/triage.ts';
import type { Phase } from '../state.ts';
import { PANEL_SAMPLES } from './panel-samples.ts';

test('the page of panels shows every phase', () => {
  // A record of the union: a phase that is added does not compile without being named here.
  const phases: Record<Phase, true> = {
    idle: true,
    asking: true,
    loading: true,
    ready: true,
    suggesting: true,
    abstain: true,
    resolved: true,
    closed: true,
    error: true,
  };
  expect(new Set(PANEL_SAMPLES.map(({ model }) => model.state.phase))).toEqual(
    new Set(Object.keys(phases)),
  );
  expect(new Set(PANEL_SAMPLES.map(({ name }) => name)).size).toBe(PANEL_SAMPLES.length);
});

test('the page of panels shows every reason to suggest nothing', () => {
  const reasons: Record<AbstainReason, true> = {
    'low-confidence': true,
    'out-of-scope': true,
    empty: true,
    language: true,
    automatic: true,
  };
  const shown = PANEL_SAMPLES.flatMap(({ model }) => model.state.triage?.reason ?? []);
  expect(new Set(shown)).toEqual(new Set(Object.keys(reasons)));
});
