import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Domain } from './domains/domain.ts';
import { DOMAINS } from './domains/all-domains.ts';
import { expandPhrase, polish } from './grammar.ts';
import { createPrng } from './prng.ts';
import { FAMILIES } from './scenarios/all-families.ts';
import { CATEGORIES } from './scenarios/scenario.ts';
import { createSlots } from './slots.ts';

const words: Readonly<Record<string, string>> = { thing: 'lamp', nested: '[blue|{thing}]' };
const slots = (slot: string): string => {
  const word = words[slot];
  if (word === undefined) throw new RangeError(slot);
  return word;
};

describe('expandPhrase', () => {
  it('gives one of the readings of nested choices and slots', () => {
    const readings = new Set(['a', 'b lamp', 'b blue']);
    fc.assert(
      fc.property(fc.integer(), (seed) =>
        readings.has(expandPhrase('[a|b {nested}]', slots, createPrng(seed))),
      ),
    );
  });

  it('takes a bar outside brackets for text', () => {
    expect(expandPhrase('a | b', slots, createPrng(1))).toBe('a | b');
  });

  it.each(['[a|b', 'a]', '{thing', '[a|[b]'])('refuses the unbalanced phrase %s', (phrase) => {
    expect(() => expandPhrase(phrase, slots, createPrng(1))).toThrow(SyntaxError);
  });

  it('refuses phrases that call themselves', () => {
    expect(() => expandPhrase('{again}', () => '{again}', createPrng(1))).toThrow(RangeError);
  });

  it('refuses a slot that nobody knows', () => {
    expect(() => expandPhrase('{nobody}', slots, createPrng(1))).toThrow(RangeError);
  });
});

describe('polish', () => {
  it.each([
    ['a order and an plan', 'An order and a plan'],
    ['a user of a API', 'A user of an API'],
    ['well .  so , yes', 'Well. So, yes'],
  ])('turns "%s" into "%s"', (raw, clean) => {
    expect(polish(raw)).toBe(clean);
  });
});

describe('data files', () => {
  it('hold only phrases that can be filled', () => {
    const broken: string[] = [];
    const tryAll = (phrases: readonly string[], domain: Domain, index: number): void => {
      const fill = createSlots(domain, createPrng(index));
      for (const phrase of phrases) {
        try {
          expandPhrase(phrase, fill, createPrng(index, phrase.length));
        } catch (error) {
          broken.push(`${String(error)}: ${phrase}`);
        }
      }
    };
    DOMAINS.forEach((domain, index) => {
      tryAll(
        [...domain.bugs, ...domain.tech, ...domain.billing, ...domain.account].map(
          ([, text]) => text,
        ),
        domain,
        index,
      );
    });
    CATEGORIES.forEach((category, index) => {
      tryAll(
        FAMILIES[category].flatMap((family) => [
          ...family.details,
          ...family.tried,
          ...family.asks,
          ...family.subjects,
          ...family.scenarios.flatMap((scenario) => [...scenario.says, ...(scenario.short ?? [])]),
        ]),
        createPrng(index).pick(DOMAINS),
        index,
      );
    });
    expect(broken).toEqual([]);
  });
});
