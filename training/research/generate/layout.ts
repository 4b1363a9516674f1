/** How the parts of a ticket stand together, and how careful the typing is. */
import { expandPhrase, type SlotSource } from './grammar.ts';
import { foreignise } from './noise/foreign.ts';
import { shorten } from './noise/shorthand.ts';
import { reword } from './noise/synonyms.ts';
import { mistype } from './noise/typing.ts';
import type { Prng } from './prng.ts';
import {
  ALSO,
  CLOSINGS,
  DISCLAIMER,
  GREETINGS,
  PERSONAS,
  SIGNATURES,
  type Persona,
} from './voice.ts';

/** Joins two topics in one ticket; wording or order shows which one is the main topic. */
export function withSecondTopic(
  main: string,
  second: string,
  say: (phrases: readonly string[]) => string,
  prng: Prng,
): string {
  return prng.pick([
    `${main} ${say(ALSO)} ${lowerFirst(second)}`,
    `${main} ${say(ALSO)} ${lowerFirst(second)}`,
    `1) ${main}\n2) ${second} (${prng.pick(['when you have time', 'less important', 'can wait'])})`,
    `${prng.pick(['The main thing', 'Most important', 'What I need', 'The urgent one'])}: ${lowerFirst(main)} ${prng.pick(['The other thing', 'Apart from that', 'Second', 'Some other day'])}: ${lowerFirst(second)}`,
    `${second} ${prng.pick(['But that can wait.', 'That is not why I write, though.', 'Never mind that for now.', 'We can live with that.'])} ${prng.pick(['The real reason for this mail', 'What matters', 'Now to the point', 'Here is what I need'])}: ${lowerFirst(main)}`,
  ]);
}

/** The list with `extra` put in somewhere. */
export function insertAt(list: readonly string[], extra: readonly string[], prng: Prng): string[] {
  const at = prng.int(0, list.length);
  return [...list.slice(0, at), ...extra, ...list.slice(at)];
}

/** Sentences as one text, some of them on lines of their own. */
export function join(sentences: readonly string[], prng: Prng): string {
  const breaks = prng.chance(0.2);
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence, at) =>
      at === 0 ? sentence : (breaks && prng.chance(0.4) ? '\n' : ' ') + sentence,
    )
    .join('');
}

/** As a form or a careful reporter lays it out: steps, environment, notes. */
export function structured(
  main: string,
  rest: readonly string[],
  slots: SlotSource,
  prng: Prng,
): string {
  const say = (phrase: string): string => expandPhrase(phrase, slots, prng);
  const list = rest.map((line, at) => `${at + 1}. ${line}`).join('\n');
  return prng.pick([
    `${main}\n\n${list}\n\n${say('Environment: {os}, {browser}, {product} {version}')}`,
    `Summary: ${main}\n${say('Product: {product}\nVersion: {version}\nSince: {date}')}\nNotes:\n${rest.map((line) => `- ${line}`).join('\n')}`,
    `What: ${main}\nWhere: ${say('{page}')}\nWhen: ${say('{since}')}\n${rest.join('\n')}`,
    `${say('[Steps|How to see it]: open the {page}, then {do}.')}\n${main}\n${rest.join('\n')}`,
  ]);
}

/** Greeting, closing and signature around a body, as the persona likes them. */
export function envelope(body: string, persona: Persona, slots: SlotSource, prng: Prng): string {
  const say = (phrases: readonly string[]): string => expandPhrase(prng.pick(phrases), slots, prng);
  const lineBreak = prng.chance(0.6) ? '\n\n' : ' ';
  let text = body;
  if (prng.chance(persona.greets))
    text = `${say(GREETINGS)}${prng.pick([',', ',', ',', '!', ' -', '.', ''])}${lineBreak}${prng.chance(0.4) ? lowerFirst(text) : text}`;
  if (prng.chance(persona.closes))
    text += `${lineBreak}${say(CLOSINGS)}${prng.pick([',', '!', '.', ''])}`;
  if (prng.chance(persona.signs)) text += `\n${say(SIGNATURES)}`;
  if (persona === PERSONAS.formal && prng.chance(0.25)) text += `\n\n${say([DISCLAIMER])}`;
  return text;
}

/** The text as this persona types it: other words, foreign turns, shorthand, slips. */
export function overwrite(text: string, persona: Persona, prng: Prng): string {
  const worded = reword(text, prng.chance(0.5) ? 0 : 0.3 * prng.next(), prng);
  const foreign =
    persona.foreign > 0 || prng.chance(0.05) ? foreignise(worded, prng.next(), prng) : worded;
  const short = shorten(foreign, persona.shorthand * prng.next(), prng);
  const slips = persona.slips * (prng.chance(0.35) ? 0 : prng.next() * 2);
  return mistype(
    short,
    { slips, bare: persona.bare, casing: persona.casing, phone: persona === PERSONAS.phone },
    prng,
  );
}

function lowerFirst(text: string): string {
  return /^(I\b|I'|[A-Z]{2}|[A-Z][a-z]+ [A-Z])/.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}
