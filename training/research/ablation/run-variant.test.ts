import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesByDay } from '../../../test/setup/nightly.ts';
import { runVariant } from './run-variant.ts';

// Runs whole trainings on a made-up set whose two labels differ in one word, so that any variant
// must learn it. Not tested here: whether a variant helps.

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const data = mkdtempSync(join(tmpdir(), 'presort-ablation-'));

beforeAll(() => {
  const rows = Array.from({ length: 200 }, (_, at) => {
    const filler = `${LETTERS[at % 26] ?? ''}${LETTERS[Math.floor(at / 26)] ?? ''}x`;
    return `${filler} my ${at % 2 ? 'printer' : 'invoice'} is wrong ${filler},${at % 2 ? 'Hardware' : 'Billing'}`;
  });
  mkdirSync(join(data, 'labelled'));
  mkdirSync(join(data, 'prose'));
  writeFileSync(
    join(data, 'labelled', 'made-up.csv.gz'),
    gzipSync(['text,category', ...rows].join('\n')),
  );
  writeFileSync(
    join(data, 'prose', 'made-up.txt.gz'),
    gzipSync('H: Heading\nThe printer is on fire again\nSend the invoice to me today\n'),
  );
});
afterAll(() => {
  rmSync(data, { recursive: true });
});

it.each(
  casesByDay(
    [
      ['teacher=0.5,doubted=drop', 0],
      ['base', 0],
      ['trainBits=2,mixup=0.2,rDrop=1', 0],
      ['selfTraining=rows', 5],
      ['selfTraining=prose', 5],
    ],
    1,
  ),
)('%s learns a set that one word decides', async (variant, perClass) => {
  const row = await runVariant({
    data,
    set: 'made-up',
    variant,
    seed: 1,
    steps: 40,
    perClass,
    most: 1_000,
    teachers: 1,
    keep: '',
  });
  expect(row.measured).toBeGreaterThan(5);
  expect(row.accuracy['network']).toBe(1);
  expect(row.right['sum']).toBe('1'.repeat(row.measured));
  if (variant === 'selfTraining=rows') expect(row).toMatchObject({ trained: 10, teacherRight: 1 });
});
