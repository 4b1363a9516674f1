import phrases from './bug-report.json' with { type: 'json' };
import type { Family } from './scenario.ts';

export const BUG_FAMILIES = phrases as unknown as readonly Family[]; // the compiler reads pairs in JSON as lists
