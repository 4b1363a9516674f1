import phrases from './billing-inquiry.json' with { type: 'json' };
import type { Family } from './scenario.ts';

export const BILLING_FAMILIES = phrases as unknown as readonly Family[]; // the compiler reads pairs in JSON as lists
