/** Runs one compact model on the page's own thread, in short tasks that do not block typing. */
import { compactModelSteps, firstModelSteps } from '../../compact/compact-model.ts';
import type { LoadedBundle, ReplyTemplate } from '../../core/bundle-data.ts';
import { CATEGORY, type Embedding } from '../../core/labels.ts';
import { normaliseText } from '../../core/normalise.ts';
import { replyTexts } from '../../core/replies.ts';
import type { TextModel } from '../../core/text-model.ts';
import type { TicketInput } from '../../core/ticket.ts';
import type { Triage } from '../../core/triage.ts';
import type { WorkspaceDecisions } from '../../core/workspace-decisions.ts';
import { assembleEngine, type BundleModel, type Engine } from '../assemble-engine.ts';
import { pause, pauseWhenDue } from './page-pause.ts';

/** A model that answers with one set of replies. */
export interface PageAnswers {
  /** Resolves when replies are ready; a triage before that has none. */
  warm(): Promise<void>;
  /**
   * Triages a ticket, with a workspace's `decisions` instead of the bundle's where given. A rule
   * that does not fit the bundle is left out.
   */
  triage(input: TicketInput, decisions?: WorkspaceDecisions): Triage;
  /** Triages a list in order, with pauses for the page in between. */
  triageAll(inputs: readonly TicketInput[]): Promise<readonly Triage[]>;
}

export interface PageEngine extends PageAnswers, Pick<Engine, 'bundle' | 'explain'> {
  /** Returns the same model with other replies. */
  answering(replies: readonly ReplyTemplate[]): PageAnswers;
}

/**
 * Gets the bundle. The first argument receives the loaded share, the second the bundle with the
 * first part of its weights.
 */
export type LoadForPage = (
  onProgress: (share: number) => void,
  onFirst: (bundle: LoadedBundle) => void,
) => Promise<LoadedBundle>;

/** All callers that wait for one model. */
export interface PageAudience {
  readonly listeners: Set<(share: number) => void>;
  readonly firstListeners: Set<(triage: PageEngine['triage']) => void>;
  /** A coarse triage, once there is one, until the model is loaded. */
  first?: PageEngine['triage'];
  /** Whether nobody waits any more. */
  isGone: boolean;
}

/** Rejects with what `load` rejects with, and `bundle-weights`. */
export async function loadPageEngine(
  load: LoadForPage,
  audience: PageAudience,
): Promise<PageEngine> {
  await pause();
  const bundle = await load(
    (share) => audience.listeners.forEach((listener) => listener(share)),
    // Loading the whole model reports the same error.
    (first) => void giveFirst(first, audience).catch(() => undefined),
  );
  const models: [PageModel, ...PageModel[]] = [await openInTurns(bundle)];
  for (const one of bundle.further ?? []) models.push(await openInTurns(one));
  await pause();
  return createEngine(models, audience);
}

/** A language's model with the embeddings of its reply texts. */
interface PageModel extends BundleModel {
  readonly known: Map<string, Embedding>;
}

async function openInTurns(bundle: LoadedBundle): Promise<PageModel> {
  await pause(); // reading and hashing the bytes was already a long task
  const model = await inTurns(compactModelSteps(bundle.manifest, bundle.weights));
  // The first passes run before the browser has compiled the code, so each one reads a single word
  // and stays short.
  for (const word of bundle.replies
    .flatMap(({ title }) => title.split(' '))
    .slice(0, FIRST_WORDS)) {
    await pause();
    model.run(normaliseText(word));
  }
  return { bundle, model, known: new Map() };
}

async function triageAll(
  answers: PageAnswers,
  inputs: readonly TicketInput[],
): Promise<readonly Triage[]> {
  await answers.warm();
  const results: Triage[] = [];
  await inSlices(inputs, (input) => results.push(answers.triage(input)));
  return results;
}

async function giveFirst(bundle: LoadedBundle, audience: PageAudience): Promise<void> {
  await pause();
  const triage = createFirstTriage(
    bundle,
    await inTurns(firstModelSteps(bundle.manifest, bundle.weights)),
  );
  await pause();
  // The first pass runs before the browser has compiled the code, so it reads a few words and not
  // the customer's text.
  triage({ description: bundle.manifest.title });
  audience.first = triage;
  await pause();
  audience.firstListeners.forEach((listener) => listener(triage));
}

/** Runs to the end with a pause after each step. */
async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

function createFirstTriage(bundle: LoadedBundle, model: TextModel): PageEngine['triage'] {
  const scope = { score: 'max-probability', threshold: 0 } as const;
  const { triage } = assembleEngine([
    {
      bundle: { ...bundle, manifest: { ...bundle.manifest, scope }, replies: [] },
      model: { ...model, contributions: () => [] },
    },
  ]);
  // The coarse triage has its own thresholds and takes only rules and teams from a workspace.
  return (input, decisions) =>
    triage(input, { rules: [], teams: null, ...decisions, thresholds: FIRST_THRESHOLDS });
}

function createEngine(
  models: readonly [PageModel, ...PageModel[]],
  audience: PageAudience,
): PageEngine {
  const [first, ...others] = models;
  const assembled = (replies: readonly ReplyTemplate[]): Engine => {
    const withReplies = (one: PageModel): PageModel => ({
      ...one,
      bundle: { ...one.bundle, replies },
    });
    return assembleEngine([withReplies(first), ...others.map(withReplies)]);
  };
  const bare = assembled([]);
  const answering = (replies: readonly ReplyTemplate[]): PageAnswers => {
    // Embedding the replies of a category at the first answer would be one long task, so there are
    // no replies until they are embedded in steps.
    let engine = bare;
    const warm = async (): Promise<void> => {
      const ready = assembled(replies);
      const texts = models.flatMap((one, at) =>
        (ready.parts[at]?.bundle.replies ?? [])
          .flatMap(replyTexts)
          .map((text) => ({ ...one, text: normaliseText(text) })),
      );
      await inSlices(texts, ({ model, known, text }) => {
        if (text && !audience.isGone && !known.has(text))
          known.set(text, model.run(text).embedding);
      });
      engine = ready;
    };
    let warmed: Promise<void> | undefined;
    const answers: PageAnswers = {
      warm: () => (warmed ??= warm()),
      triage: (input, decisions) => engine.triage(input, decisions),
      triageAll: (inputs) => triageAll(answers, inputs),
    };
    return answers;
  };
  const replies = models.flatMap((one) => one.bundle.replies);
  return {
    ...answering(replies),
    bundle: { ...bare.bundle, replies },
    answering,
    explain: bare.explain,
  };
}

/** Triages a list in short slices, with a pause after each. */
async function inSlices<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  const pauseIfDue = pauseWhenDue();
  for (const item of items) {
    await pauseIfDue();
    work(item);
  }
}

const FIRST_WORDS = 16;
/**
 * The coarse triage never accepts. From 0.75 on the lexical half alone is right in nine of ten
 * hand-written tickets (docs/speed.md).
 */
const FIRST_THRESHOLDS = { [CATEGORY]: { accept: 2, suggest: 0.75 } };
