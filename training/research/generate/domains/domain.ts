/** 0 cosmetic or question · 1 one person held up a little · 2 important work stopped or money wrong · 3 disaster. */
export type Severity = 0 | 1 | 2 | 3;
/** A whole statement of a customer, with how bad the thing is by itself. */
export type Statement = readonly [severity: Severity, text: string];

/** The words and the typical troubles of one line of business. Every list holds at least two entries. */
export interface Domain {
  readonly id: string;
  /** Invented product names. */
  readonly products: readonly string[];
  /** How its customers call it: "the app", "your website". */
  readonly calls: readonly string[];
  /** Things that customers work with: singular and plural. */
  readonly items: readonly (readonly [one: string, many: string])[];
  readonly pages: readonly string[];
  /** What customers do: base form and -ing form. */
  readonly actions: readonly (readonly [base: string, gerund: string])[];
  /** The people that the customer serves, plural. */
  readonly users: readonly string[];
  /** The people that the customer works or lives with, plural. */
  readonly mates: readonly string[];
  readonly devices: readonly string[];
  readonly plans: readonly string[];
  readonly roles: readonly string[];
  /** Why many people or a lot are hit right now: raises the priority by much. */
  readonly stakes: readonly string[];
  /** What comes soon: "the audit", "our opening night". */
  readonly deadlines: readonly string[];
  readonly bugs: readonly Statement[];
  readonly tech: readonly Statement[];
  readonly billing: readonly Statement[];
  readonly account: readonly Statement[];
  /** Verb phrases after "I would like to". */
  readonly wishes: readonly string[];
}
