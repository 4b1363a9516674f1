/** Chat abbreviations, and the small change of everyday typing: emoji, dots, laughter. */
import type { Prng } from '../prng.ts';

const SHORT: readonly (readonly [find: RegExp, put: readonly string[]])[] = [
  [/\bplease\b/gi, ['pls', 'plz', 'pls.']],
  [/\byou\b/gi, ['u']],
  [/\byour\b/gi, ['ur', 'your']],
  [/\bthanks\b/gi, ['thx', 'tx', 'ty']],
  [/\bthank you\b/gi, ['ty', 'thank u', 'thx']],
  [/\bpassword\b/gi, ['pw', 'pwd', 'pass']],
  [/\baccount\b/gi, ['acct', 'acc', 'account']],
  [/\bmessage\b/gi, ['msg']],
  [/\bbecause\b/gi, ['bc', 'cuz', 'cos']],
  [/\bare\b/g, ['r', 'are']],
  [/\btomorrow\b/gi, ['tmrw', '2morrow', 'tom']],
  [/\bpeople\b/gi, ['ppl']],
  [/\bwith\b/g, ['w/', 'with']],
  [/\bpayment\b/gi, ['pmt', 'payment']],
  [/\band\b/g, ['&', 'n', '+']],
  [/\bfor\b/g, ['4', 'for']],
  [/\bto be honest\b/gi, ['tbh']],
  [/\bI don't know\b/gi, ['idk']],
  [/\bminutes\b/g, ['min', 'mins']],
  [/\bhours\b/g, ['hrs']],
  [/\bsomething\b/gi, ['smth', 'sth']],
  [/\bpicture\b/g, ['pic']],
  [/\binformation\b/gi, ['info']],
  [/\bwhat\b/g, ['wat', 'what']],
  [/\bgoing to\b/g, ['gonna']],
  [/\bwant to\b/g, ['wanna']],
  [/\bnumber\b/g, ['nr', 'no.', '#']],
  [/\bsubscription\b/gi, ['sub', 'subscription']],
  [/\bapplication\b/gi, ['app']],
  [/\bdoes not\b/g, ['doesnt', 'dont']],
  [/\bcannot\b/g, ['cant', 'cannot']],
  [/\bversion\b/g, ['ver', 'v']],
  [/\bnotifications\b/g, ['notifs']],
];
const TAILS = [
  ' :(',
  ' :/',
  ' :-(',
  ' 😡',
  ' 🙏',
  ' lol',
  ' smh',
  ' ...',
  ' ??',
  '!!',
  ' 😭',
  ' xx',
  ' 😅',
  ' 🤔',
  ' 👍',
  ' ffs',
  ' tbh',
  ' haha',
  ' 🙄',
];

/** `amount` in [0, 1]: how much of what could be shortened is. */
export function shorten(text: string, amount: number, prng: Prng): string {
  if (amount === 0) return text;
  let out = text;
  for (const [find, put] of SHORT) {
    if (prng.chance(amount)) out = out.replace(find, () => prng.pick(put));
  }
  return prng.chance(amount * 0.4) ? out.replace(/[.!]?$/, prng.pick(TAILS)) : out;
}
