import type { Label } from './labels.ts';
import type { NamesByLanguage } from './names-by-language.ts';
import type { BundleFile, Manifest } from './manifest.ts';

/** A reply template: a prepared answer. `text` may hold placeholders like `{{order_number}}`, filled as plain text. */
export interface ReplyTemplate {
  readonly id: string;
  /**
   * Absent where the desk's answers have none: such a template is offered by its meaning alone,
   * whatever the category.
   */
  readonly category?: Label;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** Two-letter code of the language that it is written in; absent: the bundle's first. */
  readonly lang?: string;
  /** An invented answer, to try with: shown to customers only where a site says so. */
  readonly sample?: boolean;
  /** Ways customers ask for this answer, and passages of it: what their words are compared with besides the title. */
  readonly asks?: readonly string[];
  /** Smallest similarity at which it is offered, in [-1, 1]; the bundle's where it is absent. */
  readonly floor?: number;
}

/** A rule of the bundle or workspace; see `core/rules.ts` for how it matches. */
export interface Rule {
  readonly id: string;
  readonly when: {
    /** Any of these as whole words, case-insensitive. */
    readonly keywords?: readonly string[];
    /** Any of these word sequences, case-insensitive. */
    readonly phrases?: readonly string[];
    /** JavaScript regular expression source, matched case-insensitively and time-boxed. */
    readonly regex?: string;
    /** None of these phrases may occur (negations: "not urgent"). */
    readonly unless?: readonly string[];
    readonly field?: 'subject' | 'description' | 'any';
    readonly languages?: readonly string[];
  };
  readonly set: { readonly category?: Label; readonly priority?: Label; readonly team?: string };
  /** Stop looking at later rules once this one hit. */
  readonly stop?: boolean;
}

/** Which team gets what. The first row that matches wins. */
export interface TeamTable {
  readonly rows: readonly {
    readonly team: string;
    readonly category?: Label;
    readonly priority?: Label;
  }[];
  readonly defaultTeam: string;
  readonly reviewTeam: string;
  /** What people read instead of a team, by two-letter language code, then by team. */
  readonly titles?: NamesByLanguage;
}

/** A bundle in memory: validated, its bytes verified. */
export interface LoadedBundle {
  readonly manifest: Manifest;
  readonly weights: Uint8Array;
  readonly replies: readonly ReplyTemplate[];
  readonly rules: readonly Rule[];
  readonly teams: TeamTable;
  /** Where the invented answers can still be had that were left out: their file, and the language of those that name none. */
  readonly samples?: { readonly file: BundleFile; readonly main: string };
  /** The same bundle in the other languages that were loaded, each alone. */
  readonly further?: readonly LoadedBundle[];
}
