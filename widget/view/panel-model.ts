/** Computes what the panel shows from state and model. Pure. */
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

/** The bundle's descriptions of a head's labels, in the panel's language if it has that. */
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

/** The best category if only the customer can set the site's field; null otherwise. */
export function toldOf(
  field: HeadField | undefined,
  ranked: readonly RankedLabel[],
): RankedLabel | null {
  return field?.isClosed === true && field.advice !== undefined ? (ranked[0] ?? null) : null;
}

/**
 * The options of the priority question: impacts if the bundle's labels can be mapped to them, else
 * the priorities themselves. It leaves out options that the site's field does not take, and asks no
 * impact question if the text gives no reason for one.
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
 * The clarifying question. Null if the model is sure, a rule decided, or the customer answered this
 * question with "neither". Also null for a text in another language or out of scope, because both
 * categories are improbable there.
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

/** The words that point to the chosen category, else to the best one that can be chosen. */
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
