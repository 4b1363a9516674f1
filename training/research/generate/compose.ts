/** Writes one ticket: what happened, how bad it is, who writes it, and in which form it reaches the desk. */
import type { Domain, Severity, Statement } from './domains/domain.ts';
import { DOMAINS } from './domains/all-domains.ts';
import { expandPhrase, polish } from './grammar.ts';
import type { SlotSource } from './grammar.ts';
import type { ImpactKind } from './impact.ts';
import { IMPACT_SAYS, IMPACT_WEIGHTS, priorityOf } from './impact.ts';
import { envelope, insertAt, join, overwrite, structured, withSecondTopic } from './layout.ts';
import { SMALL_TALK } from './patterns.ts';
import type { Prng } from './prng.ts';
import { FAMILIES } from './scenarios/all-families.ts';
import { FORMAL_TAILS } from './scenarios/formal-register.ts';
import type { Category, Family, Priority, Scenario } from './scenarios/scenario.ts';
import { CATEGORIES } from './scenarios/scenario.ts';
import type { ExtraVocabulary } from './slots.ts';
import { createSlots } from './slots.ts';
import { writeSubject } from './subject.ts';
import { wrapInThread } from './thread.ts';
import type { Persona, PersonaName } from './voice.ts';
import { OPENERS, PERSONAS, RELAYED, SETTLED, STORIES } from './voice.ts';

/** A ticket without number and date. */
export interface ComposedTicket {
  readonly subject: string;
  readonly description: string;
  readonly category: Category;
  readonly priority: Priority;
  /** What the priority was computed from; tests and studies read it. */
  readonly severity: Severity;
  readonly impacts: readonly ImpactKind[];
  /**
   * The phrase of the data files that the main sentence was made from: rows that share it belong on
   * one side of a split.
   */
  readonly template: string;
}

interface Matter {
  readonly family: Family;
  readonly scenario: Scenario | null;
  readonly severity: Severity;
  readonly template: string;
  readonly text: string;
}

const PERSONA_WEIGHTS = Object.fromEntries(
  Object.entries(PERSONAS).map(([name, persona]) => [name, persona.weight]),
) as Record<PersonaName, number>; // same keys
const DOMAIN_LISTS: Partial<
  Record<Category, keyof Pick<Domain, 'bugs' | 'tech' | 'billing' | 'account'>>
> = {
  'Bug Report': 'bugs',
  'Technical Issue': 'tech',
  'Billing Inquiry': 'billing',
  'Account Management': 'account',
};

export function composeTicket(
  category: Category,
  prng: Prng,
  extra?: ExtraVocabulary,
): ComposedTicket {
  const domain = prng.pick(DOMAINS);
  const slots = createSlots(domain, prng, extra);
  const persona = PERSONAS[prng.weighted(PERSONA_WEIGHTS)];
  const say = (phrases: readonly string[]): string =>
    polish(expandPhrase(prng.pick(phrases), slots, prng));
  const matter = chooseMatter(category, domain, slots, prng);
  const micro =
    prng.chance(persona === PERSONAS.terse || persona === PERSONAS.phone ? 0.22 : 0.04) &&
    matter.scenario?.short;

  const impacts = micro ? [] : drawImpacts(category, matter.severity, persona, prng);
  const main = micro ? say(micro) : matter.text;
  const subject = writeSubject(matter.family, matter.scenario, matter.text, slots, prng);
  const body = micro ? main : arrange(category, matter, impacts, persona, slots, prng);
  const type = (text: string): string => overwrite(text, persona, prng);
  let description = type(body);
  if (!micro && prng.chance(0.07)) description = wrapInThread(description, slots, prng);
  return {
    subject: persona.slips > 0 && subject !== '' && prng.chance(0.6) ? type(subject) : subject,
    description: description.trim(),
    category,
    priority: priorityOf(category, matter.severity, impacts),
    severity: matter.severity,
    impacts,
    template: micro ? (matter.scenario?.short?.[0] ?? matter.template) : matter.template,
  };
}

function chooseMatter(category: Category, domain: Domain, slots: SlotSource, prng: Prng): Matter {
  const families = FAMILIES[category];
  const weights = Object.fromEntries(families.map((family) => [family.id, family.weight]));
  const family =
    families.find((candidate) => candidate.id === prng.weighted(weights)) ?? prng.pick(families);
  const list = DOMAIN_LISTS[category];
  if (list && prng.chance(0.3)) {
    const [severity, phrase]: Statement = prng.pick(domain[list]);
    return {
      family: neutralFamily(category, prng),
      scenario: null,
      severity,
      template: phrase,
      text: polish(expandPhrase(phrase, slots, prng)),
    };
  }
  const traps = family.scenarios.filter((candidate) => candidate.trap);
  const scenario = prng.pick(traps.length > 0 && prng.chance(0.3) ? traps : family.scenarios);
  const template = prng.pick(scenario.says);
  return {
    family,
    scenario,
    severity: scenario.severity,
    template,
    text: polish(expandPhrase(template, slots, prng)),
  };
}

/** Domain statements may be about anything in the category: their details must fit all. */
function neutralFamily(category: Category, prng: Prng): Family {
  const family = prng.pick(FAMILIES[category]);
  return { ...family, details: [], tried: [] };
}

function drawImpacts(
  category: Category,
  severity: Severity,
  persona: Persona,
  prng: Prng,
): ImpactKind[] {
  const impacts: ImpactKind[] = [];
  const weights = IMPACT_WEIGHTS[category] as Record<ImpactKind, number>; // absent kinds are never drawn
  if (prng.chance(severity === 0 ? 0.22 : 0.38)) {
    const kind = prng.weighted(weights);
    const lowers =
      kind === 'workaround' || kind === 'no-hurry' || kind === 'cosmetic' || kind === 'resolved';
    if (!(lowers && severity >= 2) && !(kind === 'cosmetic' && severity > 1)) impacts.push(kind);
    if (!lowers && prng.chance(0.1)) {
      const second = prng.weighted(weights);
      if (!['workaround', 'no-hurry', 'cosmetic', 'resolved', kind].includes(second))
        impacts.push(second);
    }
  }
  if (prng.chance(persona.shouts)) impacts.push('shout');
  if (prng.chance(persona.rants)) impacts.push('anger');
  if (severity <= 1 && impacts.length === 0 && category !== 'Feature Request' && prng.chance(0.1))
    impacts.push('negation');
  return impacts;
}

function arrange(
  category: Category,
  matter: Matter,
  impacts: readonly ImpactKind[],
  persona: Persona,
  slots: SlotSource,
  prng: Prng,
): string {
  const say = (phrases: readonly string[]): string =>
    polish(expandPhrase(prng.pick(phrases), slots, prng));
  const { family } = matter;
  const before: string[] = [];
  const after: string[] = [];
  if (prng.chance(persona.talk / 6)) before.push(say(OPENERS));
  if (prng.chance(persona.story)) before.push(...smallTalk(prng).map((story) => say([story])));
  if (prng.chance(0.05)) before.push(say(SETTLED));
  for (let extra = prng.int(0, Math.round(persona.talk)); extra > 0; extra -= 1) {
    const pool = prng.chance(0.6) ? family.details : family.tried;
    const line = pool.length > 0 ? say(pool) : '';
    if (line !== '' && !after.includes(line)) after.push(line);
  }
  if (prng.chance(0.03 + persona.story * 0.4))
    after.push(...smallTalk(prng).map((story) => say([story])));
  const impactLines = impacts.map((kind) => say(IMPACT_SAYS[kind]));
  if (prng.chance(Math.min(0.7, 0.15 + persona.talk / 6)))
    after.push(say(prng.chance(0.35) ? FORMAL_TAILS : family.asks));
  const main = prng.chance(0.09)
    ? withSecondTopic(matter.text, secondTopic(category, slots, prng), say, prng)
    : matter.text;

  const loudFirst = impacts.includes('shout') && prng.chance(0.35);
  const sentences = loudFirst
    ? [...impactLines, ...before, main, ...after]
    : [...before, main, ...insertAt(after, impactLines, prng)];
  const body =
    persona === PERSONAS.technician && prng.chance(0.4)
      ? structured(main, [...after, ...impactLines], slots, prng)
      : join(sentences, prng);
  const relayed = persona === PERSONAS.relayed ? say(RELAYED) + ' ' : '';
  return envelope(relayed + body, persona, slots, prng);
}

function smallTalk(prng: Prng): string[] {
  return prng.sample([...STORIES, ...SMALL_TALK], prng.int(1, 5));
}

function secondTopic(category: Category, slots: SlotSource, prng: Prng): string {
  const other = prng.pick(CATEGORIES.filter((candidate) => candidate !== category));
  const scenario = prng.pick(
    prng
      .pick(FAMILIES[other])
      .scenarios.filter((candidate) => candidate.severity <= 1 && !candidate.trap)
      .concat(FAMILIES[other][0]?.scenarios[0] ?? []),
  );
  return polish(expandPhrase(prng.pick(scenario.says), slots, prng));
}
