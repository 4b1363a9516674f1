/** What the panel and the posted form show, worked out from state and model. Pure. */
import { chooseQuestion } from '../clarify.ts';
import type { Question } from '../clarify.ts';
import type { EngineShare } from '../contract.ts';
import type { FieldBinding } from '../form-binding.ts';
import { postedFields } from '../hidden-fields.ts';
import { impactLabels } from '../impact.ts';
import type { WidgetState } from '../state.ts';
import type { Segment } from '../why.ts';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { RankedLabel } from '../../src/core/triage.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { explainWords } from './explain-words.ts';
import type { PanelModel } from './panel.ts';

/** The bundle's labels, and what a customer is asked for the priority. */
export function labelsOf(
  share: EngineShare | null,
): Pick<PanelModel, 'labels' | 'descriptions' | 'impacts'> {
  const heads = share?.bundle.manifest.heads ?? [];
  const category = heads.find(({ name }) => name === CATEGORY);
  const priority = heads.find(({ name }) => name === PRIORITY);
  const impacts = priority && impactLabels(priority.labels);
  return {
    labels: category?.labels ?? [],
    descriptions: category?.descriptions ?? {},
    impacts: impacts
      ? [...impacts].map(([impact, key]) => ({ key, impact }))
      : (priority?.labels ?? []).map((key) => ({ key, impact: null })),
  };
}

/**
 * The clarifying question, unless the model is sure, a rule decided, or this one was answered with "neither". None either for a text
 * that is in another language or about something else: two categories that are close there only because both are far are no choice.
 */
export function questionOf({ triage }: WidgetState, refused: string): Question | null {
  if (!triage || triage.category.state === 'accept' || triage.category.source === 'rule')
    return null;
  if (triage.abstained && triage.reason !== 'low-confidence') return null;
  const question = chooseQuestion(triage.category.top);
  return question && question.options.join() !== refused ? question : null;
}

export function whyOf(
  state: WidgetState,
  share: EngineShare | null,
  ranked: readonly RankedLabel[],
  ticket: TicketInput,
): { readonly label: string; readonly segments: readonly Segment[] } | null {
  const label = state.choices[CATEGORY]?.label ?? ranked[0]?.label;
  return share && label !== undefined
    ? { label, segments: explainWords(share, ticket, label) }
    : null;
}

/** The fields to post; what the customer set in the site's own control counts as the choice. */
export function postedOf(
  state: WidgetState,
  share: EngineShare | null,
  binding: FieldBinding | undefined,
): readonly (readonly [string, string])[] {
  const manifest = share?.bundle.manifest;
  const isTheirs = !state.choices[CATEGORY] && state.locked.includes(CATEGORY);
  const shown = isTheirs ? (binding?.current(labelsOf(share).labels) ?? null) : null;
  return postedFields(state, manifest ? `${manifest.id}@${manifest.version}` : '', shown);
}
