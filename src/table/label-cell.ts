import type { TableRow } from './table-shape.ts';

/** What people mean by a cell that holds a label. */
export type LabelCell =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly labels: readonly string[] };

/**
 * Reads the label of a row. A list of one is that label; words for "none" are none; a list of
 * several is not one label.
 */
export function readLabel(row: Pick<TableRow, 'cells' | 'lists'>, place: number): LabelCell {
  const cell = (row.cells[place] ?? '').trim();
  const labels = (row.lists?.get(place) ?? writtenList(cell) ?? [cell])
    .map(plainLabel)
    .filter((label) => !isNoLabel(label));
  const [label] = labels;
  if (label === undefined) return { kind: 'none' };
  return labels.length === 1 ? { kind: 'label', label } : { kind: 'several', labels };
}

/** A label without what nobody sees and what programs put around it: quotes, a separator at its end. */
function plainLabel(label: string): string {
  const seen = label.replace(/[\u200b\u2060\ufeff\u00ad]/g, '').trim();
  return (/^(["'])(.*)\1$/s.exec(seen)?.[2] ?? seen).replace(/(?<=.)[;,|]$/, '').trim();
}

/**
 * Whether a cell says in one of the usual ways that there is no label: empty, `-`, `N/A`, `--None--`, `#N/A`,
 * `undefined`, `Please select`, `uncategorized`.
 */
function isNoLabel(label: string): boolean {
  const bare = label.replace(/^[-–—*\s]+|[-–—*\s]+$|(?:\.\.\.|…)$/g, '').trim();
  return label === '' || NONE.test(label) || bare === '' || NONE.test(bare);
}

/** What spellings of one label have in common: case and blanks do not count. */
function labelKey(label: string): string {
  return label.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Spellings of one label by what they become: the most frequent one, of equals the first. */
export function mergeSpellings(labels: Iterable<string>): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const best = new Map<string, string>();
  for (const [label, count] of counts) {
    const key = labelKey(label);
    const known = best.get(key);
    if (known === undefined || count > (counts.get(known) ?? 0)) best.set(key, label);
  }
  return new Map(
    [...counts.keys()].flatMap((label) => {
      const into = best.get(labelKey(label)) ?? label;
      return into === label ? [] : [[label, into] as const];
    }),
  );
}

/** Cells that seem to hold several labels, with one of them as an example. */
export interface SeveralLabels {
  readonly cells: number;
  readonly of: number;
  readonly example: string;
  readonly parts: readonly string[];
}

/**
 * Cells such as `Billing;Bug`, whose parts each stand alone in other cells too, so that the whole
 * is probably no label of its own. Null where there are none. `counts` says how many rows have each
 * label.
 */
export function findSeveralLabels(
  counts: Iterable<readonly [string, number]>,
): SeveralLabels | null {
  const all = [...counts];
  const alone = new Set(all.map(([label]) => labelKey(label)));
  const found = all.flatMap(([label, count]) => {
    for (const sign of SEPARATORS) {
      const parts = label.split(sign).map((part) => part.trim());
      if (parts.length > 1 && parts.every((part) => part !== '' && alone.has(labelKey(part))))
        return [{ label, count, parts }];
    }
    return [];
  });
  const [first] = [...found].sort((a, b) => b.count - a.count);
  if (!first) return null;
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    cells: sum(found.map(({ count }) => count)),
    of: sum(all.map(([, count]) => count)),
    example: first.label,
    parts: first.parts,
  };
}

/** A list as programs print it into a cell: `["Billing"]`, `['Billing', 'Bug']`, `{Billing,"Bug or error"}`. */
function writtenList(cell: string): readonly string[] | null {
  if (/^\{[^{}:]{1,500}\}$/.test(cell))
    return cell.slice(1, -1).split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (!cell.startsWith('[') || !cell.endsWith(']')) return null;
  const inner = cell.slice(1, -1).trim();
  if (inner === '') return [];
  const items = inner.split(/,(?=\s*["'])/).map((item) => /^(["'])(.*)\1$/s.exec(item.trim())?.[2]);
  return items.every((item) => item !== undefined) ? items : null;
}

const SEPARATORS = [';', '|', ',', '\n', ' / ', '+'] as const;
const NONE = new RegExp(
  `^(?:${[
    String.raw`[-–—_.?/]+|n\/?\.? ?a\.?|<na>|nan|nil|null|none|no value|no (?:category|label|priority|type|queue)`,
    String.raw`not (?:set|available|applicable|assigned|specified|provided|given|selected|categori[sz]ed)`,
    String.raw`un(?:defined|assigned|set|specified|categori[sz]ed|classified|labell?ed)|empty|blank|tb[ad]`,
    String.raw`(?:please )?(?:select|choose)(?: (?:an? )?(?:one|option|category|value|item))?|pick one`,
    String.raw`#(?:n\/?a|null!|ref!|value!|name\?)|\\n|[([<{](?:none|null|blank|empty|leer|vac[ií]o|vide|vazio|n\/a|unassigned)?[)\]>}]`,
    String.raw`k\.? ?a\.?|keine?(?: (?:kategorie|angabe|wert|auswahl))?|kein wert|ohne(?: kategorie)?|nicht (?:zugewiesen|gesetzt|angegeben|zutreffend)|unkategorisiert|bitte (?:aus)?w[äa]e?hlen`,
    String.raw`ning[uú]n[oa]?|sin (?:asignar|valor|categor[ií]a|clasificar)|no aplica|seleccion[ea](?:r|e)?(?: un[ao](?: opci[oó]n)?)?`,
    String.raw`aucune?|sans (?:objet|cat[ée]gorie)|non (?:assign[eé]e?|d[eé]finie?|class[eé]e?|renseign[eé]e?)|s[eé]lectionn(?:er|ez)|choisir|(?:veuillez )?choisir`,
    String.raw`nenhuma?|sem categoria|n[aã]o (?:atribu[ií]d[oa]|definid[oa]|se aplica)|selecion[ea]r?`,
  ].join('|')})$`,
  'i',
);
