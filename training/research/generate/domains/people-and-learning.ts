import phrases from './people-and-learning.json' with { type: 'json' };
import type { Domain } from './domain.ts';

export const PEOPLE_AND_LEARNING = phrases as unknown as readonly Domain[]; // the compiler reads pairs in JSON as lists
