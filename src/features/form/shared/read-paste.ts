import { chooseFields, type ChosenFields } from './choose-fields.ts';
import type { LabelSet } from '../../../core/labels.ts';
import { pastedFields, isPlaceholder, type PastedField } from './pasted-fields.ts';
import { allBelow, nearest, readMarkup, textOf, type Markup } from './read-markup.ts';
import { formOfTopics, isMarkup, readTopics, shortcodeTopics, type Topic } from './read-topics.ts';

/** A paste as a form: the person's own form, or one made around a list of topics. */
export interface ReadPaste {
  /** The markup that is marked and shown. */
  readonly html: string;
  /** Whether the form was made around a list. */
  readonly isMade: boolean;
  /** Whether a text field was added because the paste has none. */
  readonly hasStandIn: boolean;
  readonly fields: readonly PastedField[];
  readonly chosen: ChosenFields;
  /** Two-letter code that the pasted page names; '' where it names none. */
  readonly language: string;
}

/** Words in the form that is made of a list. */
export interface MadeWords {
  readonly text: string;
  readonly topic: string;
  readonly choose: string;
}

/** Reads a paste; null if it has nothing to choose from. */
export function readPaste(
  paste: string,
  categories: LabelSet,
  priorities: LabelSet,
  words: MadeWords,
): ReadPaste | null {
  const read = (html: string, isMade: boolean, hasStandIn = false): ReadPaste | null => {
    const root = readMarkup(html);
    const fields = pastedFields(root);
    const chosen = chooseFields(fields, categories, priorities);
    if (chosen.text)
      return { html, isMade, hasStandIn, fields, chosen, language: languageOf(root) };
    return fields.length === 0 || hasStandIn ? null : read(STAND_IN + html, isMade, true);
  };
  const made = (topics: readonly Topic[]): ReadPaste | null => {
    const real = topics.filter(({ text }, at) => at > 0 || !isPlaceholder(text));
    return real.length === 0 ? null : read(formOfTopics(real, words), true);
  };
  const short = shortcodeTopics(paste);
  if (short.length > 0) return made(short);
  if (!isMarkup(paste)) return made(readTopics(paste));
  return read(paste, false) ?? made(listedTopics(readMarkup(paste)));
}

const STAND_IN = '<textarea id="description" rows="5"></textarea>\n';

/** Options that were copied without their select, or the items of a list. */
function listedTopics(root: Markup): readonly Topic[] {
  const nodes = allBelow(root);
  const loose = nodes.filter(
    (node) =>
      node.tag === 'option' && !nearest(node, ({ tag }) => tag === 'select' || tag === 'datalist'),
  );
  if (loose.length > 0)
    return loose.flatMap((node) => {
      const text = textOf(node);
      const value = node.attributes['value'] ?? text;
      return value === '' || text === '' ? [] : [{ value, text }];
    });
  return nodes
    .filter(({ tag }) => tag === 'li' || tag === 'p' || tag === 'td' || tag === 'button')
    .map(textOf)
    .filter((text) => text !== '')
    .map((text) => ({ value: text, text }));
}

function languageOf(root: Markup): string {
  const named = allBelow(root).find(({ tag, attributes }) => tag === 'html' && attributes['lang']);
  return named?.attributes['lang']?.slice(0, 2).toLowerCase() ?? '';
}
