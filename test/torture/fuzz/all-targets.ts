import { trainTinyBundle } from '../../fixtures/tiny-bundle.ts';
import type { FuzzTarget } from './target.ts';
import { bundleTargets } from './targets/bundles.ts';
import { fileTargets } from './targets/files.ts';
import { mailTargets } from './targets/mails.ts';
import { messageTargets } from './targets/messages.ts';
import { ruleTargets } from './targets/rules.ts';
import { tableTargets } from './targets/tables.ts';
import { textTargets } from './targets/texts.ts';
import { weightTargets } from './targets/weights.ts';

/** Every door that is fuzzed. A bundle is trained for them first, which takes a second. */
export async function allTargets(): Promise<readonly FuzzTarget[]> {
  const { bundle } = await trainTinyBundle();
  return [
    ...textTargets(bundle),
    ...tableTargets(),
    ...mailTargets(),
    ...bundleTargets(bundle),
    ...weightTargets(bundle),
    ...ruleTargets(),
    ...messageTargets(bundle),
    ...fileTargets(),
  ];
}
