import type { Rule, TeamTable } from './bundle-data.ts';
import { EngineError } from './errors.ts';
import type { HeadName } from './labels.ts';
import type { HeadManifest, HeadThresholds, Manifest } from './manifest.ts';
import { compileRules } from './rules.ts';

/** A rule of the workspace; a rule that is off is stored but not tried. */
export interface WorkspaceRule extends Rule {
  readonly off?: boolean;
}

/** A team's own thresholds, by head; they replace those of the bundle. */
export type ThresholdChoices = Readonly<
  Record<HeadName, Pick<HeadThresholds, 'accept' | 'suggest' | 'acceptByLabel'>>
>;

/** The settings of a workspace that override the bundle. */
export interface WorkspaceDecisions {
  /** Rules that are tried before the bundle's. */
  readonly rules: readonly WorkspaceRule[];
  /** Null where the bundle's table applies. */
  readonly teams: TeamTable | null;
  /** Null where the bundle's thresholds apply. */
  readonly thresholds: ThresholdChoices | null;
}

/** A rule that does not fit a bundle, with the reason; the details name the part of the rule. */
export interface RefusedRule {
  readonly id: string;
  readonly details: EngineError['details'];
}

/**
 * Separates the rules that are on into usable and refused ones. A rule with an unknown label or an
 * unsafe pattern is refused alone, so that the triage of tickets continues.
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
 * Heads with the workspace's thresholds. Unknown labels are ignored, and `suggest` never exceeds
 * `accept`.
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
