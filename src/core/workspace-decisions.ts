import type { Rule, TeamTable } from './bundle-data.ts';
import { EngineError } from './errors.ts';
import type { HeadName } from './labels.ts';
import type { HeadManifest, HeadThresholds, Manifest } from './manifest.ts';
import { compileRules } from './rules.ts';

/** A rule of the workspace; one that is off is kept and not tried. */
export interface WorkspaceRule extends Rule {
  readonly off?: boolean;
}

/** Thresholds that a team has chosen instead of the bundle's, by head. */
export type ThresholdChoices = Readonly<
  Record<HeadName, Pick<HeadThresholds, 'accept' | 'suggest' | 'acceptByLabel'>>
>;

/** What a workspace decides otherwise than the bundle. */
export interface WorkspaceDecisions {
  /** Tried before the bundle's rules. */
  readonly rules: readonly WorkspaceRule[];
  /** Null: the bundle's table. */
  readonly teams: TeamTable | null;
  /** Null: the bundle's thresholds. */
  readonly thresholds: ThresholdChoices | null;
}

/** A rule that cannot be used with a bundle, and why: the details name the part. */
export interface RefusedRule {
  readonly id: string;
  readonly details: EngineError['details'];
}

/**
 * The rules that are on and fit a bundle. One that names a label the bundle does not have, or is
 * unsafe, is refused by itself: it must not stop tickets from being sorted.
 */
export function usableRules(
  rules: readonly WorkspaceRule[],
  heads: readonly HeadManifest[],
): { readonly usable: readonly Rule[]; readonly refused: readonly RefusedRule[] } {
  const usable: Rule[] = [];
  const refused: RefusedRule[] = [];
  for (const { off = false, ...rule } of rules) {
    if (off) continue;
    try {
      compileRules([rule], heads);
      usable.push(rule);
    } catch (thrown) {
      if (!(thrown instanceof EngineError)) throw thrown;
      refused.push({ id: rule.id, details: thrown.details });
    }
  }
  return { usable, refused };
}

/**
 * Heads with the workspace's thresholds. Labels that a head does not have are passed over;
 * `suggest` is never above `accept`.
 */
export function withThresholds(
  heads: readonly HeadManifest[],
  choices: ThresholdChoices | null | undefined,
): readonly HeadManifest[] {
  if (!choices) return heads;
  return heads.map((head) => {
    const choice = Object.hasOwn(choices, head.name) ? choices[head.name] : undefined;
    if (!choice) return head;
    const acceptByLabel = Object.fromEntries(
      Object.entries(choice.acceptByLabel ?? {}).filter(([label]) => head.labels.includes(label)),
    );
    const suggest = Math.min(choice.suggest, choice.accept, ...Object.values(acceptByLabel));
    return {
      ...head,
      thresholds: { ...head.thresholds, accept: choice.accept, suggest, acceptByLabel },
    };
  });
}

/** A manifest with the workspace's thresholds; the same object when there are none. */
export function manifestWith(
  manifest: Manifest,
  choices: ThresholdChoices | null | undefined,
): Manifest {
  return choices ? { ...manifest, heads: withThresholds(manifest.heads, choices) } : manifest;
}
