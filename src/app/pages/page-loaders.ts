import type { Component } from 'svelte';
import type { PageName } from './page-list.ts';

/**
 * Pages that are fetched when they are first opened; the service worker holds them ready. The Ask page and the inbox come
 * with the shell. Kept apart from `page-list.ts`, which pages themselves read.
 */
export const PAGE_LOADERS: Readonly<
  Record<Exclude<PageName, 'ask' | 'inbox'>, () => Promise<{ readonly default: Component }>>
> = {
  batch: () => import('./BatchPage.svelte'),
  insights: () => import('./InsightsPage.svelte'),
  intake: () => import('./IntakePage.svelte'),
  review: () => import('./ReviewPage.svelte'),
  rules: () => import('./RulesPage.svelte'),
  lab: () => import('./LabPage.svelte'),
  models: () => import('./ModelsPage.svelte'),
  api: () => import('./ApiPage.svelte'),
  widget: () => import('./WidgetPage.svelte'),
  settings: () => import('./SettingsPage.svelte'),
  failed: () => import('./FailedPage.svelte'),
};
