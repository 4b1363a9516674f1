/**
 * Decides when the full tier may be fetched and run without asking, because it costs megabytes and
 * computing time.
 */

/** A browser's data on device and network; absent where the browser gives none. */
export interface DeviceFacts {
  readonly saveData?: boolean;
  /** `cellular`, `wifi`, …, of the Network Information API. */
  readonly type?: string;
  /** `slow-2g`, `2g`, `3g` or `4g`. */
  readonly effectiveType?: string;
  /** Gigabytes, rounded and at most 8. */
  readonly deviceMemory?: number;
  readonly hardwareConcurrency?: number;
}

export type UpgradeRefusal = 'save-data' | 'metered' | 'slow-network' | 'weak-device';

/**
 * Returns why the automatic upgrade is forbidden, or null. Missing data count as fit, because only
 * Chromium gives most of them.
 */
export function upgradeRefusal({
  saveData,
  type,
  effectiveType,
  deviceMemory,
  hardwareConcurrency,
}: DeviceFacts): UpgradeRefusal | null {
  if (saveData === true) return 'save-data';
  if (type === 'cellular') return 'metered';
  if (effectiveType !== undefined && effectiveType !== '4g') return 'slow-network';
  if ((deviceMemory ?? MIN_MEMORY) < MIN_MEMORY || (hardwareConcurrency ?? MIN_CORES) < MIN_CORES)
    return 'weak-device';
  return null;
}

/** The facts of this browser. */
export function deviceFacts(navigator: object = globalThis.navigator): DeviceFacts {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const of = (source: unknown, name: string): unknown =>
    typeof source === 'object' && source !== null ? Reflect.get(source, name) : undefined;
  const text = (name: string): string | undefined => {
    const value = of(connection, name);
    return typeof value === 'string' ? value : undefined;
  };
  const number = (name: string): number | undefined => {
    const value = of(navigator, name);
    return typeof value === 'number' ? value : undefined;
  };
  const [type, effectiveType, deviceMemory, hardwareConcurrency] = [
    text('type'),
    text('effectiveType'),
    number('deviceMemory'),
    number('hardwareConcurrency'),
  ];
  return {
    saveData: of(connection, 'saveData') === true,
    ...(type !== undefined && { type }),
    ...(effectiveType !== undefined && { effectiveType }),
    ...(deviceMemory !== undefined && { deviceMemory }),
    ...(hardwareConcurrency !== undefined && { hardwareConcurrency }),
  };
}

const MIN_MEMORY = 4;
const MIN_CORES = 4;
