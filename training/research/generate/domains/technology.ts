import phrases from './technology.json' with { type: 'json' };
import type { Domain } from './domain.ts';

export const TECHNOLOGY = phrases as unknown as readonly Domain[]; // the compiler reads pairs in JSON as lists
