import phrases from './software-makers.json' with { type: 'json' };
import type { Domain } from './domain.ts';

export const SOFTWARE_MAKERS = phrases as unknown as readonly Domain[]; // the compiler reads pairs in JSON as lists
