import { createCompactModel, type Explainer } from '../compact/compact-model.ts';
import type { LoadedBundle } from '../core/bundle-data.ts';
import { detectLanguage } from '../core/detect-language.ts';
import { languageCode } from '../core/language-part.ts';
import { normaliseTicket } from '../core/normalise.ts';
import type { TextModel } from '../core/text-model.ts';
import type { TicketInput } from '../core/ticket.ts';
import { assembleEngine, type Engine } from './assemble-engine.ts';

/**
 * Makes a loaded bundle ready to answer in all its loaded languages. Throws `bundle-weights` for
 * weights that do not fit, and as `assembleEngine`.
 */
export function openEngine(
  bundle: LoadedBundle,
  modelOf: (one: LoadedBundle) => TextModel & Explainer = ({ manifest, weights }) =>
    createCompactModel(manifest, weights),
): Engine {
  const { further = [], ...first } = bundle;
  const engine = assembleEngine(first, modelOf(first));
  return further.length === 0
    ? engine
    : routeLanguages([engine, ...further.map((one) => assembleEngine(one, modelOf(one)))]);
}

/**
 * One engine out of those of several languages. A ticket goes to the one that knows most of its
 * first words; of equals to the one of the detected language, else to the first. The first also
 * answers, by abstaining, for a text that is plainly in a language that none reads.
 */
function routeLanguages(engines: readonly [Engine, ...Engine[]]): Engine {
  const [first, ...others] = engines;
  if (others.length === 0) return first;
  const languagesOf = ({ bundle }: Engine): readonly string[] =>
    bundle.manifest.languages.map(languageCode);
  const languages = engines.flatMap(languagesOf);
  const answering = (input: TicketInput): Engine => {
    const { text } = normaliseTicket(input);
    const found = detectLanguage(text.slice(0, MAX_LOOKED_AT), languages)?.language ?? null;
    if (found !== null && !languages.includes(found)) return first;
    const opening = text.slice(0, text.lastIndexOf(' ', MAX_OPENING) + 1 || MAX_OPENING);
    const scores = engines.map(
      (engine) =>
        engine.model.run(opening).knownShare +
        (found !== null && languagesOf(engine).includes(found) ? DETECTED : 0),
    );
    return engines[scores.indexOf(Math.max(...scores))] ?? first;
  };
  return {
    bundle: { ...first.bundle, manifest: { ...first.bundle.manifest, languages } },
    model: first.model,
    answering,
    triage: (input, decisions, trace) => answering(input).triage(input, decisions, trace),
    triageAndEmbed: (input, decisions, trace) =>
      answering(input).triageAndEmbed(input, decisions, trace),
    explain: (input, head, label) => answering(input).explain(input, head, label),
    embed: (input) => answering(input).embed(input),
  };
}

/** Characters that tell the language, as in the gate. */
const MAX_LOOKED_AT = 2_000;
/** Characters of which each language's model says how many words it knows. */
const MAX_OPENING = 240;
/** What the detected language counts beside a share of known words, in [0, 1]: hardly more than between equals. */
const DETECTED = 0.05;
