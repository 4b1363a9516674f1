import { normaliseText } from '../../core/normalise.ts';
import type { TicketInput } from '../../core/ticket.ts';
import type { TriageContext } from '../../core/triage-ticket.ts';
import { createContexts, type CreateContexts } from '../decided-contexts.ts';
import { createBatchReplies } from './batch-replies.ts';
import { createRuleFilter, type RuleFilter } from './rule-filter.ts';

/**
 * `createContexts` for many tickets. It ranks replies on SIMD kernels and tries only the rules that
 * could match the ticket.
 */
export const createBatchContexts: CreateContexts = (bundle, embed, tier) => {
  const contextFor = createContexts(bundle, embed, tier);
  const replies = createBatchReplies(bundle.replies, (text) => embed(normaliseText(text)));
  const filters = new WeakMap<TriageContext, RuleFilter>();
  const filterFor = (context: TriageContext): RuleFilter => {
    let filter = filters.get(context);
    if (!filter) filters.set(context, (filter = createRuleFilter(context.rules)));
    return filter;
  };
  return (decisions, input?: TicketInput) => {
    const context = contextFor(decisions);
    return { ...context, replies, rules: input ? filterFor(context)(input) : context.rules };
  };
};
