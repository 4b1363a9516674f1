/** One compact model on the page's own thread. The work is cut into short tasks, so that typing is never held up. */
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
  /** Resolves once replies can be offered; a triage before that has none. */
  warm(): Promise<void>;
  /**
   * With `decisions`, as that workspace decides instead of the bundle; a rule that does not fit the
   * bundle is left out.
   */
  triage(input: TicketInput, decisions?: WorkspaceDecisions): Triage;
  /** Triages a list in order, with pauses for the page in between. */
  triageAll(inputs: readonly TicketInput[]): Promise<readonly Triage[]>;
}

export interface PageEngine extends PageAnswers, Pick<Engine, 'bundle' | 'explain'> {
  /** The same model with other replies than the bundle's. */
  answering(replies: readonly ReplyTemplate[]): PageAnswers;
}

/** Gets the bundle. Its arguments are told the share in [0, 1], and the bundle with the first part of its weights. */
export type LoadForPage = (
  onProgress: (share: number) => void,
  onFirst: (bundle: LoadedBundle) => void,
) => Promise<LoadedBundle>;

/** Everybody who waits for one model. */
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
    (first) => void giveFirst(first, audience).catch(() => undefined), // what is wrong with it the whole model will say
  );
  const models: [PageModel, ...PageModel[]] = [await openInTurns(bundle)];
  for (const one of bundle.further ?? []) models.push(await openInTurns(one));
  await pause();
  return createEngine(models, audience);
}

/** A language's model with the reply texts that it has read. */
interface PageModel extends BundleModel {
  readonly known: Map<string, Embedding>;
}

async function openInTurns(bundle: LoadedBundle): Promise<PageModel> {
  await pause(); // bytes that were just hashed and read have taken a turn already
  const model = await inTurns(compactModelSteps(bundle.manifest, bundle.weights));
  // The first passes run before the browser has compiled the code: a word at a time they hold nothing up.
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
  // The first pass runs before the browser has compiled the code: better over a few words than over
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
  // The coarse answer has thresholds of its own: of a workspace it takes the rules and the teams.
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
    // Embedding a category's replies at the first answer would be one long task: until they are ready there is none.
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

/** Works through a list in short slices, with a pause between two of them. */
async function inSlices<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  const pauseIfDue = pauseWhenDue();
  for (const item of items) {
    await pauseIfDue();
    work(item);
  }
}

const FIRST_WORDS = 16;
/**
 * It never accepts; from 0.75 on the lexical half alone is right nine times in ten on hand-written
 * tickets (docs/speed.md).
 */
const FIRST_THRESHOLDS = { [CATEGORY]: { accept: 2, suggest: 0.75 } };
