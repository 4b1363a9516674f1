import { csvLine } from '../../../table/csv.ts';
import { momentOf, sampleId, type SampleTicket } from './sample-tickets.ts';

/** A table as a desk would export it, labels included. */
export function asCsv(samples: readonly SampleTicket[], now: Date): string {
  const header = ['id', 'created', 'sender', 'subject', 'description', 'category', 'priority'];
  return [
    header,
    ...samples.map((sample, at) => [
      sampleId(at),
      new Date(momentOf(sample, now)).toISOString(),
      `${sample.name} <${sample.email}>`,
      sample.subject ?? '',
      sample.description,
      sample.category ?? '',
      sample.priority ?? '',
    ]),
  ]
    .map((cells) => csvLine(cells))
    .join('');
}
