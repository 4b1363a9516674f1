import type { Database } from './open-database.ts';
import { SEALED_STORES } from './record-seal.ts';
import type { Vault } from './vault.ts';

type Method = (...args: unknown[]) => unknown;

/** Methods that return a record, a list of records, or a cursor. */
const GIVES_ONE = new Set(['get', 'getFromIndex']);
const GIVES_MANY = new Set(['getAll', 'getAllFromIndex']);
const TAKES_ONE = new Set(['put', 'add']);
const GIVES_CURSOR = new Set(['openCursor', 'continue', 'advance', 'continuePrimaryKey']);

/**
 * Wraps the database: records are sealed when they are written and opened when they are read, as
 * the vault decides. Sealing is synchronous, so transactions stay open. A transaction that meets a
 * locked record is aborted as a whole.
 */
export function sealDatabase(db: Database, vault: Vault): Database {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method = (value as Method).bind(target); // idb looks its object up by `this`
      if (name === 'transaction')
        return (...args: unknown[]) => sealTransaction(method(...args) as object, vault);
      const direct = sealMethod(String(name), method, vault);
      return direct === null
        ? method
        : (store: string, ...rest: unknown[]) =>
            store in SEALED_STORES
              ? direct(store, [store, ...rest], 1, () => undefined)
              : method(store, ...rest);
    },
  });
}

function sealTransaction(tx: object, vault: Vault): object {
  const abort = (): void => {
    const { done } = tx as { readonly done: Promise<void> }; // every transaction of idb has it
    done.catch(() => undefined); // the caller receives the error itself
    try {
      (tx as IDBTransaction).abort();
    } catch {
      /* it has ended already */
    }
  };
  return new Proxy(tx, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'store' && value) return sealSource(value as Source, vault, abort);
      if (typeof value !== 'function') return value;
      const method = (value as Method).bind(target);
      return name === 'objectStore'
        ? (store: string) => sealSource(method(store) as Source, vault, abort)
        : method;
    },
  });
}

interface Source {
  readonly name: string;
  readonly objectStore?: { readonly name: string };
}

/** A store or an index. */
function sealSource(source: Source, vault: Vault, abort: () => void): object {
  const store = source.objectStore?.name ?? source.name;
  if (!(store in SEALED_STORES)) return source;
  return new Proxy(source, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method = (value as Method).bind(target);
      if (name === 'index')
        return (index: string) => sealSource(method(index) as Source, vault, abort);
      if (name === 'iterate' || name === Symbol.asyncIterator)
        return (...args: unknown[]) =>
          sealCursors(method(...args) as AsyncIterable<object>, store, vault, abort);
      const direct = typeof name === 'string' ? sealMethod(name, method, vault) : null;
      return direct === null ? method : (...args: unknown[]) => direct(store, args, 0, abort);
    },
  });
}

/** `direct(store, args, place of the value, abort)`, or null for a method that carries no record. */
function sealMethod(
  name: string,
  method: Method,
  vault: Vault,
): ((store: string, args: unknown[], at: number, abort: () => void) => unknown) | null {
  if (TAKES_ONE.has(name)) {
    return (store, args, at, abort) => {
      const sealed = orAbort(() => vault.seal(store, args[at] as object), abort);
      return method(...args.toSpliced(at, 1, sealed));
    };
  }
  if (GIVES_ONE.has(name))
    return (store, args, _at, abort) =>
      (method(...args) as Promise<unknown>).then((value) =>
        orAbort(() => vault.open(store, value), abort),
      );
  if (GIVES_MANY.has(name))
    return (store, args, _at, abort) =>
      (method(...args) as Promise<unknown[]>).then((values) =>
        orAbort(() => values.map((value) => vault.open(store, value)), abort),
      );
  if (GIVES_CURSOR.has(name))
    return (store, args, _at, abort) =>
      (method(...args) as Promise<object | null>).then(
        (cursor) => cursor && sealCursor(cursor, store, vault, abort),
      );
  return null;
}

async function* sealCursors(
  cursors: AsyncIterable<object>,
  store: string,
  vault: Vault,
  abort: () => void,
): AsyncGenerator<object> {
  for await (const cursor of cursors) yield sealCursor(cursor, store, vault, abort);
}

function sealCursor(cursor: object, store: string, vault: Vault, abort: () => void): object {
  return new Proxy(cursor, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'value') return orAbort(() => vault.open(store, value), abort);
      if (typeof value !== 'function') return value;
      const method = (value as Method).bind(target);
      if (name === 'update')
        return (record: object) => method(orAbort(() => vault.seal(store, record), abort));
      const direct = typeof name === 'string' ? sealMethod(name, method, vault) : null;
      return direct === null ? method : (...args: unknown[]) => direct(store, args, 0, abort);
    },
  });
}

/**
 * Aborts the transaction, because its earlier writes must not stay when a record cannot be read or
 * sealed.
 */
function orAbort<T>(work: () => T, abort: () => void): T {
  try {
    return work();
  } catch (thrown) {
    abort();
    throw thrown;
  }
}
