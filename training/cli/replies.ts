import { readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CATEGORY, type LabelSet } from '../../src/core/labels.ts';
import { languageCode } from '../../src/core/language-part.ts';
import { percent } from '../../src/core/percent.ts';
import { withLanguages } from '../../src/train/answers/answer-languages.ts';
import type { AnswerSource } from '../../src/train/answers/answer.ts';
import { buildReplies } from '../../src/train/answers/build-replies.ts';
import { bundleReaders } from '../../src/train/answers/bundle-readers.ts';
import { leftOutText } from '../../src/train/answers/left-out-words.ts';
import { makeReplies, type MadeReplies } from '../../src/train/answers/make-replies.ts';
import type { HeldOutQuestion, ReplyMeasures } from '../../src/train/answers/measure-replies.ts';
import {
  isHidden,
  readAnswerFile,
  readAnswers,
  type AnswerFile,
} from '../../src/train/answers/read-answers.ts';
import { readQuestions } from '../../src/train/answers/read-questions.ts';
import { isArchive } from '../../src/train/answers/unpack-files.ts';
import { readWholeTable } from '../node/read-rows.ts';
import { fileSource } from '../node/table-source.ts';
import { findBundleFolder, readBundleFolder, readManifestOf } from './bundle-folder.ts';
import { CommandError, toCommandError, usageError, type ExitCode } from './command-error.ts';
import { readFlags, type Flags } from './flags.ts';
import { readSame } from './same-words.ts';
import { tableChoices } from './reading-flags.ts';
import { REPLIES } from './specs/replies.ts';

type ReplyFlags = Flags<keyof typeof REPLIES.flags>;

/** `presort replies build`: makes reply templates from a desk's answers. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, REPLIES);
  const [action, input = ''] = flags.operands;
  if (action !== 'build')
    throw usageError(`"replies ${action}" is no command: use "replies build".`, 'replies');
  const out = flags.text('out');
  if (out === undefined) throw usageError('Give --out, the file to write.', 'replies');
  const folder = findBundleFolder(flags.text('bundle') ?? REPLIES.flags.bundle.default);
  const { heads, languages } = await readManifestOf(folder);
  const labels: LabelSet = heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
  const same = await readSame(flags.text('same'), heads);

  const source = await readSource(input, flags);
  if (source.answers.length === 0)
    throw new CommandError(
      'bad-input',
      `${input} holds no answers. Give a table with titles and answers, or Markdown or HTML pages.`,
    );
  const codes = languages.map(languageCode);
  const [main = ''] = codes;
  const answers = withLanguages(source.answers, codes);
  const made = makeReplies(answers, labels, same, main);
  sayWhatWasMade(source, made, codes);
  const questions = await heldOut(flags, made);
  const spoken = new Set(answers.map(({ lang }) => lang ?? main));
  const bundle = await readBundleFolder(folder, [
    main,
    ...codes.filter((code) => code !== main && spoken.has(code)),
  ]);
  const { replies, bytes, floors, measures } = buildReplies(
    made.replies,
    questions,
    bundleReaders(bundle),
  );
  if (measures) sayMeasures(measures);
  await writeFile(`${out}.part`, bytes);
  await rename(`${out}.part`, out);
  process.stdout.write(
    `${JSON.stringify({
      out,
      answers: replies.length,
      withCategory: replies.filter(({ category }) => category !== undefined).length,
      bytes: bytes.length,
      gzipBytes: gzipSync(bytes).length,
      floor: Object.values(floors)[0],
      ...(Object.keys(floors).length > 1 && { floors }),
      ...(measures && { measured: measures }),
    })}\n`,
  );
  return 0;
}

async function readSource(input: string, flags: ReplyFlags): Promise<AnswerSource> {
  const reading = {
    title: flags.text('title-column'),
    text: flags.text('text-column'),
    category: flags.text('category-column'),
    choices: tableChoices(flags),
  };
  try {
    const facts = input === '-' ? null : await stat(input);
    if (facts?.isDirectory()) return await readAnswers(await filesIn(input), reading);
    const file = { path: input, isNested: false, source: await fileSource(input) };
    return await (isArchive(input) ? readAnswers([file], reading) : readAnswerFile(file, reading));
  } catch (error) {
    throw toCommandError(error, input);
  }
}

/** All files of a folder and the folders in it. */
async function filesIn(folder: string): Promise<readonly AnswerFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return Promise.all(
    paths
      .filter((path) => !isHidden(path))
      .map(async (path) => ({
        path,
        isNested: true,
        source: await fileSource(join(folder, path)),
      })),
  );
}

function sayWhatWasMade(
  { answers, leftOut }: AnswerSource,
  made: MadeReplies,
  read: readonly string[],
): void {
  const say = (sentence: string): void => void process.stderr.write(`presort: ${sentence}\n`);
  for (const one of leftOut.slice(0, 20)) say(leftOutText(one));
  if (leftOut.length > 0) say(`${leftOut.length} left out`);
  const unread = made.replies.filter(({ lang }) => lang !== undefined && !read.includes(lang));
  if (unread.length > 0)
    say(
      `${unread.length} answers are in a language that the bundle does not read, such as "${unread[0]?.id}" in ${unread[0]?.lang}, and never offered; it reads ${read.join(', ')}`,
    );
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
  if (made.unread.length > 0)
    say(
      `signs of another program are left in answers, and nothing fills them: ${made.unread.slice(0, 8).join(', ')}; write {{name}} or {{name|there}} instead`,
    );
  if (made.cut > 0)
    say(`${made.cut} answers are longer than 4,000 characters and were cut at a paragraph`);
}

/** The questions of `--questions`; none without the flag. */
async function heldOut(flags: ReplyFlags, made: MadeReplies): Promise<readonly HeldOutQuestion[]> {
  const path = flags.text('questions');
  if (path === undefined) return [];
  const { questions, leftOut } = await readWholeTable(path)
    .then((table) =>
      readQuestions(table, path, made, {
        question: flags.text('question-column'),
        expected: flags.text('expected-column'),
      }),
    )
    .catch((error: unknown) => {
      throw toCommandError(error, path);
    });
  const say = (sentence: string): void =>
    void process.stderr.write(`presort: --questions: ${sentence}\n`);
  for (const one of leftOut.slice(0, 20)) say(leftOutText(one));
  if (leftOut.length > 0) say(`${leftOut.length} rows left out`);
  if (questions.length === 0)
    throw new CommandError(
      'bad-input',
      `${path} has no question whose answer is known. The column of answers must hold ids or titles of the answers, such as "${made.replies[0]?.title ?? ''}"; name it with --expected-column.`,
    );
  return questions;
}

function sayMeasures({
  questions,
  byMeaning,
  withinCategory,
  byWords,
  floor,
}: ReplyMeasures): void {
  const line = (name: string, { recallAt1, recallAt3, mrr }: typeof byMeaning): string =>
    `presort: ${name}: right at once ${percent(recallAt1)}, among three ${percent(recallAt3)}, mean reciprocal rank ${mrr.toFixed(3)}\n`;
  process.stderr.write(
    [
      `presort: ${questions} questions that no answer was made of\n`,
      line('by meaning (Presort)', byMeaning),
      withinCategory ? line('within the category that the model gives', withinCategory) : '',
      line('by words (MiniSearch)', byWords),
      `presort: with the floor ${floor.floor}, fitted on every second question, of the ${floor.questions} others ${percent(floor.right)} get the right answer, ${percent(floor.wrong)} a wrong one, ${percent(floor.none)} none; without their own answer ${percent(floor.unanswerableAnswered)} get another\n`,
    ].join(''),
  );
}
