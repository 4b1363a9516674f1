/**
 * Open-ended pieces that combine freely, so that the model learns shapes ("does X instead of Y", "it would help if …")
 * with ever other words rather than a list of sentences.
 */

import PHRASES from './patterns.json' with { type: 'json' };

/** What goes wrong with a thing; follows its name, singular, present tense. */
export const MISBEHAVIOURS: readonly string[] = PHRASES.MISBEHAVIOURS;

/** How wishes are put together from parts: verb, things, condition. */
export const WISH_VERBS: readonly string[] = PHRASES.WISH_VERBS;
export const WISH_TAILS: readonly string[] = PHRASES.WISH_TAILS;

/** After "it would help if"; past tense. */
export const IMPROVEMENTS: readonly string[] = PHRASES.IMPROVEMENTS;

/** Small talk of people who tell the whole story: carries neither category nor priority. */
export const SMALL_TALK: readonly string[] = PHRASES.SMALL_TALK;

/** Things whose names suggest one category, for tickets of another category. */
export const MONEY_THINGS: readonly string[] = PHRASES.MONEY_THINGS;
export const ACCOUNT_THINGS: readonly string[] = PHRASES.ACCOUNT_THINGS;
export const TECH_THINGS: readonly string[] = PHRASES.TECH_THINGS;

/** What a customer wanted to do when the login failed. */
export const OTHER_GOALS: readonly string[] = PHRASES.OTHER_GOALS;
export const LOGIN_TROUBLES: readonly string[] = PHRASES.LOGIN_TROUBLES;

/** Reasons for a refund or an explanation of a charge, in words that describe a fault. */
export const FAULTS_PAST: readonly string[] = PHRASES.FAULTS_PAST;
