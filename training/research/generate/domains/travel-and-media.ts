import phrases from './travel-and-media.json' with { type: 'json' };
import type { Domain } from './domain.ts';

export const TRAVEL_AND_MEDIA = phrases as unknown as readonly Domain[]; // the compiler reads pairs in JSON as lists
