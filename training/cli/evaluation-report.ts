import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATEGORY, PRIORITY, type HeadName } from '../../src/core/labels.ts';
import type { Manifest } from '../../src/core/manifest.ts';
import { wordsOf } from '../../src/core/ticket.ts';
import type { Decision, Triage } from '../../src/core/triage.ts';
import { csvLine } from '../../src/table/csv.ts';
import type { LabelledRow } from '../../src/train/data/labelled-rows.ts';
import type { EvaluationWords } from '../../src/train/report/evaluation-words.ts';
import { escapeHtml } from '../../src/train/report/html.ts';
import { mistakesSection, type Mistake } from '../../src/train/report/mistakes.ts';
import { reportPage, type HeadReport } from '../../src/train/report/report-page.ts';

/** The tickets and the results of each one. */
export interface Evaluation {
  readonly manifest: Manifest;
  readonly heads: readonly HeadReport[];
  readonly words: readonly HeadWords[];
  readonly rows: readonly LabelledRow[];
  readonly triages: readonly Triage[];
}

/** One sentence for each figure of the head. */
export interface HeadWords extends EvaluationWords {
  readonly name: HeadName;
}

/** The decision of one head; undefined where the bundle has no such head. */
export function decisionOf(triage: Triage | undefined, head: HeadName): Decision | undefined {
  return head === CATEGORY || head === PRIORITY ? triage?.[head] : triage?.heads?.[head];
}

/** Prints on stderr what the figures mean. */
export function sayWords(words: readonly HeadWords[]): void {
  for (const { name, will, not, next } of words) {
    // Only the first sentence names the head.
    const [first = '', ...rest] = [...will, ...not, ...next];
    process.stderr.write(`presort: ${first.replace(/\.$/, '')}\n`);
    for (const sentence of rest) process.stderr.write(`presort: ${name}: ${sentence}\n`);
  }
}

/** Writes the owner's report: the page, and a table of every ticket that got a wrong label. */
export async function writeReport(folder: string, evaluation: Evaluation): Promise<void> {
  const { manifest, heads, words, rows } = evaluation;
  const mistakes = heads.map((head) => ({ head, list: mistakesOf(head, evaluation) }));
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    reportPage({
      title: `${manifest.title}: evaluation`,
      subtitle: `${rows.length} tickets, bundle ${manifest.id}@${manifest.version}. A rule's decision counts as the prediction where a rule hit.`,
      heads,
      lengths: rows.map(({ text }) => text.split(/\s+/).length),
      before: wordsSection(words),
      after: mistakes.map(({ head, list }) => mistakesSection(head.name, list)).join('\n'),
    }),
  );
  await writeFile(
    join(folder, 'mistakes.csv'),
    [
      csvLine(['head', 'id', 'line', 'text', 'label', 'taken_for', 'confidence', 'state']),
      ...mistakes.flatMap(({ head, list }) =>
        list.map(({ id, line, text, gold, predicted, confidence, state }) =>
          csvLine([head.name, id, line, text, gold, predicted, confidence, state]),
        ),
      ),
    ].join(''),
  );
}

function mistakesOf({ name, labels }: HeadReport, { rows, triages }: Evaluation): Mistake[] {
  return rows.flatMap(({ line, input, labels: own }, at) => {
    const gold = own[name];
    const decision = decisionOf(triages[at], name);
    if (gold === undefined || !labels.includes(gold) || !decision) return [];
    const predicted = decision.label ?? decision.top[0]?.label ?? null;
    if (predicted === gold) return [];
    const { confidence, state } = decision;
    const text = wordsOf(input);
    return [{ id: input.id ?? '', line, text, gold, predicted, confidence, state }];
  });
}

function wordsSection(words: readonly HeadWords[]): string {
  const list = (title: string, sentences: readonly string[]): string =>
    sentences.length === 0
      ? ''
      : `<h3>${title}</h3><ul>${sentences.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`;
  return words
    .map(({ name, will, not, next }) =>
      [
        `<section><h2>In words: ${escapeHtml(name)}</h2>`,
        list('What will be preselected', will),
        list('What will not', not),
        list('What to do next', next),
        '</section>\n',
      ].join(''),
    )
    .join('');
}
