import phrases from './technical-issue.json' with { type: 'json' };
import type { Family } from './scenario.ts';

export const TECHNICAL_FAMILIES = phrases as unknown as readonly Family[]; // the compiler reads pairs in JSON as lists
