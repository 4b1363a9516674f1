import phrases from './account-management.json' with { type: 'json' };
import type { Family } from './scenario.ts';

export const ACCOUNT_FAMILIES = phrases as unknown as readonly Family[]; // the compiler reads pairs in JSON as lists
