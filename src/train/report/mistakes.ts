import type { Label } from '../../core/labels.ts';
import { dataTable, escapeHtml } from './html.ts';
import { percent } from '../../core/percent.ts';

/** A ticket with a wrong prediction. */
export interface Mistake {
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly gold: Label;
  /** Label with the highest confidence; null where there was none. */
  readonly predicted: Label | null;
  /** Confidence of `predicted`, in [0, 1]. */
  readonly confidence: number;
  /** Whether `predicted` would have been preselected, suggested or withheld. */
  readonly state: 'accept' | 'suggest' | 'abstain';
}

/** Tickets shown for each pair of labels; the most confident mistakes come first. */
const MAX_SHOWN = 25;
const MAX_CHARACTERS = 600;

/**
 * Writes a section with wrongly predicted tickets by pair of labels, the most frequent pair first.
 * It contains ticket text, so it may be shown to the owner only and must not be published with a
 * bundle.
 */
export function mistakesSection(head: string, mistakes: readonly Mistake[]): string {
  if (mistakes.length === 0)
    return `<section><h2>Taken for something else: ${escapeHtml(head)}</h2><p>None of these tickets.</p></section>`;
  const pairs = new Map<string, Mistake[]>();
  for (const mistake of mistakes) {
    const key = JSON.stringify([mistake.gold, mistake.predicted]);
    pairs.set(key, [...(pairs.get(key) ?? []), mistake]);
  }
  const sorted = [...pairs.values()].sort((a, b) => b.length - a.length);
  return [
    `<section><h2>Taken for something else: ${escapeHtml(head)}</h2>`,
    `<p>${mistakes.length} tickets, the surest mistakes of each pair first. ${KEEP_IT}</p>`,
    ...sorted.map(pairBlock),
    '</section>',
  ].join('\n');
}

function pairBlock(mistakes: readonly Mistake[]): string {
  const [{ gold, predicted } = { gold: '', predicted: null }] = mistakes;
  const surest = [...mistakes].sort((a, b) => b.confidence - a.confidence).slice(0, MAX_SHOWN);
  const more = mistakes.length - surest.length;
  const rows = surest.map(
    ({ id, line, text, confidence, state }) =>
      `<tr><th scope="row">${escapeHtml(id)}<br>line ${line}</th><td>${percent(confidence)}</td>` +
      `<td>${STATES[state]}</td><td class="words">${escapeHtml(cut(text))}</td></tr>`,
  );
  const taken = predicted === null ? 'nothing' : escapeHtml(predicted);
  return [
    `<details${mistakes.length > 1 ? ' open' : ''}>`,
    `<summary>${escapeHtml(gold)} taken for ${taken}: ${mistakes.length}</summary>\n`,
    dataTable(['Ticket', 'Sure', 'Would be', 'Text'], rows),
    more > 0 ? `<p>${more} more are in mistakes.csv.</p>` : '',
    '</details>',
  ].join('');
}

function cut(text: string): string {
  return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
}

const KEEP_IT = 'This page holds what customers wrote: keep it to those who may read it.';
const STATES = { accept: 'preselected', suggest: 'shown', abstain: 'withheld' } as const;
