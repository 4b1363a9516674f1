/**
 * Makes a bare intent look like a ticket: greeting, context, impact, signature, typing habits,
 * sometimes a quoted thread.
 */
import { DOMAINS } from '../generate/domains/all-domains.ts';
import { expandPhrase, polish } from '../generate/grammar.ts';
import type { ImpactKind } from '../generate/impact.ts';
import { IMPACT_SAYS, IMPACT_WEIGHTS, priorityOf } from '../generate/impact.ts';
import { foreignise } from '../generate/noise/foreign.ts';
import { shorten } from '../generate/noise/shorthand.ts';
import { reword } from '../generate/noise/synonyms.ts';
import { mistype } from '../generate/noise/typing.ts';
import type { Prng } from '../generate/prng.ts';
import type { Priority } from '../generate/scenarios/scenario.ts';
import { PRIORITIES } from '../generate/scenarios/scenario.ts';
import { createSlots } from '../generate/slots.ts';
import { wrapInThread } from '../generate/thread.ts';
import { CLOSINGS, GREETINGS, OPENERS, SETTLED, SIGNATURES } from '../generate/voice.ts';
import { readImpact } from './impact-signals.ts';
import type { RealText } from './real-texts.ts';

export interface AugmentedText {
  readonly subject: string;
  readonly description: string;
  readonly priority: Priority;
}

const SUBJECTS = [
  '',
  '',
  '',
  'Question',
  'Help',
  'Problem',
  'help please',
  'Request',
  'URGENT!!!',
  'Re: Fwd:',
  'need assistance',
  'Support',
  'Hello',
];

export function augmentText(real: RealText, prng: Prng): AugmentedText {
  const slots = createSlots(prng.pick(DOMAINS), prng);
  const say = (phrases: readonly string[]): string =>
    polish(expandPhrase(prng.pick(phrases), slots, prng));
  const ownImpact = readImpact(real.description, real.category, real.severity).priority;
  const severity = PRIORITIES.indexOf(ownImpact) as 0 | 1 | 2 | 3; // the four priorities are the four severities
  const impacts: ImpactKind[] = [];
  if (prng.chance(0.3)) {
    const kind = prng.weighted(IMPACT_WEIGHTS[real.category] as Record<ImpactKind, number>); // absent kinds are never drawn
    if (severity <= 1 || !['workaround', 'no-hurry', 'cosmetic', 'resolved'].includes(kind))
      impacts.push(kind);
  }
  if (prng.chance(0.12)) impacts.push(prng.pick(['shout', 'anger', 'negation'] as const));

  const sentences = [
    prng.chance(0.2) ? say(OPENERS) : '',
    prng.chance(0.04) ? say(SETTLED) : '',
    real.description.trim(),
    ...impacts.map((kind) => say(IMPACT_SAYS[kind])),
  ];
  let text = sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?]$/.test(sentence) || prng.chance(0.4) ? sentence : `${sentence}.`))
    .join(' ');
  if (prng.chance(0.4))
    text = `${say(GREETINGS)}${prng.pick([',', '!', ' -', ''])}${prng.pick(['\n\n', ' '])}${text}`;
  if (prng.chance(0.3)) text += `${prng.pick(['\n\n', ' '])}${say(CLOSINGS)}`;
  if (prng.chance(0.12)) text += `\n${expandPhrase(prng.pick(SIGNATURES), slots, prng)}`;

  text = reword(text, prng.chance(0.5) ? 0 : 0.25 * prng.next(), prng);
  if (prng.chance(0.12)) text = foreignise(text, prng.next(), prng);
  if (prng.chance(0.15)) text = shorten(text, prng.next() * 0.7, prng);
  text = mistype(
    text,
    {
      slips: prng.chance(0.4) ? 0 : prng.next() * 1.5,
      bare: 0.25,
      casing: prng.pick(['kept', 'loose', 'lower', 'kept'] as const),
      phone: prng.chance(0.1),
    },
    prng,
  );
  if (prng.chance(0.05)) text = wrapInThread(text, slots, prng);
  return {
    subject: real.subject || prng.pick(SUBJECTS),
    description: text,
    priority: priorityOf(real.category, severity, impacts),
  };
}
