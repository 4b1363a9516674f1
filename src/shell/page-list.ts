import type { IconName } from './ui/icons.ts';

/** Groups of the navigation, in order; `words.groups` and `words.pages` hold their names. */
export const PAGE_GROUPS = ['tickets', 'decisions', 'setup'] as const;

interface Entry {
  readonly name: string;
  readonly icon: IconName;
  readonly group: (typeof PAGE_GROUPS)[number];
  /** Whether a phone's bottom bar shows the page. It has room for four; “More” opens the others. */
  readonly main?: boolean;
  /** Whether only another page, and not the navigation, leads to the page. */
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
 * Every page, in the order of the navigation. `page-loaders.ts` holds its component and
 * `words.pages` its name; the compiler requires both.
 */
export const PAGES: readonly PageEntry[] = LIST;

/** The page that the app opens at the start and for an unknown address. */
export const FIRST_PAGE: PageName = LIST[0].name;
