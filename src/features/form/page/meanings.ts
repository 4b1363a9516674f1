import { EngineClient } from '../../../engine/engine-client.ts';
import { MAX_BATCH } from '../../../engine/methods.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { Triage } from '../../../core/triage.ts';
import { bundleUrl } from '../../../shell/bundles.ts';
import type { Engine } from '../../../shell/state/engine.svelte.ts';
import type { Meaning } from '../shared/propose-labels.ts';
import { singularsOf } from '../shared/singular.ts';

/**
 * Names of two words look unlike tickets, so the gate abstains from many of them. A likeliest label
 * of at least this probability is proposed all the same. Names of other topics ("Delivery",
 * "Termine") stay below it.
 */
const MIN_UNLIKE = 0.95;

/** The label that the model proposes for a name; null where it abstains. */
export function meaningOf({
  category,
  reason,
}: Pick<Triage, 'category' | 'reason'>): Meaning | null {
  const { label, confidence, top } = category;
  if (label !== null) return { label, confidence };
  const [first] = top;
  return reason === 'out-of-scope' && first && first.probability >= MIN_UNLIKE
    ? { label: first.label, confidence: first.probability }
    : null;
}

/** Asks the model in use what names of options mean. */
export class Meanings {
  readonly #engine: Engine;
  /** A second engine, for a language that the app's engine has not loaded. */
  #other: { readonly client: EngineClient; readonly key: string } | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Resolves with one meaning per text, for a limited number of texts; null where the model
   * abstains. Rejects when the model cannot be loaded.
   */
  async of(
    texts: readonly string[],
    bundle: string,
    language: string,
  ): Promise<readonly (Meaning | null)[]> {
    const meanings = await this.#ask(texts, bundle, language);
    // Where a plural has no meaning, its singular is tried.
    const forms = texts.flatMap((text, at) =>
      meanings[at] === null ? singularsOf(text).map((form) => ({ form, at })) : [],
    );
    const names = forms.map(({ form }) => form);
    const others = forms.length > 0 ? await this.#ask(names, bundle, language) : [];
    return meanings.map((meaning, at) => {
      if (meaning) return meaning;
      const own = others.filter((_, index) => forms[index]?.at === at);
      return own.reduce(
        (best, one) => ((one?.confidence ?? 0) > (best?.confidence ?? 0) ? one : best),
        null,
      );
    });
  }

  async #ask(
    texts: readonly string[],
    bundle: string,
    language: string,
  ): Promise<readonly (Meaning | null)[]> {
    const inputs = texts
      .slice(0, MAX_BATCH)
      .map((description) => ({ subject: '', description, whole: true }));
    const info = await this.#engine.load(bundle);
    const triages = info.languages.includes(language)
      ? await this.#engine.triageBatch(inputs, bundle)
      : await this.#askOther(inputs, bundle, language);
    return triages.map(meaningOf);
  }

  /** Ends the worker, if one was started. */
  end(): void {
    this.#other?.client.dispose();
    this.#other = null;
  }

  async #askOther(
    inputs: readonly TicketInput[],
    bundle: string,
    language: string,
  ): Promise<readonly Triage[]> {
    const key = `${bundle} ${language}`;
    if (this.#other?.key !== key) {
      this.end();
      const client = new EngineClient();
      this.#other = { client, key };
      await client.loadBundle({
        baseUrl: bundleUrl(bundle),
        storage: 'cache',
        languages: [language],
      });
    }
    return this.#other.client.triageBatch(inputs);
  }
}
