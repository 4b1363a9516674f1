import type { Component } from 'svelte';
import StartPage from '../../features/start/page/StartPage.svelte';
import type { PageName } from '../page-list.ts';

/** Pages in the app's first chunk. `page-list.ts` cannot hold them, because pages import it. */
export const PAGES_AT_HAND = {
  start: StartPage,
} satisfies Readonly<Partial<Record<PageName, Component>>>;

/** Pages that the app fetches when they are first opened; the service worker has cached them. */
export const PAGE_LOADERS: Readonly<
  Record<
    Exclude<PageName, keyof typeof PAGES_AT_HAND>,
    () => Promise<{ readonly default: Component }>
  >
> = {
  ask: () => import('../../features/ask/page/AskPage.svelte'),
  inbox: () => import('../../features/inbox/page/InboxPage.svelte'),
  batch: () => import('../../features/batch/page/BatchPage.svelte'),
  insights: () => import('../../features/insights/page/InsightsPage.svelte'),
  intake: () => import('../../features/mail/page/IntakePage.svelte'),
  review: () => import('../../features/review/page/ReviewPage.svelte'),
  rules: () => import('../../features/rules/page/RulesPage.svelte'),
  lab: () => import('../../features/lab/page/LabPage.svelte'),
  models: () => import('../../features/models/page/ModelsPage.svelte'),
  api: () => import('../../features/api/page/ApiPage.svelte'),
  form: () => import('../../features/form/page/FormPage.svelte'),
  widget: () => import('../../features/setup/page/WidgetPage.svelte'),
  docs: () => import('../../features/docs/page/DocsPage.svelte'),
  settings: () => import('../../features/settings/page/SettingsPage.svelte'),
  failed: () => import('../../features/inbox/page/FailedPage.svelte'),
};
