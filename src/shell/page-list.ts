import type { IconName } from './ui/icons.ts';

export type PageName =
  | 'ask'
  | 'inbox'
  | 'review'
  | 'batch'
  | 'insights'
  | 'lab'
  | 'models'
  | 'rules'
  | 'api'
  | 'widget'
  | 'form'
  | 'settings'
  | 'intake'
  | 'failed';

/** Parts of the navigation, in order; `words.groups` and `words.pages` have their names. */
export const PAGE_GROUPS = ['tickets', 'decisions', 'setup'] as const;

export interface PageEntry {
  readonly name: PageName;
  readonly icon: IconName;
  readonly group: (typeof PAGE_GROUPS)[number];
  /** In the bar at the bottom of a phone, which has room for four; the rest is behind “More”. */
  readonly main?: boolean;
  /** Reached from another page, not from the navigation. */
  readonly hidden?: boolean;
}

/** Every page, in the order of the navigation. Its component is named in `page-loaders.ts`. */
export const PAGES: readonly PageEntry[] = [
  { name: 'ask', icon: 'ask', group: 'tickets', main: true },
  { name: 'inbox', icon: 'inbox', group: 'tickets', main: true },
  { name: 'review', icon: 'review', group: 'tickets', main: true },
  { name: 'batch', icon: 'batch', group: 'tickets' },
  { name: 'insights', icon: 'insights', group: 'decisions', main: true },
  { name: 'lab', icon: 'lab', group: 'decisions' },
  { name: 'models', icon: 'model', group: 'decisions' },
  { name: 'rules', icon: 'rules', group: 'decisions' },
  { name: 'api', icon: 'api', group: 'setup' },
  { name: 'form', icon: 'form', group: 'setup' },
  { name: 'widget', icon: 'widget', group: 'setup' },
  { name: 'settings', icon: 'settings', group: 'setup' },
  { name: 'intake', icon: 'upload', group: 'tickets', hidden: true },
  { name: 'failed', icon: 'alert', group: 'tickets', hidden: true },
];
