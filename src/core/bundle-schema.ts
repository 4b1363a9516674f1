import type { ReplyTemplate, Rule, TeamTable } from './bundle-data.ts';
import { findCalibrationFault, SCOPE_GATE, THRESHOLDS } from './calibration-shape.ts';
import { EngineError } from './errors.ts';
import { CATEGORY } from './labels.ts';
import { FORMAT_VERSION, type Manifest } from './manifest.ts';
import { SCOPE_SCORES } from './scope.ts';
import { findPartContradiction, PARTS } from './language-part.ts';
import { findMisfit, type Shape } from './shape.ts';

/** Files that every bundle has beside its weights. */
export const DATA_FILES = ['replies.json', 'rules.json', 'teams.json'] as const;

/**
 * Checks parsed JSON from outside. Throws `bundle-format` for another format version, and
 * `bundle-manifest` with the path for any other misfit.
 */
export function readManifest(value: unknown): Manifest {
  const version = findMisfit(value, { formatVersion: 'count' });
  refuse('manifest.json', version);
  const manifest = value as Manifest; // a claim that the checks below make good
  if (manifest.formatVersion !== FORMAT_VERSION)
    throw new EngineError('bundle-format', { formatVersion: manifest.formatVersion });
  refuse('manifest.json', findMisfit(value, MANIFEST) ?? findContradiction(manifest));
  return manifest;
}

/**
 * As `readManifest`, for `replies.json`. A reply's category must be a label of the bundle, and its
 * address must be a page, not a script.
 */
export function readReplies(value: unknown, manifest: Manifest): readonly ReplyTemplate[] {
  refuse('replies.json', findMisfit(value, [REPLY]));
  const replies = value as readonly ReplyTemplate[]; // checked on the line above
  const labels = manifest.heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
  const wrong = replies.findIndex(
    ({ category, url }) =>
      (category !== undefined && !labels.includes(category)) ||
      (url !== undefined && !/^(?:https?:|[^:]*$)/.test(url)),
  );
  refuse('replies.json', wrong < 0 ? null : `[${wrong}]`);
  return replies;
}

/**
 * As `readManifest`, for `rules.json`. `compileRules` checks whether the rules are safe and name
 * known labels.
 */
export function readRules(value: unknown): readonly Rule[] {
  refuse('rules.json', findMisfit(value, [RULE]));
  const rules = value as readonly Rule[]; // checked on the line above
  const wrong = rules.findIndex(
    ({ when: { field = 'any' } }) => !['subject', 'description', 'any'].includes(field),
  );
  refuse('rules.json', wrong < 0 ? null : `[${wrong}].when.field`);
  return rules;
}

/** As `readManifest`, for `teams.json`. */
export function readTeams(value: unknown): TeamTable {
  refuse('teams.json', findMisfit(value, TEAMS));
  return value as TeamTable; // checked on the line above
}

function refuse(file: string, path: string | null): void {
  if (path !== null) throw new EngineError('bundle-manifest', { file, path: path || 'top' });
}

/** Finds contradictions in a manifest that its shape cannot express. */
function findContradiction(manifest: Manifest): string | null {
  const { heads, scope, files, encoder } = manifest;
  if (!heads.some(({ name }) => name === CATEGORY)) return 'heads';
  for (const [at, head] of heads.entries()) {
    const { labels } = head;
    if (new Set(labels).size !== labels.length || labels.length < 2) return `heads[${at}].labels`;
    const fault = findCalibrationFault(head);
    if (fault !== null) return `heads[${at}].${fault}`;
  }
  if (!SCOPE_SCORES.includes(scope.score)) return 'scope.score';
  const part = findPartContradiction(manifest);
  if (part !== null) return part;
  const missing = [encoder.weights, ...DATA_FILES].find((file) => !Object.hasOwn(files, file));
  if (missing !== undefined) return `files.${missing}`;
  // A path must stay inside the bundle's folder: it has no scheme, no leading slash and no `..`.
  return Object.keys(files).find((file) => !/^(?!.*\.\.)\w[\w./-]*$/.test(file)) ?? null;
}

const MANIFEST: Shape = {
  id: 'text',
  version: 'text',
  title: 'text',
  encoder: {
    weights: 'text',
    dims: 'count',
    maxTokens: 'count',
    'first?': { bytes: 'count', sha256: 'sha256' },
  },
  'full?': { model: 'text', vocab: 'text', heads: 'text', dims: 'count' },
  heads: [
    {
      name: 'text',
      labels: ['text'],
      'titles?': { '*': { '*': 'text' } },
      'descriptions?': { '*': 'text' },
      temperature: 'number',
      thresholds: THRESHOLDS,
    },
  ],
  scope: SCOPE_GATE,
  replyFloor: 'number',
  'hasSamplesOnly?': 'flag',
  languages: ['text'],
  'byLanguage?': { '*': PARTS },
  provenance: {
    sources: [{ name: 'text', licence: 'text', 'url?': 'text', use: 'text' }],
    seed: 'number',
    command: 'string',
  },
  files: { '*': { bytes: 'count', sha256: 'sha256' } },
};

/** Shape of one entry of `replies.json`. */
export const REPLY: Shape = {
  id: 'text',
  'category?': 'text',
  title: 'text',
  text: 'text',
  'url?': 'text',
  'lang?': 'text',
  'sample?': 'flag',
  'asks?': ['text'],
  'floor?': 'number',
};

/** Shape of one entry of `rules.json`. */
export const RULE: Shape = {
  id: 'text',
  'stop?': 'flag',
  set: { 'category?': 'text', 'priority?': 'text', 'team?': 'text' },
  when: {
    'keywords?': ['text'],
    'phrases?': ['text'],
    'regex?': 'text',
    'unless?': ['text'],
    'field?': 'text',
    'languages?': ['text'],
  },
};

/** Shape of `teams.json`. */
export const TEAMS: Shape = {
  rows: [{ team: 'text', 'category?': 'text', 'priority?': 'text' }],
  defaultTeam: 'text',
  reviewTeam: 'text',
};
