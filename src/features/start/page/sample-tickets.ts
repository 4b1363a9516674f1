import type { NewTicket } from '../../../store/ticket-edits.ts';

/** A ticket of the invented company Plotwise, with the labels that a person gave it. */
export interface SampleTicket {
  readonly name: string;
  readonly email: string;
  readonly subject?: string;
  readonly description: string;
  /** 0 is four weeks ago, 27 is today. */
  readonly day: number;
  /** `HH:MM` in local time. */
  readonly time: string;
  readonly category: string | null;
  readonly priority: string | null;
  /** Where it came in. */
  readonly group: string;
}

const LAST_DAY = 27;

/** The id of the sample at a place, by which it is known again. */
export function sampleId(at: number): string {
  return `SAMPLE-${String(at + 1).padStart(3, '0')}`;
}

/** Fetches the samples, 15 KB. */
export async function readSamples(): Promise<readonly SampleTicket[]> {
  const { default: samples } = await import('./sample-tickets.json');
  return samples;
}

/** The samples as tickets of the last four weeks; none lies in the future. */
export function asNewTickets(samples: readonly SampleTicket[], now: Date): readonly NewTicket[] {
  return samples.map(({ name, email, subject = '', description, group, ...sample }, at) => ({
    id: sampleId(at),
    subject,
    description,
    origin: 'import',
    sender: `${name} <${email}>`,
    group,
    createdAt: Math.min(momentOf(sample, now), now.getTime()),
  }));
}

/** When a sample came in, in milliseconds. */
export function momentOf({ day, time }: Pick<SampleTicket, 'day' | 'time'>, now: Date): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(
    now.getFullYear(),
    now.getMonth(),
    now.getDate() - (LAST_DAY - day),
    hour,
    minute,
  ).getTime();
}
