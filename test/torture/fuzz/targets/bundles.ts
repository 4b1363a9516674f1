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
import { assembleEngine } from '../../../../src/engine/assemble-engine.ts';
import { readProbe } from '../../../../src/full/probe.ts';
import { hostileJson, hostileJsonText, jsonSize } from '../hostile-json.ts';
import { fuzzTarget, holds, type FuzzTarget } from '../target.ts';
import { TICKETS } from '../valid-texts.ts';
import { wholeManifest } from '../whole-manifest.ts';

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

export function bundleTargets(bundle: LoadedBundle): readonly FuzzTarget[] {
  return [
    manifestTarget(bundle),
    bundleDataTarget(bundle),
    bundleFilesTarget(bundle),
    probeTarget(),
  ];
}

const PATHS = [
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

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value) ?? '');
}

function manifestTarget(bundle: LoadedBundle): FuzzTarget {
  return fuzzTarget({
    name: 'manifest',
    inputs: hostileJson([wholeManifest(bundle)], PATHS),
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
  });
}

function bundleDataTarget(bundle: LoadedBundle): FuzzTarget {
  return fuzzTarget({
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
        replies: readReplies(replies, bundle.manifest),
        rules: readRules(rules),
        teams: readTeams(teams),
      };
      for (const { url } of own.replies)
        holds(url === undefined || !isScript(url), 'an address is a page');
      decideWith(own);
    },
    unitCases: 40,
  });
}

function bundleFilesTarget(bundle: LoadedBundle): FuzzTarget {
  return fuzzTarget({
    name: 'bundle-files',
    inputs: fc.record({
      manifest: hostileJson(
        [{ ...wholeManifest(bundle), byLanguage: {}, languages: ['en'] }],
        PATHS,
      ),
      replies: hostileJsonText([DATA.replies]),
    }),
    sizeOf: jsonSize,
    attack({ manifest: value, replies }) {
      const read = readManifest(value);
      const { weights: name } = read.encoder;
      const rest = new Map<string, Uint8Array>([
        [name, bundle.weights],
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
  });
}

function probeTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'probe',
    inputs: hostileJsonText([PROBE]).map((text) => new TextEncoder().encode(text)),
    sizeOf: ({ length }) => length,
    attack: (bytes) => readProbe(bytes, 2),
  });
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
