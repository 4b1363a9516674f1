import { withoutEnding } from '../../../table/source.ts';
import type { RowFault } from '../../../core/bad-lines.ts';
import type { EngineError } from '../../../core/errors.ts';
import type { GateReport, MethodName } from '../../../core/lab-reports.ts';
import { CATEGORY, type HeadName } from '../../../core/labels.ts';
import type { Preselection } from '../../../core/preselection.ts';
import type { TrainingMeta } from '../store/lab-records.ts';
import { languageName, numberText, percent } from '../../../shell/language/formats.ts';
import { errorSentence } from '../../../shell/problem-words.ts';
import { lineFault } from '../../../shell/ticket/table-words.ts';
import { labelText } from '../../../shell/ticket/ticket-words.ts';
import { words } from './words/words.ts';

/** Says what went wrong and what to do next, in the reader's words. */
export function labProblem({ code, details }: EngineError): string {
  const { why, label, labels, most, line, column, columns, bad } = details;
  const { problems } = words;
  switch (why) {
    case 'one-label':
      return label ? problems.oneLabelNamed(String(label)) : problems.oneLabel;
    case 'no-labels':
      return problems.noLabels;
    case 'all-alike':
      return problems.allAlike;
    case 'too-many-labels':
      return problems.tooManyLabels(numberText(Number(labels)), numberText(Number(most)));
    case 'no-corrections':
      return problems.noCorrections;
    case 'gate':
      return problems.gate;
    case 'no-dataset':
      return problems.noDataset;
    case 'no-questions':
      return problems.noQuestions(String(details['title']));
    case 'no-answers':
      return problems.noAnswers;
    case 'no-draft':
      return problems.noDraft;
  }
  switch (code) {
    case 'csv-missing-column':
      return problems.noColumn(String(column), String(columns));
    case 'csv-broken-quotes':
      return problems.brokenQuotes(numberText(Number(line)));
    case 'csv-encoding':
      return problems.encoding;
    case 'csv-empty':
      return bad ? problems.noneUsable(Number(bad)) : problems.noRows;
    case 'bundle-missing':
      return problems.noEncoder;
    case 'worker-crashed':
      return problems.crashed;
    case 'aborted':
      return problems.stopped;
    case 'internal':
      return problems.internal;
    default:
      return errorSentence(code);
  }
}

/** The reasons against publishing, one sentence each. */
export function gateSentences({ reasons, margin }: GateReport): readonly string[] {
  const { gate } = words;
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'class-worse': {
        const { label, after, tickets, before } = reason;
        return gate.worse(
          labelText(CATEGORY, label),
          percent(after),
          tickets,
          percent(before),
          percent(margin),
        );
      }
      case 'not-above': {
        const shares = [percent(reason.ours), percent(reason.theirs)] as const;
        return reason.baseline === 'keyword rules'
          ? gate.notAboveRules(...shares)
          : gate.notAboveFrequent(...shares);
      }
      case 'too-few':
        return gate.tooFew(reason.tickets, numberText(reason.least));
    }
  });
}

/** How a training was measured; trainings of earlier versions have this in English only. */
export function measuringText({ measuring, protocol }: TrainingMeta): string {
  if (measuring?.kind === 'folds' && measuring.calibrated === null && measuring.measured === null)
    return words.measuring.folds(numberText(measuring.folds));
  if (measuring?.kind !== 'held-out' || measuring.isBeside) return protocol;
  const { trained, calibrated, measured, isRefit } = measuring;
  const counts = [numberText(trained), numberText(calibrated), numberText(measured)] as const;
  return isRefit ? words.measuring.heldOutRefit(...counts) : words.measuring.heldOut(...counts);
}

/** Sentences about what a training used and what it left out. */
export function factSentences({ facts, notes }: TrainingMeta): readonly string[] {
  if (!facts) return notes; // earlier versions stored the notes in English
  const text = words.facts;
  const { replies, rules, teams, golden, sampled, rare, moreRare, duplicates, conflicts } = facts;
  const some = (count: number, say: (count: number) => string): readonly string[] =>
    count > 0 ? [say(count)] : [];
  const taken = [
    ...some(replies, text.replies),
    ...some(rules, text.rules),
    ...some(teams, text.teams),
  ];
  const names = rare.join(', ');
  return [
    ...some(taken.length, () => text.taken(taken.join(', '))),
    ...some(golden, text.golden),
    ...some(sampled, text.sampled),
    ...some(rare.length, () =>
      moreRare > 0 ? text.rareMore(names, numberText(moreRare)) : text.rare(names),
    ),
    ...facts.heads.map((head) => text.head(headText(head))),
    ...some(duplicates, text.duplicates),
    ...some(conflicts, text.conflicts),
    ...(facts.languages ?? []).map(({ kind, language, tickets }) =>
      text.languages[kind](languageName(language), words.tickets(tickets)),
    ),
    ...(facts.isQuickInstead ? [text.quickInstead] : []),
  ];
}

/** Says why a head abstains from every ticket, and what would help. */
export function preselectionText(head: HeadName, own: Preselection): string {
  const text = words.preselection;
  const { moreTickets, lower } = own;
  const start = [headText(head), numberText(own.tickets), percent(own.target)] as const;
  const more = moreTickets === null ? null : numberText(moreTickets);
  const other = lower && ([percent(lower.target), percent(lower.share)] as const);
  if (more !== null) return other ? text.both(...start, more, ...other) : text.more(...start, more);
  return other ? text.lower(...start, ...other) : text.none(...start);
}

/** Says why a row cannot be used for training; completes a sentence that names the line. */
export function faultWords(fault: RowFault): string {
  const { faults } = words.health;
  switch (fault.kind) {
    case 'several':
      return faults.several(headText(fault.head), fault.labels.join(', '));
    case 'no-label':
      return faults.noLabel(headText(fault.head));
    case 'no-text':
      return faults.noText;
    case 'line':
      return lineFault(fault.fault, fault.text);
  }
}

/** The title of a head that Presort knows; other heads have the name of their column. */
export function headText(head: HeadName): string {
  const known: Readonly<Record<string, string>> = words.heads;
  return Object.hasOwn(known, head) ? (known[head] ?? head) : head;
}

/** The name of a compared method. */
export function methodText(name: MethodName): string {
  return words.compare.methods[name];
}

/** Turns a name into a part of an address: lower case, digits and dashes. */
export function slugOf(name: string): string {
  const slug = withoutEnding(name.toLowerCase())
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return slug || 'my-model';
}
