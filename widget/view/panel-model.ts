/** What the panel shows, worked out from state and model. Pure. */
import type { Speech } from '../strings/speak.ts';
import { chooseQuestion } from '../clarify.ts';
import type { Question } from '../clarify.ts';
import type { EngineShare } from '../contract.ts';
import type { HeadField } from '../head-field.ts';
import { impactLabels, isWorthAsking } from '../impact.ts';
import type { WidgetState } from '../state.ts';
import type { Segment } from '../why.ts';
import { CATEGORY, PRIORITY, type Label } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import type { RankedLabel } from '../../src/core/triage.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { explainWords } from './explain-words.ts';
import { rankKeys, type HeadFace } from './head-face.ts';
import type { PanelModel } from './panel.ts';

/** What the bundle says about a head's labels, in the panel's language where it has that. */
export function descriptionsOf(
  head: HeadManifest | undefined,
  { language }: Speech,
  face: HeadFace,
): Readonly<Record<Label, string>> {
  return Object.fromEntries(
    Object.entries(head?.descriptionsIn?.[language] ?? head?.descriptions ?? {}).filter(([label]) =>
      face.isModels(label),
    ),
  );
}

/** What is only said, since the site's field is of a kind that nobody but the customer can set; null where there is none. */
export function toldOf(
  field: HeadField | undefined,
  ranked: readonly RankedLabel[],
): RankedLabel | null {
  return field?.isClosed === true && field.advice !== undefined ? (ranked[0] ?? null) : null;
}

/**
 * What a customer is asked for the priority: the impact, where the bundle's labels are steps that
 * an answer can be given for, else the priorities themselves. Nothing that the site's field does
 * not take; and no impact where the text does not call for it.
 */
export function impactsOf(
  state: WidgetState,
  share: EngineShare | null,
  face: HeadFace,
  text: string,
  mayAsk: boolean,
): PanelModel['impacts'] {
  const priority = share?.bundle.manifest.heads.find(({ name }) => name === PRIORITY);
  const known = priority && impactLabels(priority.labels);
  if (!known) return priority ? face.keys.map((key) => ({ key, impact: null })) : [];
  const open = [...known].filter(([, label]) => face.keyOf(label) !== null);
  const isOpen = open.length > 1 && mayAsk && isWorthAsking(state, [...known.values()], text);
  return isOpen ? open.map(([impact, key]) => ({ key, impact })) : [];
}

/**
 * The clarifying question, unless the model is sure, a rule decided, or this one was answered with
 * "neither". None either for a text that is in another language or about something else: two
 * categories that are close there only because both are far are no choice.
 */
export function questionOf(
  { triage }: WidgetState,
  refused: string,
  face: HeadFace,
): Question | null {
  if (!triage || triage.category.state === 'accept' || triage.category.source === 'rule')
    return null;
  if (triage.abstained && triage.reason !== 'low-confidence') return null;
  const question = chooseQuestion(rankKeys(triage.category.top, face));
  return question && question.options.join() !== refused ? question : null;
}

/** The words that point to the category in force, or else to the best that can be chosen. */
export function whyOf(
  state: WidgetState,
  share: EngineShare | null,
  ranked: readonly RankedLabel[],
  ticket: TicketInput,
  face: HeadFace,
): { readonly label: string; readonly segments: readonly Segment[] } | null {
  const best = ranked.find(({ label }) => face.keyOf(label) !== null);
  const label = state.choices[CATEGORY]?.label ?? best?.label;
  return share && label !== undefined
    ? { label: face.textOf(label), segments: explainWords(share, ticket, label) }
    : null;
}
