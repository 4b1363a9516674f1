/**
 * `npm run walks`: follows one thing through the sources as a reader does, and counts. A walk is a
 * list of functions in the order in which the thing passes them.
 *
 * - A step down goes to a function that the present one uses, or to a worker that it starts.
 * - A step back up goes to a function of a file that was open before, because the present one does
 *   not lead on.
 * - No file can be left out: a function that is used on the way and gives the thing a new form must
 *   be on the walk, or among its turnings with the reason why this thing does not pass it.
 * - A walk of rows ends at the numbers: where the trainer or the model takes a text apart. The
 *   trainer's inside is a walk of its own.
 *
 * An earlier count of the first walk gave 27 files and 14 steps back up. It was made otherwise: by the
 * rules above the tree before Prettier (`c3849e70^`) has 13 files and 4 steps, and 20 and 7 with the
 * trainer's inside (three functions left out), where this one has 21 and 6.
 *
 * Fails where a walk no longer holds, leaves out a file or is longer than `max`.
 */
import { readWalk, type Walk, type WalkReport } from './walks/read-walk.ts';

const WALKS: readonly Walk[] = [
  {
    title: "a training row, from the Lab's page to the bundle",
    wanted: { files: 12, back: 3 },
    forms: `StoredRow LabelledRow PlacedRow ChosenRows PreparedRows TrainRow TrainedBundle
      FittedBundle FittedLanguages MadeBundle`,
    stops: `
      src/features/lab/page/lab.svelte.ts Lab
      src/workers/lab-worker.ts
      src/features/lab/worker/lab-handlers.ts LAB_HANDLERS
      src/features/lab/worker/lab-training.ts trainDataset
      src/features/lab/worker/lab-data.ts chosenRowsOf
      src/store/read-datasets.ts datasetRows
      src/train/data/choose-rows.ts chooseRows
      src/train/data/prepare-rows.ts prepareRows
      src/train/fit/fit-languages.ts fitLanguages
      src/train/fit/fit-held-out.ts fitHeldOut
      src/train/network/train-bundle.ts trainBundle
      src/train/fit/make-bundle.ts makeBundle`,
    turnings: {
      fitInFolds: 'instead of fitHeldOut, for at most 5,000 rows over a frozen encoder',
      fitOnAll: 'instead of fitHeldOut, where tickets for calibration and measuring are given',
      guideRows: 'makes rows of the names of labels, beside the tickets',
    },
  },
  {
    title: 'the same row inside the trainer, where it is numbers, to the bytes of the weights',
    wanted: { files: 10, back: 3 },
    forms: 'WordTexts WordFeatures FeatureRows LexicalPart LinearWeights PackedSection',
    stops: `
      src/train/network/train-bundle.ts trainBundle
      src/train/network/texts.ts readWords
      src/compact/word-features.ts wordFeatures
      src/train/network/fit-heads.ts fitHeads
      src/train/heads/lexical-part.ts chooseLexicalPart
      src/train/heads/feature-rows.ts packEach
      src/train/network/solve-heads.ts createHeadSolver
      src/train/heads/linear-svm.ts trainLinearSvm
      src/train/heads/pack-heads.ts packHead
      src/train/network/weights-writer.ts packMatrix`,
    turnings: {},
  },
  {
    title: 'a row of `presort classify`, from the loop that reads it to its JSON line',
    wanted: { files: 7, back: 1 },
    forms: 'TableRow TicketRow TicketLine TicketInput Triage TriagedTicket',
    stops: `
      training/cli/classify.ts run
      training/node/read-tickets.ts readTicketChunks
      src/table/ticket-rows.ts readTicketRow
      training/cli/classify-queue.ts ClassifyQueue
      training/cli/engine.ts resultLine createNodeEngine
      src/engine/assemble-engine.ts openEngine
      src/core/triage-ticket.ts decideTriage`,
    turnings: {},
  },
  {
    title: 'bytes of a manifest, to a running full model',
    wanted: { files: 9, back: 2 },
    forms: 'Manifest LoadedBundle FullTier',
    stops: `
      src/engine/worker/handlers.ts HANDLERS
      src/bundle/load-bundle.ts loadBundle
      src/bundle/assemble-bundle.ts parseManifest assembleBundle
      src/core/bundle-schema.ts readManifest
      src/engine/worker/full-engine.ts FullEngine
      src/bundle/full-files.ts loadFullFiles
      src/core/full-tier.ts readFullTier
      src/full/open-full-tier.ts openFullTier
      src/full/full-encoder.ts FullEncoder`,
    turnings: {
      readKeptManifest: 'reads a manifest that the device has kept; these bytes have just come',
    },
  },
];

/** Measures every walk in the present sources. Throws if a file no longer leads to the next. */
export function measureWalks(): readonly WalkReport[] {
  return WALKS.map(readWalk);
}

if (process.argv[1]?.endsWith('walk-imports.ts')) {
  const reports = measureWalks();
  for (const { text } of reports) console.log(`${text}\n`);
  process.exit(reports.every(({ isShort }) => isShort) ? 0 : 1);
}
