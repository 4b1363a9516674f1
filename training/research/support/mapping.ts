/**
 * Intents of the licensed sets, mapped one by one onto the five categories by the boundaries in
 * `training/research/generate/README.md`. `null`: ambiguous or none of the five, left out. `oos`:
 * an example of out-of-scope. The number is how bad such a ticket is by itself, before impact
 * signals: see `impact-signals.ts`.
 */
import type { Severity } from '../generate/domains/domain.ts';
import type { Category } from '../generate/scenarios/scenario.ts';
import MAPPINGS from './mapping.json' with { type: 'json' };

export type IntentMeaning = readonly [category: Category, severity: Severity] | 'oos' | null;
/** By intent. The compiler reads pairs in JSON as lists, hence the casts. */
type Mapping = Readonly<Record<string, IntentMeaning>>;

export const BANKING77_MAPPING = MAPPINGS.BANKING77_MAPPING as unknown as Mapping;

export const CLINC150_MAPPING = MAPPINGS.CLINC150_MAPPING as unknown as Mapping;

/**
 * HWU64 holds requests to a home assistant, which no support desk answers: all are out of scope.
 * Posts on social networks are left out, because some may be complaints.
 */
export const HWU64_MAPPING = MAPPINGS.HWU64_MAPPING as unknown as Mapping;

export const BITEXT_MAPPING = MAPPINGS.BITEXT_MAPPING as unknown as Mapping;

/** All intents of SNIPS are out of scope: they ask for entertainment and weather. */
export const SNIPS_MAPPING = MAPPINGS.SNIPS_MAPPING as unknown as Mapping;

/**
 * Uses only the IT tickets whose title names the topic: queue names tell who handles a ticket, not
 * what it is about.
 */
export const IT_DESK_PATTERNS: readonly {
  readonly topics: readonly string[];
  readonly title: RegExp;
  readonly meaning: IntentMeaning;
}[] = [
  {
    topics: ['Access', 'Administrative rights', 'Miscellaneous'],
    title:
      /\b(reset|change|expired?|forgot\w*) .{0,20}\b(password|pass)\b|\bpassword\b.{0,20}\b(reset|expired?|change|issue)|\baccount (locked|blocked|extension)\b/,
    meaning: ['Account Management', 1],
  },
  {
    topics: ['Access', 'Storage'],
    title:
      /\b(new user|access (to|for|request|rights)|add user|remove access|permissions?|rights for|wants to access|grant)\b/,
    meaning: ['Account Management', 0],
  },
  {
    topics: ['Hardware', 'Administrative rights', 'Access', 'Miscellaneous'],
    title:
      /\b(vpn|wifi|wi fi|internet|network|outlook|skype|printer|laptop|mouse|keyboard|monitor|headset|docking)\b.*\b(issues?|problems?|not working|does not|slow|down|broken|cannot|unable)\b|\b(cannot|unable to|can not) (connect|install|open|print)\b/,
    meaning: ['Technical Issue', 1],
  },
  {
    topics: ['Hardware', 'Administrative rights'],
    title:
      /\b(install\w*|upgrade failed|windows (install|upgrade)|connection (issue|problem|lost)|server (down|not|unavailable)|very slow|performance)\b/,
    meaning: ['Technical Issue', 1],
  },
];
