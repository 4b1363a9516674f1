import PHRASES from './voice.json' with { type: 'json' };

/** Who writes: how a customer opens, wanders off, closes and signs, and how carefully he or she types. */
export interface Persona {
  readonly weight: number;
  readonly greets: number;
  readonly closes: number;
  readonly signs: number;
  /** Expected number of extra sentences around the main one. */
  readonly talk: number;
  readonly story: number;
  readonly shouts: number;
  readonly rants: number;
  /** Mean number of typing slips per 100 characters. */
  readonly slips: number;
  readonly foreign: number;
  readonly shorthand: number;
  readonly casing: 'kept' | 'lower' | 'upper' | 'loose';
  readonly bare: number;
}

const CALM: Persona = {
  weight: 0,
  greets: 0.5,
  closes: 0.5,
  signs: 0.2,
  talk: 2,
  story: 0.05,
  shouts: 0.03,
  rants: 0.03,
  slips: 0.2,
  foreign: 0,
  shorthand: 0,
  casing: 'kept',
  bare: 0.05,
};

export const PERSONAS = {
  plain: { ...CALM, weight: 18 },
  terse: {
    ...CALM,
    weight: 12,
    greets: 0.08,
    closes: 0.1,
    signs: 0.03,
    talk: 0.4,
    bare: 0.4,
    casing: 'loose',
    slips: 0.5,
  },
  polite: { ...CALM, weight: 10, greets: 0.9, closes: 0.9, signs: 0.4, talk: 2.5 },
  formal: {
    ...CALM,
    weight: 7,
    greets: 0.95,
    closes: 0.95,
    signs: 0.8,
    talk: 3,
    slips: 0.05,
    bare: 0,
  },
  angry: {
    ...CALM,
    weight: 9,
    greets: 0.15,
    closes: 0.1,
    talk: 1.6,
    shouts: 0.35,
    rants: 0.9,
    slips: 0.6,
    casing: 'loose',
    bare: 0.2,
  },
  rambling: { ...CALM, weight: 7, greets: 0.8, closes: 0.7, talk: 4.5, story: 0.9, slips: 0.4 },
  chatty: {
    ...CALM,
    weight: 8,
    greets: 0.7,
    closes: 0.6,
    talk: 2,
    story: 0.3,
    shorthand: 0.3,
    slips: 0.5,
    casing: 'loose',
    bare: 0.3,
  },
  panicked: {
    ...CALM,
    weight: 6,
    greets: 0.2,
    closes: 0.15,
    talk: 1.2,
    shouts: 0.7,
    slips: 1.4,
    shorthand: 0.2,
    casing: 'loose',
    bare: 0.4,
  },
  foreign: { ...CALM, weight: 14, greets: 0.7, closes: 0.6, talk: 1.8, foreign: 1, slips: 0.5 },
  phone: {
    ...CALM,
    weight: 10,
    greets: 0.2,
    closes: 0.2,
    signs: 0.15,
    talk: 0.9,
    slips: 1,
    shorthand: 0.6,
    casing: 'lower',
    bare: 0.7,
  },
  shouting: {
    ...CALM,
    weight: 2,
    greets: 0.1,
    closes: 0.1,
    talk: 0.8,
    shouts: 0.6,
    rants: 0.4,
    slips: 0.5,
    casing: 'upper',
    bare: 0.3,
  },
  technician: { ...CALM, weight: 6, greets: 0.3, closes: 0.3, talk: 3, slips: 0.15 },
  dictated: {
    ...CALM,
    weight: 3,
    greets: 0.3,
    closes: 0.3,
    talk: 2.2,
    story: 0.4,
    casing: 'lower',
    bare: 1,
  },
  relayed: {
    ...CALM,
    weight: 4,
    greets: 0.05,
    closes: 0.05,
    talk: 1.2,
    casing: 'loose',
    shorthand: 0.2,
    bare: 0.2,
  },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof PERSONAS;

export const GREETINGS: readonly string[] = PHRASES.GREETINGS;

export const OPENERS: readonly string[] = PHRASES.OPENERS;

/** Small talk of people who tell the whole story; carries no category by itself. */
export const STORIES: readonly string[] = PHRASES.STORIES;

export const CLOSINGS: readonly string[] = PHRASES.CLOSINGS;

export const SIGNATURES: readonly string[] = PHRASES.SIGNATURES;

export const DISCLAIMER =
  'This e-mail [and any attachment |]may contain confidential information. If you [are not the intended recipient|received it in error], please [delete it|inform the sender] [and do not copy it|].';

/** Earlier topics, all settled: words of other categories that do not decide. */
export const SETTLED: readonly string[] = PHRASES.SETTLED;

export const RELAYED: readonly string[] = PHRASES.RELAYED;

export const ALSO: readonly string[] = PHRASES.ALSO;

export const JOB_TITLES: readonly string[] = PHRASES.JOB_TITLES;
export const CITIES: readonly string[] = PHRASES.CITIES;
