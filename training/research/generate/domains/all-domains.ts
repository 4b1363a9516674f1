import type { Domain } from './domain.ts';
import { BUSINESS_SOFTWARE } from './business-software.ts';
import { COMMERCE } from './commerce.ts';
import { HOME_AND_DEVICES } from './home-and-devices.ts';
import { MONEY_AND_UTILITIES } from './money-and-utilities.ts';
import { PEOPLE_AND_LEARNING } from './people-and-learning.ts';
import { SOFTWARE_MAKERS } from './software-makers.ts';
import { TECHNOLOGY } from './technology.ts';
import { TRAVEL_AND_MEDIA } from './travel-and-media.ts';

export const DOMAINS: readonly Domain[] = [
  ...BUSINESS_SOFTWARE,
  ...COMMERCE,
  ...MONEY_AND_UTILITIES,
  ...PEOPLE_AND_LEARNING,
  ...TECHNOLOGY,
  ...SOFTWARE_MAKERS,
  ...HOME_AND_DEVICES,
  ...TRAVEL_AND_MEDIA,
];
