/** Subject lines: telling, vague, loud, empty, cut off, or left over from another topic. */
import type { SlotSource } from './grammar.ts';
import { expandPhrase, polish } from './grammar.ts';
import type { Prng } from './prng.ts';
import type { Family, Scenario } from './scenarios/scenario.ts';

const VAGUE = [
  'Help',
  'help needed',
  'Question',
  'Problem',
  'Issue',
  'hello',
  'Hi',
  'Request',
  'Support',
  'Inquiry',
  'Please help',
  'problem with {product}',
  '{product}',
  'need assistance',
  '(no subject)',
  'Support request',
  'Ticket',
  'A question',
  'Not happy',
  'Customer {ref}',
  'To support',
  'quick question',
  'contact form',
  '{company}',
  'Message from {name}',
  'HELP',
];
const LOUD = [
  'URGENT!!!',
  'URGENT',
  'Urgent help needed',
  'ASAP',
  'PLEASE HELP!!!',
  'IMPORTANT',
  'EMERGENCY',
  'Attention!',
  'very urgent request',
  'READ THIS',
];
const LEFT_OVER = [
  'Re: Your invoice',
  'Re: Welcome to {product}',
  'Fwd: Newsletter {month}',
  'Re: password reset',
  'AW: Ticket {ref}',
  'RE: RE: appointment',
  'Re: Outage {date}',
  'Re: Fwd:',
  'FW: ',
  'Your order {ref}',
  'Re: feature survey',
  'Re: [Ticket {ref}] closed',
  'Automatic reply: out of office',
];

export type SubjectKind = 'telling' | 'family' | 'vague' | 'loud' | 'left-over' | 'cut' | 'none';
const WEIGHTS: Readonly<Record<SubjectKind, number>> = {
  telling: 36,
  family: 22,
  vague: 12,
  loud: 4,
  'left-over': 4,
  cut: 8,
  none: 14,
};

export function writeSubject(
  family: Family,
  scenario: Scenario | null,
  main: string,
  slots: SlotSource,
  prng: Prng,
): string {
  const say = (phrases: readonly string[]): string =>
    polish(expandPhrase(prng.pick(phrases), slots, prng));
  const short = scenario?.short;
  switch (prng.weighted(WEIGHTS)) {
    case 'telling':
      return prefixed(short && short.length > 0 ? say(short) : cutOff(main, prng), prng);
    case 'family':
      return prefixed(say(family.subjects), prng);
    case 'vague':
      return say(VAGUE);
    case 'loud':
      return say(LOUD);
    case 'left-over':
      return say(LEFT_OVER);
    case 'cut':
      return cutOff(main, prng);
    case 'none':
      return '';
  }
}

function prefixed(subject: string, prng: Prng): string {
  if (prng.chance(0.06)) return `${prng.pick(['Re: ', 'Fwd: ', 'RE: ', 'AW: ', 'FW: '])}${subject}`;
  if (prng.chance(0.04))
    return `${prng.pick(['URGENT: ', 'URGENT ', '[urgent] ', 'Important - ', 'ASAP: '])}${subject}`;
  if (prng.chance(0.06)) return `${subject}${prng.pick(['!', '!!!', '?', '???', ' ...'])}`;
  return subject;
}

function cutOff(main: string, prng: Prng): string {
  const words = main.replace(/\s+/g, ' ').split(' ').slice(0, prng.int(4, 9));
  return words.join(' ').replace(/[.,;:!?]+$/, '') + (prng.chance(0.2) ? '...' : '');
}
