/** What customers write, on its way to the network: normalisation, language, rules' texts, words and n-grams. */
import fc from 'fast-check';
import {
  createLexicalExtractor,
  readLexicalVocabulary,
} from '../../../../src/compact/lexical-features.ts';
import { openWeights } from '../../../../src/compact/weights-file.ts';
import { wordFeatures } from '../../../../src/compact/word-features.ts';
import { splitWords } from '../../../../src/compact/words.ts';
import type { LoadedBundle } from '../../../../src/core/bundle-data.ts';
import { htmlToText } from '../../../../src/core/html-text.ts';
import { MAX_CHARACTERS, normaliseText, normaliseTicket } from '../../../../src/core/normalise.ts';
import { readRuleTexts } from '../../../../src/core/rule-text.ts';
import { READ_LANGUAGES } from '../../../../src/core/languages.ts';
import { hostileText } from '../hostile-text.ts';
import { fuzzTarget, holds, type FuzzTarget } from '../target.ts';
import { HTML, MAILS, TEXT_TOKENS, TICKETS } from '../valid-texts.ts';

export function textTargets({ weights }: LoadedBundle): readonly FuzzTarget[] {
  return [
    normalisationTarget(),
    ruleTextsTarget(),
    wordsAndNGramsTarget(weights),
    htmlToTextTarget(),
  ];
}

const TEXTS = hostileText([...TICKETS, ...MAILS], TEXT_TOKENS);

function normalisationTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'normalisation',
    inputs: fc.record({
      subject: fc.oneof(fc.constant(''), TEXTS),
      description: TEXTS,
      whole: fc.boolean(),
    }),
    sizeOf: ({ subject, description }) => subject.length + description.length,
    attack(ticket) {
      const { text, description } = normaliseTicket(ticket);
      holds(description.length <= MAX_CHARACTERS, 'a normalised text has a greatest length');
      holds(!/\p{Cs}/u.test(text), 'a normalised text has no half characters');
      if (!ticket.whole)
        holds(normaliseText(text).length <= text.length + 1, 'a second time adds nothing');
    },
  });
}

function ruleTextsTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'rule-texts',
    inputs: TEXTS,
    sizeOf: (text) => text.length,
    attack(description) {
      const read = readRuleTexts(
        { description, subject: description.slice(0, 90) },
        READ_LANGUAGES,
      );
      for (const field of ['subject', 'description', 'any'] as const) read.of(field).model();
    },
  });
}

function wordsAndNGramsTarget(weights: Uint8Array): FuzzTarget {
  const file = openWeights(weights);
  const vocabulary = readLexicalVocabulary(file);
  const extract = vocabulary && createLexicalExtractor(vocabulary);
  return fuzzTarget({
    name: 'words-and-n-grams',
    inputs: TEXTS,
    sizeOf: (text) => text.length,
    attack(text) {
      const words = splitWords(text, 256);
      holds(words.length <= 256, 'no more words than the cut');
      holds(
        words.every(({ start, end }) => start >= 0 && start < end && end <= text.length),
        'every word lies in the text',
      );
      const found = extract?.(words.map(({ word }) => wordFeatures(word)));
      holds(found?.values.every(Number.isFinite) ?? true, 'every feature has a finite value');
    },
  });
}

function htmlToTextTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'html-to-text',
    inputs: hostileText(HTML, [
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '<p ',
      '<script>',
      '</script>',
      '&lt;',
      '&',
      '&#',
      '<style>',
      '<td>',
      '="',
      '<![CDATA[',
      '<a href="',
    ]),
    sizeOf: (text) => text.length,
    attack: (html) => htmlToText(html),
  });
}
