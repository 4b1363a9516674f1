/** Fills the slots of one ticket: the same ticket keeps talking about the same product, page and thing. */
import type { Domain } from './domains/domain.ts';
import type { SlotSource } from './grammar.ts';
import { LEXICON, NUMBER_SLOTS } from './lexicon.ts';
import type { Prng } from './prng.ts';
import {
  ACCOUNT_THINGS,
  FAULTS_PAST,
  IMPROVEMENTS,
  LOGIN_TROUBLES,
  MISBEHAVIOURS,
  MONEY_THINGS,
  OTHER_GOALS,
  TECH_THINGS,
  WISH_TAILS,
  WISH_VERBS,
} from './patterns.ts';
import { CITIES, JOB_TITLES } from './voice.ts';
import { ADDITIONS, WISHES } from './wishes.ts';

const DEADLINE_SENTENCES = [
  '[I have|we have] {deadline} {soon}',
  '{deadline} is {soon}',
  'I need it for {deadline} {soon}',
  '{soon} is {deadline}',
];
const WORDS = [
  'orders',
  'summary',
  'Q3',
  'users',
  'alpha',
  'north',
  'export_final',
  'Müller',
  'tree',
  'draft2',
  'events',
  'budget',
];
const QUESTS = [
  'The Lost Lantern',
  'Ashes of Tor',
  'Frozen Ford',
  'A Friend in Need',
  'Seven Bells',
];
const TYPOS_ON_SCREEN = [
  'Recieve',
  'Adress',
  'Sucessful',
  'Pleas wait',
  'Setings',
  'Welcom back',
  'Cancle',
  "Your're done",
];

/** More things that people do, from outside: base form and -ing form. */
export interface ExtraVocabulary {
  readonly actions: readonly (readonly [base: string, gerund: string])[];
}

const NOTHING_EXTRA: ExtraVocabulary = { actions: [] };

/** A slot source for one ticket. Unknown slots throw RangeError: they are mistakes in the data files. */
// eslint-disable-next-line max-lines-per-function -- each draw from `prng` has its place in a ticket; moving one changes every generated text.
export function createSlots(
  domain: Domain,
  prng: Prng,
  extra: ExtraVocabulary = NOTHING_EXTRA,
): SlotSource {
  const outside = extra.actions.length > 0;
  const [item, items] = prng.pick(domain.items);
  const [item2, items2] = prng.pick(domain.items);
  const [act, acting] = prng.pick(outside && prng.chance(0.3) ? extra.actions : domain.actions);
  const product = prng.pick(domain.products);
  const call = prng.chance(0.28) ? product : prng.pick(domain.calls);
  const person = {
    name: prng.pick(LEXICON.name ?? ['Anna']),
    surname: prng.pick(LEXICON.surname ?? ['Smith']),
  };
  const plans = prng.sample(domain.plans, 2).map(withoutArticleClash);

  const fixed: Record<string, string> = {
    item,
    items,
    item2,
    items2,
    product,
    app: call,
    page: prng.pick(domain.pages),
    do: act,
    doing: acting,
    plan: plans[0] ?? 'Pro plan',
    plan2: plans[1] ?? 'Basic plan',
    since: prng.pick(LEXICON.since ?? ['since today']),
    surname: person.surname,
    lowname: person.name.toLowerCase(),
    lowsurname: person.surname.toLowerCase(),
    device: prng.pick(domain.devices),
    os: prng.pick(LEXICON.os ?? ['Windows']),
    third: prng.pick(LEXICON.third ?? ['Excel']),
    err: prng.pick(LEXICON.err ?? ['500']),
    version: prng.pick(LEXICON.version ?? ['2.0']),
  };
  const fresh: Record<string, () => string> = {
    name2: () => prng.pick(LEXICON.name ?? ['Tom']),
    users: () => prng.pick(domain.users),
    mates: () => prng.pick(domain.mates),
    role: () => prng.pick(domain.roles),
    stake: () => prng.pick(domain.stakes),
    deadline: () => prng.pick(domain.deadlines),
    deadlinesentence: () => prng.pick(DEADLINE_SENTENCES),
    wish: () =>
      outside && prng.chance(0.2)
        ? prng.pick(extra.actions)[0]
        : prng.chance(0.3)
          ? `${prng.pick(WISH_VERBS)} [{items}|{items2}] ${prng.pick(WISH_TAILS)}`
          : prng.pick(prng.chance(0.6) ? domain.wishes : WISHES),
    wishverb: () => prng.pick(WISH_VERBS),
    wishtail: () => prng.pick(WISH_TAILS),
    moneything: () => prng.pick(MONEY_THINGS),
    accountthing: () => prng.pick(ACCOUNT_THINGS),
    techthing: () => prng.pick(TECH_THINGS),
    goal: () => prng.pick(OTHER_GOALS),
    logintrouble: () => prng.pick(LOGIN_TROUBLES),
    faultpast: () => prng.pick(FAULTS_PAST),
    improvement: () => prng.pick(IMPROVEMENTS),
    misbehaves: () => prng.pick(MISBEHAVIOURS),
    addition: () => prng.pick(ADDITIONS),
    city: () => prng.pick(CITIES),
    place: () => prng.pick(CITIES),
    jobtitle: () => prng.pick(JOB_TITLES),
    word: () => prng.pick(WORDS),
    questname: () => prng.pick(QUESTS),
    typo: () => prng.pick(TYPOS_ON_SCREEN),
  };
  return (slot) => {
    const known = fixed[slot] ?? fresh[slot]?.();
    if (known !== undefined) return known;
    const range = NUMBER_SLOTS[slot];
    if (range) return String(prng.int(range[0], range[1]));
    const list = LEXICON[slot];
    if (!list) throw new RangeError(`unknown slot {${slot}}`);
    return prng.pick(list);
  };
}

function withoutArticleClash(plan: string): string {
  return plan.replace(/^the /i, '');
}
