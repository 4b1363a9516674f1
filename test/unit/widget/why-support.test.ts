/** On the shipped model: taking the strongest word out lowers the label's score. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createCompactModel } from '../../../src/compact/compact-model.ts';
import type { Manifest } from '../../../src/core/manifest.ts';
import { normaliseTicket } from '../../../src/core/normalise.ts';

const TICKETS = [
  'I was charged twice for my subscription this month, please refund the second payment',
  'The invoice shows the wrong tax number and our accountant cannot use it',
  'I forgot my password and the reset e-mail never arrives',
  'How do I add a new colleague to our account and change her role?',
  'The export button does nothing and the page shows an error message',
  'Totals on the dashboard are wrong since the last update',
  'Please add a dark mode to the app, it would help us at night',
  'It would be great if reports could be scheduled every Monday',
  'The app is very slow today and the page keeps timing out',
  'Our bank feed stopped syncing yesterday and we cannot connect it again',
  'My card was declined although there is money on the account',
  'I want to delete my profile and close the account',
];

test('removing the top word lowers the label\'s score in every ticket', () => {
  const manifest = JSON.parse(readFileSync('models/support/manifest.json', 'utf8')) as Manifest; // our own file, checked by its own test
  const head = manifest.heads.find(({ name }) => name === 'category');
  if (!head) throw new Error('no category head');
  const model = createCompactModel(manifest, new Uint8Array(readFileSync(`models/support/${manifest.encoder.weights}`)));
  // In logarithms: a sure probability is 1 to the last digit of a number with or without the word.
  const scoreOf = (text: string, label: number): number => {
    const logits = Array.from(model.run(text).logits['category'] ?? [], (logit) => logit / head.temperature);
    const highest = Math.max(...logits.filter((_, index) => index !== label));
    return (logits[label] ?? 0) - highest - Math.log(logits.reduce((sum, logit, index) => (index === label ? sum : sum + Math.exp(logit - highest)), 0));
  };
  for (const description of TICKETS) {
    const { text } = normaliseTicket({ description });
    const scores = head.labels.map((_, label) => scoreOf(text, label));
    const label = scores.indexOf(Math.max(...scores));
    const [top] = [...model.contributions(text, 'category', head.labels[label] ?? '')].sort((a, b) => b.weight - a.weight);
    if (!top) throw new Error(`no word in ${text}`);
    const without = text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${top.word}(?![\\p{L}\\p{N}])`, 'giu'), ' ');
    expect(scoreOf(without, label), `${text} − ${top.word}`).toBeLessThan(scores[label] ?? 0);
  }
});
