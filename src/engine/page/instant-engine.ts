/**
 * The instant path: one compact model per bundle address on the page's own thread. All callers on
 * the page share it, and the number of shares is counted.
 */
import type { LoadedBundle } from '../../core/bundle-data.ts';
import { loadPageEngine, type PageAudience, type PageEngine } from './page-engine.ts';

export interface EngineRequest {
  /** Key of a shared model: the bundle's address and the languages. */
  readonly bundleUrl: string;
  readonly languages?: readonly string[];
  /**
   * Gets the bundle; called when no caller holds its model. The first argument receives the loaded
   * share in [0, 1], the second the bundle with the first part of its weights.
   */
  readonly load: (
    onProgress: (share: number) => void,
    onFirst: (bundle: LoadedBundle) => void,
  ) => Promise<LoadedBundle>;
  readonly onProgress?: (share: number) => void;
  /**
   * Gets a coarse triage while the model is still loading, from the lexical half of the category
   * head. It suggests a category only at high confidence, never accepts one, and knows no priority,
   * reply or scope.
   */
  readonly onFirst?: (triage: FirstTriage) => void;
}

/** A share of a loaded model. */
export interface EngineShare extends PageEngine {
  /**
   * Gives the share back; calling it again does nothing. The model is freed a minute after the last
   * share was given back.
   */
  release(): void;
}

/**
 * Gets a share of the bundle's model and loads the model when no caller holds one. Two simultaneous
 * callers cause one download. Rejects with the errors of `load` and `bundle-weights`; a failure is
 * not cached, so the next call tries again.
 */
export async function acquireEngine(request: EngineRequest): Promise<EngineShare> {
  const { bundleUrl, languages, onProgress, onFirst } = request;
  const key = `${bundleUrl} ${languages}`;
  const entry = ENGINES.get(key) ?? startEntry(key, request);
  entry.holders++;
  clearTimeout(entry.farewell);
  if (onProgress) entry.listeners.add(onProgress);
  if (onFirst) {
    if (entry.first) onFirst(entry.first);
    entry.firstListeners.add(onFirst);
  }
  let isHeld = true;
  const release = (): void => {
    if (!isHeld) return;
    isHeld = false;
    entry.holders--;
    if (entry.holders > 0) return;
    // A router that changes pages gives its share back and asks again at once, so the model stays
    // for a while.
    entry.farewell = setTimeout(() => forget(key, entry), LINGER_MS);
  };
  try {
    return { ...(await entry.engine), release };
  } catch (error) {
    forget(key, entry);
    throw error;
  } finally {
    if (onProgress) entry.listeners.delete(onProgress);
    if (onFirst) entry.firstListeners.delete(onFirst);
  }
}

type FirstTriage = PageEngine['triage'];

interface Entry extends PageAudience {
  engine: Promise<PageEngine>;
  holders: number;
  farewell?: ReturnType<typeof setTimeout>;
}

const ENGINES = new Map<string, Entry>();

function startEntry(key: string, request: EngineRequest): Entry {
  const entry: Entry = {
    engine: NEVER,
    listeners: new Set(),
    firstListeners: new Set(),
    holders: 0,
    isGone: false,
  };
  ENGINES.set(key, entry);
  entry.engine = loadPageEngine(request.load, entry);
  return entry;
}

function forget(key: string, entry: Entry): void {
  clearTimeout(entry.farewell);
  entry.isGone = true;
  if (ENGINES.get(key) === entry) ENGINES.delete(key);
}

const LINGER_MS = 60_000;
const NEVER = new Promise<never>(() => undefined);
