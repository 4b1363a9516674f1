import { expect, test } from 'vitest';
import { wordBundle, wordManifest, wordModel } from '../../test/fixtures/core/word-model.ts';
import type { LoadedBundle } from '../core/bundle-data.ts';
import { assembleFull, partWithFull } from './assemble-full.ts';
import { openEngine } from './assemble-engine.ts';
import { offersOf } from './worker/full-engine.ts';

const THRESHOLDS = { accept: 0.99, suggest: 0.99, targetPrecision: 0.9 };
const english = { ...wordBundle, manifest: { ...wordManifest, languages: ['en'] } };
/** A model with the same words that is never sure of German tickets. */
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

test('a ticket is read once, by the model that answers', () => {
  const ran: string[] = [];
  const engine = openEngine({ ...english, further: [german] }, ({ manifest }) => ({
    ...modelOf(),
    run: (text) => {
      ran.push(manifest.languages.join());
      return wordModel.run(text);
    },
  }));
  engine.triage({ description: 'das ist kein bitte' });
  expect(ran).toEqual(['de']);
});

test('one language alone abstains on a text in another', () => {
  const engine = openEngine(german, modelOf);
  expect(engine.triage(GERMAN).reason).toBe('low-confidence');
  expect(engine.triage(ENGLISH).reason).toBe('language');
});

const FULL = {
  kind: 'wordpiece',
  name: 'big@1',
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
const withFull = { ...english, manifest: { ...english.manifest, fulls: [FULL] } };

test.each([
  ['first', { ...withFull, further: [german] }],
  ['second', { ...german, further: [withFull] }],
])(
  'the full tier answers its own language, loaded %s; the others stay with theirs',
  async (_, bundle) => {
    const compact = openEngine(bundle, modelOf);
    expect(offersOf(compact)).toMatchObject([{ id: 'big', languages: ['en'] }]);
    const read: string[] = [];
    const answers = assembleFull(compact, partWithFull(compact).bundle.manifest, {
      dims: 4,
      run: async (texts) => {
        read.push(...texts);
        return texts.map((text) => wordModel.run(text));
      },
    });
    const found = await answers.triageAll([ENGLISH, GERMAN, FRENCH]);
    expect(found.slice(0, 2).map(({ triage }) => triage.tier)).toEqual(['full', 'compact']);
    expect(found[2]?.triage.reason).toBe('language');
    expect(read.slice(0, 2)).toEqual([ENGLISH.description, '']);
  },
);

test('a bundle without a full tier in the loaded languages offers none', () => {
  expect(offersOf(openEngine({ ...english, further: [german] }, modelOf))).toEqual([]);
});

test('each language has its own replies, and the engine names those of all', () => {
  const reply = { id: 'r', category: 'Billing', title: 'refund', text: 'English', floor: 0 };
  const antwort = { ...reply, id: 'a', text: 'Deutsch', lang: 'de' };
  const sure = { ...english, manifest: { ...english.manifest, languages: ['de'] } };
  const engine = openEngine(
    { ...english, replies: [reply, antwort], further: [{ ...sure, replies: [antwort] }] },
    modelOf,
  );
  expect(engine.bundle.replies).toEqual([reply, antwort]);
  expect(engine.triage(ENGLISH).reply?.text).toBe('English');
  expect(engine.triage(GERMAN).reply?.text).toBe('Deutsch');
});

test('the bundle of a running engine, which names all its languages, makes the same engine again', () => {
  const engine = openEngine({ ...english, further: [german] }, modelOf);
  const again = openEngine({ ...engine.bundle, further: [german] }, modelOf);
  expect(again.bundle.manifest.languages).toEqual(['en', 'de']);
  expect(again.triage(GERMAN).category.label).toBeNull();
  expect(again.triage(ENGLISH).category.label).toBe('Billing');
});

test('a ticket is read as often in two languages as in one', () => {
  const timesRead = (bundle: LoadedBundle): number => {
    let times = 0;
    const ticket = {
      get description() {
        times++;
        return ENGLISH.description;
      },
    };
    openEngine(bundle, modelOf).triageAndEmbed(ticket);
    return times;
  };
  expect(timesRead({ ...english, further: [german] })).toBe(timesRead(english));
});
