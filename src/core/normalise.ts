import { detectLanguage } from './detect-language.ts';
import { READ_LANGUAGES } from './languages.ts';
import { replaceLocalForms } from './local-forms.ts';
import { fitText, headOf, thinMachineLines } from './machine-lines.ts';
import type { SubjectKind } from './quote-marks.ts';
import { findOwnLines, stripReplyParts } from './reply-parts.ts';
import { quoteKindOf, stripSubjectPrefixes } from './subject-signs.ts';
import type { TicketInput } from './ticket.ts';

/**
 * A ticket as the model, the gate and the rules read it. `text` joins subject and description by a
 * line break.
 */
export interface NormalisedTicket {
  readonly text: string;
  readonly subject: string;
  readonly description: string;
}

/** Characters of each part that are read; the rest is cut before any other step. */
export const MAX_CHARACTERS = 20_000;

/**
 * Words that replace things whose exact value says nothing about the category. They consist of
 * letters only, so that every tokenizer keeps them whole, and are words of no language.
 */
export const PLACEHOLDERS = {
  url: 'urlref',
  email: 'mailref',
  number: 'numref',
  id: 'idref',
} as const;

/** A cut can join lines that the next round cuts again; no text needs more rounds. */
const MAX_ROUNDS = 50;

/** Matches any placeholder as a whole word. */
export const PLACEHOLDER_PATTERN = /\b(?:url|mail|num|id)ref\b/g;

/**
 * Characters from which the language is detected; the language decides whether local forms of
 * numbers are read.
 */
const MAX_TELLING = 2_000;

/**
 * Triage step 1. The same input gives the same text in every browser, worker and Node. A normalised
 * text does not change again. Case is kept. The cost is linear in the length, which is cut to
 * `MAX_CHARACTERS`.
 */
export function normaliseTicket(input: TicketInput): NormalisedTicket {
  const { subject, description, whole } = input;
  if (!last || last.description !== description || last.subject !== subject || last.whole !== whole)
    last = { subject, description, whole, ticket: normaliseOnce(input) };
  return last.ticket;
}

/**
 * The last ticket is kept, because machine mails, rules and the triage read the same ticket in a
 * row.
 */
let last:
  | (Pick<TicketInput, 'description'> & {
      readonly subject: string | undefined;
      readonly whole: boolean | undefined;
      readonly ticket: NormalisedTicket;
    })
  | undefined;

function normaliseOnce(input: TicketInput): NormalisedTicket {
  const plain = normaliseParts(input, cleanCharacters);
  const language =
    /\d|(?:num|id)ref/.test(plain.text) &&
    detectLanguage(plain.text.slice(0, MAX_TELLING), READ_LANGUAGES)?.language;
  return language !== 'en' && READ_LANGUAGES.some((one) => one === language)
    ? normaliseParts(input, (raw) => cleanCharacters(raw, replaceLocalForms))
    : plain;
}

type Clean = (raw: string) => string;

function normaliseParts(
  { subject: rawSubject = '', description: raw, whole }: TicketInput,
  clean: Clean,
): NormalisedTicket {
  const subject = stripSubjectPrefixes(clean(rawSubject));
  const description = whole
    ? readLines(clean(raw)).join('\n')
    : normaliseBody(clean(raw), quoteKindOf(rawSubject));
  return {
    subject,
    description,
    text: subject && description ? `${subject}\n${description}` : subject || description,
  };
}

/**
 * Cleans one text: applies Unicode NFKC, unifies line ends, removes invisible characters, quoted
 * replies and signatures, replaces URLs, e-mail addresses, ids and long numbers by placeholders,
 * and joins white space. Lines stay, blank lines do not. Numbers of up to three digits stay, since
 * "365", "404" and "2" carry meaning.
 */
export function normaliseText(raw: string): string {
  return normaliseTicket({ description: raw }).text;
}

function normaliseBody(clean: string, kind: SubjectKind | null): string {
  let lines = thinMachineLines(ownLinesOf(clean, kind).map(({ text }) => text));
  let { length } = readLines(clean);
  for (let round = 1; length !== lines.length && round < MAX_ROUNDS; round++) {
    length = lines.length;
    lines = thinMachineLines(stripReplyParts(lines));
  }
  return lines.join('\n');
}

/**
 * `findOwnLines` of a cleaned text. The last result is kept, because rules ask for the text that
 * the model has read.
 */
export function ownLinesOf(
  clean: string,
  kind: SubjectKind | null,
): ReturnType<typeof findOwnLines> {
  const key = `${kind} ${clean}`;
  if (key !== lastKey) lastOwn = findOwnLines(readLines(clean), kind);
  lastKey = key;
  return lastOwn;
}

let lastKey = '';
let lastOwn: ReturnType<typeof findOwnLines> = [];

export function readLines(clean: string): readonly string[] {
  return clean
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * Step 1 without cutting quotes: plain characters, line ends, placeholders. `local` first replaces
 * a language's own forms of numbers.
 */
export function cleanCharacters(raw: string, local: Clean = (text) => text): string {
  // Placeholders can be longer than what they replace.
  return headOf(replaceReferences(local(plainCharacters(raw))), MAX_CHARACTERS);
}

/** Unifies the characters of a text and keeps its references and lines. */
export function plainCharacters(raw: string): string {
  const fitted = fitText(raw, MAX_CHARACTERS);
  if (!ODD.test(fitted)) return fitted.replace(/ {2,}/g, ' ');
  return fitted
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .slice(0, MAX_CHARACTERS)
    .replace(INVISIBLE, '')
    .replace(TYPOGRAPHIC_APOSTROPHE, "'")
    .replace(/[^\S\n]+/g, ' ');
}

/** Replaces numbers, ids, URLs and e-mail addresses by placeholders; line breaks stay. */
export function replaceReferences(text: string): string {
  const plain = replaceAddresses(text).replace(BLOB, PLACEHOLDERS.id);
  if (!MANY_DIGITS.test(plain)) return plain;
  return plain
    .replace(HOUR, PLACEHOLDERS.number)
    .replace(WORD_WITH_DIGITS, (word) =>
      countDigits(word) > 3 && /[a-z_]/i.test(word) ? PLACEHOLDERS.id : word,
    )
    .replace(NUMBER, (number) => (countDigits(number) > 3 ? PLACEHOLDERS.number : number));
}

/** Replaces only URLs and e-mail addresses by placeholders. */
export function replaceAddresses(text: string): string {
  return HAS_ADDRESS.test(text) ? text.replace(WORD, replaceAddress) : text;
}

function replaceAddress(word: string): string {
  const placeholder = IS_URL.test(word)
    ? PLACEHOLDERS.url
    : IS_EMAIL.test(word)
      ? PLACEHOLDERS.email
      : null;
  return placeholder ? placeholder + (TRAILING_STOPS.exec(word)?.[0] ?? '') : word;
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}

/**
 * Matches characters that plain Western text does not hold. In a text without a match only repeated
 * spaces change.
 */
const ODD = /[^\n -~\u00bf-\u0131\u20ac]/;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// Control and format characters (zero width, bidi marks, soft hyphen) and lone surrogates.
// Unassigned characters stay, because engines differ in which ones those are.
const INVISIBLE = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}]/gu;
const TYPOGRAPHIC_APOSTROPHE = /[\u2018\u2019\u02bc]/g;
// No two repetitions below share a character, so that the cost stays linear.
const WORD = /[^\s<>()[\]"]+/g;
const HAS_ADDRESS = /:\/\/|www\.|@/i;
const IS_URL = /:\/\/|^www\.[^.]/i;
const IS_EMAIL = /[^@]@[^@]+\.[^@.]/;
const TRAILING_STOPS = /(?<![.,;:!?'])[.,;:!?']*$/;
const BLOB = /(?<![!-~])[!-~]{200,}/g;
/** Matches every word or number with more than three digits. */
const MANY_DIGITS = /\d(?:[^\d\s]*\d){3}/;
const WORD_WITH_DIGITS = /(?<![\p{L}\p{N}\p{M}_])[a-z0-9_]{4,}(?![\p{L}\p{N}\p{M}_])/giu;
/** 14h30, which is read in any language: beside "às 14h30" often stand too few words to tell one. */
const HOUR = /\b[0-2]\dh[0-5]\dm?i?n?\b/gi;
const NUMBER = /(?<![\p{L}\p{N}\p{M}_])\d(?:[\d.,:/-]*\d)?(?![\p{L}\p{N}\p{M}_])/gu;
