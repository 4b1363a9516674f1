import { CATEGORY } from '../../../core/labels.ts';
import type { TrainingSettings } from '../../../core/lab-reports.ts';
import { normaliseTicket } from '../../../core/normalise.ts';
import type { ChosenRows } from '../../../train/data/choose-rows.ts';
import type { LabelDescriptions } from '../../../train/data/label-guides.ts';
import { fittingExtras } from '../../../train/fit/desk-extras.ts';
import { draftLanguages } from './draft-languages.ts';
import { NO_EXTRAS } from '../../../train/fit/make-bundle.ts';
import { trainCommand } from '../../../train/fit/train-command.ts';

/** The category descriptions that are not empty. */
export function descriptionsOf({
  descriptions = {},
}: Pick<TrainingSettings, 'descriptions'>): LabelDescriptions {
  const written = Object.entries(descriptions)
    .filter(([, text]) => text.trim() !== '')
    .map(([label, text]) => [label, text.trim()] as const);
  return written.length > 0 ? { [CATEGORY]: Object.fromEntries(written) } : {};
}

/** The out-of-scope texts, normalised as the command line normalises its file. */
export function outsideOf({
  outOfScope = [],
}: Pick<TrainingSettings, 'outOfScope'>): readonly string[] {
  const texts = outOfScope.map((description) => normaliseTicket({ description }).text);
  return [...new Set(texts)].filter(Boolean);
}

export type BesideFlag = 'oos' | 'labels' | 'replies' | 'rules' | 'teams';

/** The files that the command in the manifest needs beside the tickets. */
export function filesBeside(
  settings: TrainingSettings,
  chosen: Pick<ChosenRows, 'heads' | 'rows'>,
): readonly { readonly flag: BesideFlag; readonly json: unknown }[] {
  const descriptions = descriptionsOf(settings);
  const extras = fittingExtras(settings.desk, chosen.heads, draftLanguages(chosen, settings).named);
  return [
    ...(Object.keys(descriptions).length > 0
      ? [{ flag: 'labels', json: descriptions } as const]
      : []),
    ...(outsideOf(settings).length > 0
      ? [{ flag: 'oos', json: settings.outOfScope?.map((text) => ({ text })) } as const]
      : []),
    ...(['replies', 'rules', 'teams'] as const).flatMap((flag) =>
      JSON.stringify(extras[flag]) === JSON.stringify(NO_EXTRAS[flag])
        ? []
        : [{ flag, json: extras[flag] }],
    ),
  ];
}

/** The command that makes the same bundle from the exported rows. */
export function commandFor(
  settings: TrainingSettings,
  chosen: Pick<ChosenRows, 'heads' | 'rows'>,
): string {
  const beside = new Set(filesBeside(settings, chosen).map(({ flag }) => flag));
  const file = (flag: BesideFlag): string | undefined =>
    beside.has(flag) ? `${settings.id}.${flag}.json` : undefined;
  const { mode, named: languages } = draftLanguages(chosen, settings);
  const more = chosen.heads
    .map(({ name }) => name)
    .filter((name) => name !== CATEGORY && name !== 'priority');
  const flags: Readonly<Record<string, string | undefined>> = {
    'head-columns': more.length > 0 ? more.join(',') : undefined,
    mode,
    balance: settings.balance === 'none' ? undefined : settings.balance,
    'target-precision':
      settings.targetPrecision === 0.95 ? undefined : String(settings.targetPrecision),
    seed: String(settings.seed),
    title: settings.title,
    labels: file('labels'),
    replies: file('replies'),
    rules: file('rules'),
    teams: file('teams'),
    oos: file('oos'),
    languages: languages.join() === 'en' ? undefined : languages.join(),
    'bundle-version': settings.version,
  };
  return trainCommand(`${settings.id}.jsonl`, (flag) => flags[flag]);
}
