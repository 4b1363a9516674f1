import { expect, test } from 'vitest';
import { wordManifest } from '../../test/fixtures/core/word-model.ts';
import { readManifest } from './bundle-schema.ts';
import { partManifest, readLanguages } from './language-part.ts';
import type { LanguagePart, Manifest } from './manifest.ts';

const THRESHOLDS = { accept: 0.8, suggest: 0.5, targetPrecision: 0.9 };
const HASH = 'a'.repeat(64);
const PART: LanguagePart = {
  weights: 'weights.de.bin',
  byHead: Object.fromEntries(
    wordManifest.heads.map(({ name }) => [name, { temperature: 2, thresholds: THRESHOLDS }]),
  ),
  scope: { score: 'energy', threshold: 3 },
  replyFloor: 0.4,
  measured: { tickets: 10, accuracy: 0.9 },
  files: { 'weights.de.bin': { bytes: 7, sha256: HASH } },
};
const file = { bytes: 1, sha256: HASH };
const BOTH: Manifest = {
  ...wordManifest,
  languages: ['en', 'de'],
  byLanguage: { de: PART },
  files: {
    [wordManifest.encoder.weights]: file,
    'replies.json': file,
    'rules.json': file,
    'teams.json': file,
  },
};

test('a language alone decides by its own weights, temperatures, thresholds and scope', () => {
  const german = partManifest(BOTH, 'de');
  expect(german.encoder.weights).toBe('weights.de.bin');
  expect(german.heads.map(({ temperature }) => temperature)).toEqual(
    wordManifest.heads.map(() => 2),
  );
  expect([german.scope, german.replyFloor, german.languages]).toEqual([
    PART.scope,
    PART.replyFloor,
    ['de'],
  ]);
  expect(german).not.toHaveProperty('byLanguage');
  expect(german.files).toHaveProperty('weights.de.bin');
  const english = partManifest(BOTH, 'en');
  expect(english.heads).toEqual(BOTH.heads);
  expect(english.languages).toEqual(['en']);
  expect(() => partManifest(BOTH, 'fr')).toThrow(expect.objectContaining({ code: 'bad-input' }));
});

test('wanted languages are taken in their order, by their first two letters', () => {
  expect(readLanguages(BOTH, ['fr', 'de-AT', 'EN-gb', 'de'])).toEqual(['de', 'en']);
  expect(readLanguages(BOTH, [])).toEqual([]);
});

test('a part that does not fit the bundle is refused by its place', () => {
  expect(readManifest(BOTH)).toEqual(BOTH);
  const pathOf = (change: object): unknown => {
    try {
      return readManifest({ ...BOTH, byLanguage: { de: { ...PART, ...change } } });
    } catch (error) {
      return (error as { details: { path: string } }).details.path;
    }
  };
  expect(pathOf({ byHead: {} })).toMatch(/^byLanguage\.de\.byHead\./);
  expect(pathOf({ files: {} })).toBe('byLanguage.de.files.weights.de.bin');
  expect(pathOf({ scope: { score: 'best', threshold: 1 } })).toBe('byLanguage.de.scope.score');
  expect(pathOf({ files: { ...PART.files, '../x': file } })).toBe('byLanguage.de.files.../x');
  expect(() => readManifest({ ...BOTH, byLanguage: { fr: PART } })).toThrow(
    expect.objectContaining({ code: 'bundle-manifest' }),
  );
});
