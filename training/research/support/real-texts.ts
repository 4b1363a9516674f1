/** Real customer texts from the licensed sets, each with the category that its intent maps to. */
import { join } from 'node:path';
import type { Severity } from '../generate/domains/domain.ts';
import type { Category } from '../generate/scenarios/scenario.ts';
import type { IntentMeaning } from './mapping.ts';
import {
  BANKING77_MAPPING,
  BITEXT_MAPPING,
  CLINC150_MAPPING,
  HWU64_MAPPING,
  IT_DESK_PATTERNS,
  SNIPS_MAPPING,
} from './mapping.ts';
import { readGzipCsv, readGzipLines } from './read-set.ts';

export interface RealText {
  readonly subject: string;
  readonly description: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly source: string;
}

export interface RealTexts {
  readonly inScope: readonly RealText[];
  readonly outOfScope: readonly { readonly text: string; readonly source: string }[];
}

/**
 * Everything in `dataDir` (laid out as the public sets' folder: `labelled/`, `prose/`) that maps;
 * sets that are absent are skipped.
 */
export async function readRealTexts(dataDir: string): Promise<RealTexts> {
  const inScope: RealText[] = [];
  const outOfScope: { text: string; source: string }[] = [];
  const take = (
    source: string,
    meaning: IntentMeaning | undefined,
    description: string,
    subject = '',
  ): void => {
    if (meaning === 'oos') outOfScope.push({ text: description, source });
    else if (meaning)
      inScope.push({ subject, description, category: meaning[0], severity: meaning[1], source });
  };
  const labelled = (name: string): string => join(dataDir, 'labelled', `${name}.csv.gz`);

  for (const row of await readGzipCsv(labelled('banking77'), ['text', 'category']))
    take('banking77', BANKING77_MAPPING[row.category ?? ''], row.text ?? '');
  for (const row of await readGzipCsv(labelled('clinc150'), ['text', 'category']))
    take('clinc150', CLINC150_MAPPING[row.category ?? ''], row.text ?? '');
  for (const row of await readGzipCsv(labelled('clinc150-oos'), ['text']))
    if (!SUPPORT_LIKE.test(row.text ?? '')) take('clinc150', 'oos', row.text ?? '');
  for (const row of await readGzipCsv(labelled('hwu64'), ['text', 'category']))
    take('hwu64', HWU64_MAPPING[row.category ?? ''], row.text ?? '');
  for (const row of await readGzipCsv(labelled('snips'), ['text', 'category']))
    take('snips', SNIPS_MAPPING[row.category ?? ''], row.text ?? '');
  for (const row of await readGzipCsv(labelled('bitext'), ['text', 'intent']))
    take('bitext', BITEXT_MAPPING[row.intent ?? ''], row.text ?? '');
  for (const row of await readGzipCsv(labelled('it-desk-urgency'), [
    'title',
    'body',
    'Topic_group',
  ])) {
    const pattern = IT_DESK_PATTERNS.find(
      (candidate) =>
        candidate.topics.includes(row.Topic_group ?? '') && candidate.title.test(row.title ?? ''),
    );
    take('it-desk-urgency', pattern?.meaning, row.body ?? '', row.title ?? '');
  }
  for (const line of readGzipLines(join(dataDir, 'prose', 'ubuntu_irc.txt.gz')))
    if (isHelpRequest(line))
      take('ubuntu_irc', ['Technical Issue', asksOnly(line) ? 0 : 1], line.trim());
  for (const file of ['magento+knowledge-base', 'AdobeDocs+commerce-knowledge-base.en']) {
    for (const line of readGzipLines(join(dataDir, 'prose', `${file}.txt.gz`))) {
      const fault = faultTitle(line);
      if (fault) take(file, ['Bug Report', 1], fault);
    }
  }
  return { inScope: inScope.filter((text) => text.description.trim().length > 2), outOfScope };
}

/** Queries of the out-of-scope set that some company's support desk would answer. */
const SUPPORT_LIKE =
  /\b(customer service|my account|refund|invoice|password|bill|overdraft|card|bank|subscription|login)\b/i;

const ASKS_HELP =
  /^(hi|hello|hey|help|i |i'm|i've|my |why|how (do|can) i|any ?one|does any ?one|can any ?one|since|im |ive )/i;
const TROUBLE =
  /(can'?t|cannot|doesn'?t|won'?t|unable|not work|isn'?t|problem|fails?|slow|stuck|how (do|can) (i|we)|no sound|trouble|freez|hang|not detect)/i;
const TALKS_TO_HELPER =
  /\b(you|your|you're|he|she|they|him|them|lol|wtf|bug report|launchpad|i think|i guess|channel|offtopic|i don'?t (know|think|care|see|get)|i wonder|can't help|i can't (say|see|believe|imagine|remember|recall)|haha)\b/i;

/** One line of a helper chat that opens a request of its own: first person, a trouble, no answer to somebody else. */
function isHelpRequest(line: string): boolean {
  const words = line.trim().split(/\s+/).length;
  return (
    words >= 9 &&
    words <= 90 &&
    ASKS_HELP.test(line) &&
    TROUBLE.test(line) &&
    !TALKS_TO_HELPER.test(line)
  );
}

function asksOnly(line: string): boolean {
  return (
    /^(hi|hello|hey)?[,! ]*(how (do|can)|any ?one know|does any ?one know)/i.test(line) &&
    !/(not work|doesn'?t|won'?t|error|fail|problem)/i.test(line)
  );
}

/** Titles of patch notes name one fault each: "MDVA-1234: search returns nothing". */
function faultTitle(line: string): string | null {
  const match = /^H: (?:MDVA|ACSD|MCP|MC|BUNDLE|B2B)-\d+[A-Z0-9-]*:? (.+)$/.exec(line);
  return match?.[1]?.trim() ?? null;
}
