import * as v from 'valibot';
import { EngineError } from '../core/errors.ts';
import type { Database } from './open-database.ts';
import { isSealedRecord, openRecord, sealRecord } from './record-seal.ts';
import { guarded } from './storage-error.ts';
import { createVaultKey, openVaultKey, VaultRecord, wrapKey } from './vault-key.ts';
import type { VaultMode } from './vault-key.ts';

const RECORD_KEY = 'vault';
const ASK_MS = 250;

type Message =
  | { readonly kind: 'ask' }
  | { readonly kind: 'key'; readonly key: Uint8Array<ArrayBuffer>; readonly mode: VaultMode }
  | { readonly kind: 'off' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'active' };

/**
 * The key to this profile's tickets, one per realm. A tab that is unlocked shares the key with
 * other tabs, workers and the service worker of the same origin when they ask; it is never stored.
 */
export class Vault {
  /** Called when this tab or another one locks the realm. */
  onLock: () => void = () => undefined;
  /** Called when somebody works in another tab. */
  onActive: () => void = () => undefined;
  #mode: VaultMode = 'off';
  #key: Uint8Array<ArrayBuffer> | null = null;
  readonly #db: Database;
  readonly #channel: BroadcastChannel | null;
  readonly #waiting = new Set<() => void>();

  constructor(db: Database, name: string) {
    this.#db = db;
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
    this.#channel?.addEventListener('message', (event: MessageEvent<Message>) => {
      this.#receive(event.data);
    });
  }

  get mode(): VaultMode {
    return this.#mode;
  }

  get isLocked(): boolean {
    return this.#mode !== 'off' && this.#key === null;
  }

  /** A record as it is to be stored. Throws `storage-locked`. */
  seal(store: string, value: object): object {
    if (this.#mode === 'off' || this.#mode === 'opening' || isSealedRecord(value)) return value;
    return sealRecord(store, value, this.#needKey());
  }

  /** A stored record as it is to be read. Throws `storage-locked`. */
  open(store: string, value: unknown): unknown {
    return isSealedRecord(value) ? openRecord(store, value, this.#needKey()) : value;
  }

  /** Reads the state again; when locked, asks other tabs for the key and waits a moment for an answer. */
  async refresh(): Promise<void> {
    const record = await this.#read();
    this.#mode = record?.mode ?? 'off';
    if (!record) this.#forget();
    if (!this.isLocked || !this.#channel) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ASK_MS);
      this.#waiting.add(done);
      this.#tell({ kind: 'ask' });
    });
  }

  /** Throws `bad-input` when the passphrase is wrong. */
  async unlock(passphrase: string): Promise<void> {
    const record = await this.#read();
    if (!record) return;
    this.#take(await openVaultKey(record, passphrase), record.mode);
    this.#share();
  }

  /** Resolves when this realm has the key, also from another tab. */
  async unlocked(): Promise<void> {
    while (this.isLocked)
      await new Promise<void>((resolve) => {
        const done = (): void => {
          this.#waiting.delete(done);
          resolve();
        };
        this.#waiting.add(done);
      });
  }

  /** Locks every tab, worker and the service worker. */
  lock(): void {
    if (this.#mode === 'off') return;
    this.#tell({ kind: 'lock' });
    this.#forget();
    this.onLock();
  }

  /** Reports activity, so that other tabs do not lock either. */
  sayActive(): void {
    this.#tell({ kind: 'active' });
  }

  /**
   * Makes the key; from now on everything new is sealed. `convertVault` does the rest. Throws
   * `bad-input` when there is one already.
   */
  async begin(passphrase: string): Promise<void> {
    const { record, key } = await createVaultKey(passphrase);
    await guarded(async () => {
      const { store, done } = this.#db.transaction('settings', 'readwrite', {
        durability: 'strict',
      });
      if (await store.get(RECORD_KEY))
        throw new EngineError('bad-input', { why: 'encrypted-already' });
      void store.put({ key: RECORD_KEY, value: record });
      await done;
    });
    this.#take(key, 'sealing');
    this.#share();
  }

  /** From now on nothing new is sealed. Throws `bad-input` when the passphrase is wrong. */
  async beginOpening(passphrase: string): Promise<void> {
    await this.unlock(passphrase);
    await this.setMode('opening');
  }

  async changePassphrase(before: string, after: string): Promise<void> {
    const record = await this.#read();
    if (!record) return;
    const key = await openVaultKey(record, before);
    await guarded(async () =>
      this.#db.put('settings', {
        key: RECORD_KEY,
        value: { mode: record.mode, ...(await wrapKey(key, after)) },
      }),
    );
  }

  /**
   * Stores the progress of the conversion. `off` deletes the key, so no sealed record may remain.
   */
  async setMode(mode: VaultMode): Promise<void> {
    const record = await this.#read();
    if (!record) return;
    await guarded<unknown>(() =>
      mode === 'off'
        ? this.#db.delete('settings', RECORD_KEY)
        : this.#db.put('settings', { key: RECORD_KEY, value: { ...record, mode } }),
    );
    this.#mode = mode;
    if (mode !== 'off') return this.#share();
    this.#forget();
    this.#tell({ kind: 'off' });
  }

  close(): void {
    this.#forget();
    this.#channel?.close();
  }

  #receive(message: Message): void {
    if (message.kind === 'ask') this.#share();
    else if (message.kind === 'key') this.#take(message.key, message.mode);
    else if (message.kind === 'active') this.onActive();
    else {
      this.#forget();
      if (message.kind === 'off') this.#mode = 'off';
      else this.onLock();
    }
  }

  async #read(): Promise<VaultRecord | null> {
    const stored = await guarded(() => this.#db.get('settings', RECORD_KEY));
    const record = v.safeParse(VaultRecord, stored?.value);
    return record.success ? record.output : null;
  }

  #needKey(): Uint8Array<ArrayBuffer> {
    if (this.#key === null) throw new EngineError('storage-locked');
    return this.#key;
  }

  #take(key: Uint8Array<ArrayBuffer>, mode: VaultMode): void {
    this.#key = key;
    this.#mode = mode;
    for (const done of [...this.#waiting]) done();
  }

  #share(): void {
    if (this.#key !== null && this.#mode !== 'off')
      this.#tell({ kind: 'key', key: this.#key, mode: this.#mode });
  }

  #tell(message: Message): void {
    this.#channel?.postMessage(message);
  }

  #forget(): void {
    this.#key?.fill(0);
    this.#key = null;
  }
}
