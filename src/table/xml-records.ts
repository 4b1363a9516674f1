import { Parser } from 'htmlparser2';
import { namesOf } from './column-names.ts';
import type { JsonRow } from './json-lines.ts';
import { lineCounter } from './line-counter.ts';
import { fieldOf, XmlNode } from './xml-node.ts';

/**
 * Reads the records of an XML export as the values that JSON would have: Jira's and other feeds
 * (`<item>`), ServiceNow's (`<incident>`), Redmine's (`<issue>`), dumps of rows whose fields are
 * elements, attributes or named (`<field name="subject">`). The record is the element with a
 * ticket's fields, else a repeated element with fields. Null where there is none. Entities that a
 * file declares are not expanded; time grows linearly with the length. A record that the end of the
 * file cuts is marked.
 */
export function readXmlRecords(text: string): readonly JsonRow[] | null {
  const record = findRecord(text);
  if (record === null) return null;
  const rows: JsonRow[] = [];
  const line = lineCounter(text);
  let start = 0;
  let open: XmlNode[] = [];
  walk(text, {
    open(path, name, attributes, at) {
      const parent = open.at(-1);
      if (!parent) {
        if (path !== record) return;
        start = line(at);
        open = [new XmlNode(name, attributes)];
        return;
      }
      open.push(parent.enter(name, attributes, open.length));
    },
    text: (said) => open.at(-1)?.say(said),
    close(_, isCut) {
      const node = open.pop();
      const parent = open.at(-1);
      if (node && parent) parent.leave(node);
      else if (node) rows.push({ line: start, value: node.toRecord(), ...(isCut && { isCut }) });
    },
  });
  const hasLines = new Set(rows.map((row) => row.line)).size === rows.length;
  return hasLines ? rows : rows.map((row, at) => ({ ...row, line: at + 1 }));
}

/** Facts about the elements at one path. */
interface Place {
  readonly name: string;
  readonly depth: number;
  count: number;
  /** Names of their fields, and of those that are elements. */
  readonly fields: Set<string>;
  readonly elements: Set<string>;
}

/** The path of the elements that are the records; null for none. */
function findRecord(text: string): string | null {
  const places = new Map<string, Place>();
  let isOther = false;
  walk(text, {
    open(path, name, attributes) {
      const outer = places.get(path.slice(0, path.lastIndexOf('/')));
      const field = fieldOf(name, attributes);
      if (outer && outer.fields.size < MAX_FIELDS) {
        outer.fields.add(field);
        outer.elements.add(field);
      }
      let place = places.get(path);
      if (!place) {
        if (places.size >= MAX_PLACES) return;
        const depth = path.split('/').length;
        if (depth === 2) isOther ||= OTHER_PROGRAMS.test(name);
        place = { name, depth, count: 0, fields: new Set(), elements: new Set() };
        places.set(path, place);
      }
      place.count += 1;
      for (const one of Object.keys(attributes))
        if (place.fields.size < MAX_FIELDS) place.fields.add(one);
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (isOther) return null;
  const [best] = [...places]
    .filter(([, place]) => isRecord(place))
    .sort(([, a], [, b]) => compare(rankOf(b), rankOf(a)));
  return best?.[0] ?? null;
}

function isRecord(place: Place): boolean {
  return coverOf(place) > 0 || (place.count > 1 && place.elements.size > 1);
}

/** Ranks a place as the record, by the most important criterion first. */
function rankOf(place: Place): readonly number[] {
  const cover = coverOf(place);
  return [Math.min(cover, 1), Number(RECORDS.test(place.name)), cover, -place.depth, place.count];
}

/**
 * Number of a ticket's texts among the fields. It is 0 for an element with a single field, which is
 * weak evidence.
 */
function coverOf({ fields, elements, count }: Place): number {
  const names = [...fields];
  const kinds = TEXTS.filter((kind) => names.some((name) => kind.has(name))).length;
  return fields.size > 1 || (count > 1 && elements.size > 0) ? kinds : 0;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

interface Walk {
  /** `path` names the elements around and the element itself, each after a slash. */
  open(path: string, name: string, attributes: Readonly<Record<string, string>>, at: number): void;
  text(said: string): void;
  /** `isCut`: the file has ended before the element did. */
  close(name: string, isCut: boolean): void;
}

/**
 * Walks through a file's elements. Elements deeper than `MAX_DEPTH` become text of their parent.
 */
function walk(text: string, { open, text: say, close }: Walk): void {
  const paths: string[] = [];
  let depth = 0;
  let hasEnded = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        if (depth > MAX_DEPTH) return;
        const name = tag.slice(tag.indexOf(':') + 1);
        const path = `${paths.at(-1) ?? ''}/${name}`;
        paths.push(path);
        open(path, name, attributes, parser.startIndex);
      },
      ontext: say,
      onclosetag(tag) {
        depth -= 1;
        if (depth >= MAX_DEPTH) return;
        paths.pop();
        close(tag.slice(tag.indexOf(':') + 1), hasEnded);
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  hasEnded = true;
  parser.end();
}

const MAX_DEPTH = 30;
const MAX_PLACES = 5_000;
const MAX_FIELDS = 1_000;
const TEXTS = [namesOf(['subject']), namesOf(['text', 'description'])];
/** What desks and programs call a record. */
const RECORDS =
  /^(?:items?|entry|incident|issue|ticket|case|request|problem|record|row|task|sc_\w+|conversation|doc|object|result)$/i;
/** XML formats that never hold tickets. */
const OTHER_PROGRAMS =
  /^(?:svg|plist|html|document|package|worksheet|sst|project|definitions|schema|stylesheet|wsdl|urlset|gpx|kml|testsuites?|checkstyle)$/i;
