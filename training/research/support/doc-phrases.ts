/**
 * Things that people do with software, taken from the headings of licensed help documents ("Add a
 * column to a list"): they widen the generator's vocabulary. The same phrase turns up as a fault, a
 * question and a wish, so that the frame decides.
 */
import { join } from 'node:path';
import { createPrng } from '../generate/prng.ts';
import type { ExtraVocabulary } from '../generate/slots.ts';
import { readGzipLines } from './read-set.ts';

const FILES = [
  'AdobeDocs+commerce-knowledge-base.en',
  'GNOME+gnome-user-docs',
  'MicrosoftDocs+OfficeDocs-Exchange',
  'MicrosoftDocs+OfficeDocs-SharePoint',
  'MicrosoftDocs+dynamics365smb-docs',
  'arduino+help-center-content',
  'magento+knowledge-base',
];
const VERBS =
  'add apply archive assign attach block browse build calculate check choose clear close combine configure connect convert copy create customize define delete deploy design disable display download edit enable enter export filter find generate get group hide identify import insert install join link list load lock make manage map merge migrate modify monitor move open organize pay play post prepare prevent print process publish record recover refresh register remove rename replace reset resize restore review run save schedule search select send set share show sign sort specify split start stop submit switch sync test track transfer translate update upgrade upload use validate verify view write'.split(
    ' ',
  );
/** Limit of phrases from one file, so that the words of one maker do not dominate. */
const MAX_PER_FILE = 700;
const DOUBLED = new Set(['get', 'run', 'set', 'map', 'stop', 'submit', 'split', 'transfer']);

/** Reads the help documents under `dataDir/prose`; without them the vocabulary is empty. */
export function readDocPhrases(dataDir: string): ExtraVocabulary {
  const bases = new Set<string>();
  FILES.forEach((file, index) => {
    const found = readGzipLines(join(dataDir, 'prose', `${file}.txt.gz`)).flatMap(
      (line) => asBase(line) ?? [],
    );
    for (const base of createPrng(1, index).sample([...new Set(found)], MAX_PER_FILE))
      bases.add(base);
  });
  return { actions: [...bases].map((base) => [base, gerundOf(base)] as const) };
}

/** "H: To add a column to a list" → "add a column to a list"; null when the heading is something else. */
function asBase(line: string): string | null {
  const match =
    /^H: (?:\d+[.)] |Step \d+:? |(?:How )?[Tt]o )?([A-Z]?[a-z]+)( [A-Za-z][A-Za-z ',-]+)$/.exec(
      line.trim(),
    );
  const verb = (match?.[1] ?? '').toLowerCase();
  const rest = match?.[2]?.trimEnd() ?? '';
  const words = rest.trim().split(' ').length;
  if (!match || !VERBS.includes(verb) || words < 2 || words > 8) return null;
  if (/\b(this|following|article|topic|example|section|below|Magento|BizTalk|AX)\b/.test(rest))
    return null;
  return verb + rest;
}

function gerundOf(base: string): string {
  const [verb = '', ...rest] = base.split(' ');
  const stem = DOUBLED.has(verb) ? verb + verb.slice(-1) : verb.replace(/([^e])e$/, '$1');
  return [`${stem}ing`, ...rest].join(' ');
}
