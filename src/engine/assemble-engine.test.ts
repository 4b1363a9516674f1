import { expect, test } from 'vitest';
import { writeTrace } from '../core/trace.ts';
import type { WorkspaceDecisions } from '../core/workspace-decisions.ts';
import { wordBundle, wordManifest, wordModel } from '../../test/fixtures/core/word-model.ts';
import { assembleEngine } from './assemble-engine.ts';
import { assembleFull } from './assemble-full.ts';
import { createContexts } from './decided-contexts.ts';

const model = { ...wordModel, contributions: () => [] };
const TICKET = { id: '1', description: 'refund invoice charged' };
const DOUBT = { description: 'invoice' };
const NOTHING: WorkspaceDecisions = { rules: [], teams: null, thresholds: null };
const TO_BUG = { id: 'r', when: { keywords: ['refund'] }, set: { category: 'Bug' } };

test('a workspace decides by its rules, its teams and its thresholds instead of the bundle', () => {
  const { triage } = assembleEngine([{ bundle: wordBundle, model }]);
  expect(triage(TICKET).category.label).toBe('Billing');
  const ruled = triage(TICKET, { ...NOTHING, rules: [TO_BUG] });
  expect([ruled.category.label, ruled.category.source]).toEqual(['Bug', 'rule']);
  const teams = { rows: [], defaultTeam: 'OURS', reviewTeam: 'OURS' };
  expect(triage(TICKET, { ...NOTHING, teams }).team).toBe('OURS');
  const thresholds = { category: { accept: 0.99, suggest: 0.99 } };
  expect(triage(DOUBT).category.label).toBe('Billing');
  expect(triage(DOUBT, { ...NOTHING, thresholds }).category.label).toBeNull();
});

test('a rule that does not fit the bundle is left out, and the others hold', () => {
  const misfit = { ...TO_BUG, id: 'm', set: { category: 'Nobody' } };
  const { triage } = assembleEngine([{ bundle: wordBundle, model }]);
  const decisions = { ...NOTHING, rules: [misfit, TO_BUG] };
  expect(triage(TICKET, decisions).category.label).toBe('Bug');
});

test('decisions are composed once, also when equal ones come by message', () => {
  const contextFor = createContexts(wordBundle, (text) => wordModel.run(text).embedding);
  const decisions = { ...NOTHING, rules: [TO_BUG] };
  const context = contextFor(decisions);
  expect(contextFor(decisions)).toBe(context);
  expect(contextFor(structuredClone(decisions))).toBe(context);
  expect(contextFor({ ...decisions, rules: [] })).not.toBe(context);
  expect(contextFor(null)).toBe(contextFor());
});

test('replies are embedded by the caller where it knows them, and the trace is written when asked for', () => {
  const { embedding } = wordModel.run('refund');
  const engine = assembleEngine([
    { bundle: wordBundle, model, known: new Map([['charged invoice', embedding]]) },
  ]);
  const { reply, trace } = engine.triage(TICKET, null, writeTrace);
  expect(reply?.id).toBe('refund');
  expect(trace?.length).toBeGreaterThan(0);
  expect(engine.triage(TICKET)).not.toHaveProperty('trace');
});

test('the trace names the language whose weights read the text, not the one that it was taken for', () => {
  const inSpanish = { ...wordBundle, manifest: { ...wordManifest, languages: ['es-MX'] } };
  const knowsAll = { ...model, knownShare: () => 1 };
  const { triage } = assembleEngine([
    { bundle: wordBundle, model: { ...model, knownShare: () => 0 } },
    { bundle: inSpanish, model: knowsAll },
  ]);
  const { trace = [] } = triage({ description: 'Impresora no imprime' }, null, writeTrace);
  expect(trace.find(({ name }) => name === 'encode')?.language).toBe('es');
});

test('the embedding of an empty ticket is null in both tiers, and the full tier decides by its own thresholds', async () => {
  const full = {
    kind: 'use',
    name: 'big',
    model: 'm',
    vocab: 'v',
    probe: 'p',
    heads: 'h',
    dims: 4,
    maxTokens: 8,
    byHead: {
      category: {
        temperature: 1,
        thresholds: { accept: 0.99, suggest: 0.99, targetPrecision: 1 },
      },
    },
    scope: wordManifest.scope,
    measured: { tickets: 1, compact: 0.5, full: 0.6 },
    files: Object.fromEntries(
      ['m', 'v', 'p', 'h'].map((name) => [name, { bytes: 1, sha256: 'a'.repeat(64) }]),
    ),
  } as const;
  const bundle = { ...wordBundle, manifest: { ...wordManifest, fulls: [full] } };
  const compact = assembleEngine([{ bundle, model }]);
  const answers = assembleFull(compact, bundle.manifest, {
    dims: 4,
    run: async (texts) => texts.map((text) => wordModel.run(text)),
  });
  expect(compact.triageAndEmbed({ description: '' }).embedding).toBeNull();
  const [empty, ticket] = await answers.triageAll([{ description: '' }, DOUBT]);
  expect(empty?.embedding).toBeNull();
  expect(ticket?.triage.tier).toBe('full');
  expect(ticket?.triage.category.label).toBeNull();
  const decisions = { ...NOTHING, rules: [TO_BUG] };
  const [ruled] = await answers.triageAll([TICKET], decisions);
  expect(ruled?.triage.category.label).toBe('Bug');
});
