/**
 * Adds mail text around the message: quoted replies, forward headers, automatic answers. The
 * sentence that decides the label stays on top.
 */
import type { SlotSource } from './grammar.ts';
import { expandPhrase } from './grammar.ts';
import type { Prng } from './prng.ts';

const AGENT = [
  'Thank you for contacting {product} support. [We have received your request and will answer within {small} hours.|Your ticket number is {ref}.]',
  'Hi {name},\n\nthanks for getting in touch. [Could you send us the exact time and a screenshot?|We are looking into it.|Please try again and let us know.|Has this been solved?]\n\nKind regards\n{name2}, Customer Care',
  'Hello,\n\nwe have not heard from you for {small} days and will close this ticket [soon|tomorrow].',
  'Dear customer,\n\nyour request {ref} has been handed on to the right team.\n\nYour {product} team',
];
const EARLIER = [
  'Hello, any news on this?',
  'I wrote to you {ago} about this.',
  'See the picture attached.',
  'Hi, it is about {product}. Who can help?',
  'As said on the phone, here is my mail.',
  'Please see my question from {ago}.',
];
const INTROS = [
  'On {weekday}, {day} {month} 2025 at {clock}, {product} Support wrote:',
  '{name} {surname} wrote on {date}:',
  'Am {day}.{mm}.2025 schrieb Support:',
  '> From: support@{lowcompany}.example\n> Sent: {date}',
  '-----Original Message-----\nFrom: {email}\nSent: {weekday}, {month} {day}, 2025 {clock}\nTo: Support\nSubject: RE: {product}',
  '________________________________\nFrom: {name} {surname} <{email}>\nSent: {date} {clock}\nTo: support\nSubject: Fwd: question',
  '##- Please type your reply above this line -##',
  '---- forwarded message ----',
];
const LEADS = [
  '',
  '',
  'Hi {name2},\n\n',
  'As I wrote before:\n',
  'You asked for details, here they are.\n\n',
  'No, that did not help. ',
  'Still the same. ',
  'Any update? ',
  'Reopening this. ',
  'Thanks for the quick answer. ',
  'Hello again,\n',
];

/** Puts the message on top of one to three quoted mails. */
export function wrapInThread(message: string, slots: SlotSource, prng: Prng): string {
  const say = (phrases: readonly string[]): string => expandPhrase(prng.pick(phrases), slots, prng);
  const blocks: string[] = [];
  for (let depth = prng.int(1, 3); depth > 0; depth -= 1) {
    const mark = prng.chance(0.7) ? '> ' : '';
    const quoted = say(prng.chance(0.65) ? AGENT : EARLIER)
      .split('\n')
      .map((line) => mark + line)
      .join('\n');
    blocks.push(`${say(INTROS)}\n${quoted}`);
  }
  return `${say(LEADS)}${message}\n\n${blocks.join('\n\n')}`;
}
