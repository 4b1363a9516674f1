import { detectLanguage } from './detect-language.ts';
import { isGibberish } from './gibberish.ts';
import type { NormalisedTicket } from './normalise.ts';
import { PLACEHOLDER_PATTERN } from './normalise.ts';
import type { TicketInput } from './ticket.ts';
import type { AbstainReason } from './triage.ts';

/** What the gate found in the text before any model ran. */
export interface GateResult {
  /** Null: the gate lets the text pass to the model. */
  readonly reason: Exclude<AbstainReason, 'low-confidence'> | null;
  /** Language of the text; null when unsure. */
  readonly language: string | null;
}

/** The gate reads this many characters, so that its cost does not grow with the text. */
const MAX_LOOKED_AT = 2_000;

/**
 * Triage step 2. Reasons: `automatic`: a machine sent the ticket, as `automatic.ts` or a mail's
 * headers marked it. `empty`: the text holds no word. `out-of-scope`: the text is gibberish, or it
 * holds nothing but addresses and numbers. `language`: the bundle does not read the language of the
 * text. A text passes when the gate is unsure.
 */
export function checkGate(
  ticket: NormalisedTicket,
  bundleLanguages: readonly string[],
  input: Pick<TicketInput, 'automatic'> = {},
): GateResult {
  if (input.automatic === true) return { reason: 'automatic', language: null };
  const text = ticket.text.slice(0, MAX_LOOKED_AT);
  const words = text.replace(PLACEHOLDER_PATTERN, ' ');
  if (!/\p{L}\p{M}*\p{L}/u.test(words))
    return { reason: words === text ? 'empty' : 'out-of-scope', language: null };
  const expected = bundleLanguages.map((language) => language.slice(0, 2).toLowerCase());
  const language = detectLanguage(words, expected)?.language ?? null;
  const isOwn = language !== null && expected.includes(language);
  if (!isOwn && isGibberish(words)) return { reason: 'out-of-scope', language: null };
  return { reason: language === null || isOwn ? null : 'language', language };
}

/** Tells whether rules are tried: they do not apply to automatic answers. */
export function mayRule({ reason }: GateResult): boolean {
  return reason !== 'automatic';
}
