/** English as people write it whose first language is another: articles, prepositions, tenses, literal word order. */
import type { Prng } from '../prng.ts';

/** `share` is how often the slip is made where it could be. */
interface ForeignSlip {
  readonly share: number;
  readonly find: RegExp;
  readonly put: string;
}

const SLIPS: readonly ForeignSlip[] = [
  { share: 0.45, find: /\b(?:the|a|an) (?=[a-z])/g, put: '' },
  { share: 0.25, find: /\bsince (?=(?:yesterday|this|last|the|two|a few|three))/g, put: 'from ' },
  {
    share: 0.6,
    find: /\bfor (a few|three|two|about a|a) (days?|weeks?|month)/g,
    put: 'since $1 $2',
  },
  { share: 0.3, find: /\bon (?=(?:the|my) )/g, put: 'in ' },
  { share: 0.2, find: /\bin (?=(?:the|my|our) )/g, put: 'on ' },
  { share: 0.15, find: /\bto (?=(?:the|my|our) )/g, put: 'on ' },
  {
    share: 0.3,
    find: /\b(it|she|he|app|page|system|site|button|program) (work|crash|show|say|take|come|stop|close|open|need)(?:e?s)\b/g,
    put: '$1 $2',
  },
  { share: 0.3, find: /\bdoes(?:n't| not)\b/g, put: "don't" },
  { share: 0.3, find: /\bI (?:can't|cannot) /g, put: 'I am not able to ' },
  { share: 0.12, find: /\bI (?:can't|cannot) (\w+)/g, put: 'I can not to $1' },
  { share: 0.25, find: /\bI was charged\b/g, put: 'They charge me' },
  { share: 0.3, find: /\bI (want|need|would like) to /g, put: 'I am $1ing to ' },
  { share: 0.2, find: /\bI (?:tried|try) to (\w+)/g, put: 'I try for $1' },
  { share: 0.3, find: /\bdoes not work|doesn't work\b/g, put: 'is not work' },
  { share: 0.2, find: /\bworks\b/g, put: 'is working' },
  { share: 0.4, find: /\binformation\b/g, put: 'informations' },
  { share: 0.25, find: /\bI paid\b/g, put: 'I have paid' },
  { share: 0.2, find: /\b(?:has|have) (?:been|disappeared)\b/g, put: 'was' },
  { share: 0.3, find: /\bHow (?:do|can) I\b/g, put: 'How I can' },
  { share: 0.25, find: /\bWhere (?:do|can) I\b/g, put: 'Where I can' },
  {
    share: 0.3,
    find: /\bWhy (is|was|are|do|does) (my|the|our|you|it) (\w+)/g,
    put: 'Why $2 $3 $1',
  },
  { share: 0.35, find: /\b[Pp]lease\b/g, put: 'kindly' },
  { share: 0.15, find: /\bPlease help\b/g, put: 'Please do the needful' },
  { share: 0.2, find: /\bmany\b/g, put: 'much' },
  { share: 0.2, find: /\bthere (?:is|are)\b/gi, put: 'it exists' },
  { share: 0.25, find: /\bdifferent\b/g, put: 'other' },
  { share: 0.2, find: /\bsolve(d)?\b/g, put: 'resolv$1' },
  { share: 0.25, find: /\bit is\b/g, put: 'is' },
  { share: 0.2, find: /\bIt (is|was|says|shows)\b/g, put: 'Is' },
  { share: 0.15, find: /\bgets?\b/g, put: 'become' },
  { share: 0.2, find: /\bcomputer\b/g, put: 'PC machine' },
  { share: 0.15, find: /\bneed\b/g, put: 'am needing' },
  { share: 0.2, find: /\byour\b/g, put: 'you' },
  { share: 0.2, find: /\bany more\b/g, put: 'no more' },
  { share: 0.25, find: /\bwould be (great|nice|good|helpful)/gi, put: 'will be very $1' },
  { share: 0.15, find: /\btoo\b/g, put: 'also' },
  { share: 0.2, find: /s\b(?= (?:are|have|were|do) )/g, put: '' },
  { share: 0.2, find: /\b([a-z]{4,})ed\b/g, put: '$1' },
  { share: 0.25, find: /'s\b/g, put: '' },
];

const FRONTED =
  /^([A-Z][^.!?\n]{12,80}?),? (since [^.!?,\n]+|for (?:a few|two|three) days|when [^.!?,\n]+|yesterday|last week)([.!?])/;
const STARTERS = [
  'Dear Sir, ',
  'Hello dear, ',
  'Good day sir. ',
  'Excuse me my english. ',
  'Sorry for my bad english. ',
  'I have one doubt: ',
  'I want ask. ',
  'Hello friend, ',
];

/** Applies some of the slips, each where it is possible; `strength` in [0, 1]. */
export function foreignise(text: string, strength: number, prng: Prng): string {
  let out = text;
  for (const slip of SLIPS) {
    if (!prng.chance(0.6)) continue;
    out = out.replace(slip.find, (match, ...rest: (string | number)[]) =>
      prng.chance(slip.share * strength * 1.6) ? fill(slip.put, rest) : match,
    );
  }
  if (prng.chance(0.2 * strength))
    out = out.replace(
      FRONTED,
      (_, main: string, when: string, stop: string) =>
        `${when.charAt(0).toUpperCase()}${when.slice(1)} ${main.charAt(0).toLowerCase()}${main.slice(1)}${stop}`,
    );
  if (prng.chance(0.1 * strength)) out = prng.pick(STARTERS) + out;
  return out;
}

function fill(put: string, groups: readonly (string | number)[]): string {
  return put.replace(/\$(\d)/g, (_, index: string) => {
    const group = groups[Number(index) - 1];
    return typeof group === 'string' ? group : '';
  });
}
