import { expect, test } from 'vitest';
import { wordBundle, wordManifest, wordModel } from '../../test/fixtures/core/word-model.ts';
import { assembleFull } from './assemble-full.ts';
import { openEngine } from './open-engine.ts';

const THRESHOLDS = { accept: 0.99, suggest: 0.99, targetPrecision: 0.9 };
const english = { ...wordBundle, manifest: { ...wordManifest, languages: ['en'] } };
/** The same words, but German tickets are never sure enough. */
const german = {
  ...wordBundle,
  manifest: {
    ...wordManifest,
    languages: ['de'],
    heads: wordManifest.heads.map((head) => ({ ...head, temperature: 9, thresholds: THRESHOLDS })),
  },
};
const modelOf = () => ({ ...wordModel, contributions: () => [] });
const ENGLISH = { description: 'please refund the invoice that was charged to my account' };
const GERMAN = { description: 'bitte den invoice nicht zweimal charged, ich will mein refund' };
const FRENCH = {
  description: "bonjour, je ne peux pas payer la facture depuis hier, merci de m'aider",
};

test('the ticket’s own language answers; what none reads abstains', () => {
  const engine = openEngine({ ...english, further: [german] }, modelOf);
  expect(engine.bundle.manifest.languages).toEqual(['en', 'de']);
  expect(engine.triage(ENGLISH).category.label).toBe('Billing');
  expect(engine.triage(GERMAN).category.label).toBeNull();
  expect(engine.triage(GERMAN).reason).toBe('low-confidence');
  expect(engine.triage(FRENCH).reason).toBe('language');
  expect(engine.triage({ description: 'refund charged' }).category.label).toBe('Billing');
});

test('one language alone abstains on a text in another', () => {
  const engine = openEngine(german, modelOf);
  expect(engine.triage(GERMAN).reason).toBe('low-confidence');
  expect(engine.triage(ENGLISH).reason).toBe('language');
});

test('the full tier answers the tickets of its own language, the others stay with theirs', async () => {
  const full = {
    kind: 'wordpiece',
    name: 'big',
    model: 'm',
    vocab: 'v',
    probe: 'p',
    heads: 'h',
    dims: 4,
    maxTokens: 8,
    byHead: {},
    scope: wordManifest.scope,
    measured: { tickets: 1, compact: 0.5, full: 0.6 },
    files: Object.fromEntries(
      ['m', 'v', 'p', 'h'].map((name) => [name, { bytes: 1, sha256: 'a'.repeat(64) }]),
    ),
  } as const;
  const compact = openEngine({ ...english, further: [german] }, modelOf);
  const read: string[] = [];
  const answers = assembleFull(
    compact,
    { ...english.manifest, fulls: [full] },
    {
      dims: 4,
      run: async (texts) => {
        read.push(...texts);
        return texts.map((text) => wordModel.run(text));
      },
    },
  );
  const found = await answers.triageAll([ENGLISH, GERMAN]);
  expect(found.map(({ triage }) => triage.tier)).toEqual(['full', 'compact']);
  expect(read).toEqual([ENGLISH.description, '']);
});
