import { createContext } from 'svelte';
import type { AppState } from './app-state.svelte.ts';

/** The app's state in this tab, for every component below `App.svelte`. */
export const [getApp, setApp] = createContext<AppState>();
