import phrases from './feature-request.json' with { type: 'json' };
import type { Family } from './scenario.ts';

export const FEATURE_FAMILIES = phrases as unknown as readonly Family[]; // the compiler reads pairs in JSON as lists
