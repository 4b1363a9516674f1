/**
 * The instant path: one compact model per bundle address on the page's own thread, shared by everything
 * on the page and counted. The work is cut into short tasks, so that typing is never held up.
 */
import { compactModelSteps, firstModelSteps } from '../../compact/compact-model.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import { normaliseText } from '../../core/normalise.ts';
import type { Engine, EngineShare, FirstTriage } from './engine-share.ts';
import { createFirstTriage } from './first-triage.ts';
import { inTurns, pause } from './page-turns.ts';
import { createEngine } from './whole-engine.ts';

export interface EngineRequest {
  /** What is shared is known by this; the bundle's address. */
  readonly bundleUrl: string;
  /**
   * Gets the bundle; called when nobody holds its model. Its arguments receive the share in [0, 1],
   * and the bundle with the first part of its weights.
   */
  readonly load: (
    onProgress: (share: number) => void,
    onFirst: (bundle: LoadedBundle) => void,
  ) => Promise<LoadedBundle>;
  readonly onProgress?: (share: number) => void;
  /**
   * Gets a coarse triage while the model is still loading: the category head's lexical half. It claims a category only where
   * it is plainly sure and never accepts one by itself; it knows no priority, no reply and no scope.
   */
  readonly onFirst?: (triage: EngineShare['triage']) => void;
}

/**
 * Gets a share of the bundle's model, loading it when nobody holds one. Two callers at once cause one download.
 * Rejects with what `load` rejects with, and `bundle-weights`; a failure is forgotten, so that the next call tries again.
 */
export async function acquireEngine(request: EngineRequest): Promise<EngineShare> {
  const { bundleUrl, onProgress, onFirst } = request;
  const entry = ENGINES.get(bundleUrl) ?? startEntry(request);
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
    // A router that swaps pages lets go and asks again at once: keep the model for a while.
    entry.farewell = setTimeout(() => forget(bundleUrl, entry), LINGER_MS);
  };
  try {
    return { ...(await entry.engine), release };
  } catch (error) {
    forget(bundleUrl, entry);
    throw error;
  } finally {
    if (onProgress) entry.listeners.delete(onProgress);
    if (onFirst) entry.firstListeners.delete(onFirst);
  }
}

interface Entry {
  engine: Promise<Engine>;
  readonly listeners: Set<(share: number) => void>;
  readonly firstListeners: Set<(triage: FirstTriage) => void>;
  first?: FirstTriage;
  holders: number;
  isGone: boolean;
  farewell?: ReturnType<typeof setTimeout>;
}

const ENGINES = new Map<string, Entry>();

function startEntry(request: EngineRequest): Entry {
  const entry: Entry = {
    engine: NEVER,
    listeners: new Set(),
    firstListeners: new Set(),
    holders: 0,
    isGone: false,
  };
  ENGINES.set(request.bundleUrl, entry);
  entry.engine = loadEngine(request, entry);
  return entry;
}

function forget(bundleUrl: string, entry: Entry): void {
  clearTimeout(entry.farewell);
  entry.isGone = true;
  if (ENGINES.get(bundleUrl) === entry) ENGINES.delete(bundleUrl);
}

async function loadEngine({ load }: EngineRequest, entry: Entry): Promise<Engine> {
  await pause();
  const bundle = await load(
    (share) => entry.listeners.forEach((listener) => listener(share)),
    (first) => void giveFirst(first, entry).catch(() => undefined), // what is wrong with it the whole model will say
  );
  await pause(); // bytes that were just hashed and read have taken a turn already
  const model = await inTurns(compactModelSteps(bundle.manifest, bundle.weights));
  // The first passes run before the browser has compiled the code: a word at a time they hold nothing up.
  for (const word of bundle.replies
    .flatMap(({ title }) => title.split(' '))
    .slice(0, FIRST_WORDS)) {
    await pause();
    model.run(normaliseText(word));
  }
  await pause();
  return createEngine(bundle, model, entry);
}

async function giveFirst(bundle: LoadedBundle, entry: Entry): Promise<void> {
  await pause();
  const triage = createFirstTriage(
    bundle,
    await inTurns(firstModelSteps(bundle.manifest, bundle.weights)),
  );
  await pause();
  // The first pass runs before the browser has compiled the code: better over a few words than over the customer's text.
  triage({ description: bundle.manifest.title });
  entry.first = triage;
  await pause();
  entry.firstListeners.forEach((listener) => listener(triage));
}

const LINGER_MS = 60_000;
const FIRST_WORDS = 16;
const NEVER = new Promise<never>(() => undefined);
