import { detectLanguage } from './detect-language.ts';
import { isGibberish } from './gibberish.ts';
import type { NormalisedTicket } from './normalise.ts';
import { PLACEHOLDER_PATTERN } from './normalise.ts';
import type { TicketInput } from './ticket.ts';
import type { AbstainReason } from './triage.ts';

/** What the gate saw in the text alone, before any model. */
export interface GateResult {
  /** Null: nothing speaks against asking the model. */
  readonly reason: Exclude<AbstainReason, 'low-confidence'> | null;
  /** Language that the text is plainly in; null when unsure. */
  readonly language: string | null;
}

/** Characters that decide; the gate's cost does not grow with the text. */
const MAX_LOOKED_AT = 2_000;

/**
 * Triage step 2. `automatic`: a machine's answer, as `automatic.ts` knows it where mails come in.
 * `empty`: no word in it. `out-of-scope`: gibberish, or nothing but addresses and
 * numbers.
 * `language`: plainly in a language that the bundle does not know. When unsure the text passes.
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

/** Whether rules are tried: no machine's answer has a team of its own. */
export function mayRule({ reason }: GateResult): boolean {
  return reason !== 'automatic';
}
