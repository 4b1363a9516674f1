import * as v from 'valibot';
import type { ChangeChannel } from './change-channel.ts';
import type { Database } from './open-database.ts';
import { guarded } from './storage-error.ts';

const SETTINGS = {
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** Saved filters of the inbox. */
  views: v.fallback(v.array(v.object({ name: v.string(), filter: v.record(v.string(), v.union([v.string(), v.number()])) })), []),
  /** Resolved tickets are deleted after so many days; 0 keeps them. */
  retentionDays: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650)), 0),
  /** When the last backup was written; 0 is never. */
  lastBackupAt: v.fallback(v.number(), 0),
  /** Off: sorted tickets wait as CLASSIFIED until a person gives them to a team. */
  autoAssign: v.fallback(v.boolean(), true),
  /** Id of the bundle that the app classifies with. */
  bundle: v.fallback(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), 'support'),
};

export type Settings = { readonly [K in keyof typeof SETTINGS]: v.InferOutput<(typeof SETTINGS)[K]> };
export type SettingKey = keyof Settings;

/** Settings of this profile. A value that is not valid any more reads as its default. */
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

/** Settings of a profile that keeps nothing. */
export function defaultSettings(): Settings {
  return readSettings(() => undefined);
}

function readSettings(valueOf: (key: SettingKey) => unknown): Settings {
  return {
    theme: v.parse(SETTINGS.theme, valueOf('theme')), bundle: v.parse(SETTINGS.bundle, valueOf('bundle')), views: v.parse(SETTINGS.views, valueOf('views')),
    autoAssign: v.parse(SETTINGS.autoAssign, valueOf('autoAssign')),
    retentionDays: v.parse(SETTINGS.retentionDays, valueOf('retentionDays')), lastBackupAt: v.parse(SETTINGS.lastBackupAt, valueOf('lastBackupAt')),
  };
}
