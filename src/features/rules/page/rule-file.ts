import type { Rule, TeamTable } from '../../../core/bundle-data.ts';
import { readRules, readTeams } from '../../../core/bundle-schema.ts';
import { EngineError } from '../../../core/errors.ts';
import type { HeadManifest } from '../../../core/manifest.ts';
import { compileRules } from '../../../core/rules.ts';
import type { WorkspaceRule } from '../../../core/workspace-decisions.ts';
import { regexProblem, wordsProblem } from './trigger-problems.ts';
import { numberText } from '../../../shell/language/formats.ts';
import { words } from './words/words.ts';

const MAX_RULES = 2_000;
const MAX_MEGABYTES = 2;

/** A refused file; the message names the rule or row and the field. */
export class RuleFileProblem extends Error {}

/**
 * Reads rules in the form of a bundle's `rules.json` and checks them against the model in use. One
 * invalid rule refuses the whole file. Throws `RuleFileProblem`.
 */
export async function readRuleFile(
  file: Blob,
  heads: readonly HeadManifest[],
): Promise<readonly Rule[]> {
  const value = await readJson(file);
  if (!Array.isArray(value)) throw new RuleFileProblem(words.files.noList);
  if (value.length > MAX_RULES)
    throw new RuleFileProblem(words.files.tooMany(numberText(value.length), numberText(MAX_RULES)));
  const rules = named(() => readRules(value), value);
  const seen = new Set<string>();
  for (const [at, rule] of rules.entries()) {
    const name = words.files.rule(numberText(at + 1), rule.id);
    if (seen.has(rule.id)) throw new RuleFileProblem(words.files.sameId(name));
    seen.add(rule.id);
    const { keywords = [], phrases = [], regex } = rule.when;
    if (keywords.length + phrases.length === 0 && regex === undefined)
      throw new RuleFileProblem(words.files.noTrigger(name));
    const never = wordsProblem(rule.when);
    if (never) throw new RuleFileProblem(words.files.inField(name, 'when', never));
    const pattern = regex === undefined ? '' : regexProblem(regex);
    if (pattern) throw new RuleFileProblem(words.files.inField(name, 'when.regex', pattern));
    try {
      compileRules([rule], heads);
    } catch (thrown) {
      if (!(thrown instanceof EngineError)) throw thrown;
      throw new RuleFileProblem(words.files.noLabel(name, String(thrown.details['label'] ?? '')));
    }
  }
  return rules;
}

/** Like `readRuleFile`, for `teams.json`. */
export async function readTeamFile(file: Blob): Promise<TeamTable> {
  const value = await readJson(file);
  const { rows, defaultTeam, reviewTeam } = named(() => readTeams(value), []);
  return {
    rows: rows.map(({ team, category, priority }) => ({
      team,
      ...(category === undefined ? {} : { category }),
      ...(priority === undefined ? {} : { priority }),
    })),
    defaultTeam,
    reviewTeam,
  };
}

/** The active rules in the form of `rules.json`, which cannot mark a rule as off. */
export function ruleFile(rules: readonly WorkspaceRule[]): string {
  return `${JSON.stringify(
    rules.filter(({ off = false }) => !off).map(({ off: _off, ...rule }) => rule),
    null,
    2,
  )}\n`;
}

export function teamFile(teams: TeamTable): string {
  return `${JSON.stringify(teams, null, 2)}\n`;
}

/** Imported rules replace those with the same id; new ones are appended. */
export function mergeRules(
  rules: readonly WorkspaceRule[],
  imported: readonly Rule[],
): readonly WorkspaceRule[] {
  const incoming = new Map(imported.map((rule) => [rule.id, rule]));
  const kept = rules.map((rule) => incoming.get(rule.id) ?? rule);
  return [...kept, ...imported.filter(({ id }) => !rules.some((rule) => rule.id === id))];
}

async function readJson(file: Blob): Promise<unknown> {
  if (file.size > MAX_MEGABYTES * 1_000_000)
    throw new RuleFileProblem(words.files.tooLarge(numberText(MAX_MEGABYTES)));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new RuleFileProblem(words.files.notText);
  }
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new RuleFileProblem(words.files.notJson(thrown instanceof Error ? thrown.message : ''));
  }
}

/** `[2].when.regex` → `Rule 3 (“outage”), when.regex: …`. */
function named<T>(read: () => T, list: readonly unknown[]): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof EngineError)) throw thrown;
    const path = String(thrown.details['path'] ?? '');
    const [, index, rest = ''] = /^\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    if (index === undefined)
      throw new RuleFileProblem(
        words.files.oddFile(String(thrown.details['file'] ?? words.files.theFile), path),
      );
    const item = list[Number(index)];
    const at = numberText(Number(index) + 1);
    const rule =
      typeof item === 'object' && item !== null && 'id' in item
        ? words.files.rule(at, String(item.id))
        : words.files.namelessRule(at);
    throw new RuleFileProblem(rest ? words.files.oddField(rule, rest) : words.files.oddRule(rule));
  }
}
