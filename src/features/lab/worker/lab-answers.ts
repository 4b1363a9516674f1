import { EngineError } from '../../../core/errors.ts';
import { CATEGORY, type LabelSet } from '../../../core/labels.ts';
import { languageCode } from '../../../core/language-part.ts';
import type { Manifest } from '../../../core/manifest.ts';
import { blobSource } from '../../../table/source.ts';
import { openTable } from '../../../table/open-table.ts';
import { withLanguages } from '../../../train/answers/answer-languages.ts';
import { buildReplies } from '../../../train/answers/build-replies.ts';
import { bundleReaders } from '../../../train/answers/bundle-readers.ts';
import { makeReplies, type MadeReplies } from '../../../train/answers/make-replies.ts';
import { readAnswers, type AnswerFile } from '../../../train/answers/read-answers.ts';
import { readQuestions } from '../../../train/answers/read-questions.ts';
import { withoutRoot } from '../../../train/answers/unpack-files.ts';
import { readWhole } from '../../../train/data/whole-table.ts';
import type {
  AnswerMethods,
  GivenFile,
  KeptAnswers,
  ReadAnswers,
} from '../shared/answer-methods.ts';
import { keepAnswers } from '../shared/kept-answers.ts';
import type { LabProgress } from '../shared/lab-methods.ts';
import { loadFor, manifestOf } from './answer-bundle.ts';
import { bundleStore } from './lab-encoder.ts';
import { forgetTrier } from './try-answers.ts';

type Progress = (progress: LabProgress) => void;

export async function readGiven(
  { files, columns, baseUrl }: AnswerMethods['readAnswers']['params'],
  progress: Progress,
): Promise<ReadAnswers> {
  const { heads, languages } = await manifestOf(baseUrl);
  const note = { kind: 'reading-file' } as const;
  const {
    answers,
    leftOut,
    tables = [],
  } = await readAnswers(filesOf(files), { byFile: columns }, (share) => progress({ share, note }));
  const codes = languages.map(languageCode);
  return {
    answers: withLanguages(answers, codes),
    leftOut,
    tables,
    labels: labelsOf(heads),
    languages: codes,
  };
}

export async function buildGiven(
  { answers, sources, questions, baseUrl }: AnswerMethods['buildAnswers']['params'],
  progress: Progress,
): Promise<KeptAnswers> {
  progress({ share: 0, note: { kind: 'reading-data' } });
  const { heads, languages, id, version } = await manifestOf(baseUrl);
  const made = makeReplies(answers, labelsOf(heads), new Map(), languageCode(languages[0] ?? ''));
  const asked = questions ? await readAsked(questions, made) : { questions: [], leftOut: [] };
  const bundle = await loadFor(
    baseUrl,
    answers.flatMap(({ lang }) => lang ?? []),
  );
  const { replies, floors, measures } = buildReplies(
    made.replies,
    asked.questions,
    bundleReaders(bundle),
    (share) => progress({ share: 0.1 + 0.85 * share, note: { kind: 'answers' } }),
  );
  const kept: KeptAnswers = {
    sources,
    bundle: `${id}@${version}`,
    answers,
    replies,
    floors,
    measures,
    questionsLeftOut: asked.leftOut,
    merged: made.merged,
    cut: made.cut,
    placeholders: made.placeholders,
    unread: made.unread,
  };
  await keepAnswers(bundleStore(), kept);
  forgetTrier();
  return kept;
}

async function readAsked(given: GivenFile, made: MadeReplies) {
  const table = await readWhole(await openTable(blobSource(given.file, given.path)));
  const asked = readQuestions(table, given.path, made);
  if (asked.questions.length === 0)
    throw new EngineError('bad-input', {
      why: 'no-questions',
      title: made.replies[0]?.title ?? '',
    });
  return asked;
}

function filesOf(given: readonly GivenFile[]): readonly AnswerFile[] {
  const files = given.map(({ path, isNested, file }) => ({
    path,
    isNested,
    source: blobSource(file, path),
  }));
  const nested = withoutRoot(files.filter(({ isNested }) => isNested));
  return [...files.filter(({ isNested }) => !isNested), ...nested];
}

function labelsOf(heads: Manifest['heads']): LabelSet {
  return heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
}
