/** One topic of a list that was pasted. */
export interface Topic {
  readonly value: string;
  readonly text: string;
}

/** Most topics of a list; further ones are dropped. */
const MAX_TOPICS = 200;

/** Whether a paste is markup (or a template or script that produces markup) and not a list. */
export function isMarkup(paste: string): boolean {
  return /<%|<\?(?:php|=)|\{%|\{\{|<\s*(?:script|iframe|template|!doctype|html|body|form|select|option|textarea|input|label|div|fieldset|section|main|table|p|span|ul|ol|li|button|presort-suggest)\b/i.test(
    paste,
  );
}

/**
 * Topics, one per line, without bullets, numbers and quotes; also two columns of a spreadsheet
 * (posted value, visible text), or one line with commas or semicolons.
 */
export function readTopics(paste: string): readonly Topic[] {
  const lines = paste.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const [only = ''] = lines;
  const parts = lines.length > 1 || only.includes('\t') ? lines : only.split(separatorOf(only));
  const topics = new Map<string, Topic>();
  for (const part of parts) {
    const cells = part.split('\t').map(plain).filter(Boolean);
    const [first = '', second] = cells;
    const topic = { value: first, text: second ?? first };
    if (topic.text !== '' && !topics.has(topic.text)) topics.set(topic.text, topic);
  }
  return [...topics.values()].slice(0, MAX_TOPICS);
}

function separatorOf(line: string): string {
  return [';', '|', ','].find((sign) => line.includes(sign)) ?? '\n';
}

/** The topic without bullet, number and quotes. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/^(?:[-–—*•·▪◦○●]|\[[ x]?\]|\d{1,3}[.)])\s+/u, '')
    .replace(/^["'“„«](.*)["'”“»]$/u, '$1')
    .trim();
}

/**
 * The choices of a form in WordPress shortcodes: `[select* topic "Billing"
 * "Bugs|bugs@example.com"]`. The part after a bar is not visible on the page.
 */
export function shortcodeTopics(paste: string): readonly Topic[] {
  const topics = new Map<string, Topic>();
  for (const [, body = ''] of paste.matchAll(/\[(?:select|radio|checkbox)\*?\s([^\]]*)\]/g))
    for (const [, quoted = ''] of body.matchAll(/"([^"]*)"/g)) {
      const text = (quoted.split('|')[0] ?? '').trim();
      if (text !== '') topics.set(text, { value: text, text });
    }
  return [...topics.values()].slice(0, MAX_TOPICS);
}

/** A form with the topics, as a site may have it. The second argument has its texts. */
export function formOfTopics(
  topics: readonly Topic[],
  {
    text,
    topic,
    choose,
  }: { readonly text: string; readonly topic: string; readonly choose: string },
): string {
  const options = topics.map(({ value, text: shown }) =>
    value === shown
      ? `    <option>${escaped(shown)}</option>`
      : `    <option value="${escaped(value)}">${escaped(shown)}</option>`,
  );
  return [
    '<form method="post">',
    `  <label for="description">${escaped(text)}</label>`,
    '  <textarea id="description" name="description" rows="5"></textarea>',
    `  <label for="topic">${escaped(topic)}</label>`,
    '  <select id="topic" name="topic">',
    `    <option value="">${escaped(choose)}</option>`,
    ...options,
    '  </select>',
    '</form>',
  ].join('\n');
}

/** Escapes text for markup and quoted attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
