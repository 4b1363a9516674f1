import { rename, stat, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { createCompactModel } from '../../src/compact/compact-model.ts';
import type { ReplyTemplate } from '../../src/core/bundle-data.ts';
import { CATEGORY, type Embedding, type LabelSet } from '../../src/core/labels.ts';
import { normaliseText } from '../../src/core/normalise.ts';
import { jsonBytes } from '../../src/train/fit/bundle-files.ts';
import { floorOfAnswers } from '../../src/train/fit/reply-floor.ts';
import type { AnswerSource } from '../answers/answer.ts';
import { makeReplies, type MadeReplies } from '../answers/make-replies.ts';
import { measureReplies, type ReplyMeasures } from '../answers/measure-replies.ts';
import { isPage, readFolder, readPage } from '../answers/read-pages.ts';
import { readQuestions } from '../answers/read-questions.ts';
import { tableAnswers } from '../answers/table-answers.ts';
import { readWholeTable } from '../node/read-rows.ts';
import { findBundleFolder, readBundleFolder } from './bundle-folder.ts';
import { CommandError, toCommandError, usageError, type ExitCode } from './command-error.ts';
import { readFlags, type Flags } from './flags.ts';
import { readSame } from './same-words.ts';
import { tableChoices } from './reading-flags.ts';
import { REPLIES } from './specs/replies.ts';

type ReplyFlags = Flags<keyof typeof REPLIES.flags>;

/** `presort replies build`: reply templates out of what a desk has. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, REPLIES);
  const [action, input = ''] = flags.operands;
  if (action !== 'build')
    throw usageError(`"replies ${action}" is no command: use "replies build".`, 'replies');
  const out = flags.text('out');
  if (out === undefined) throw usageError('Give --out, the file to write.', 'replies');
  const folder = findBundleFolder(flags.text('bundle') ?? REPLIES.flags.bundle.default);
  const { manifest, weights } = await readBundleFolder(folder);
  const labels: LabelSet = manifest.heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
  const same = await readSame(flags.text('same'), manifest.heads);

  const source = await readSource(input, flags);
  if (source.answers.length === 0)
    throw new CommandError(
      'bad-input',
      `${input} holds no answers. Give a table with titles and answers, or Markdown or HTML pages.`,
    );
  const made = makeReplies(source.answers, labels, same);
  sayWhatWasMade(source, made);
  const model = createCompactModel(manifest, weights);
  const embed = remembering((text) => model.run(normaliseText(text)).embedding);
  const measures = await measured(flags, made, embed);
  const floor = measures?.floor.floor ?? floorOfAnswers(made.replies, embed);
  const replies = made.replies.map((reply): ReplyTemplate => ({ ...reply, floor }));
  const bytes = jsonBytes(replies);
  await writeFile(`${out}.part`, bytes);
  await rename(`${out}.part`, out);
  process.stdout.write(
    `${JSON.stringify({
      out,
      answers: replies.length,
      withCategory: replies.filter(({ category }) => category !== undefined).length,
      bytes: bytes.length,
      gzipBytes: gzipSync(bytes).length,
      floor,
      ...(measures && { measured: measures }),
    })}\n`,
  );
  return 0;
}

async function readSource(input: string, flags: ReplyFlags): Promise<AnswerSource> {
  const columns = {
    title: flags.text('title-column'),
    text: flags.text('text-column'),
    category: flags.text('category-column'),
  };
  try {
    const facts = input === '-' ? null : await stat(input);
    if (facts?.isDirectory()) return await readFolder(input);
    // A single .txt is more often a table.
    if (isPage(input) && !/\.txt$/i.test(input)) return await readPage(input, input, null);
    return tableAnswers(await readWholeTable(input, tableChoices(flags)), columns);
  } catch (error) {
    throw toCommandError(error, input);
  }
}

function sayWhatWasMade({ answers, leftOut }: AnswerSource, made: MadeReplies): void {
  const say = (sentence: string): void => void process.stderr.write(`presort: ${sentence}\n`);
  for (const { place, why } of leftOut.slice(0, 20)) say(`${place}: ${why}`);
  if (leftOut.length > 0) say(`${leftOut.length} left out`);
  if (made.merged > 0)
    say(
      `${made.merged} of ${answers.length} answers say the same as an earlier one and became its questions`,
    );
  if (made.unknown.size > 0)
    say(
      `no category of the bundle: ${[...made.unknown]
        .map(([word, count]) => `"${word}" ${count}`)
        .slice(0, 8)
        .join(
          ', ',
        )}; these answers are offered by their meaning, whatever the category; --same says which category a word stands for`,
    );
  if (made.placeholders.length > 0)
    say(
      `placeholders in answers: ${made.placeholders.slice(0, 8).join(', ')}; one that the site does not fill is shown as its name, or as what stands behind a bar: {{name|there}}`,
    );
  if (made.cut > 0)
    say(`${made.cut} answers are longer than 4,000 characters and were cut at a paragraph`);
}

async function measured(
  flags: ReplyFlags,
  made: MadeReplies,
  embed: (text: string) => Embedding,
): Promise<ReplyMeasures | null> {
  const path = flags.text('questions');
  if (path === undefined) return null;
  const { questions, leftOut } = await readQuestions(path, made, {
    question: flags.text('question-column'),
    expected: flags.text('expected-column'),
  }).catch((error: unknown) => {
    throw toCommandError(error, path);
  });
  for (const { place, why } of leftOut.slice(0, 20))
    process.stderr.write(`presort: --questions: ${place}: ${why}\n`);
  if (leftOut.length > 0)
    process.stderr.write(`presort: --questions: ${leftOut.length} rows left out\n`);
  if (questions.length === 0)
    throw new CommandError(
      'bad-input',
      `${path} has no question whose answer is known. The column of answers must hold ids or titles of the answers, such as "${made.replies[0]?.title ?? ''}"; name it with --expected-column.`,
    );
  const measures = measureReplies(made.replies, questions, embed);
  sayMeasures(measures);
  return measures;
}

function sayMeasures({ questions, byMeaning, byWords, floor }: ReplyMeasures): void {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const line = (name: string, { recallAt1, recallAt3, mrr }: typeof byMeaning): string =>
    `presort: ${name}: right at once ${percent(recallAt1)}, among three ${percent(recallAt3)}, mean reciprocal rank ${mrr.toFixed(3)}\n`;
  process.stderr.write(
    [
      `presort: ${questions} questions that no answer was made of\n`,
      line('by meaning (Presort)', byMeaning),
      line('by words (MiniSearch)', byWords),
      `presort: with the floor ${floor.floor}, fitted on every second question, of the ${floor.questions} others ${percent(floor.right)} get the right answer, ${percent(floor.wrong)} a wrong one, ${percent(floor.none)} none; without their own answer ${percent(floor.unanswerableAnswered)} get another\n`,
    ].join(''),
  );
}

/** Titles and passages are compared with everything: each is embedded once. */
function remembering(embed: (text: string) => Embedding): (text: string) => Embedding {
  const known = new Map<string, Embedding>();
  return (text) => {
    const embedding = known.get(text) ?? embed(text);
    known.set(text, embedding);
    return embedding;
  };
}
