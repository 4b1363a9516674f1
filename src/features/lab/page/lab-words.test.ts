import { describe, expect, it } from 'vitest';
import type { LineFault, RowFault } from '../../../core/bad-lines.ts';
import { preselectionWords, type Preselection } from '../../../core/preselection.ts';
import type { LanguageFact, TrainingFacts, TrainNote } from '../../../core/training-notes.ts';
import type { TrainingMeta } from '../store/lab-records.ts';
import { faultText } from '../../../table/table-shape.ts';
import { languageText, protocolText, trainNoteText } from '../../../train/report/fit-words.ts';
import { faultWords, factSentences, measuringText, preselectionText } from './lab-words.ts';
import { noteText } from './note-words.ts';

const FACTS: TrainingFacts = {
  replies: 0,
  rules: 0,
  teams: 0,
  golden: 0,
  sampled: 0,
  rare: [],
  moreRare: 0,
  heads: [],
  duplicates: 0,
  conflicts: 0,
};

const meta = (over: Partial<TrainingMeta>): TrainingMeta =>
  ({ protocol: '', notes: [], ...over }) as TrainingMeta; // only these fields are read

describe('the Lab says in English what the command line says', () => {
  it.each<TrainNote>([
    { part: { kind: 'all-rows' }, stage: { kind: 'encoded', at: 1, of: 672 } },
    {
      part: { kind: 'fold', at: 2, of: 5 },
      stage: { kind: 'class', head: 'category', at: 3, of: 7 },
    },
    { stage: { kind: 'pass', head: 'channel', label: 'C#', pass: 3 } },
    {
      part: { kind: 'training' },
      stage: { kind: 'epoch', epoch: 3, of: 40, loss: 0.4, accuracy: [0.91, 0.8], left: 30 },
    },
    { stage: { kind: 'epoch', epoch: 3, of: 40, loss: 0.4, accuracy: [], left: 30 } },
    { stage: { kind: 'measured' } },
  ])('of a training: %o', (note) => {
    expect(noteText({ kind: 'training', note })).toBe(inParts(trainNoteText(note)));
  });

  it.each<LineFault>([
    { kind: 'title' },
    { kind: 'total' },
    { kind: 'blank' },
    { kind: 'width', cells: 3, columns: 2 },
    { kind: 'quote' },
    { kind: 'no-json' },
    { kind: 'no-object' },
    { kind: 'letters' },
  ])('of a line: $kind', (fault) => {
    const row: RowFault = { kind: 'line', fault, text: 'Report #7' };
    expect(faultWords(row)).toBe(faultText(fault, 'Report #7'));
  });

  it.each<Pick<Preselection, 'moreTickets' | 'lower'>>([
    { moreTickets: null, lower: null },
    { moreTickets: 200, lower: null },
    { moreTickets: null, lower: { target: 0.9, share: 0.4 } },
    { moreTickets: 200, lower: { target: 0.9, share: 0.4 } },
  ])('of what is preselected: %o', (advice) => {
    const own: Preselection = { tickets: 120, share: 0, right: null, target: 0.95, ...advice };
    expect(preselectionText('category', own)).toBe(`${preselectionWords('category', own)}.`);
  });

  it('of how it was measured', () => {
    for (const measuring of [
      { kind: 'folds', folds: 5, trained: 90, calibrated: null, measured: null },
      {
        kind: 'held-out',
        trained: 80,
        calibrated: 10,
        isBeside: false,
        measured: 10,
        isRefit: true,
      },
      {
        kind: 'held-out',
        trained: 80,
        calibrated: 10,
        isBeside: false,
        measured: 10,
        isRefit: false,
      },
    ] as const)
      expect(measuringText(meta({ measuring }))).toBe(inParts(protocolText(measuring)));
  });
});

/** Folds are a word of those who train from a terminal and of the card; the page says parts. */
function inParts(text: string): string {
  return text.replace(/\bfold(s?)\b/g, 'part$1');
}

it('what an earlier version kept in English is shown as it stands', () => {
  expect(factSentences(meta({ notes: ['1 duplicate was left out.'] }))).toEqual([
    '1 duplicate was left out.',
  ]);
  expect(measuringText(meta({ protocol: 'Measured in 5 folds.' }))).toBe('Measured in 5 folds.');
});

it('names what went with a training and what it left out', () => {
  const facts = { ...FACTS, replies: 3, teams: 1, rare: ['A', 'B'], moreRare: 2, conflicts: 1 };
  expect(factSentences(meta({ facts }))).toEqual([
    'From the workspace go with it: 3 prepared answers, 1 row of the team table.',
    'Left out, because they have a single example: A, B and 2 more.',
    '1 ticket contradicted another with the same text; the commoner label was kept.',
  ]);
  expect(factSentences(meta({ facts: FACTS }))).toEqual([]);
});

it('names the language that is being trained, where there are several', () => {
  const note: TrainNote = {
    language: 'fr',
    part: { kind: 'all-rows' },
    stage: { kind: 'measured' },
  };
  expect(noteText({ kind: 'training', note })).toBe('French: all rows: measured');
});

it('says of a mixed data set’s languages what the command line says', () => {
  const languages: readonly LanguageFact[] = [
    { kind: 'own', language: 'de', tickets: 150 },
    { kind: 'taught', language: 'fr', tickets: 80 },
    { kind: 'few', language: 'es', tickets: 1 },
    { kind: 'strange', language: 'nl', tickets: 20 },
  ];
  const said = factSentences(meta({ facts: { ...FACTS, languages } }));
  expect(said.map((text) => text.replace('’', "'"))).toEqual(
    languages.map((one) => `${languageText(one)}.`),
  );
});
