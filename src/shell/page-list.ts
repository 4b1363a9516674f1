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

/** Headings of the navigation, in order. */
export const PAGE_GROUPS = ['Tickets', 'Decisions', 'Set up'] as const;

export interface PageEntry {
  readonly name: PageName;
  readonly title: string;
  readonly icon: IconName;
  readonly group: (typeof PAGE_GROUPS)[number];
  /** In the bar at the bottom of a phone, which has room for four; the rest is behind “More”. */
  readonly main?: boolean;
  /** Reached from another page, not from the navigation. */
  readonly hidden?: boolean;
}

/** Every page, in the order of the navigation. Its component is named in `page-loaders.ts`. */
export const PAGES: readonly PageEntry[] = [
  { name: 'ask', title: 'Ask', icon: 'ask', group: 'Tickets', main: true },
  { name: 'inbox', title: 'Inbox', icon: 'inbox', group: 'Tickets', main: true },
  { name: 'review', title: 'Review', icon: 'review', group: 'Tickets', main: true },
  { name: 'batch', title: 'Batch', icon: 'batch', group: 'Tickets' },
  { name: 'insights', title: 'Insights', icon: 'insights', group: 'Decisions', main: true },
  { name: 'lab', title: 'Lab', icon: 'lab', group: 'Decisions' },
  { name: 'models', title: 'Models', icon: 'model', group: 'Decisions' },
  { name: 'rules', title: 'Rules', icon: 'rules', group: 'Decisions' },
  { name: 'api', title: 'API', icon: 'api', group: 'Set up' },
  { name: 'form', title: 'Your form', icon: 'form', group: 'Set up' },
  { name: 'widget', title: 'Widget', icon: 'widget', group: 'Set up' },
  { name: 'settings', title: 'Settings', icon: 'settings', group: 'Set up' },
  { name: 'intake', title: 'New tickets', icon: 'upload', group: 'Tickets', hidden: true },
  { name: 'failed', title: 'Could not be sorted', icon: 'alert', group: 'Tickets', hidden: true },
];
