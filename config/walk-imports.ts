/**
 * `npm run walks`: follows one thing through the sources as a reader does, and counts. A walk is a list of files in the order in which the
 * thing passes them. A step down goes to a file that the present one imports by the name that is
 * listed; a step back up goes to a file that was open before, because the present one does not lead
 * on. Fails where a walk no longer holds or is longer than its limit.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

interface Stop {
  readonly file: string;
  /** The name by which the stop is imported; empty for a worker, which is started by its URL. */
  readonly name: string;
}

interface Walk {
  readonly title: string;
  readonly max: { readonly files: number; readonly back: number };
  readonly stops: readonly Stop[];
}

export interface WalkReport {
  readonly title: string;
  readonly files: number;
  /** Number of steps back up. */
  readonly back: number;
  readonly isShort: boolean;
  readonly lines: readonly string[];
}

const WALKS: readonly Walk[] = [
  {
    title: "a training row, from the Lab's page to the bundle",
    max: { files: 12, back: 3 },
    stops: stops(`
      src/features/lab/page/lab.svelte.ts
      src/workers/lab-worker.ts
      src/features/lab/worker/lab-handlers.ts LAB_HANDLERS
      src/features/lab/worker/lab-training.ts trainDataset
      src/features/lab/worker/lab-data.ts chosenRowsOf
      src/store/read-datasets.ts datasetRows
      src/train/data/choose-rows.ts chooseRows
      src/train/fit/fit-languages.ts fitLanguages
      src/train/fit/fit-held-out.ts fitHeldOut
      src/train/fit/run-fit.ts runTraining
      src/train/network/train-bundle.ts trainBundle
      src/train/fit/make-bundle.ts makeBundle`),
  },
  {
    title: 'a row of `presort classify`, from the loop that reads it to its JSON line',
    max: { files: 7, back: 1 },
    stops: stops(`
      training/cli/classify.ts
      training/cli/classify-queue.ts ClassifyQueue
      training/cli/engine.ts answerTicket
      src/engine/open-engine.ts openEngine
      src/engine/assemble-engine.ts assembleEngine
      src/core/triage-ticket.ts decideTriage
      training/cli/result-writer.ts formatResults`),
  },
  {
    title: 'bytes of a manifest, to a running full model',
    max: { files: 9, back: 2 },
    stops: stops(`
      src/engine/worker/handlers.ts
      src/bundle/load-bundle.ts loadBundle
      src/core/bundle-schema.ts readManifest
      src/engine/worker/full-engine.ts FullEngine
      src/bundle/full-files.ts loadFullFiles
      src/core/full-tier.ts readFullTier
      src/full/open-full-tier.ts openFullTier
      src/full/full-encoder.ts FullEncoder`),
  },
];

/** Measures every walk in the present sources. Throws if a file no longer leads to the next. */
export function measureWalks(): readonly WalkReport[] {
  return WALKS.map(({ title, max, stops: path }) => {
    const open: string[] = [];
    let back = 0;
    const lines = path.map(({ file, name }) => {
      const from = open.findLast((one) => leadsTo(one, file, name));
      if (from === undefined && open.length > 0)
        throw new Error(`${title}: no file of the walk imports ${name || 'the worker'} of ${file}`);
      const isBack = from !== open.at(-1);
      if (isBack) back += 1;
      open.push(file);
      return isBack ? `↑ ${from ?? ''}\n  ${file} ${name}` : `  ${file} ${name}`;
    });
    const files = new Set(open).size;
    return { title, files, back, lines, isShort: files <= max.files && back <= max.back };
  });
}

function stops(text: string): readonly Stop[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [file = '', name = ''] = line.trim().split(' ');
      return { file, name };
    });
}

/** Whether a file imports `name` from another, at once or when it is needed, or starts it as a worker. */
function leadsTo(from: string, to: string, name: string): boolean {
  const source = ts.createSourceFile(from, readFileSync(from, 'utf8'), ts.ScriptTarget.Latest);
  let found = false;
  const isIt = (node: ts.Node | undefined): boolean =>
    node !== undefined &&
    ts.isStringLiteral(node) &&
    relative('.', resolve(dirname(from), node.text)) === join(to);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && isIt(node.moduleSpecifier)) {
      const { namedBindings } = node.importClause ?? {};
      if (namedBindings && ts.isNamedImports(namedBindings))
        found ||= namedBindings.elements.some(
          (one) => !one.isTypeOnly && (one.propertyName ?? one.name).text === name,
        );
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found ||= isIt(node.arguments[0]) && source.text.includes(name);
    } else if (ts.isNewExpression(node)) found ||= name === '' && isIt(node.arguments?.[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

if (process.argv[1]?.endsWith('walk-imports.ts')) {
  const reports = measureWalks();
  for (const { title, files, back, lines } of reports)
    console.log(`${title}: ${files} files, ${back} steps back up\n${lines.join('\n')}\n`);
  process.exit(reports.every(({ isShort }) => isShort) ? 0 : 1);
}
