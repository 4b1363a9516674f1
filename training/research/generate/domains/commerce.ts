import phrases from './commerce.json' with { type: 'json' };
import type { Domain } from './domain.ts';

export const COMMERCE = phrases as unknown as readonly Domain[]; // the compiler reads pairs in JSON as lists
