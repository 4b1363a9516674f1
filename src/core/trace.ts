import { languageCode } from './language-part.ts';
import { percent } from './percent.ts';
import type { TraceStep } from './triage.ts';
import type { TraceFacts } from './triage-ticket.ts';

/** The steps of a ticket's triage, in numbers and names; they never hold text of the ticket. */
export function writeTrace({
  prepared: { normalised, gate },
  output,
  scope,
  manifest,
  rules,
  triage,
}: TraceFacts): readonly TraceStep[] {
  const { category, priority, team, reply, reason } = triage;
  const model: readonly TraceStep[] = output
    ? [
        {
          step: 3,
          name: 'encode',
          detail: `${output.embedding.length} numbers, ${percent(output.knownShare, 0)} of the words known`,
          language: languageCode(manifest.languages[0] ?? ''),
        },
        {
          step: 4,
          name: 'calibrate',
          detail: `${manifest.scope.score} ${scope?.toFixed(3) ?? 'none'}, in scope from ${manifest.scope.threshold}`,
        },
        {
          step: 5,
          name: 'decide',
          detail: [category, priority]
            .map(({ top }) => (top[0] ? `${top[0].label} ${top[0].probability}` : 'none'))
            .join('; '),
        },
      ]
    : [];
  return [
    { step: 1, name: 'normalise', detail: `${normalised.text.length} characters` },
    {
      step: 2,
      name: 'gate',
      detail: `${gate.reason ?? 'pass'}, language ${gate.language ?? 'unsure'}`,
    },
    ...model,
    { step: 6, name: 'rules', detail: rules.hits.join(', ') || 'none' },
    { step: 7, name: 'assign', detail: reason === null ? team : `${team} (${reason})` },
    { step: 8, name: 'reply', detail: reply ? `${reply.id} ${reply.score}` : 'none' },
  ];
}
