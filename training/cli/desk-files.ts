import { patternProblem, wordsProblem, type RuleProblem } from '../../src/core/rule-problems.ts';
import type { ReplyTemplate, Rule, TeamTable } from '../../src/core/bundle-data.ts';
import { REPLY, RULE, TEAMS } from '../../src/core/bundle-schema.ts';
import { EngineError } from '../../src/core/errors.ts';
import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import { findOddName } from '../../src/core/names-by-language.ts';
import { compileRules } from '../../src/core/rules.ts';
import { checkShape, fileError, type JsonFile } from './json-file.ts';
import { nearest } from './nearest.ts';

/** The parts of a head that a desk's files refer to. */
export type HeadLabels = Pick<HeadManifest, 'name' | 'labels'>;

/**
 * Checks answers as `replies.json` holds them; with `heads` also that every category is a label.
 * All checks of this file throw `bad-input` with file, place and rule.
 */
export function checkReplies(
  file: JsonFile,
  heads: readonly HeadLabels[] | null,
): readonly ReplyTemplate[] {
  checkShape(file, [REPLY]);
  const replies = file.value as readonly ReplyTemplate[]; // checked on the line above
  refuseTwins(file.path, replies);
  for (const [at, { id, category, url, floor = 0 }] of replies.entries()) {
    const place = `[${at}] ("${id}")`;
    if (category !== undefined)
      checkLabel(file.path, `${place}, category`, CATEGORY, category, heads);
    if (url !== undefined && !/^(?:https?:|[^:]*$)/.test(url))
      throw fileError(file.path, `${place}, url`, 'must be the address of a page, not a script');
    if (floor < -1 || floor > 1)
      throw fileError(file.path, `${place}, floor`, 'must be a number from -1 to 1');
  }
  return replies;
}

/** Checks rules as `rules.json` holds them: their triggers and what they set. */
export function checkRules(file: JsonFile, heads: readonly HeadLabels[] | null): readonly Rule[] {
  checkShape(file, [RULE]);
  const rules = file.value as readonly Rule[]; // checked on the line above
  refuseTwins(file.path, rules);
  for (const [at, rule] of rules.entries()) {
    const place = `[${at}] ("${rule.id}")`;
    checkConditions(file.path, place, rule);
    const { keywords = [], phrases = [], regex, field = 'any' } = rule.when;
    if (keywords.length + phrases.length === 0 && regex === undefined)
      throw fileError(file.path, `${place}, when`, 'has no keywords, phrases or regex');
    if (!FIELDS.includes(field))
      throw fileError(file.path, `${place}, when.field`, `must be one of ${FIELDS.join(', ')}`);
    const { category, priority, team } = rule.set;
    if (category === undefined && priority === undefined && team === undefined)
      throw fileError(file.path, `${place}, set`, 'sets no category, priority or team');
    for (const [name, label] of [
      [CATEGORY, category],
      [PRIORITY, priority],
    ] as const)
      if (label !== undefined) checkLabel(file.path, `${place}, set.${name}`, name, label, heads);
    checkTriggers(file.path, place, rule);
  }
  return rules;
}

/**
 * Refuses unknown keys in a condition: a misspelt condition would be ignored, and the rule would
 * match more tickets than its author meant.
 */
function checkConditions(path: string, place: string, rule: Rule): void {
  const misplaced = Object.keys(rule).find((key) => CONDITIONS.includes(key));
  if (misplaced !== undefined)
    throw fileError(path, `${place}, ${misplaced}`, 'belongs into "when"');
  const unknown = Object.keys(rule.when).find((key) => !CONDITIONS.includes(key));
  if (unknown === undefined) return;
  const near = nearest(unknown, CONDITIONS);
  throw fileError(
    path,
    `${place}, when.${unknown}`,
    `is no condition; ${near ? `the nearest is "${near}"` : `there are ${CONDITIONS.join(', ')}`}`,
  );
}

/** Checks a table of teams as `teams.json` holds it. */
export function checkTeams(file: JsonFile, heads: readonly HeadLabels[] | null): TeamTable {
  checkShape(file, TEAMS);
  const teams = file.value as TeamTable; // checked on the line above
  const odd = findOddName(teams.titles);
  if (odd !== null) throw fileError(file.path, `titles${odd}`, 'must be a text');
  for (const [at, row] of teams.rows.entries())
    for (const name of [CATEGORY, PRIORITY] as const) {
      const label = row[name];
      if (label !== undefined) checkLabel(file.path, `rows[${at}].${name}`, name, label, heads);
    }
  return teams;
}

/** For a head that the bundle lacks any label is valid, as in `compileRules`. */
function checkLabel(
  path: string,
  place: string,
  name: HeadName,
  label: Label,
  heads: readonly HeadLabels[] | null,
): void {
  const labels = heads?.find((head) => head.name === name)?.labels;
  if (labels === undefined || labels.includes(label)) return;
  const near = nearest(label, labels);
  throw fileError(
    path,
    place,
    `"${label}" is no ${name} of the bundle; ${near === null ? `it has ${labels.slice(0, 12).join(', ')}${labels.length > 12 ? ' …' : ''}` : `the nearest is "${near}"`}`,
  );
}

function checkTriggers(path: string, place: string, rule: Rule): void {
  try {
    compileRules([rule], []);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { regex, keyword, why } = error.details;
    const reason =
      regex !== undefined
        ? `the regex "${regex}" is none, or takes so long that it could hold up a page`
        : keyword !== undefined
          ? `"${keyword}" has no letter or digit, so it could never hit`
          : String(why ?? 'could never hit');
    throw fileError(path, `${place}, when`, reason);
  }
  const problem =
    wordsProblem(rule.when) ??
    (rule.when.regex === undefined ? null : patternProblem(rule.when.regex));
  if (problem) throw fileError(path, `${place}, when`, `can never hit: ${neverReason(problem)}`);
}

function neverReason(problem: RuleProblem): string {
  switch (problem.kind) {
    case 'no-sign':
      return `"${problem.phrase}" has no letter, digit or symbol`;
    case 'own-exception':
      return `wherever "${problem.word}" stands, the exception "${problem.exception}" stands too`;
    case 'begin':
      return '"^" is the beginning of the text and stands after other signs';
    case 'end':
      return '"$" is the end of the text and stands before other signs';
    case 'length':
      return 'the regex asks for more than the 2,000 characters that patterns read';
  }
}

function refuseTwins(path: string, entries: readonly { readonly id: string }[]): void {
  const seen = new Map<string, number>();
  for (const [at, { id }] of entries.entries()) {
    const first = seen.get(id);
    if (first !== undefined)
      throw fileError(path, `[${at}] ("${id}"), id`, `entry [${first}] has the same id`);
    seen.set(id, at);
  }
}

const CONDITIONS = ['keywords', 'phrases', 'regex', 'unless', 'field', 'languages'];
const FIELDS = ['subject', 'description', 'any'];
