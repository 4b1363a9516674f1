import { plainText } from './cell-text.ts';
import { nameOf, scalarOf } from './json-fields.ts';
import { givenLabels } from './json-labels.ts';
import { parseJson } from './json-lines.ts';
import { isObject } from './rich-text.ts';
import type { TableRow } from './table-shape.ts';

/** The meaning of a cell that holds a label. */
export type LabelCell =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly labels: readonly string[] };

/**
 * Reads the label of a row from one column, or from all columns with the same name. A list of one
 * item is that label, words for "none" mean no label, and several labels (in a list or in several
 * columns) are reported as several.
 */
export function readLabel(
  row: Pick<TableRow, 'cells' | 'lists'>,
  places: number | readonly number[],
): LabelCell {
  const labels = [places].flat().flatMap((place) => {
    const cell = (row.cells[place] ?? '').trim();
    return (row.lists?.get(place) ?? writtenLabels(cell) ?? [cell])
      .map(plainLabel)
      .filter((label) => !isNoLabel(label));
  });
  const [label] = labels;
  if (label === undefined) return { kind: 'none' };
  const different = [...new Set(labels)];
  return different.length === 1 ? { kind: 'label', label } : { kind: 'several', labels: different };
}

/**
 * Indexes of all columns with the same name, because desks write a list of labels into several
 * columns.
 */
export function placesOfLabel(columns: readonly string[], place: number): readonly number[] {
  const name = columns[place] ?? '';
  if (place < 0 || name.trim() === '') return [place];
  return columns.flatMap((one, at) => (one === name ? [at] : []));
}

/**
 * Removes invisible characters and a program's additions from a label: markup, quotes, a trailing
 * separator.
 */
function plainLabel(label: string): string {
  const seen = plainText(label)
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .trim();
  return (/^(["'])(.*)\1$/s.exec(seen)?.[2] ?? seen)
    .replace(/(?<=.)[;,|]$/, '')
    .replace(/^(-?\d+)\.0+$/, '$1')
    .trim();
}

/**
 * Tells whether a cell means "no label" in a usual form: empty, `-`, `N/A`, `--None--`, `#N/A`,
 * `undefined`, `Please select`, `uncategorized`.
 */
export function isNoLabel(label: string): boolean {
  const bare = label.replace(/^[-–—*\s]+|[-–—*\s]+$|(?:\.\.\.|…)$/g, '').trim();
  return label === '' || NONE.test(label) || bare === '' || NONE.test(bare);
}

/** Key that spellings of one label share; it ignores case and blanks. */
export function labelKey(label: string): string {
  return label.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/**
 * Maps each key to the most frequent spelling of the label, or to the first of equally frequent
 * ones.
 */
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

/**
 * Labels as programs print them into a cell: `["Billing"]`, `['Billing', 'Bug']`, `{"name": "Billing", "id": 3}`,
 * `[{'name': 'Billing'}]`, `{Billing,"Bug or error"}`, `3;#Billing;#4;#Bug`. Null for any other cell.
 */
function writtenLabels(cell: string): readonly string[] | null {
  if (cell.includes(';#')) return cell.split(';#').filter((part) => !/^\d*$/.test(part));
  const [first, last] = [cell[0], cell.at(-1)];
  if (!(first === '[' && last === ']') && !(first === '{' && last === '}')) return null;
  const value = parseJson(cell) ?? parseJson(cell.replace(PYTHON, inJson));
  if (Array.isArray(value)) {
    const items = value.map((item) => scalarOf(item) ?? nameOf(item));
    return items.every((item) => item !== null) ? items : null;
  }
  if (isObject(value)) {
    const name = nameOf(value);
    return name === null ? givenLabels(value) : [name];
  }
  return /^\{[^{}:]{1,500}\}$/.test(cell)
    ? cell.slice(1, -1).split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    : null;
}

/** Converts a word or string of Python to JSON. */
function inJson(found: string): string {
  if (found.startsWith('"')) return found;
  const word = PYTHON_WORDS[found];
  return word ?? JSON.stringify(found.slice(1, -1).replace(/\\'/g, "'"));
}

const PYTHON = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(?:None|True|False)\b/g;
const PYTHON_WORDS: Readonly<Partial<Record<string, string>>> = {
  None: 'null',
  True: 'true',
  False: 'false',
};
const NONE = new RegExp(
  `^(?:${[
    String.raw`[-–—_.?/]+|n\/?\.? ?a\.?|<na>|nan|nil|null|none|no value|no (?:category|label|priority|type|queue)`,
    String.raw`not (?:set|available|applicable|assigned|specified|provided|given|selected|categori[sz]ed)`,
    String.raw`un(?:defined|assigned|set|specified|categori[sz]ed|classified|labell?ed|known)|empty|blank|tb[ad]`,
    String.raw`(?:please )?(?:select|choose)(?: (?:an? )?(?:one|option|category|value|item))?|pick one`,
    String.raw`#(?:n\/?a|null!|ref!|value!|name\?)|\\n|[([<{](?:none|null|blank|empty|leer|vac[ií]o|vide|vazio|n\/a|unassigned)?[)\]>}]`,
    String.raw`k\.? ?a\.?|keine?(?: (?:kategorie|angabe|wert|auswahl))?|kein wert|ohne(?: kategorie)?|nicht (?:zugewiesen|gesetzt|angegeben|zutreffend|kategorisiert|klassifiziert|ausgew[äa]e?hlt)|un(?:kategorisiert|definiert|bekannt)|leer|bitte (?:aus)?w[äa]e?hlen`,
    String.raw`ning[uú]n[oa]?|sin (?:asignar|valor|categor[ií]a|clasificar)|no aplica|seleccion[ea](?:r|e)?(?: un[ao](?: opci[oó]n)?)?`,
    String.raw`aucune?|sans (?:objet|cat[ée]gorie)|non (?:assign[eé]e?|d[eé]finie?|class[eé]e?|renseign[eé]e?)|s[eé]lectionn(?:er|ez)|choisir|(?:veuillez )?choisir`,
    String.raw`nenhuma?|sem categoria|n[aã]o (?:atribu[ií]d[oa]|definid[oa]|se aplica)|selecion[ea]r?|descon(?:oc|hec)id[oa]|inconnue?`,
    String.raw`geen|n\.?v\.?t\.?|niet (?:van toepassing|opgegeven|gecategoriseerd)|nessun[oa]?|non (?:assegnat[oa]|definit[oa]|specificat[oa])|senza categoria|seleziona(?:re)?|inge[nt]|ej (?:angivet|satt)|ikke (?:angivet|satt|valgt)|brak|nie (?:wybrano|określono|dotyczy)|bez kategorii`,
    String.raw`нет|не (?:указан[оа]?|задан[оа]?|выбран[оа]?)|без категории|немає|なし|無し|未(?:設定|分類|選択|割り当て|分类|设置)|[無无]|없음|미(?:분류|지정)`,
  ].join('|')})$`,
  'i',
);
