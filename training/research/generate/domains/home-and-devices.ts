import phrases from './home-and-devices.json' with { type: 'json' };
import type { Domain } from './domain.ts';

export const HOME_AND_DEVICES = phrases as unknown as readonly Domain[]; // the compiler reads pairs in JSON as lists
