/** The table of all topics, in the order in which they run. */
import { modelFiles } from './faults/model-files.ts';
import { serviceWorkerKills, tabKills, workerKills } from './faults/kills.ts';
import { clockJumps, frozenPages, refusedStorage, twoTabs } from './faults/surroundings.ts';
import { fuzzTopic } from './fuzz/fuzz-topics.ts';
import { commandLineSoak } from './soak/command-line.ts';
import type { Topic } from './topic.ts';
import { spoiltRecords, storedText } from './web/stored-text.ts';

/** Doors that are fuzzed; a test holds the list against `all-targets.ts`. */
export const DOORS: readonly string[] = [
  'normalisation',
  'rule-texts',
  'words-and-n-grams',
  'html-to-text',
  'table-csv',
  'table-json',
  'table-json-lines',
  'table-json-text',
  'table-letters',
  'table-workbook',
  'table-workbook-xml',
  'table-gzip',
  'csv-line',
  'mail',
  'mail-bytes',
  'mailbox',
  'manifest',
  'bundle-data',
  'bundle-files',
  'probe',
  'weights-bytes',
  'weights-header',
  'first-weights',
  'odd-manifest-for-weights',
  'rules',
  'patterns',
  'rule-files',
  'templates',
  'messages-to-worker',
  'messages-from-worker',
  'worker-tickets',
  'http-route',
  'backup',
  'corrections',
  'pasted-form',
  'known-issues',
  'widget-attributes',
  'privacy-shield',
];

export const TOPICS: readonly Topic[] = [
  ...DOORS.map(fuzzTopic),
  workerKills,
  tabKills,
  serviceWorkerKills,
  modelFiles,
  refusedStorage,
  twoTabs,
  frozenPages,
  clockJumps,
  storedText,
  spoiltRecords,
  commandLineSoak,
];
