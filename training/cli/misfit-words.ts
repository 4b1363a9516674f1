import { findMisfit, type Shape } from '../../src/core/shape.ts';

/** The place where JSON differs from its shape, and the broken rule. */
export interface Misfit {
  /** Such as `[2] ("late-refund"), when.keywords`; empty for the whole file. */
  readonly place: string;
  /** Such as `must be a text that is not empty`. */
  readonly rule: string;
}

/** The first place where `value` differs from `shape`; null when it fits. An entry of a list is named by its id too. */
export function describeMisfit(value: unknown, shape: Shape): Misfit | null {
  const path = findMisfit(value, shape);
  if (path === null) return null;
  const steps = path.match(/\[\d+\]|[^.[\]]+/g) ?? [];
  let [own, inner]: [Shape | undefined, unknown] = [shape, value];
  for (const step of steps) [own, inner] = [shapeAt(own, step), valueAt(inner, step)];
  const wanted = own === undefined ? 'must be something else' : `must be ${wordsOf(own)}`;
  return {
    place: placeOf(path, value),
    rule: inner === undefined && steps.length > 0 ? `is missing; it ${wanted}` : wanted,
  };
}

/** Writes `[2].when` as `[2] ("late-refund"), when`; entries are counted from 0, as in programs. */
function placeOf(path: string, value: unknown): string {
  const [, at, rest = ''] = /^\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (at === undefined) return path.replace(/^\./, '');
  const id: unknown = Array.isArray(value) ? valueAt(value[Number(at)], 'id') : undefined;
  const name = typeof id === 'string' && id.trim() !== '' ? ` ("${id}")` : '';
  return `[${at}]${name}${rest === '' ? '' : `, ${rest}`}`;
}

function shapeAt(shape: Shape | undefined, step: string): Shape | undefined {
  if (typeof shape !== 'object') return undefined;
  if (isList(shape)) return shape[0];
  return shape[step] ?? shape[`${step}?`] ?? shape['*'];
}

function valueAt(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const key = step.replace(/^\[(\d+)\]$/, '$1');
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined; // an object, as checked above
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function wordsOf(shape: Shape): string {
  if (typeof shape === 'string') return KINDS[shape];
  if (isList(shape))
    return `a list of ${typeof shape[0] === 'string' ? PLURALS[shape[0]] : 'objects'}`;
  const keys = Object.keys(shape).filter((key) => key !== '*' && !key.endsWith('?'));
  return keys.length === 0 ? 'an object' : `an object with ${keys.join(', ')}`;
}

const KINDS: Readonly<Record<Extract<Shape, string>, string>> = {
  string: 'a text',
  text: 'a text that is not empty',
  number: 'a number',
  share: 'a number from 0 to 1',
  count: 'a whole number from 0',
  flag: 'true or false',
  sha256: 'a SHA-256 of 64 digits',
};
const PLURALS: Readonly<Record<Extract<Shape, string>, string>> = {
  string: 'texts',
  text: 'texts that are not empty',
  number: 'numbers',
  share: 'numbers from 0 to 1',
  count: 'whole numbers',
  flag: 'true or false',
  sha256: 'SHA-256',
};
