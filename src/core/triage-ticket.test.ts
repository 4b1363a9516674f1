import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter, anyLetter } from '../../test/fixtures/any-text.ts';
import type { LoadedBundle, Rule } from './bundle-data.ts';
import type { TextModel } from './text-model.ts';
import type { TicketInput } from './ticket.ts';
import { writeTrace } from './trace.ts';
import { createTriageContext, triageTicket } from './triage-ticket.ts';
import { wordBundle, wordManifest, wordModel } from '../../test/fixtures/core/word-model.ts';
import type { Manifest } from './manifest.ts';
interface Change extends Partial<Pick<LoadedBundle, 'rules' | 'manifest' | 'replies'>> {
  readonly model?: TextModel;
  readonly trace?: boolean;
}

function triage(
  input: TicketInput | string,
  {
    rules = [],
    manifest = wordManifest,
    model = wordModel,
    replies = wordBundle.replies,
    trace = false,
  }: Change = {},
) {
  const context = createTriageContext(
    { ...wordBundle, rules, manifest, replies },
    (text) => model.run(text).embedding,
  );
  let clock = 0;
  return triageTicket(typeof input === 'string' ? { description: input } : input, context, model, {
    now: () => (clock += 0.25),
    ...(trace && { trace: writeTrace }),
  });
}

const outage: Rule = {
  id: 'outage',
  when: { phrases: ['nobody can work'] },
  set: { priority: 'High', category: 'Bug' },
};

test('a clear ticket gives the whole result', () => {
  expect(
    triage({ id: '7', subject: 'Refund', description: 'I was charged twice, urgent' }),
  ).toEqual({
    id: '7',
    category: {
      label: 'Billing',
      confidence: 0.9993,
      state: 'accept',
      source: 'model',
      top: [
        { label: 'Billing', probability: 0.9993 },
        { label: 'Access', probability: 0.0003 },
        { label: 'Bug', probability: 0.0003 },
      ],
    },
    priority: {
      label: 'High',
      confidence: 0.9526,
      state: 'accept',
      source: 'model',
      top: [
        { label: 'High', probability: 0.9526 },
        { label: 'Low', probability: 0.0474 },
      ],
    },
    team: 'PAYMENTS',
    reply: {
      id: 'refund',
      title: 'Refund',
      text: 'Dear customer, refunds take five days.',
      score: 0.5774,
    },
    abstained: false,
    reason: null,
    tier: 'compact',
    bundle: 'words@1.2.3',
    ms: 0.25,
  });
});

describe('abstaining', () => {
  test.each([
    ['', 'empty'],
    ['Ich kann mich nicht anmelden', 'language'],
    ['asdfghjkl', 'out-of-scope'],
    ['what is the weather like', 'out-of-scope'],
  ])('%j: %s', (text, reason) => {
    expect(triage(text)).toMatchObject({
      category: { label: null, state: 'abstain', source: 'model' },
      priority: { label: null, state: 'abstain' },
      team: 'MANUAL_REVIEW',
      reply: null,
      abstained: true,
      reason,
    });
  });

  test('an unsure category is low-confidence; the priority is decided by itself', () => {
    expect(triage('invoice password crash urgent')).toMatchObject({
      category: { label: null, state: 'abstain', confidence: 0.3333 },
      priority: { label: 'High' },
      abstained: true,
      reason: 'low-confidence',
      team: 'MANUAL_REVIEW',
    });
  });

  test('an answer without a category is offered to an unsure ticket, and to none that the gate holds back', () => {
    const replies = [{ id: 'any', title: 'invoice password crash', text: 'See the page.' }];
    expect(triage('invoice password crash urgent', { replies })).toMatchObject({
      abstained: true,
      reply: { id: 'any' },
    });
    const manifest = { ...wordManifest, scope: { ...wordManifest.scope, threshold: 99 } };
    expect(triage('invoice password crash urgent', { replies, manifest })).toMatchObject({
      reason: 'out-of-scope',
      reply: null,
    });
  });

  test('top is empty only where the model was not asked', () => {
    expect(triage('').category.top).toEqual([]);
    expect(triage('Ich kann mich nicht anmelden, password').category.top).toHaveLength(3);
  });

  test('too few known words are out of scope', () => {
    const known = (minKnownShare: number): Manifest => ({
      ...wordManifest,
      scope: { ...wordManifest.scope, minKnownShare },
    });
    const text = 'the invoice of my very dear old friend';
    expect(triage(text, { manifest: known(0.19) }).reason).toBe('out-of-scope');
    // A bundle that knows all words of its own tickets takes unknown words for another language.
    const manifest = known(0.3);
    expect(triage('xa invoice hori meku tanda ora', { manifest }).reason).toBe('language');
    expect(triage('invoice please', { manifest }).reason).toBe(null);
  });
});

describe('rules', () => {
  test('a rule decides with confidence 1, and top still shows the model', () => {
    expect(triage('refund the invoice, nobody can work', { rules: [outage] })).toMatchObject({
      category: {
        label: 'Bug',
        confidence: 1,
        state: 'accept',
        source: 'rule',
        top: [{ label: 'Billing' }, {}, {}],
      },
      priority: { label: 'High', confidence: 1, source: 'rule' },
      team: 'HOT_FIX',
      abstained: false,
      reason: null,
    });
  });

  test('a rule on priority alone leaves the abstention', () => {
    const rules = [{ ...outage, set: { priority: 'High' } }];
    expect(triage('nobody can work', { rules })).toMatchObject({
      category: { label: null },
      priority: { label: 'High', source: 'rule' },
      abstained: true,
      reason: 'out-of-scope',
      team: 'MANUAL_REVIEW',
    });
  });

  test('a rule in a language that the model does not know decides', () => {
    const rules = [
      {
        id: 'de',
        when: { keywords: ['rechnung'], languages: ['de'] },
        set: { category: 'Billing' },
      },
    ];
    expect(triage('Meine Rechnung ist falsch', { rules })).toMatchObject({
      category: { label: 'Billing', source: 'rule' },
      abstained: false,
      reason: null,
    });
  });

  test('workspace rules come before those of the bundle', () => {
    const context = createTriageContext(
      { ...wordBundle, rules: [outage] },
      (text) => wordModel.run(text).embedding,
      { workspaceRules: [{ ...outage, id: 'own', set: { category: 'Access' } }] },
    );
    expect(
      triageTicket({ description: 'nobody can work' }, context, wordModel, { now: () => 0 }),
    ).toMatchObject({ category: { label: 'Access' }, priority: { label: 'High' } });
  });
});

test('a bundle without a priority head abstains on priority only', () => {
  const manifest = { ...wordManifest, heads: wordManifest.heads.slice(0, 1) };
  expect(triage('refund', { manifest })).toMatchObject({
    category: { label: 'Billing' },
    priority: { label: null, confidence: 0, state: 'abstain', top: [] },
    abstained: false,
  });
});

test('further heads are reported beside category and priority', () => {
  const manifest = {
    ...wordManifest,
    heads: wordManifest.heads.map((head) =>
      head.name === 'priority' ? { ...head, name: 'tone' } : head,
    ),
  };
  const model: TextModel = {
    ...wordModel,
    run: (text) => {
      const {
        logits: { category, priority },
        ...rest
      } = wordModel.run(text);
      return {
        ...rest,
        logits: { ...(category && { category }), ...(priority && { tone: priority }) },
      };
    },
  };
  expect(triage('refund urgent', { manifest, model })).toMatchObject({
    category: { label: 'Billing' },
    heads: { tone: { label: 'High' } },
  });
});

test('the trace names every step in order and holds no word of the ticket', () => {
  const { trace = [] } = triage('please refund Xylophonia', { trace: true });
  expect(trace.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(JSON.stringify(trace)).not.toMatch(/xylophonia/i);
  expect(triage('', { trace: true }).trace?.map(({ step }) => step)).toEqual([1, 2, 6, 7, 8]);
});

const anyText = fc.string({ unit: fc.oneof(anyCharacter, anyLetter) });
test('any text gives a result that survives JSON, with markup left as text', () => {
  fc.assert(
    fc.property(anyText, anyText, (subject, description) => {
      const result = triage({ subject, description: `${description} <script>refund</script>` });
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }),
  );
});
