import type { IconName } from '../components/icons.ts';

export type PageName = 'ask' | 'inbox' | 'models' | 'api' | 'settings' | 'failed';

export interface PageEntry {
  readonly name: PageName;
  readonly title: string;
  readonly icon: IconName;
  /** Reached from another page, not from the navigation. */
  readonly hidden?: boolean;
}

/** Every page, in the order of the navigation. */
export const PAGES: readonly PageEntry[] = [
  { name: 'ask', title: 'Ask', icon: 'ask' },
  { name: 'inbox', title: 'Inbox', icon: 'inbox' },
  { name: 'models', title: 'Models', icon: 'model' },
  { name: 'api', title: 'API', icon: 'api' },
  { name: 'settings', title: 'Settings', icon: 'settings' },
  { name: 'failed', title: 'Could not be sorted', icon: 'alert', hidden: true },
];
