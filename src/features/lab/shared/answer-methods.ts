import type { ReplyTemplate } from '../../../core/bundle-data.ts';
import type { Label } from '../../../core/labels.ts';
import type { AnswerColumns, AnswerTable } from '../../../train/answers/answer-columns.ts';
import type { Answer, LeftOut } from '../../../train/answers/answer.ts';
import type { ReplyMeasures } from '../../../train/answers/measure-replies.ts';
import type { LabProgress } from './lab-methods.ts';

/**
 * Methods for a desk's own answers that the page may call. `baseUrl` is the address of the bundle.
 */
export interface AnswerMethods {
  /** Reads the answers in some files and lists the entries that are none. */
  readAnswers: {
    params: {
      readonly files: readonly GivenFile[];
      /** The person's choice of columns, by the path of the table. */
      readonly columns: ReadonlyMap<string, AnswerColumns>;
      readonly baseUrl: string;
    };
    result: ReadAnswers;
    progress: LabProgress;
  };
  /**
   * Makes reply templates of answers, fits their floor, measures them if there are questions, and
   * stores them. Rejects with `bad-input` (`why`: `no-questions`) where no question names one of
   * the answers, and with the codes of a table that cannot be read.
   */
  buildAnswers: {
    params: {
      readonly answers: readonly Answer[];
      readonly sources: readonly string[];
      readonly questions: GivenFile | null;
      readonly baseUrl: string;
    };
    result: KeptAnswers;
    progress: LabProgress;
  };
  /** Shows which answer a ticket would get. */
  tryAnswers: {
    params: { readonly baseUrl: string; readonly text: string };
    result: AnswerTrial;
    progress: never;
  };
  /**
   * Stores a copy of a bundle with the kept answers under an address of its own, where app, service
   * worker and widget find it; an earlier copy is replaced.
   */
  useAnswers: {
    params: {
      readonly baseUrl: string;
      readonly id: string;
      readonly title: string;
      readonly origin: string;
    };
    result: { readonly id: string };
    progress: LabProgress;
  };
}

/** A file that a person picked or dropped, alone or within a folder. */
export interface GivenFile {
  /** Path with `/` between folders. */
  readonly path: string;
  readonly isNested: boolean;
  readonly file: Blob;
}

export interface ReadAnswers {
  /** Each answer has its language. */
  readonly answers: readonly Answer[];
  readonly leftOut: readonly LeftOut[];
  readonly tables: readonly AnswerTable[];
  /** Categories of the bundle, and two-letter codes of the languages that it reads. */
  readonly labels: readonly Label[];
  readonly languages: readonly string[];
}

/** The answers that were built last on this device. */
export interface KeptAnswers {
  /** Names of the files that the answers come from. */
  readonly sources: readonly string[];
  /** `id@version` of the bundle that they were built for. */
  readonly bundle: string;
  /**
   * Answers with the desk's own category names; a training uses those whose category is one of its
   * labels.
   */
  readonly answers: readonly Answer[];
  readonly replies: readonly ReplyTemplate[];
  /** The least similarity at which an answer is offered, by language. */
  readonly floors: Readonly<Record<string, number>>;
  readonly measures: ReplyMeasures | null;
  readonly questionsLeftOut: readonly LeftOut[];
  /** Number of answers with the same text as an earlier one, and of those that were shortened. */
  readonly merged: number;
  readonly cut: number;
  readonly placeholders: readonly string[];
  /**
   * Placeholders of other programs that stay in the answers; absent in answers of an earlier
   * version.
   */
  readonly unread?: readonly string[];
}

/**
 * One of the answers nearest to a ticket; `why` says whether it is offered, or what prevents that.
 */
export interface NearAnswer {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly category: Label | null;
  /**
   * Similarity to the ticket, and the least similarity at which the answer is offered, in [-1, 1].
   */
  readonly score: number;
  readonly floor: number;
  readonly why: 'offered' | 'floor' | 'category' | 'nearer';
}

export interface AnswerTrial {
  /** The ticket's category; null where the bundle abstains. */
  readonly category: Label | null;
  /** Best first. */
  readonly nearest: readonly NearAnswer[];
}
