import { readFile } from 'node:fs/promises';
import type { Shape } from '../../src/core/shape.ts';
import { CommandError, toCommandError } from './command-error.ts';
import { describeMisfit } from './misfit-words.ts';

/** A JSON file that a person wrote, with the path for error messages. */
export interface JsonFile {
  readonly path: string;
  readonly value: unknown;
}

/**
 * A fault of a file: `replies.json, [2] ("late"), category: "Biling" is no category of the bundle`.
 * `bad-input`, exit 2.
 */
export function fileError(path: string, place: string, rule: string): CommandError {
  return new CommandError('bad-input', `${place === '' ? path : `${path}, ${place}`}: ${rule}.`);
}

/**
 * Reads a JSON file of a person. Throws `bad-input` with the line where it is no JSON, and the
 * codes of a missing file.
 */
export async function readJsonFile(path: string): Promise<JsonFile> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError)
      throw fileError(path, '', 'is not UTF-8 text; save it as UTF-8');
    throw toCommandError(error, path);
  }
  if (text.trim() === '') throw fileError(path, '', 'is empty; it must hold JSON');
  try {
    return { path, value: JSON.parse(text) as unknown };
  } catch (error) {
    const [place, why] = syntaxFault(text, error instanceof Error ? error.message : '');
    throw fileError(path, place, `is not JSON: ${why}`);
  }
}

/** Checks a file's shape. Throws `bad-input` with file, place and rule. */
export function checkShape({ path, value }: JsonFile, shape: Shape): void {
  const misfit = describeMisfit(value, shape);
  if (misfit) throw fileError(path, misfit.place, misfit.rule);
}

/** V8's message for a syntax error, with the line instead of the position. */
function syntaxFault(text: string, message: string): readonly [place: string, why: string] {
  const line = text.slice(0, placeOfFault(text, message)).split('\n').length;
  const why = message
    .replace(/, (?:\.\.\.)?"[^]*" is not valid JSON| in JSON at position[^]*/, '')
    .replace(/\s+/g, ' ');
  return [`line ${line}`, why];
}

/**
 * V8 names a position, ten characters on each side, or all of a short text; or it reports that the
 * text ends too early.
 */
function placeOfFault(text: string, message: string): number {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  const [, token = '', isCut, around = ''] =
    /token '(.)', (\.\.\.)?"([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  if (around === '') return text.trimEnd().length;
  return isCut === undefined ? text.lastIndexOf(token) : text.indexOf(around) + 10;
}
