import { createCompactModel, type Explainer } from '../compact/compact-model.ts';
import type { Contribution } from '../compact/contributions.ts';
import type { LoadedBundle } from '../core/bundle-data.ts';
import type { Embedding, HeadName, Label } from '../core/labels.ts';
import { repliesIn } from '../core/language-part.ts';
import { normaliseTicket } from '../core/normalise.ts';
import type { TextModel } from '../core/text-model.ts';
import type { TicketInput } from '../core/ticket.ts';
import { decideTriage, needsModel, openTicket, prepareTicket } from '../core/triage-ticket.ts';
import type { OpenedTicket, TriageOptions as DecideOptions } from '../core/triage-ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { WorkspaceDecisions } from '../core/workspace-decisions.ts';
import { createContexts, type CreateContexts, type DecidedContexts } from './decided-contexts.ts';
import { routeLanguages } from './route-languages.ts';

/** What a workspace decides instead of the bundle; null or absent: the bundle alone. */
export type Decisions = WorkspaceDecisions | null | undefined;
/** Receives every step as a trace (`writeTrace`), for people who ask for the reasons. */
export type Trace = DecideOptions['trace'];

/** A ticket's answer; the embedding is null when the ticket is empty. */
export interface TriagedTicket {
  readonly triage: Triage;
  readonly embedding: Embedding | null;
}

/** A model with the bundle of its language. */
export interface BundleModel {
  readonly bundle: LoadedBundle;
  readonly model: TextModel & Explainer;
  /** Embeddings of normalised reply texts that the model has computed before. */
  readonly known?: ReadonlyMap<string, Embedding>;
}

/** One language of an engine. */
export interface EnginePart extends Omit<BundleModel, 'known'> {
  readonly contextFor: DecidedContexts;
  /** All languages of the engine: no text in one of them is refused, whichever model answers. */
  readonly loaded: readonly string[];
}

/** The engine on the compact tier, the same code in page, worker, service worker and Node. */
export interface Engine extends Omit<BundleModel, 'known'> {
  /**
   * The bundle of the first language. Its manifest names all loaded languages, and its replies are
   * those of all languages.
   */
  readonly bundle: LoadedBundle;
  /** The loaded languages. The first one answers when the language is uncertain. */
  readonly parts: readonly [EnginePart, ...EnginePart[]];
  /** Chooses the language that reads a normalised text. */
  readonly partFor: (text: string) => EnginePart;
  triage(input: TicketInput, decisions?: Decisions, trace?: Trace): Triage;
  /** Computes triage and embedding in one pass over the text. */
  triageAndEmbed(input: TicketInput, decisions?: Decisions, trace?: Trace): TriagedTicket;
  /** The normalised text and how far each of its words moves `label`; offsets count in that text. */
  explain(
    input: TicketInput,
    head: HeadName,
    label: Label,
  ): { readonly text: string; readonly words: readonly Contribution[] };
  embed(input: TicketInput): Embedding;
}

/**
 * Opens a loaded bundle as an engine in all its loaded languages. Throws `bundle-weights` for
 * weights that do not fit, and as `assembleEngine`.
 */
export function openEngine(
  { further = [], ...first }: LoadedBundle,
  modelOf: (bundle: LoadedBundle) => BundleModel['model'] = ({ manifest, weights }) =>
    createCompactModel(manifest, weights),
  contextsOf?: CreateContexts,
): Engine {
  const modelled = (bundle: LoadedBundle): BundleModel => ({ bundle, model: modelOf(bundle) });
  const apart = further.flatMap(({ manifest }) => manifest.languages);
  // The bundle of a running engine names all its languages, so those of the other parts are removed
  // from the first part.
  const languages = first.manifest.languages.filter((language) => !apart.includes(language));
  return assembleEngine(
    [modelled({ ...first, manifest: { ...first.manifest, languages } }), ...further.map(modelled)],
    contextsOf,
  );
}

/**
 * Builds an engine from loaded models, one for each language. Each language gets the replies in its
 * language and those without a language. Throws `bad-input` for an unsafe rule of the bundle.
 */
export function assembleEngine(
  models: readonly [BundleModel, ...BundleModel[]],
  contextsOf: CreateContexts = createContexts,
): Engine {
  const [first, ...others] = models;
  const languages = models.flatMap((one) => one.bundle.manifest.languages);
  const assemble = (one: BundleModel): EnginePart => assemblePart(one, languages, contextsOf);
  const parts = [assemble(first), ...others.map(assemble)] as const;
  const { bundle, model } = first;
  const partFor = routeLanguages(parts);
  const triageAndEmbed: Engine['triageAndEmbed'] = (input, decisions, trace) => {
    const opened = openTicket(input, now);
    return answerIn(partFor(opened.normalised.text), opened, decisions, trace);
  };
  return {
    bundle: {
      ...bundle,
      replies: parts.flatMap((part) => part.bundle.replies),
      manifest: { ...bundle.manifest, languages },
    },
    model,
    parts,
    partFor,
    triageAndEmbed,
    triage: (input, decisions, trace) => triageAndEmbed(input, decisions, trace).triage,
    explain(input, head, label) {
      const { text } = normaliseTicket(input);
      return { text, words: partFor(text).model.contributions(text, head, label) };
    },
    embed(input) {
      const { text } = normaliseTicket(input);
      return partFor(text).model.run(text).embedding;
    },
  };
}

function assemblePart(
  { bundle, model, known }: BundleModel,
  loaded: readonly string[],
  contextsOf: CreateContexts,
): EnginePart {
  const { manifest, replies } = bundle;
  const own = { ...bundle, replies: repliesIn(replies, manifest, manifest.languages[0]) };
  const embed = (text: string): Embedding => known?.get(text) ?? model.run(text).embedding;
  return { bundle: own, model, loaded, contextFor: contextsOf(own, embed) };
}

/** The answer of one language. */
export function answerIn(
  { model, loaded, contextFor }: EnginePart,
  opened: OpenedTicket,
  decisions: Decisions,
  trace: Trace,
): TriagedTicket {
  const prepared = prepareTicket(opened, loaded);
  const output = needsModel(prepared) ? model.run(prepared.normalised.text) : null;
  const triage = decideTriage(prepared, output, contextFor(decisions, opened.input), {
    now,
    trace,
  });
  return { triage, embedding: output?.embedding ?? null };
}

const now = (): number => performance.now();
