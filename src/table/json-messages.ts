import { isObject } from './rich-text.ts';

/** Keys of a message's text, plain text before HTML, in the form that `wordKey` returns. */
const MESSAGE_KEYS = [
  'bodytext',
  'textbody',
  'plainbody',
  'plaintext',
  'body',
  'content',
  'message',
  'description',
  'text',
  'strippedtext',
  'bodyhtml',
  'htmlbody',
  'html',
  'msg',
  'comment',
  'note',
];

/**
 * Returns the text of the customer's first message in a thread of any order. Where no message names
 * its author, the first message of the list is used. Null for other lists, such as named things
 * (with one of `nameKeys`).
 */
export function firstMessage(list: readonly unknown[], nameKeys: readonly string[]): string | null {
  const messages = list.filter(isObject);
  const sure = messages.filter((message) => isOf(message, CUSTOMER));
  // Some desks call the customer "user", others the agent.
  const own = sure.length > 0 ? sure : messages.filter((message) => isOf(message, USER));
  const first = earliest(own.length > 0 ? own : messages);
  if (!first || Object.keys(first).length < 2) return null;
  if (own.length === 0 && nameKeys.some((key) => isText(first[key]))) return null;
  const words = new Map(Object.entries(first).map(([key, value]) => [wordKey(key), value]));
  const keys = own.length > 0 ? [...MESSAGE_KEYS, 'value'] : MESSAGE_KEYS;
  return keys.map((key) => wordsIn(words.get(key))).find(isText) ?? longestSentence(first);
}

/** A text, or the texts of its parts, as AI assistants store messages. */
function wordsIn(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.flatMap((part) => (isObject(part) ? (part['text'] ?? []) : [])).join('\n');
}

/** The text of a message whose keys are unknown; null where no value is a sentence. */
function longestSentence(message: Readonly<Record<string, unknown>>): string | null {
  const count = (text: string): number => text.split(/\s+/).length;
  const [longest] = Object.values(message)
    .filter(isText)
    .sort((a, b) => count(b) - count(a));
  return longest !== undefined && count(longest) >= MIN_SENTENCE_WORDS ? longest : null;
}

const MIN_SENTENCE_WORDS = 4;

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isOf(message: Readonly<Record<string, unknown>>, person: RegExp): boolean {
  const values = Object.entries(message).filter(([key]) => PERSON_KEYS.test(wordKey(key)));
  const said = values.flatMap(([, one]) => (isObject(one) ? [one['type'], one['role']] : one));
  return (
    message['from_agent'] === false ||
    message['is_inbound'] === true ||
    message['incoming'] === true ||
    said.some((one) => typeof one === 'string' && person.test(one))
  );
}

/** The message with the earliest time; the first message where a time is missing. */
function earliest<T extends Readonly<Record<string, unknown>>>(
  messages: readonly T[],
): T | undefined {
  const times = messages.map((message) => {
    const value = TIME_KEYS.map((key) => message[key]).find((one) => one !== undefined);
    return typeof value === 'number' ? value : Date.parse(String(value));
  });
  return times.some(Number.isNaN) ? messages[0] : messages[times.indexOf(Math.min(...times))];
}

function wordKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}

const CUSTOMER =
  /^(?:human|customer|end[-_ ]?user|requester|visitor|contact|lead|client|inbound|incoming)$/i;
const USER = /^user$/i;
/** Keys of a message's author, in the form that `wordKey` returns. */
const PERSON_KEYS =
  /^(?:role|from|direction|actor|createdby|(?:author|sender|user)?(?:role|type)|author|sender)$/;
const TIME_KEYS = [
  'created_at',
  'createdAt',
  'created_datetime',
  'sent_datetime',
  'sent_at',
  'created',
  'timestamp',
  'date',
  'time',
];
