import { createContext } from 'svelte';
import type { Desk } from './desk.svelte.ts';

/** The desk of this tab, for every component below the app. */
export const [getDesk, setDesk] = createContext<Desk>();
