import { expect, test } from 'vitest';
import type { Phase } from '../state.ts';
import { PANEL_SAMPLES } from './panel-samples.ts';

test('the page of panels shows every phase, and every reason to suggest nothing', () => {
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
