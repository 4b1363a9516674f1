import { Parser } from 'htmlparser2';
import { EVENTS } from '../../../widget/public-api.ts';
import { ATTRIBUTES } from '../../../widget/public-attributes.ts';
import { checkCss } from './check-css.ts';
import { LABELS } from './known-names.ts';

/** Elements without an end tag. */
const VOID = ['input', 'br', 'img', 'link', 'meta', 'hr'];
/** Attributes that any element may have. */
const COMMON = /^(?:id|class|style|lang|slot|ref|key|nonce)$/;
/** Attributes that a script tag has besides Presort's settings. */
const OF_SCRIPT = /^(?:src|async|defer|type|integrity|crossorigin|nonce)$/;
const BY_NAME = new Map(ATTRIBUTES.map((one) => [String(one.name), one]));

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * What is wrong with a piece of HTML that shows Presort: elements that are not closed, attributes and values that the
 * widget does not know, fields that are named and not there, options for labels that no bundle has.
 */
export function checkHtml(html: string): readonly string[] {
  const { tags, faults } = parse(html);
  const ids = tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  const hasField = tags.some(({ name }) => name === 'textarea');
  return [
    ...faults,
    ...tags.flatMap((tag) => [
      ...settingsOf(tag).flatMap(([name, value]) => checkSetting(name, value)),
      ...(tag.name === 'presort-suggest' && hasField ? checkFor(tag, ids) : []),
      ...checkOption(tag),
      ...checkScript(tag),
    ]),
    ...[...html.matchAll(/<style>([^]*?)<\/style>/g)].flatMap(([, css = '']) => checkCss(css)),
  ];
}

function parse(html: string): { tags: readonly Tag[]; faults: readonly string[] } {
  const tags: Tag[] = [];
  const faults: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes: { ...attributes } });
      if (!VOID.includes(name)) open.push(name);
    },
    onclosetag(name, isImplied) {
      if (VOID.includes(name)) return;
      if (isImplied || open.at(-1) !== name) faults.push(`<${name}> is not closed in its place`);
      open.pop();
    },
  });
  parser.end(html);
  return { tags, faults };
}

/** Presort's settings of an element or of the script tag, by the names that they have on the element. */
function settingsOf({ name, attributes }: Tag): readonly (readonly [string, string])[] {
  const all = Object.entries(attributes);
  if (name === 'presort-suggest') return all.filter(([key]) => !COMMON.test(key));
  if (name !== 'script') return [];
  return all
    .filter(([key]) => key.startsWith('data-') && key !== 'data-base')
    .map(([key, value]) => [key.slice('data-'.length), value]);
}

/** A known setting with a valid value; frameworks' listeners count as settings. */
export function checkSetting(name: string, value: string): readonly string[] {
  const [, event] = /^(?:@|on|\()(presort-[\w-]+)\)?$/.exec(name) ?? [];
  if (event !== undefined)
    return EVENTS.some((one) => one.name === event) ? [] : [`there is no event ${event}`];
  const known = BY_NAME.get(name);
  if (known === undefined) return [`there is no attribute ${name}`];
  const values = known.type.split(' | ');
  const isClosed = values.length > 1 && !values.includes('URL');
  return isClosed && !values.includes(value) ? [`${name} takes no ${value}`] : [];
}

function checkFor({ attributes }: Tag, ids: readonly string[]): readonly string[] {
  return ['for', 'category', 'priority', 'subject']
    .flatMap((name) => (attributes[name] === undefined ? [] : [attributes[name]]))
    .filter((value) => /^#?[\w-]+$/.test(value))
    .map((value) => value.replace('#', ''))
    .filter((id) => !ids.includes(id) && !NOT_SHOWN.includes(id))
    .map((id) => `there is no field ${id}`);
}

/** Fields that a short sample names without showing them. */
const NOT_SHOWN = ['category', 'priority'];

function checkOption({ name, attributes }: Tag): readonly string[] {
  const given = attributes['data-presort'];
  if (name !== 'option' || given === undefined || given === '-') return [];
  const labels = given.split('|').map((label) => label.trim());
  return labels.filter((label) => !LABELS.includes(label)).map((one) => `no label ${one}`);
}

function checkScript({ name, attributes }: Tag): readonly string[] {
  if (name !== 'script') return [];
  const others = Object.keys(attributes).filter(
    (key) => !OF_SCRIPT.test(key) && !key.startsWith('data-'),
  );
  const { src = '', integrity, crossorigin } = attributes;
  return [
    ...others.map((key) => `a script tag with ${key}`),
    ...(/\/presort\/[^/]*$/.test(src) && !/\/presort(?:-\d+\.\d+\.\d+)?\.js$/.test(src)
      ? [`there is no loader ${src}`]
      : []),
    ...(integrity !== undefined && !/^sha384-/.test(integrity) ? [`integrity="${integrity}"`] : []),
    ...(integrity !== undefined && crossorigin !== 'anonymous' ? ['integrity alone'] : []),
  ];
}
