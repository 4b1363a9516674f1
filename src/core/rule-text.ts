import { foldDashes, foldRawSigns, foldText, hasUmlauts } from './fold-text.ts';
import {
  normaliseTicket,
  ownLinesOf,
  plainCharacters,
  readLines,
  replaceAddresses,
  replaceReferences,
} from './normalise.ts';
import { quoteKindOf, stripSubjectPrefixes } from './subject-signs.ts';
import type { TicketInput } from './ticket.ts';

export type RuleField = 'subject' | 'description' | 'any';

/** A folded text with its umlauts and without them; both are the same string where it has none. */
export interface Folded {
  readonly kept: string;
  readonly plain: string;
}

/** One field of a ticket as rules read it: the customer's text without quotes and signatures. */
export interface RuleText {
  /** Folded, with placeholders for addresses, so that a plain word never hits inside one. */
  readonly words: Folded;
  /** Folded, with its addresses. */
  readonly whole: Folded;
  /**
   * Texts for regular expressions: they keep case and accents, and no run is longer than `MAX_RUN`.
   * A subject comes with and without "Re:".
   */
  readonly typed: () => readonly string[];
  /** The text that the model reads, for stored rules that name its placeholders. */
  readonly model: () => string;
}

/** The fields of a ticket; each is read when a rule first needs it. */
export interface RuleTexts {
  readonly of: (field: RuleField) => RuleText;
  /** Whether the text may be in a language whose umlauts are letters and no accents. */
  readonly keepsUmlauts: boolean;
}

/**
 * Longest run of characters without a space, and of letters and digits, in the text for a regular
 * expression.
 */
const MAX_RUN = 200;
const MAX_WORD = 64;

/**
 * Reads a ticket for rules: the lines that the model reads, with their original numbers, ids and
 * addresses. `languages` are the possible languages of the text.
 */
export function readRuleTexts(input: TicketInput, languages: readonly string[]): RuleTexts {
  const keepsUmlauts = hasUmlauts(languages);
  const read: Partial<Record<RuleField, RuleText>> = {};
  let written: WrittenTicket | undefined;
  const of = (field: RuleField): RuleText => {
    const known = read[field];
    if (known) return known;
    const { full, bare } = (written ??= readWritten(input));
    const plain = full[field];
    const whole = foldBothWays(plain);
    const withoutAddresses = replaceAddresses(plain);
    let typed: readonly string[] | undefined;
    return (read[field] = {
      whole,
      words: withoutAddresses === plain ? whole : foldBothWays(withoutAddresses),
      typed: () => (typed ??= [...new Set([bare[field], plain])].map(breakRuns)),
      model: () => normaliseTicket(input)[field === 'any' ? 'text' : field],
    });
  };
  return { of, keepsUmlauts };
}

export function foldBothWays(plain: string): Folded {
  const kept = foldText(plain, true);
  return { kept, plain: foldText(kept, false) };
}

interface WrittenTicket {
  readonly full: Readonly<Record<RuleField, string>>;
  /** The fields without "Re:" before the subject. */
  readonly bare: Readonly<Record<RuleField, string>>;
}

function readWritten(input: TicketInput): WrittenTicket {
  const { subject: rawSubject = '' } = input;
  const description = ownLines(input);
  const subject = plainCharacters(foldRawSigns(rawSubject)).replace(/\s+/g, ' ').trim();
  const fields = (first: string): WrittenTicket['full'] => ({
    subject: first,
    description,
    any: [first, description].filter(Boolean).join('\n'),
  });
  return { full: fields(subject), bare: fields(stripSubjectPrefixes(subject)) };
}

/** The customer's own lines in their original form, lines of logs included. */
function ownLines({ subject = '', description, whole = false }: TicketInput): string {
  const plain = plainCharacters(foldRawSigns(description));
  const lines = readLines(plain);
  if (whole) return lines.join('\n');
  return ownLinesOf(replaceReferences(plain), quoteKindOf(subject))
    .map(({ at }) => (lines[at] ?? '').replace(/^[>\s]+/, ''))
    .join('\n');
}

function breakRuns(text: string): string {
  return foldDashes(text).replace(WORD_RUN, '$& ').replace(RUN, '$& ');
}

const WORD_RUN = new RegExp(`\\w{${MAX_WORD}}(?=\\w)`, 'g');
const RUN = new RegExp(`\\S{${MAX_RUN}}`, 'gu');
