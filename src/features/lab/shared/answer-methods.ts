import type { ReplyTemplate } from '../../../core/bundle-data.ts';
import type { Label } from '../../../core/labels.ts';
import type { AnswerColumns, AnswerTable } from '../../../train/answers/answer-columns.ts';
import type { Answer, LeftOut } from '../../../train/answers/answer.ts';
import type { ReplyMeasures } from '../../../train/answers/measure-replies.ts';
import type { LabProgress } from './lab-methods.ts';

/** What the page may ask about a desk's own answers. `baseUrl` is the address of the bundle that they are for. */
export interface AnswerMethods {
  /** The answers in some files, and what of them is none. */
  readAnswers: {
    params: {
      readonly files: readonly GivenFile[];
      /** What a person says of the columns of single tables, by their paths. */
      readonly columns: ReadonlyMap<string, AnswerColumns>;
      readonly baseUrl: string;
    };
    result: ReadAnswers;
    progress: LabProgress;
  };
  /**
   * Makes answers into replies with a fitted floor, measures them where there are questions, and
   * keeps them on the device. Rejects with `bad-input` (`why`: `no-questions`) where no question
   * names one of the answers, and with the codes of a table that cannot be read.
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
  /** What a ticket would be answered with. */
  tryAnswers: {
    params: { readonly baseUrl: string; readonly text: string };
    result: AnswerTrial;
    progress: never;
  };
  /**
   * Keeps a copy of a bundle with the kept answers under an address of its own, where app, service
   * worker and widget find it; a copy that is there is replaced.
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

/** A file that a person picked, dropped, or that lay in a folder of theirs. */
export interface GivenFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly isNested: boolean;
  readonly file: Blob;
}

export interface ReadAnswers {
  /** Each with its language. */
  readonly answers: readonly Answer[];
  readonly leftOut: readonly LeftOut[];
  readonly tables: readonly AnswerTable[];
  /** Categories of the bundle, and two-letter codes of the languages that it reads. */
  readonly labels: readonly Label[];
  readonly languages: readonly string[];
}

/** Answers that were built and lie on the device, until others take their place. */
export interface KeptAnswers {
  /** Names of the files that they come from. */
  readonly sources: readonly string[];
  /** `id@version` of the bundle that they were built for. */
  readonly bundle: string;
  /** Categories as the desk calls them: a training keeps those that are its labels. */
  readonly answers: readonly Answer[];
  readonly replies: readonly ReplyTemplate[];
  /** By language. */
  readonly floors: Readonly<Record<string, number>>;
  readonly measures: ReplyMeasures | null;
  readonly questionsLeftOut: readonly LeftOut[];
  /** Answers that said the same as an earlier one, and those whose end was cut off. */
  readonly merged: number;
  readonly cut: number;
  readonly placeholders: readonly string[];
  /** Signs of other programs in the answers; absent in those that an earlier version has kept. */
  readonly unread?: readonly string[];
}

/** An answer as near to a ticket as any; `why` it is not the one that is offered. */
export interface NearAnswer {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly category: Label | null;
  /** Similarity and the least at which it is offered, in [-1, 1]. */
  readonly score: number;
  readonly floor: number;
  readonly why: 'offered' | 'floor' | 'category' | 'nearer';
}

export interface AnswerTrial {
  /** What the ticket is sorted into; null where the bundle abstains. */
  readonly category: Label | null;
  /** Best first. */
  readonly nearest: readonly NearAnswer[];
}
