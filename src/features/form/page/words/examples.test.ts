import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../../core/detect-language.ts';
import type { AppLanguage } from '../../../../core/languages.ts';
import { isPlaceholder } from '../../shared/pasted-fields.ts';
import { readPaste } from '../../shared/read-paste.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';

const ALL = { en, de, es, fr, pt } satisfies Record<AppLanguage, unknown>;

describe.each(Object.entries(ALL))('in %s', (code, { example, made }) => {
  it('the example is a form in that language with text, subject and seven topics', () => {
    const read = readPaste(example, ['Bug', 'Billing'], ['Low', 'High'], made);
    const { text, subject, category, priority } = read?.chosen ?? {};
    expect([text, subject, category].map((field) => field?.selector)).toEqual([
      '#message',
      '#subject',
      '#reason',
    ]);
    expect(priority).toBeNull();
    expect(category?.options).toHaveLength(7);
    const written = (read?.fields ?? []).flatMap(({ label, options }) => [
      label,
      ...options.map((option) => option.text),
    ]);
    expect(detectLanguage(written.join(' \n'), Object.keys(ALL))?.language).toBe(code);
  });

  it('a list of topics becomes a form whose first option is no topic', () => {
    const read = readPaste('A1\nB2\nC3', ['Bug', 'Billing'], ['Low', 'High'], made);
    expect(read?.isMade).toBe(true);
    expect(read?.chosen.category?.options.map(({ text }) => text)).toEqual(['A1', 'B2', 'C3']);
    expect(read?.html).toContain(made.choose);
    expect(isPlaceholder(made.choose)).toBe(true);
  });
});
