import type { Rule } from '../../../core/bundle-data.ts';
import type { HeadManifest } from '../../../core/manifest.ts';
import type { WorkspaceRule } from '../../../core/workspace-decisions.ts';
import { regexProblem, wordsProblem } from './trigger-problems.ts';
import { words } from './words/words.ts';

/** A rule as the form edits it: lists are lines of text, and '' stands for no choice. */
export interface RuleDraft {
  readonly id: string;
  readonly off: boolean;
  readonly words: string;
  readonly regex: string;
  readonly unless: string;
  readonly field: 'any' | 'subject' | 'description';
  readonly languages: string;
  readonly category: string;
  readonly priority: string;
  readonly team: string;
  readonly stop: boolean;
}

/** Messages about the faulty parts of a draft. */
export type DraftProblems = Readonly<Partial<Record<keyof RuleDraft | 'set', string>>>;

export const EMPTY_DRAFT: RuleDraft = {
  id: '',
  off: false,
  words: '',
  regex: '',
  unless: '',
  field: 'any',
  languages: '',
  category: '',
  priority: '',
  team: '',
  stop: false,
};

export function draftOf({ id, off = false, when, set, stop = false }: WorkspaceRule): RuleDraft {
  return {
    id,
    off,
    stop,
    words: [...(when.keywords ?? []), ...(when.phrases ?? [])].join('\n'),
    regex: when.regex ?? '',
    unless: (when.unless ?? []).join('\n'),
    field: when.field ?? 'any',
    languages: (when.languages ?? []).join(', '),
    category: set.category ?? '',
    priority: set.priority ?? '',
    team: set.team ?? '',
  };
}

/**
 * Makes a rule of a draft, complete or not. Single words become keywords, longer entries phrases.
 */
export function ruleOf(draft: RuleDraft): WorkspaceRule {
  const terms = lines(draft.words);
  const keywords = terms.filter((term) => !/\s/.test(term));
  const phrases = terms.filter((term) => /\s/.test(term));
  const unless = lines(draft.unless);
  const languages = draft.languages.split(/[\s,;]+/).filter(Boolean);
  const regex = draft.regex.trim();
  return {
    id: draft.id.trim(),
    when: {
      ...(keywords.length > 0 ? { keywords } : {}),
      ...(phrases.length > 0 ? { phrases } : {}),
      ...(regex ? { regex } : {}),
      ...(unless.length > 0 ? { unless } : {}),
      ...(draft.field === 'any' ? {} : { field: draft.field }),
      ...(languages.length > 0 ? { languages } : {}),
    },
    set: {
      ...(draft.category ? { category: draft.category } : {}),
      ...(draft.priority ? { priority: draft.priority } : {}),
      ...(draft.team.trim() ? { team: draft.team.trim() } : {}),
    },
    ...(draft.stop ? { stop: true } : {}),
    ...(draft.off ? { off: true } : {}),
  };
}

/** The faults that prevent saving; `others` are the names of the other rules. */
export function problemsOf(
  draft: RuleDraft,
  others: readonly string[],
  heads: readonly HeadManifest[],
): DraftProblems {
  const rule = ruleOf(draft);
  const terms = [...(rule.when.keywords ?? []), ...(rule.when.phrases ?? [])];
  const never = wordsProblem(rule.when);
  const wrongLanguage = rule.when.languages?.find(
    (code) => !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(code),
  );
  const regex = rule.when.regex === undefined ? '' : regexProblem(rule.when.regex);
  return {
    ...(rule.id === ''
      ? { id: words.problems.noName }
      : others.includes(rule.id)
        ? { id: words.problems.sameName(rule.id) }
        : {}),
    ...(never
      ? { words: never }
      : terms.length === 0 && !rule.when.regex
        ? { words: words.problems.noTrigger }
        : {}),
    ...(regex ? { regex } : {}),
    ...(wrongLanguage === undefined ? {} : { languages: words.problems.noLanguage(wrongLanguage) }),
    ...(Object.keys(rule.set).length === 0
      ? { set: words.problems.setsNothing }
      : unknownLabel(rule, heads)),
  };
}

/**
 * The faults to show while typing: words that can never match and refused patterns. Missing parts
 * are shown when the person saves.
 */
export function urgentProblems(
  draft: RuleDraft,
  { regex, words: ofWords }: DraftProblems,
): DraftProblems {
  return {
    ...(regex ? { regex } : {}),
    ...(ofWords && draft.words.trim() !== '' ? { words: ofWords } : {}),
  };
}

function unknownLabel({ set }: Rule, heads: readonly HeadManifest[]): DraftProblems {
  const missing = (['category', 'priority'] as const).find((head) =>
    heads.some(
      ({ name, labels }) => name === head && set[head] !== undefined && !labels.includes(set[head]),
    ),
  );
  return missing ? { set: words.problems.unknownLabel[missing] } : {};
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}
