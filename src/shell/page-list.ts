import type { IconName } from './ui/icons.ts';

/** Parts of the navigation, in order; `words.groups` and `words.pages` have their names. */
export const PAGE_GROUPS = ['tickets', 'decisions', 'setup'] as const;

interface Entry {
  readonly name: string;
  readonly icon: IconName;
  readonly group: (typeof PAGE_GROUPS)[number];
  /** In the bar at the bottom of a phone, which has room for four; the rest is behind “More”. */
  readonly main?: boolean;
  /** Reached from another page, not from the navigation. */
  readonly hidden?: boolean;
}

const LIST = [
  { name: 'start', icon: 'spark', group: 'tickets' },
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
  { name: 'docs', icon: 'book', group: 'setup' },
  { name: 'settings', icon: 'settings', group: 'setup' },
  { name: 'intake', icon: 'upload', group: 'tickets', hidden: true },
  { name: 'failed', icon: 'alert', group: 'tickets', hidden: true },
] as const satisfies readonly Entry[];

export type PageName = (typeof LIST)[number]['name'];

export interface PageEntry extends Entry {
  readonly name: PageName;
}

/**
 * Every page, in the order of the navigation. `page-loaders.ts` names its component and
 * `words.pages` its name; the compiler asks for both.
 */
export const PAGES: readonly PageEntry[] = LIST;

/** Where the app begins, and where an unknown address leads. */
export const FIRST_PAGE: PageName = LIST[0].name;
