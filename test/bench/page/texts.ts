/** How figures are written on the page and in the charts. */

export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export function countText(count: number): string {
  return count.toLocaleString('en');
}

/** A size in MB or KB, counted in thousands. */
export function bytesText(bytes: number): string {
  if (bytes >= 1e6) return `${shortest(bytes / 1e6)} MB`;
  return bytes >= 1e3 ? `${shortest(bytes / 1e3)} KB` : `${bytes} B`;
}

export function msText(ms: number): string {
  return ms >= 1_000 ? `${shortest(ms / 1_000)} s` : `${Number(ms.toPrecision(3))} ms`;
}

/** Cells must hold no `|`. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function shortest(value: number): string {
  return String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
