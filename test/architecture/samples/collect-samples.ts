import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { DOC_LIST } from '../../../config/docs/doc-list.ts';

/** A fenced block of code in one of the app's documents. */
export interface Sample {
  readonly file: string;
  /** Its number in the file, from 1. */
  readonly number: number;
  /** The first word behind the fence: the block's language. */
  readonly lang: string;
  /** The second word: the kind of the block, such as `manifest`; '' for most. */
  readonly what: string;
  readonly text: string;
}

/** Every block of code of every listed document, those in lists and quotes too. */
export function collectSamples(): readonly Sample[] {
  return DOC_LIST.flatMap(({ file }) => samplesOf(file, readFileSync(file, 'utf8')));
}

/** The blocks of one Markdown text. */
export function samplesOf(file: string, markdown: string): readonly Sample[] {
  const samples: Sample[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type !== 'code') return;
    const [lang = '', what = ''] = String(token.lang ?? '').split(' ');
    samples.push({ file, number: samples.length + 1, lang, what, text: String(token.text) });
  });
  return samples;
}
