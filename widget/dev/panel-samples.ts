/** Every state of the panel with made-up figures. A new phase or reason without a sample fails its test. */
import type { AbstainReason, RankedLabel, Triage } from '../../src/core/triage.ts';
import { INITIAL, type WidgetState } from '../state.ts';
import { createFace } from '../view/head-face.ts';
import type { PanelModel } from '../view/panel.ts';

/** One state: its name for people, and what differs from a ready panel that is switched on. */
export interface PanelSample {
  readonly name: string;
  readonly model: Partial<Omit<PanelModel, 'speech'>> & { readonly state: WidgetState };
}

const RANKED: readonly RankedLabel[] = [
  { label: 'Billing Inquiry', probability: 0.86 },
  { label: 'Account Management', probability: 0.09 },
  { label: 'Bug Report', probability: 0.03 },
];
const DECISION = {
  label: 'Billing Inquiry',
  confidence: 0.86,
  state: 'accept',
  source: 'model',
  top: RANKED,
} as const;
const TRIAGE: Triage = {
  id: '1',
  category: DECISION,
  priority: { ...DECISION, label: 'High', confidence: 0.7, state: 'suggest', top: [] },
  team: 'PAYMENTS_TEAM',
  reply: {
    id: 'refund',
    title: 'A payment was taken twice',
    text: 'The second payment is usually a reservation that your bank gives back within five days.\n\nIf it is still there after that, answer this mail with the number of the invoice.',
    url: 'https://example.org/refunds',
    score: 0.8,
  },
  abstained: false,
  reason: null,
  tier: 'compact',
  bundle: 'sample@1.0.0',
  ms: 1,
};
const UNSURE: readonly RankedLabel[] = [
  { label: 'Billing Inquiry', probability: 0.48 },
  { label: 'Account Management', probability: 0.44 },
  { label: 'Bug Report', probability: 0.08 },
];
const TEXT = 'I was charged twice for my subscription';

const suggesting: WidgetState = { ...INITIAL, phase: 'suggesting', triage: TRIAGE };
const chosen: WidgetState = {
  ...suggesting,
  choices: { category: { label: 'Billing Inquiry', by: 'suggestion' } },
};
const abstain = (reason: AbstainReason): WidgetState => ({
  ...INITIAL,
  // Of a text that says nothing yet nothing is said, too.
  phase: reason === 'empty' ? 'ready' : 'abstain',
  triage: { ...TRIAGE, abstained: true, reason },
});

export const PANEL_SAMPLES: readonly PanelSample[] = [
  { name: 'idle', model: { state: INITIAL } },
  { name: 'asking before a download', model: { state: { ...INITIAL, phase: 'asking' } } },
  { name: 'loading', model: { state: { ...INITIAL, phase: 'loading', progress: 0.4 } } },
  { name: 'ready', model: { state: { ...INITIAL, phase: 'ready' } } },
  { name: 'suggesting', model: { state: suggesting, ranked: RANKED } },
  {
    name: 'preselected',
    model: {
      state: chosen,
      ranked: RANKED,
      chosen: { category: 'Billing Inquiry', priority: null },
    },
  },
  {
    name: 'undone',
    model: {
      state: { ...suggesting, undone: chosen.choices, locked: ['category'] },
      ranked: RANKED,
    },
  },
  {
    name: 'unsure, with a question',
    model: {
      state: { ...suggesting, triage: { ...TRIAGE, reply: null } },
      ranked: UNSURE,
      question: { options: ['Billing Inquiry', 'Account Management'], gain: 0.8 },
    },
  },
  {
    name: 'priority chosen, reply refused',
    model: {
      state: {
        ...chosen,
        choices: { ...chosen.choices, priority: { label: 'High', by: 'customer' } },
        refusedReplies: ['refund'],
      },
      ranked: RANKED,
    },
  },
  {
    name: 'why',
    model: {
      state: chosen,
      ranked: RANKED,
      why: {
        label: 'Billing Inquiry',
        segments: [
          { text: 'I was ', weight: 0 },
          { text: 'charged twice', weight: 0.9 },
          { text: ' for my ', weight: 0 },
          { text: 'subscription', weight: 0.4 },
        ],
      },
    },
  },
  { name: 'no suggestion: unsure', model: { state: abstain('low-confidence') } },
  { name: 'no suggestion: another language', model: { state: abstain('language') } },
  { name: 'no suggestion: another subject', model: { state: abstain('out-of-scope') } },
  { name: 'no suggestion: nothing to read', model: { state: abstain('empty') } },
  { name: "no suggestion: a machine's answer", model: { state: abstain('automatic') } },
  {
    name: 'a secret in the text',
    model: {
      state: suggesting,
      ranked: RANKED,
      secret: { kind: 'card', start: 0, end: TEXT.length },
    },
  },
  { name: 'a secret masked', model: { state: suggesting, ranked: RANKED, wasMasked: true } },
  {
    name: 'a known issue',
    model: {
      state: suggesting,
      ranked: RANKED,
      issue: {
        id: 'mail',
        phrases: [],
        text: 'Receipts are late today. We are on it.',
        from: -Infinity,
        until: Infinity,
        url: 'https://example.org/status',
      },
    },
  },
  { name: 'solved', model: { state: { ...suggesting, phase: 'resolved' } } },
  { name: 'closed', model: { state: { ...suggesting, phase: 'closed' } } },
  {
    name: 'failed',
    model: { state: { ...INITIAL, phase: 'error', errorCode: 'bundle-missing' } },
  },
  { name: 'hidden', model: { state: { ...suggesting, isDismissed: true }, isCollapsed: true } },
  { name: 'switched off', model: { state: INITIAL, isOn: false } },
];

/** What a sample leaves out. */
export const USUAL_MODEL: Omit<PanelModel, 'state' | 'speech'> = {
  isOn: true,
  isCollapsed: false,
  ranked: [],
  face: createFace(
    ['Account Management', 'Billing Inquiry', 'Bug Report', 'Feature Request'],
    null,
  ),
  priorities: createFace(['Low', 'Medium', 'High', 'Critical'], null),
  names: { category: 'Category', priority: 'Priority' },
  chosen: { category: null, priority: null },
  hasPriorityField: true,
  further: [],
  descriptions: { 'Feature Request': 'Ideas, and what you miss' },
  impacts: [
    { key: 'Low', impact: 'can-wait' },
    { key: 'Medium', impact: 'with-difficulty' },
    { key: 'High', impact: 'stuck' },
    { key: 'Critical', impact: 'others-too' },
  ],
  question: null,
  secret: null,
  wasMasked: false,
  issue: null,
  canExplain: true,
  why: null,
};
