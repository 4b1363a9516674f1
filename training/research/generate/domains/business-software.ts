import phrases from './business-software.json' with { type: 'json' };
import type { Domain } from './domain.ts';

export const BUSINESS_SOFTWARE = phrases as unknown as readonly Domain[]; // the compiler reads pairs in JSON as lists
