/**
 * The instant path: one compact model per bundle address on the page's own thread, shared by everything
 * on the page and counted. The work is cut into short tasks, so that typing is never held up.
 */
import { compactModelSteps, firstModelSteps, type Explainer } from '../../compact/compact-model.ts';
import type { Contribution } from '../../compact/contributions.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { Embedding, HeadName, Label } from '../../core/labels.ts';
import type { Manifest } from '../../core/manifest.ts';
import { normaliseText, normaliseTicket } from '../../core/normalise.ts';
import { replyTexts } from '../../core/replies.ts';
import type { TextModel } from '../../core/text-model.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { createTriageContext, triageTicket, type TriageContext } from '../../core/triage-ticket.ts';
import type { Triage } from '../../core/triage.ts';
import {
  manifestWith,
  usableRules,
  type WorkspaceDecisions,
} from '../../core/workspace-decisions.ts';

export interface EngineRequest {
  /** What is shared is known by this; the bundle's address. */
  readonly bundleUrl: string;
  /** Gets the bundle; called when nobody holds its model. Its arguments hear the share in [0, 1], and get the bundle with the first part of its weights. */
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

/** A share of a loaded model. */
export interface EngineShare {
  readonly bundle: LoadedBundle;
  /** Resolves once replies can be offered; a triage before that has none. */
  readonly warmed: Promise<void>;
  /** With `decisions`, as that workspace decides instead of the bundle; a rule that does not fit the bundle is left out. */
  triage(input: TicketInput, decisions?: WorkspaceDecisions): Triage;
  /** Triages a list in order, and lets the page breathe in between. */
  triageAll(inputs: readonly TicketInput[]): Promise<readonly Triage[]>;
  /** The normalised text and how far each of its words moves `label`; offsets count in that text. */
  explain(
    input: TicketInput,
    head: HeadName,
    label: Label,
  ): { readonly text: string; readonly words: readonly Contribution[] };
  /** Gives the share back; calling it again does nothing. A minute after the last one the model goes. */
  release(): void;
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

type Engine = Omit<EngineShare, 'release'>;
type FirstTriage = EngineShare['triage'];

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

/** Runs to the end with a pause after each step. */
async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

function createFirstTriage(bundle: LoadedBundle, model: TextModel): FirstTriage {
  const manifest: Manifest = {
    ...bundle.manifest,
    scope: { score: 'max-probability', threshold: 0 },
    heads: bundle.manifest.heads.map((head) => ({
      ...head,
      thresholds: { accept: NEVER_ACCEPT, suggest: FIRST_SUGGEST, targetPrecision: 0 },
    })),
  };
  const contextFor = createContexts(
    { ...bundle, manifest, replies: [] },
    (text) => model.run(text).embedding,
  );
  // The coarse answer has a threshold of its own: of a workspace it takes the rules and the teams.
  return (input, decisions) =>
    triageTicket(input, contextFor(decisions, true), model, { now: () => performance.now() });
}

type Contexts = (decisions?: WorkspaceDecisions, isFirst?: boolean) => TriageContext;

/** The bundle's context, and one for each workspace that asks. */
function createContexts(bundle: LoadedBundle, embed: (text: string) => Embedding): Contexts {
  const plain = createTriageContext(bundle, embed);
  const made = new WeakMap<WorkspaceDecisions, TriageContext>();
  return (decisions, isFirst = false) => {
    if (!decisions) return plain;
    const { manifest } = bundle;
    const { rules, teams, thresholds } = decisions;
    const context =
      made.get(decisions) ??
      createTriageContext(
        {
          ...bundle,
          teams: teams ?? bundle.teams,
          manifest: isFirst ? manifest : manifestWith(manifest, thresholds),
        },
        embed,
        { workspaceRules: usableRules(rules, manifest.heads).usable },
      );
    made.set(decisions, context);
    return context;
  };
}

function createEngine(bundle: LoadedBundle, model: TextModel & Explainer, entry: Entry): Engine {
  const embeddings = new Map<string, Embedding>();
  const embed = (text: string): Embedding => embeddings.get(text) ?? model.run(text).embedding;
  // Embedding a category's replies at the first answer would be one long task: until they are ready there is none.
  let contextFor = createContexts({ ...bundle, replies: [] }, embed);
  const warmed = warmReplies(bundle, model, embeddings, entry).then(() => {
    contextFor = createContexts(bundle, embed);
  });
  const triage: EngineShare['triage'] = (input, decisions) =>
    triageTicket(input, contextFor(decisions), model, { now: () => performance.now() });
  return {
    bundle,
    warmed,
    triage,
    async triageAll(inputs) {
      await warmed;
      const results: Triage[] = [];
      let until = performance.now() + SLICE_MS;
      for (const input of inputs) {
        results.push(triage(input));
        if (performance.now() < until) continue;
        await pause();
        until = performance.now() + SLICE_MS;
      }
      return results;
    },
    explain(input, head, label) {
      const { text } = normaliseTicket(input);
      return { text, words: model.contributions(text, head, label) };
    },
  };
}

/** Embeds the reply texts in short slices. */
async function warmReplies(
  bundle: LoadedBundle,
  model: TextModel,
  embeddings: Map<string, Embedding>,
  entry: Entry,
): Promise<void> {
  let until = performance.now();
  for (const text of bundle.replies.flatMap(replyTexts).map(normaliseText)) {
    if (performance.now() >= until) {
      await pause();
      until = performance.now() + SLICE_MS;
    }
    if (entry.isGone) return;
    if (text) embeddings.set(text, model.run(text).embedding);
  }
}

// Nested timers wait at least 4 ms each; `scheduler.yield` goes on as soon as the page has had its turn.
function pause(): Promise<void> {
  const { scheduler } = globalThis as {
    readonly scheduler?: { readonly yield?: () => Promise<void> };
  }; // missing in older browsers
  return (
    scheduler?.yield?.() ??
    new Promise((resume) => {
      setTimeout(resume);
    })
  );
}

const SLICE_MS = 8;
const LINGER_MS = 60_000;
const FIRST_WORDS = 16;
const NEVER_ACCEPT = 2;
/** Confidence from which the lexical half alone is right nine times in ten on hand-written tickets (docs/speed.md). */
const FIRST_SUGGEST = 0.75;
const NEVER = new Promise<never>(() => undefined);
