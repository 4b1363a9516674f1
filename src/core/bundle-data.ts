import type { Label } from './labels.ts';
import type { NamesByLanguage } from './names-by-language.ts';
import type { BundleFile, Manifest } from './manifest.ts';

/**
 * A reply template: a prepared answer. `text` may hold placeholders like `{{order_number}}`, which
 * are filled with plain text.
 */
export interface ReplyTemplate {
  readonly id: string;
  /**
   * Absent where the desk's answers have no categories. Such a template is ranked by its similarity
   * alone, whatever the category of the ticket is.
   */
  readonly category?: Label;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** Two-letter code of the language of the text; absent: the bundle's first language. */
  readonly lang?: string;
  /**
   * The answer is an invented example. A page shows it to customers only where the site asks for
   * it.
   */
  readonly sample?: boolean;
  /**
   * Ways in which customers ask for this answer, and passages of it. Tickets are compared with
   * these and with the title.
   */
  readonly asks?: readonly string[];
  /**
   * Smallest similarity in [-1, 1] at which the template is offered; absent: the bundle's floor.
   */
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
  /** The search ends once this rule has hit. */
  readonly stop?: boolean;
}

/** The team for each kind of ticket. The first row that matches wins. */
export interface TeamTable {
  readonly rows: readonly {
    readonly team: string;
    readonly category?: Label;
    readonly priority?: Label;
  }[];
  readonly defaultTeam: string;
  readonly reviewTeam: string;
  /** Names that people read instead of a team's, by two-letter language code, then by team. */
  readonly titles?: NamesByLanguage;
}

/** A bundle in memory: validated, its bytes verified. */
export interface LoadedBundle {
  readonly manifest: Manifest;
  readonly weights: Uint8Array;
  readonly replies: readonly ReplyTemplate[];
  readonly rules: readonly Rule[];
  readonly teams: TeamTable;
  /**
   * The file of the sample answers that this bundle was loaded without, and the language of those
   * that name none.
   */
  readonly samples?: { readonly file: BundleFile; readonly main: string };
  /** The other loaded languages of the same bundle, each as a bundle of its own. */
  readonly further?: readonly LoadedBundle[];
}
