/** On the shipped model the label's score falls when the strongest word is removed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createCompactModel } from './compact-model.ts';
import type { Manifest } from '../core/manifest.ts';
import { normaliseTicket } from '../core/normalise.ts';
import { realisticTickets } from '../../test/fixtures/realistic-tickets.ts';

test("removing the top word lowers the label's score in every third hand-written ticket", () => {
  const manifest = JSON.parse(readFileSync('models/support/manifest.json', 'utf8')) as Manifest; // our own file, checked by its own test
  const head = manifest.heads.find(({ name }) => name === 'category');
  if (!head) throw new Error('no category head');
  const model = createCompactModel(
    manifest,
    new Uint8Array(readFileSync(`models/support/${manifest.encoder.weights}`)),
  );
  // Logarithms are needed, because a certain probability is rounded to 1 with or without the word.
  const scoreOf = (text: string, label: number): number => {
    const logits = Array.from(
      model.run(text).logits['category'] ?? [],
      (logit) => logit / head.temperature,
    );
    const highest = Math.max(...logits.filter((_, index) => index !== label));
    return (
      (logits[label] ?? 0) -
      highest -
      Math.log(
        logits.reduce(
          (sum, logit, index) => (index === label ? sum : sum + Math.exp(logit - highest)),
          0,
        ),
      )
    );
  };
  for (const { input } of realisticTickets().filter((_, at) => at % 3 === 0)) {
    const { text } = normaliseTicket(input);
    const scores = head.labels.map((_, label) => scoreOf(text, label));
    const label = scores.indexOf(Math.max(...scores));
    const words = model.contributions(text, 'category', head.labels[label] ?? '');
    const [top] = [...words].sort((a, b) => b.weight - a.weight);
    if (!top) throw new Error(`no word in ${text}`);
    // Removes every occurrence of the word from the end, so that earlier offsets stay valid.
    const without = words
      .filter(({ word }) => word === top.word)
      .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
    expect(scoreOf(without, label), `${text} − ${top.word}`).toBeLessThan(scores[label] ?? 0);
  }
}, 240_000);
