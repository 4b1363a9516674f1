/** Messages that reach a support form and are none of its business: they teach the scope gate to abstain. */
import { expandPhrase, polish } from './grammar.ts';
import { mistype } from './noise/typing.ts';
import type { Prng } from './prng.ts';
import { createPrng } from './prng.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';

export interface OutOfScopeExample {
  readonly text: string;
  readonly kind:
    'spam' | 'chat' | 'knowledge' | 'offer' | 'job' | 'gibberish' | 'language' | 'command' | 'text';
}

const PHRASES: Readonly<
  Record<Exclude<OutOfScopeExample['kind'], 'gibberish' | 'language'>, readonly string[]>
> = {
  spam: [
    'Earn [$|€]{big} [a week|per day] from home with [crypto|bitcoin|forex], click [here|the link] now!',
    'Congratulations, you [have won|are the winner of] [a phone|a cruise|{big} dollars], claim it at www.{word}.example',
    'Cheap [pills|watches|handbags|loans] [worldwide shipping|no questions asked], [70|80|50] percent off [today only|]',
    'Hot singles in {city} want to meet you',
    'I am the [widow|son] of a [minister|prince|banker] and need your help to move [ten|five] million dollars out of [the country|{city}]',
    'Buy followers and likes [cheap|fast], real people, instant delivery',
    'Lose {small} kilos in {small} days with this one [tea|trick|drink]',
    'Best online casino, {n} free spins, no deposit',
  ],
  offer: [
    'We can bring your website to page one of [Google|the search results], [affordable|best] SEO [packages|services], shall we talk?',
    'I am a [link builder|guest writer|influencer] and would like to [post an article|place a backlink] on your blog',
    'Our [factory|company] in {city} makes [LED lamps|packaging|valves|T-shirts], please tell us [your needs|who buys for you]',
    'We are a [software house|marketing agency|recruiting firm] offering [developers|leads|mobile apps] at low cost',
    'Would you be interested in sponsoring our [football club|charity run|school party]?',
    'I represent a fund and would like to discuss [an investment in|buying] your company',
    'Dear CEO, our list of {big} verified [decision makers|business contacts] is on sale',
    'I am a [journalist|blogger|student] writing on [start-ups|the industry], may I interview your founder?',
    'Can we put a vending machine into your office?',
  ],
  job: [
    'Please find attached my [CV|resume|application] for the position of [driver|designer|accountant|nurse]',
    'Are you hiring [at the moment|in {city}]? I have {small} years of experience as a [welder|teacher|developer]',
    'I am looking for an internship [this summer|in {month}], is there a place for me?',
    'When will I hear about my job interview [of last week|with {name}]?',
    'Reference check for {name} {surname}, who says to have worked with you',
  ],
  chat: [
    "[hello|hi|hey|yo], [how are you|what's up|how is your day|anybody there]?",
    'are you a [robot|real person|human]?',
    'I love you',
    'tell me a [joke|story|secret]',
    '[good morning|good night|merry christmas|happy birthday] [{name}|everyone|to all of you]',
    'what is your favourite [colour|film|food|team]',
    'I am [bored|sad|lonely|hungry] today',
    'who [are you|made you|is your boss]',
    'lol',
    'test',
    'testing 1 2 3',
    'asdf test please ignore',
    'ok',
    'yes',
    'no thanks',
    'never mind',
    'will you marry me',
    'my cat sat on the keyboard sorry',
    'wrong number, I wanted to write to my [sister|dentist|boss]',
    'see you on {weekday} at {clock}, bring the [cake|dog|kids]',
    'Mum, can you pick me up at {clock}?',
    'did you watch the [match|game|show] last night',
    'thanks bye',
  ],
  knowledge: [
    'what is the capital of [France|Peru|Kenya|Norway]',
    'how [tall|old|far] is [Mount Everest|the moon|the Eiffel tower]',
    'who won the [world cup|election|Oscar] in {month}',
    'how do I cook [rice|lentils|a turkey|eggs] [properly|]',
    'translate [good evening|thank you|I am late] into [Italian|Greek|Japanese]',
    'what is {n} times {small}',
    'write an essay about [the French Revolution|climate change|Hamlet]',
    'write a python function that [sorts a list|reverses a string]',
    'what is the weather [like in {city}|tomorrow|at the weekend]',
    'why is the sky blue',
    'is it safe to [take ibuprofen with beer|eat raw dough|travel to {city}]',
    'my [knee|tooth|back] hurts, what should I take',
    'who should I vote for',
    'when does the [bakery|museum|library|post office] in {city} open',
    'how do I get a [visa|passport|driving licence] for [Canada|Spain]',
    'solve x squared minus {n} = 0',
    'what time is it in {city}',
    'recommend a [book|film|restaurant] [in {city}|for my wife|]',
    'how do I get [red wine|oil|ink] out of a [shirt|carpet]',
    'my dog ate [chocolate|a sock], what now',
    'what does a [carpenter|pilot] earn',
    'meaning of life?',
  ],
  command: [
    '[set|make] an alarm for {clock}',
    'play [some jazz|the new song by {name}|the radio]',
    'turn [on|off] the [lights|heating|fan] in the [kitchen|bedroom]',
    'remind me to [buy milk|call {name}] at {clock}',
    'book a table for {small} [at the Italian place|tonight]',
    'call me a taxi to the [airport|station]',
    'order a pizza with [ham|mushrooms]',
    'text {name} that I am late',
    'add [eggs|flour|soap] to my shopping list',
    'show me pictures of [cats|sunsets]',
    'how is the traffic on the way to {city}',
    'put on the news',
  ],
  text: [
    'The quick brown fox jumps over the lazy dog.',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.',
    'Once upon a time in {city} there lived a [baker|king|fox] who had {small} [sons|coins|keys].',
    'Roses are red, violets are blue, {name} likes [soup|rain] and so do you.',
    'The match ended {small} to {small} after {name} {surname} scored in the last minute.',
    '{month} was mild, with [light rain|strong wind] in the north.',
    'Preheat the oven to 180 degrees, mix {n} g of [flour|sugar] with {small} eggs and bake for {n} minutes.',
    'Yesterday parliament voted on the new [road|school|tax] law, {n} members were against.',
    'Dear {name}, the weather here in {city} is lovely, the kids swim all day. Love, {name2}',
    'For sale: [bicycle|sofa|pram], hardly used, {whole} euros, collect in {city}.',
    'Flat to let in {city}, {small} rooms, balcony, from {month}.',
    'Rehearsal moved to {weekday} {clock}, please bring your own chairs.',
  ],
};
const KINDS = {
  spam: 8,
  offer: 10,
  job: 7,
  chat: 12,
  knowledge: 18,
  command: 8,
  text: 9,
  gibberish: 10,
  language: 22,
} as const;
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  city: ['Leeds', 'Porto', 'Austin', 'Pune', 'Bergen', 'Lyon', 'Graz', 'Tokyo', 'Lagos', 'Lima'],
  name: ['Anna', 'James', 'Wei', 'Olga', 'Carlos', 'Priya', 'Tom', 'Zoe'],
  name2: ['Ben', 'Rosa', 'Ivan', 'Lily'],
  surname: ['Novak', 'Smith', 'Garcia', 'Chen', 'Patel'],
  word: ['luckyday', 'freecash', 'bestdeal', 'winnow'],
  month: ['May', 'June', 'October', 'January'],
  weekday: ['Monday', 'Friday', 'Sunday'],
  clock: ['7am', '18:30', "9 o'clock", 'noon'],
};
const NUMBERS: Readonly<Record<string, readonly [number, number]>> = {
  big: [200, 9000],
  n: [11, 99],
  small: [2, 9],
  whole: [20, 400],
};

export function* generateOutOfScope(options: {
  readonly rows: number;
  readonly seed: number;
}): Generator<OutOfScopeExample> {
  for (let row = 0; row < options.rows; row += 1) {
    const prng = createPrng(options.seed, 0x40000000 + row);
    const kind = prng.weighted(KINDS);
    if (kind === 'gibberish') yield { kind, text: gibberish(prng) };
    else if (kind === 'language') yield { kind, text: foreignText(prng) };
    else {
      const text = polish(expandPhrase(prng.pick(PHRASES[kind]), (slot) => fill(slot, prng), prng));
      yield {
        kind,
        text: mistype(
          prng.chance(0.15) ? `Hi, ${text}` : text,
          { slips: prng.next(), bare: 0.4, casing: 'loose', phone: false },
          prng,
        ),
      };
    }
  }
}

function fill(slot: string, prng: Prng): string {
  const range = NUMBERS[slot];
  if (range) return String(prng.int(range[0], range[1]));
  const list = SLOTS[slot];
  if (!list) throw new RangeError(`unknown slot {${slot}}`);
  return prng.pick(list);
}

function gibberish(prng: Prng): string {
  const rows = [
    'qwertyuiop',
    'asdfghjkl',
    'zxcvbnm',
    'abcdefghijklmnopqrstuvwxyz',
    '1234567890',
    '!?.#*-',
  ];
  const words: string[] = [];
  for (let word = prng.int(1, 9); word > 0; word -= 1) {
    const keys = prng.pick(rows);
    const repeat = prng.chance(0.2) ? prng.pick([...keys]) : '';
    let letters = '';
    for (let at = prng.int(2, 11); at > 0; at -= 1) letters += repeat || prng.pick([...keys]);
    words.push(letters);
  }
  return words.join(prng.chance(0.8) ? ' ' : '');
}

function foreignText(prng: Prng): string {
  const sentences =
    OTHER_LANGUAGES[
      prng.weighted(
        Object.fromEntries(Object.keys(OTHER_LANGUAGES).map((language) => [language, 1])),
      )
    ] ?? [];
  return prng
    .sample(sentences, prng.int(1, 3))
    .map((sentence) => expandPhrase(sentence, (slot) => fill(slot, prng), prng))
    .join(' ');
}
