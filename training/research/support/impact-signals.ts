/**
 * Words that tell how pressing a real ticket is, with the negations that take them back. Loud words
 * ("URGENT!!!", "asap") are not among them on purpose: shouting alone moves nothing.
 */
import type { Severity } from '../generate/domains/domain.ts';
import type { ImpactKind } from '../generate/impact.ts';
import { priorityOf } from '../generate/impact.ts';
import type { Category, Priority } from '../generate/scenarios/scenario.ts';

export interface ImpactSignal {
  readonly id: string;
  readonly kind: ImpactKind;
  /** Case-insensitive; read within one sentence. */
  readonly find: RegExp;
  /** Cancels the hit when found in the same sentence. */
  readonly unless?: RegExp;
}

const NEGATED =
  /\b(not|no|never|isn'?t|wasn'?t|aren'?t|didn'?t|don'?t|without|luckily|nothing|nobody was|no one was)\b/i;
const HYPOTHETICAL = /\b(in case|if ever|would be|could you add|suggest|wish|feature)\b/i;

const IMPACT_SIGNALS: readonly ImpactSignal[] = [
  {
    id: 'outage',
    kind: 'everyone',
    find: /\b(total|complete|full|major)? ?(outage|production (is )?down|(whole|entire) (site|system|company|office) (is )?(down|offline))\b/i,
    unless: /\b(not|no|isn'?t|last (week|month|year)|yesterday|in case|was resolved)\b/i,
  },
  {
    id: 'many-blocked',
    kind: 'everyone',
    find: /\b(nobody|no one|none of (us|our|my|the)|everyone|everybody|(the |our )?(whole|entire) (team|company|office|department|school|staff)|all (of us|our|my|users|customers|clients|staff|employees|stores))\b.{0,60}\b(can|cannot|can'?t|could|down|affected|blocked|stuck|locked|offline|without|unable|waiting|kicked|sees?)\b/i,
    unless: /\b(can see that|nobody else|no one else|would be|not affected)\b/i,
  },
  {
    id: 'work-stopped',
    kind: 'stopped',
    find: /\b(can'?t|cannot|unable to|not able to) (work|continue|do (my|our) (work|job)|do anything|operate|finish (my|our) work)\b|\b(completely|totally) (blocked|stuck)\b|\b(blocks|blocking) (us|me|my|our)\b|\bno way around\b/i,
    unless: /\b(not|isn'?t|aren'?t) (blocking|blocked|completely|totally)\b/i,
  },
  {
    id: 'deadline',
    kind: 'deadline',
    find: /\b(deadline|due|presentation|exam|meeting|audit|flight|launch|closing|interview|submit\w*|court)\b.{0,40}\b(today|tonight|tomorrow|in (an|one|two|three|\d+) (hours?|minutes?)|this (morning|afternoon|evening))\b|\b(today|tonight|tomorrow|in (an|one|two|\d+) (hours?|minutes?))\b.{0,40}\b(deadline|presentation|exam|audit|flight|launch|interview|court|due)\b/i,
    unless: /\b(no deadline|over|passed|next (month|year))\b/i,
  },
  {
    id: 'security',
    kind: 'security',
    find: /\b(hacked|data breach|security breach|ransomware|phish(ed|ing)|leaked|someone (else )?(is )?(using|logged|in) .{0,12}account|(other|another) (customers?|users?|people|person)('s|s')? (data|details|name|records)|unauthori[sz]ed (access|login))\b/i,
    unless: NEGATED,
  },
  {
    id: 'stolen',
    kind: 'deadline',
    find: /\b(stolen|fraud(ulent)?|without my (permission|knowledge|consent)|i (did not|didn'?t) (make|authori[sz]e|do))\b/i,
    unless: /\b(not|never) stolen\b/i,
  },
  {
    id: 'data-loss',
    kind: 'data-loss',
    find: /\b(lost|losing|deleted|wiped|vanished|disappeared|gone|erased|overwritten)\b.{0,30}\b(data|files?|work|records?|documents?|everything|photos?|projects?|progress)\b|\b(data|files?|work|records?|documents?|everything|photos?|projects?)\b.{0,24}\b(lost|wiped|vanished|disappeared|is gone|are gone|erased|overwritten|deleted by)\b/i,
    unless: NEGATED,
  },
  {
    id: 'money',
    kind: 'money',
    find: /\b(los(e|ing) (money|sales|customers|revenue|[$£€]\s?\d)|overdrawn|can'?t pay (my )?rent|bounced|thousands? of (dollars|euros|pounds)|wages)\b/i,
    unless: /\b(not losing|no sales lost)\b/i,
  },
  {
    id: 'stranded',
    kind: 'stopped',
    find: /\b(stranded|stuck (abroad|here|at the|in a)|abroad|on holiday|emergency|no money left|cannot buy food)\b/i,
    unless: /\b(in case of|not an?|no) emergency\b|\b(can i|do you|will i)\b/i,
  },
  {
    id: 'workaround',
    kind: 'workaround',
    find: /\b(workaround|work-around|meanwhile i (can )?use|works if i|can live with)\b/i,
    unless: /\b(no|without a?) ?(workaround|work-around)\b/i,
  },
  {
    id: 'no-hurry',
    kind: 'no-hurry',
    find: /\b(no (rush|hurry|pressure)|not (urgent|important|critical)|isn'?t (urgent|critical)|whenever you (have|can|get)|low priority|can wait|take your time|just (curious|wondering))\b/i,
    unless: /\b(cannot|can'?t|not) wait\b/i,
  },
  {
    id: 'cosmetic',
    kind: 'cosmetic',
    find: /\b(cosmetic|typo|spelling mistake|minor|small thing|just ugly|looks odd)\b/i,
  },
];

export interface ImpactReading {
  readonly priority: Priority;
  /** Ids of the signals that counted, in order of the list above. */
  readonly signals: readonly string[];
}

/** Priority of a real ticket from how bad its kind is and what its text says about impact. */
export function readImpact(text: string, category: Category, severity: Severity): ImpactReading {
  const sentences = text.split(/(?<=[.!?\n])\s+|\n|;|,? (?:but|however) /);
  const hits = IMPACT_SIGNALS.filter((signal) =>
    sentences.some((sentence) => {
      const quiet = signal.kind === 'security' || signal.kind === 'everyone' ? HYPOTHETICAL : null;
      return signal.find.test(sentence) && !signal.unless?.test(sentence) && !quiet?.test(sentence);
    }),
  );
  const kinds = [...new Set(hits.map((signal) => signal.kind))];
  return {
    priority: priorityOf(category, severity, kinds),
    signals: hits.map((signal) => signal.id),
  };
}
