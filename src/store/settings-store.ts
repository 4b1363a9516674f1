import * as v from 'valibot';
import type { TeamTable } from '../core/bundle-data.ts';
import { FIRST_LANGUAGE, languageCode } from '../core/language-part.ts';
import { APP_LANGUAGES } from '../core/languages.ts';
import type {
  ThresholdChoices,
  WorkspaceDecisions,
  WorkspaceRule,
} from '../core/workspace-decisions.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Database } from './open-database.ts';
import { guarded } from './storage-error.ts';

const Words = v.exactOptional(v.array(v.string()));
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const RuleShape = v.object({
  id: v.string(),
  off: v.exactOptional(v.boolean()),
  stop: v.exactOptional(v.boolean()),
  when: v.object({
    keywords: Words,
    phrases: Words,
    regex: v.exactOptional(v.string()),
    unless: Words,
    field: v.exactOptional(v.picklist(['subject', 'description', 'any'])),
    languages: Words,
  }),
  set: v.object({
    category: v.exactOptional(v.string()),
    priority: v.exactOptional(v.string()),
    team: v.exactOptional(v.string()),
  }),
});
const TeamsShape = v.object({
  rows: v.array(
    v.object({
      team: v.string(),
      category: v.exactOptional(v.string()),
      priority: v.exactOptional(v.string()),
    }),
  ),
  defaultTeam: v.string(),
  reviewTeam: v.string(),
});
const ThresholdsShape = v.record(
  v.string(),
  v.object({
    accept: Share,
    suggest: Share,
    acceptByLabel: v.exactOptional(v.record(v.string(), Share)),
  }),
);

const SETTINGS = {
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** Language of the page; `auto` is the browser's. */
  language: v.fallback(v.picklist(['auto', ...APP_LANGUAGES]), 'auto'),
  /** Saved filters of the inbox. */
  views: v.fallback(
    v.array(
      v.object({
        name: v.string(),
        filter: v.record(v.string(), v.union([v.string(), v.number()])),
      }),
    ),
    [],
  ),
  /** Days after which resolved tickets are deleted; 0 keeps them. */
  retentionDays: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650)), 0),
  /** Time of the last backup; 0 is never. */
  lastBackupAt: v.fallback(v.number(), 0),
  /** Time when the person last dismissed the reminder to back up. */
  backupSnoozedAt: v.fallback(v.number(), 0),
  /**
   * Minutes without activity after which encrypted tickets are locked; 0 locks them when the tab
   * closes.
   */
  autoLockMinutes: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)), 15),
  /** If off, sorted tickets stay CLASSIFIED until a person gives them to a team. */
  autoAssign: v.fallback(v.boolean(), true),
  /** Id of the bundle that the app classifies with. */
  bundle: v.fallback(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), 'support'),
  /**
   * Two-letter codes of the languages that tickets are read in, of any bundle; empty: the browser's
   * and the bundle's first.
   */
  ticketLanguages: v.fallback(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))), []),
  /** Rules of the workspace, in the order in which they are tried. */
  rules: v.fallback(v.array(RuleShape), []),
  /** Team tables instead of the bundle's, by bundle id. */
  teams: v.fallback(v.record(v.string(), TeamsShape), {}),
  /** Thresholds instead of the bundle's, by bundle id and head. */
  thresholds: v.fallback(v.record(v.string(), ThresholdsShape), {}),
  /** What sorting one ticket by hand takes, and what a wrongly sorted one costs. */
  minutesPerTicket: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(600)), 2),
  minutesPerMistake: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(600)), 5),
  /** Name of the person, stored with corrections, so that merged files show who made them. */
  agentName: v.fallback(v.pipe(v.string(), v.maxLength(60)), ''),
  /** `auto`: the full tier answers where device and network allow it. */
  tier: v.fallback(v.picklist(['compact', 'auto']), 'compact'),
};

/** Lists are only ever replaced, never changed in place. */
interface Decided {
  readonly ticketLanguages: readonly string[];
  readonly rules: readonly WorkspaceRule[];
  readonly teams: Readonly<Record<string, TeamTable>>;
  readonly thresholds: Readonly<Record<string, ThresholdChoices>>;
}
export type Settings = Decided & {
  readonly [K in Exclude<keyof typeof SETTINGS, keyof Decided>]: v.InferOutput<
    (typeof SETTINGS)[K]
  >;
};
export type SettingKey = keyof Settings;

/** Settings of this profile. An invalid value reads as its default. */
export class SettingsStore {
  readonly #db: Database;
  readonly #changes: ChangeChannel;

  constructor(db: Database, changes: ChangeChannel) {
    this.#db = db;
    this.#changes = changes;
  }

  async readAll(): Promise<Settings> {
    const records = await guarded(() => this.#db.getAll('settings'));
    const stored = new Map(records.map(({ key, value }) => [key, value]));
    return readSettings((key) => stored.get(`setting:${key}`));
  }

  async write<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
    await guarded(() => this.#db.put('settings', { key: `setting:${key}`, value }));
    this.#changes.announce({ kind: 'settings' });
  }
}

/** Settings that are not stored. */
export function defaultSettings(): Settings {
  return readSettings(() => undefined);
}

/** The decisions of the settings that replace a bundle's. */
export function decisionsOf(
  { rules, teams, thresholds }: Settings,
  bundleId: string,
): WorkspaceDecisions {
  return { rules, teams: teams[bundleId] ?? null, thresholds: thresholds[bundleId] ?? null };
}

/**
 * Two-letter codes of the languages to load: those of the workspace, or else the browser's, in its
 * order, and the bundle's first (`*`). The first one answers when the language is uncertain.
 */
export function wantedLanguages(
  { ticketLanguages }: Pick<Settings, 'ticketLanguages'>,
  browser: readonly string[],
): readonly string[] {
  const own = [...new Set(browser.map(languageCode))];
  if (ticketLanguages.length === 0) return [...own, FIRST_LANGUAGE];
  return [
    ...own.filter((language) => ticketLanguages.includes(language)),
    ...ticketLanguages.filter((language) => !own.includes(language)),
  ];
}

function readSettings(valueOf: (key: SettingKey) => unknown): Settings {
  return {
    theme: v.parse(SETTINGS.theme, valueOf('theme')),
    language: v.parse(SETTINGS.language, valueOf('language')),
    bundle: v.parse(SETTINGS.bundle, valueOf('bundle')),
    ticketLanguages: v.parse(SETTINGS.ticketLanguages, valueOf('ticketLanguages')),
    views: v.parse(SETTINGS.views, valueOf('views')),
    backupSnoozedAt: v.parse(SETTINGS.backupSnoozedAt, valueOf('backupSnoozedAt')),
    autoLockMinutes: v.parse(SETTINGS.autoLockMinutes, valueOf('autoLockMinutes')),
    tier: v.parse(SETTINGS.tier, valueOf('tier')),
    autoAssign: v.parse(SETTINGS.autoAssign, valueOf('autoAssign')),
    retentionDays: v.parse(SETTINGS.retentionDays, valueOf('retentionDays')),
    lastBackupAt: v.parse(SETTINGS.lastBackupAt, valueOf('lastBackupAt')),
    rules: v.parse(SETTINGS.rules, valueOf('rules')),
    teams: v.parse(SETTINGS.teams, valueOf('teams')),
    thresholds: v.parse(SETTINGS.thresholds, valueOf('thresholds')),
    minutesPerTicket: v.parse(SETTINGS.minutesPerTicket, valueOf('minutesPerTicket')),
    minutesPerMistake: v.parse(SETTINGS.minutesPerMistake, valueOf('minutesPerMistake')),
    agentName: v.parse(SETTINGS.agentName, valueOf('agentName')),
  };
}
