import {
  readManifest,
  readReplies,
  readRules,
  readTeams,
} from '../../../src/core/bundle-schema.ts';
import { CATEGORY } from '../../../src/core/labels.ts';
import { readLabelDescriptions } from '../../../src/train/data/label-guides.ts';
import { parseKnownIssues } from '../../../widget/known-issues.ts';
import { SUPPORT } from './known-names.ts';
import type { Sample } from './collect-samples.ts';

/** Throws if the value differs from the kind that the sample names. */
const FORMS: Readonly<Record<string, (value: unknown) => unknown>> = {
  '': () => undefined,
  manifest: readManifest,
  replies: (value) => readReplies(value, SUPPORT),
  rules: readRules,
  teams: readTeams,
  labels: (value) => readLabelDescriptions(value, CATEGORY),
  'known-issues': (value) => {
    const { issues } = value as { readonly issues: readonly unknown[] }; // what does not fit throws below
    if (parseKnownIssues(value)?.length !== issues.length) throw new Error('an issue is not whole');
  },
  // The compiler holds it to the type: see `scriptOf` in `check-scripts.ts`.
  result: () => undefined,
  error: (value) => {
    const { code, message } = (value as { readonly error: Readonly<Record<string, unknown>> })
      .error; // as above
    if (typeof code !== 'string' || typeof message !== 'string') throw new Error('no error');
  },
};

/** The faults of a JSON file: its syntax, and differences from the kind that it names. */
export function checkJson({ text, what }: Sample): readonly string[] {
  const form = FORMS[what];
  if (form === undefined) return [`nothing checks a JSON file that is called ${what}`];
  try {
    form(JSON.parse(text));
    return [];
  } catch (error) {
    return [String(error)];
  }
}
