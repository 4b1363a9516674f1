import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { Embedding } from '../../core/labels.ts';
import { createTriageContext } from '../../core/triage-ticket.ts';
import type { TriageContext } from '../../core/triage-ticket.ts';
import { manifestWith } from '../../core/workspace-decisions.ts';
import type { Tier } from '../../core/triage.ts';
import type { TriageOptions } from '../methods.ts';

/** What one tier needs for every ticket: rules are compiled once and kept until other rules come. */
export class TriageContexts {
  readonly #bundle: LoadedBundle;
  readonly #embed: (text: string) => Embedding;
  readonly #tier: Tier;
  #context: TriageContext | null = null;
  #key = '';

  constructor(bundle: LoadedBundle, embed: (text: string) => Embedding, tier: Tier) {
    this.#bundle = bundle;
    this.#embed = embed;
    this.#tier = tier;
  }

  /** Throws `bad-input` for a rule of the workspace that is unsafe or names an unknown label. */
  for({ workspaceRules = [], teams, thresholds }: TriageOptions): TriageContext {
    const key = JSON.stringify([workspaceRules, teams, thresholds]);
    if (this.#context === null || key !== this.#key) {
      const bundle = {
        ...this.#bundle,
        teams: teams ?? this.#bundle.teams,
        manifest: manifestWith(this.#bundle.manifest, thresholds),
      };
      this.#context = createTriageContext(bundle, this.#embed, {
        tier: this.#tier,
        workspaceRules,
      });
      this.#key = key;
    }
    return this.#context;
  }
}
