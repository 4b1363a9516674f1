/** Model bundles: manifest, data files, the full tier's promises and probe. */
import fc from 'fast-check';
import { assembleBundle } from '../../../../src/bundle/assemble-bundle.ts';
import { createCompactModel } from '../../../../src/compact/compact-model.ts';
import type { LoadedBundle } from '../../../../src/core/bundle-data.ts';
import {
  readManifest,
  readReplies,
  readRules,
  readTeams,
} from '../../../../src/core/bundle-schema.ts';
import { languageManifests, readLanguages } from '../../../../src/core/language-part.ts';
import { fullTierManifest, readFullTier } from '../../../../src/core/full-tier.ts';
import type { Manifest } from '../../../../src/core/manifest.ts';
import { assembleEngine } from '../../../../src/engine/assemble-engine.ts';
import { readProbe } from '../../../../src/full/probe.ts';
import { hostileJson, hostileJsonText, jsonSize } from '../hostile-json.ts';
import { fuzzTarget, holds, type FuzzTarget } from '../target.ts';
import { TICKETS } from '../valid-texts.ts';

const HASH = 'a'.repeat(64);
const FILE = { bytes: 10, sha256: HASH };
const TICKET = { subject: 'Card', description: TICKETS[0] ?? '' };
const PROBE = { cases: [{ text: 'a b', embedding: [0.6, 0.8] }] };
const DATA = {
  replies: [
    {
      id: 'a',
      category: 'Billing Inquiry',
      title: 'Refund',
      text: 'Dear {{name|customer}}, {{order_number}}',
      url: 'https://example.org',
      asks: ['refund'],
      floor: 0.1,
    },
  ],
  rules: [
    {
      id: 'r',
      stop: true,
      set: { category: 'Bug Report', team: 'X' },
      when: {
        keywords: ['crash'],
        phrases: ['blank screen'],
        regex: '\\berror \\d{3}\\b',
        unless: ['test'],
        field: 'any',
        languages: ['en'],
      },
    },
  ],
  teams: {
    rows: [{ team: 'A', category: 'Bug Report', priority: 'High' }],
    defaultTeam: 'B',
    reviewTeam: 'C',
  },
};

/** A manifest that uses every part of the format. */
function wholeManifest({ manifest }: LoadedBundle): Manifest {
  const { heads, scope } = manifest;
  const byHead = Object.fromEntries(
    heads.map(({ name, temperature, thresholds }) => [name, { temperature, thresholds }]),
  );
  const files = {
    'weights.bin': FILE,
    'replies.json': FILE,
    'rules.json': FILE,
    'teams.json': FILE,
  };
  return {
    ...manifest,
    encoder: { ...manifest.encoder, weights: 'weights.bin' },
    heads: heads.map((head) => ({
      ...head,
      titles: { de: { [head.labels[0] ?? '']: 'Konto' } },
      descriptions: { [head.labels[0] ?? '']: 'x' },
    })),
    languages: ['en', 'de'],
    byLanguage: {
      de: {
        weights: 'de.bin',
        byHead,
        scope,
        replyFloor: 0.2,
        measured: { tickets: 10, accuracy: 0.9 },
        files: { 'de.bin': FILE },
      },
    },
    fulls: [
      {
        kind: 'wordpiece',
        name: 'mini@1',
        model: 'full/model.json',
        vocab: 'full/vocab.json',
        probe: 'full/probe.json',
        heads: 'full/heads.bin',
        dims: 8,
        maxTokens: 32,
        byHead,
        scope,
        measured: { tickets: 10, compact: 0.8, full: 0.9 },
        files: {
          'full/model.json': FILE,
          'full/vocab.json': FILE,
          'full/probe.json': FILE,
          'full/heads.bin': FILE,
        },
      },
    ],
    files,
  };
}

// eslint-disable-next-line max-lines-per-function -- a list of doors, a few lines each.
export function bundleTargets(bundle: LoadedBundle): readonly FuzzTarget[] {
  const { manifest, weights } = bundle;
  const valid = wholeManifest(bundle);
  const paths = [
    '../x',
    '/etc/x',
    'https://x/y',
    'a/../b',
    '.',
    'weights.bin',
    'en',
    'de',
    'category',
    'energy',
  ];
  const encode = (value: unknown): Uint8Array =>
    new TextEncoder().encode(JSON.stringify(value) ?? '');
  return [
    fuzzTarget({
      name: 'manifest',
      inputs: hostileJson([valid], paths),
      sizeOf: jsonSize,
      attack(value) {
        const read = readManifest(value);
        holds(Object.keys(read.files).every(isInside), 'every file lies in the folder');
        languageManifests(read, ['de', 'en', '*']);
        readLanguages(read, ['de-AT']);
        const full = readFullTier(read);
        holds(
          Object.keys(full.files).every((file) => isInside(file.replace(/^\.\.\//, ''))),
          'a full file lies beside the folder at most',
        );
        fullTierManifest(read);
      },
    }),
    fuzzTarget({
      name: 'bundle-data',
      inputs: fc.record({
        replies: hostileJson(
          [DATA.replies],
          [
            'javascript:alert(1)',
            ' javascript:x',
            'java\nscript:x',
            'data:text/html,x',
            '{{a|{{b}}}}',
          ],
        ),
        rules: hostileJson(
          [DATA.rules],
          ['(a+)+$', '(?=(a*))\\1', '[', 'a{9999999}', '(?:a|a)*b', '\\b'],
        ),
        teams: hostileJson([DATA.teams]),
      }),
      sizeOf: jsonSize,
      attack({ replies, rules, teams }) {
        const own = {
          ...bundle,
          replies: readReplies(replies, manifest),
          rules: readRules(rules),
          teams: readTeams(teams),
        };
        for (const { url } of own.replies)
          holds(url === undefined || !isScript(url), 'an address is a page');
        decideWith(own);
      },
      unitCases: 40,
    }),
    fuzzTarget({
      name: 'bundle-files',
      inputs: fc.record({
        manifest: hostileJson([{ ...valid, byLanguage: {}, languages: ['en'] }], paths),
        replies: hostileJsonText([DATA.replies]),
      }),
      sizeOf: jsonSize,
      attack({ manifest: value, replies }) {
        const read = readManifest(value);
        const { weights: name } = read.encoder;
        const rest = new Map<string, Uint8Array>([
          [name, weights],
          ['rules.json', encode(DATA.rules)],
          ['teams.json', encode(DATA.teams)],
        ]);
        const whole = assembleBundle(
          read,
          rest.set('replies.json', new TextEncoder().encode(replies)),
          ['en'],
        );
        decideWith(whole);
      },
      unitCases: 40,
    }),
    fuzzTarget({
      name: 'probe',
      inputs: hostileJsonText([PROBE]).map((text) => new TextEncoder().encode(text)),
      sizeOf: ({ length }) => length,
      attack: (bytes) => readProbe(bytes, 2),
    }),
  ];
}

function decideWith(bundle: LoadedBundle): void {
  const engine = assembleEngine([
    { bundle, model: createCompactModel(bundle.manifest, bundle.weights) },
  ]);
  const { category } = engine.triage(TICKET);
  const { labels } = bundle.manifest.heads.find(({ name }) => name === 'category') ?? {
    labels: [] as readonly string[],
  };
  holds(
    category.label === null || labels.includes(category.label),
    'a decision is one of the labels',
  );
  holds(category.confidence >= 0 && category.confidence <= 1, 'a confidence lies between 0 and 1');
}

function isInside(path: string): boolean {
  return (
    new URL(path, 'https://a.test/b/').href.startsWith('https://a.test/b/') && !path.includes('..')
  );
}

function isScript(url: string): boolean {
  try {
    return !/^https?:$/.test(new URL(url, 'https://a.test/').protocol);
  } catch {
    return false;
  }
}
