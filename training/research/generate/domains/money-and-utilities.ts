import phrases from './money-and-utilities.json' with { type: 'json' };
import type { Domain } from './domain.ts';

export const MONEY_AND_UTILITIES = phrases as unknown as readonly Domain[]; // the compiler reads pairs in JSON as lists
