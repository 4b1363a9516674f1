import type { Decision, Triage } from '../../src/core/triage.ts';

let last = 0;

/** A database name that no other test uses. */
export function freshName(): string {
  last += 1;
  return `test-${Date.now()}-${last}-${Math.random().toString(36).slice(2)}`;
}

export function triageOf(id: string, { abstain = false }: { abstain?: boolean } = {}): Triage {
  const decision = (label: string, confidence: number): Decision => ({
    label: abstain ? null : label,
    confidence,
    state: abstain ? 'abstain' : 'accept',
    source: 'model',
    top: [{ label, probability: confidence }],
  });
  return {
    id,
    category: decision('Billing Inquiry', 0.9),
    priority: decision('High', 0.7),
    team: abstain ? 'MANUAL_REVIEW' : 'PAYMENTS_TEAM',
    reply: null,
    abstained: abstain,
    reason: abstain ? 'low-confidence' : null,
    tier: 'compact',
    bundle: 'support@1.0.0',
    ms: 0.3,
  };
}
