/**
 * How far generated tickets are from real ones:
 *   node --import tsx training/research/generate/realism.ts --data DIR [--rows 4000] [--seed 5]
 * prints Markdown tables; `docs/realism.md` keeps them. Sets marked for measuring only are read
 * here and nowhere in training.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { normaliseTicket } from '../../../src/core/normalise.ts';
import { percent } from '../../../src/core/percent.ts';
import { readDocPhrases } from '../support/doc-phrases.ts';
import { readRealTexts } from '../support/real-texts.ts';
import { readGzipCsv } from '../support/read-set.ts';
import { generateTickets } from './generate.ts';
import type { ProbeText } from './linear-probe.ts';
import { fitLinearProbe } from './linear-probe.ts';
import { createPrng } from './prng.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    rows: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '5' },
  },
});
if (values.data === undefined) {
  process.stderr.write('presort: usage: --data is needed\n');
  process.exit(2);
}
const seed = Number(values.seed);
const most = Number(values.rows);
const extra = readDocPhrases(values.data);
const real = await readRealTexts(values.data);
const sets = new Map<string, readonly string[]>([
  [
    'generated',
    [...generateTickets({ rows: most, seed, extra })].map((row) =>
      joined(row.Subject, row.Description),
    ),
  ],
]);
for (const [name, file, columns] of [
  ['IT helpdesk, raw (measure only)', 'servicenow-groups', ['subject', 'description']],
  [
    'multilingual tickets, English (synthetic, measure only)',
    'multilang-tickets-en',
    ['subject', 'body'],
  ],
  ['GitHub issues (measure only)', 'nlbse2024', ['title', 'body']],
  ['bank questions', 'banking77', ['text', 'text']],
  ['shop requests', 'bitext', ['text', 'text']],
] as const) {
  const rows = await readGzipCsv(join(values.data, 'labelled', `${file}.csv.gz`), columns);
  if (rows.length > 0)
    sets.set(
      name,
      take(
        rows.map((row) =>
          joined(columns[0] === columns[1] ? '' : (row[columns[0]] ?? ''), row[columns[1]] ?? ''),
        ),
      ),
    );
}
sets.set(
  'helper chat, requests only',
  take(real.inScope.filter((text) => text.source === 'ubuntu_irc').map((text) => text.description)),
);

printShape();
printDiscriminator();
printUnseen();
await printTransfer();

function printShape(): void {
  console.log(
    '| texts | n | words: 10 % | median | 90 % | distinct words per 20,000 | starts in lower case | ends without punctuation |\n|---|---|---|---|---|---|---|---|',
  );
  for (const [name, texts] of sets) {
    const lengths = texts.map((text) => wordsOf(text).length).sort((a, b) => a - b);
    const at = (share: number): number => lengths[Math.floor(share * (lengths.length - 1))] ?? 0;
    const stream = texts.flatMap(wordsOf).slice(0, 20_000);
    const distinct = stream.length < 20_000 ? '–' : String(new Set(stream).size);
    console.log(
      `| ${name} | ${texts.length} | ${at(0.1)} | ${at(0.5)} | ${at(0.9)} | ${distinct} | ${shareOf(texts, (text) => /^[a-z]/.test(text))} | ${shareOf(texts, (text) => !/[.!?)]$/.test(text.trim()))} |`,
    );
  }
}

/** Each pair is balanced and cut to 30 words, so that length alone tells nothing; 0.5 is blind guessing. */
function printDiscriminator(): void {
  const names = [...sets.keys()];
  console.log(
    `\n| told apart by a linear model (accuracy, held-out half) | ${names.slice(0, -1).join(' | ')} |\n|---|${names
      .slice(1)
      .map(() => '---|')
      .join('')}`,
  );
  names.slice(1).forEach((row, index) => {
    const cells = names
      .slice(0, -1)
      .map((column, at) =>
        at <= index ? toldApart(sets.get(row) ?? [], sets.get(column) ?? []).toFixed(3) : '',
      );
    console.log(`| ${row} | ${cells.join(' | ')} |`);
  });
}

/** Trained on generated tickets alone, tried on real texts with mapped categories. */
async function printTransfer(): Promise<void> {
  const probe = fitLinearProbe(
    [...generateTickets({ rows: most * 5, seed: seed + 1, extra })].map((row) => ({
      text: joined(row.Subject, row.Description),
      label: row.Category,
    })),
    seed,
  );
  console.log(
    '\n| real texts, model trained on generated ones only | n | category right |\n|---|---|---|',
  );
  for (const source of [...new Set(real.inScope.map((text) => text.source))]) {
    const texts = real.inScope.filter((text) => text.source === source);
    console.log(
      `| ${source} | ${texts.length} | ${shareOf(texts, (text) => probe.predict(joined(text.subject, text.description)) === text.category)} |`,
    );
  }
  const issues = await readGzipCsv(join(values.data ?? '', 'labelled', 'nlbse2024.csv.gz'), [
    'title',
    'body',
    'category',
  ]);
  for (const [gold, label] of [
    ['bug', 'Bug Report'],
    ['feature', 'Feature Request'],
  ] as const) {
    const texts = issues.filter((row) => row.category === gold);
    if (texts.length > 0)
      console.log(
        `| GitHub issues, ${gold} titles | ${texts.length} | ${shareOf(texts, (row) => probe.predict(row.title ?? '') === label)} |`,
      );
  }
}

/**
 * Real sets but one against generated: how much of the set never seen is taken for real, and how
 * much generated text is.
 */
function printUnseen(): void {
  const names = [...sets.keys()].filter((name) => name !== 'generated');
  const count = Math.min(1500, most);
  const generated = (sets.get('generated') ?? []).map(shorten);
  console.log(
    '\n| real set left out of the fitting | called real | generated text called real |\n|---|---|---|',
  );
  for (const held of names) {
    const seen = names
      .filter((name) => name !== held)
      .flatMap((name) => (sets.get(name) ?? []).slice(0, count).map(shorten));
    const half = Math.floor(generated.length / 2);
    const balanced = seen.filter((_, index) =>
      createPrng(seed, index).chance(half / Math.max(half, seen.length)),
    );
    const probe = fitLinearProbe(
      [
        ...balanced.map((text) => ({ text, label: 'real' })),
        ...generated.slice(0, half).map((text) => ({ text, label: 'generated' })),
      ],
      seed,
    );
    const isReal = (text: string): boolean => probe.predict(shorten(text)) === 'real';
    console.log(
      `| ${held} | ${shareOf(sets.get(held) ?? [], isReal)} | ${shareOf(generated.slice(half), isReal)} |`,
    );
  }
}

function toldApart(a: readonly string[], b: readonly string[]): number {
  const count = Math.min(a.length, b.length, most);
  const texts: ProbeText[] = [
    ...a.slice(0, count).map((text) => ({ text: shorten(text), label: 'a' })),
    ...b.slice(0, count).map((text) => ({ text: shorten(text), label: 'b' })),
  ];
  const side = texts.map((_, index) => createPrng(seed, index).chance(0.5));
  const probe = fitLinearProbe(
    texts.filter((_, index) => side[index]),
    seed,
  );
  const test = texts.filter((_, index) => !side[index]);
  return test.filter(({ text, label }) => probe.predict(text) === label).length / test.length;
}

function take(texts: readonly string[]): string[] {
  return createPrng(seed, 1).sample(
    texts.filter((text) => text !== ''),
    most,
  );
}

function joined(subject: string, description: string): string {
  return normaliseTicket({ subject, description }).text;
}

function shorten(text: string): string {
  return wordsOf(text).slice(0, 30).join(' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

function shareOf<T>(list: readonly T[], is: (item: T) => boolean): string {
  return percent(list.filter(is).length / Math.max(1, list.length));
}
